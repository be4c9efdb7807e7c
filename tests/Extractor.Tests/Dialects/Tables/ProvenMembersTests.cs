namespace Extractor.Tests.Dialects.Tables;

public sealed class ProvenMembersTests
{
    private const string Flat =
        "| Field | Description |\n|-|-|\n| code | What came of it |\n| sail | The sail |\n| cloth | What it is made of |\n"
        + "| area | How large it is |\n| crew | Who is on board |\n| rank | What they are |\n| age | How old they are |\n";

    [Fact]
    public void A_body_that_shows_all_members_of_a_field_proves_which_rows_behind_it_they_are() =>
        Assert.Equal(
            ["response.code", "response.sail", "response.sail.cloth", "response.sail.area", "response.crew", "response.crew.rank",
             "response.crew.age"],
            Read("""{"code": 0, "sail": {"cloth": "flax", "area": 9}, "crew": [{"rank": "mate", "age": 30}]}""").Defined);

    [Theory]
    [InlineData("""{"code": 0, "sail": {"cloth": "flax", "area": 9, "seams": 4}, "crew": []}""")]
    [InlineData("""{"code": 0, "sail": {"cloth": "flax"}, "crew": []}""")]
    [InlineData("""{"code": 0, "area": 1, "sail": {"cloth": "flax", "area": 9}, "crew": []}""")]
    [InlineData("""{"sail": "yes"}""")]
    public void What_the_body_does_not_prove_stays_where_the_table_has_it(string body) =>
        Assert.Equal(
            ["response.code", "response.sail", "response.cloth", "response.area", "response.crew", "response.rank", "response.age"],
            Read(body).Defined);

    [Theory]
    [InlineData("Response", "response", "response.sail.cloth")]
    [InlineData("Request body", "body", "body.cloth")]
    public void An_answer_that_shows_every_row_in_one_place_proves_a_lone_member_and_a_request_does_not(
        string section, string location, string member)
    {
        var page = PageUnderTest.Markdown(
            $"# Boats\n\nPOST /v1/boats\n\n## {section}\n\n```json\n{{\"sail\": {{\"cloth\": \"flax\", \"area\": 9}}}}\n```\n\n"
            + "| Field | Description |\n|-|-|\n| sail | The sail |\n| cloth | What it is made of |\n");

        Assert.Equal([$"{location}.sail", member], page.Defined);
    }

    [Fact]
    public void A_field_that_holds_no_others_by_its_type_holds_none_of_the_rows()
    {
        var page = PageUnderTest.Markdown(
            "# Boats\n\nPOST /v1/boats\n\n## Response\n\n```json\n{\"sail\": {\"cloth\": \"flax\", \"area\": 9}}\n```\n\n"
            + "| Field | Type |\n|-|-|\n| sail | string |\n| cloth | string |\n| area | number |\n");

        Assert.Equal(["response.sail", "response.cloth", "response.area"], page.Defined);
    }

    [Theory]
    [InlineData("| sail | | |")]
    [InlineData("| sail |")]
    public void A_name_alone_in_its_row_heads_the_rows_that_the_body_shows_below_it(string row) =>
        Assert.Equal(
            ["response.code", "response.word", "response.sail", "response.sail.cloth", "response.sail.area"],
            PageUnderTest.Markdown(
                "# Boats\n\nPOST /v1/boats\n\n## Response\n\n| Field | Type | Description |\n|-|-|-|\n| code | int | What came of it |\n"
                + $"| word | string | The same in words |\n{row}\n| cloth | string | What it is made of |\n| area | int | How large it is |\n\n"
                + "```json\n{\"code\": 0, \"sail\": {\"cloth\": \"flax\", \"area\": 9, \"seams\": 4}}\n```\n").Defined);

    private static PageUnderTest Read(string body) =>
        PageUnderTest.Markdown($"# Boats\n\nPOST /v1/boats\n\n## Response\n\n```json\n{body}\n```\n\n{Flat}");
}
