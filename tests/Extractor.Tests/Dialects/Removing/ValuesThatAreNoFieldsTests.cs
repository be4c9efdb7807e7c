namespace Extractor.Tests.Dialects.Removing;

public sealed class ValuesThatAreNoFieldsTests
{
    [Theory]
    [InlineData("- `blue_sail` \\- Blue sail\n- `red_sail` \\- Red sail")]
    [InlineData("- `blue_sail` - Blue sail\n- `red_sail` - Red sail\n\nblue_sailred_sail")]
    [InlineData("- **blue_sail** - the blue one\n- **red_sail** - the red one")]
    [InlineData("- blue_sail: die blaue\n- red_sail: die rote")]
    [InlineData("* `blue_sail` - 蓝帆\n* `red_sail` - 红帆")]
    [InlineData("Which sail it is\n\n- `blue_sail` - Blue\n- `red_sail` - Red")]
    [InlineData("blue_sail\n\nred_sail")]
    [InlineData("- `blue_sail`\n- `red_sail`")]
    public void What_is_listed_below_a_field_of_text_is_no_field(string values)
    {
        var page = ReadText.Markdown(
            $"POST /v1/boats\n\nRequest body\n\nsail\n\nstring\n\nrequired\n\n{values}\n\nrope\\_id\n\nstring\n\nrequired\n");

        Assert.Equal(["POST /v1/boats#body.sail", "POST /v1/boats#body.rope_id"], page.Fields);
    }

    [Fact]
    public void In_HTML_what_is_listed_below_a_field_of_text_is_no_field() => Assert.Equal(
        ["POST /v1/boats#body.sail", "POST /v1/boats#body.rope_id"],
        ReadText.Html("""
            <h1>POST /v1/boats</h1><h2>Body</h2><p>sail</p><p>string</p><p>required</p>
            <ul><li><code>blue_sail</code> - Blue</li><li><code>red_sail</code> - Red</li></ul>
            <p>rope_id</p><p>string</p><p>required</p>
            """).Fields);

    [Fact]
    public void The_rows_of_values_say_so() => Assert.Contains(
        "11 field-bullet ignored: a value of the field above it",
        ReadText.Markdown(
            "POST /v1/boats\n\nRequest body\n\nsail\n\nstring\n\nrequired\n\n- `blue_sail` - Blue\n- `red_sail` - Red\n").Ledger);

    [Fact]
    public void What_is_listed_below_an_object_may_be_its_fields() => Assert.Contains(
        "POST /v1/boats#body.mast_height",
        ReadText.Markdown(
            "POST /v1/boats\n\nRequest body\n\nsail\n\nobject\n\nrequired\n\n"
            + "- `mast_height` - How high\n- `mast_width` - How wide\n")
            .Fields.Select(static id => id.Replace("sail.", "", StringComparison.Ordinal)));

    [Fact]
    public void A_heading_that_is_a_picture_names_nothing() => Assert.Equal(
        ["Boats#object.sail_id"],
        ReadText.Markdown("# Boats\n\n> ## 📘\n>\n> Boats are few.\n\nsail_id\n\nstring\n\nrequired\n").Fields);
}
