namespace Extractor.Tests.Dialects.Tables;

public sealed class ValueLeadTests
{
    private const string Request =
        "# Fly\n\n`POST /v1/kites`\n\n## Request body\n\n| Name | Type | Description |\n|---|---|---|\n| mode | string | How. |\n| crew | object | Who. |\n\n";

    private const string Table = "| Name | Type | Description |\n|---|---|---|\n| glide | string | Slowly. |\n";

    [Theory]
    [InlineData("`mode` can be one of:")]
    [InlineData("Values of `mode`:")]
    public void Rows_below_a_line_that_leads_on_to_values_of_a_text_are_no_fields(string lead) =>
        Assert.DoesNotContain("POST /v1/kites#body.glide", ReadText.Markdown($"{Request}{lead}\n\n{Table}").Fields);

    [Theory]
    [InlineData("`crew` can be one of:")]
    [InlineData("`weather` can be one of:")]
    [InlineData("mode 说明：")]
    [InlineData("More about the `mode`:")]
    public void Of_an_object_or_of_nothing_known_it_says_nothing_of_the_kind(string lead) =>
        Assert.NotEqual(
            ["POST /v1/kites#body.mode", "POST /v1/kites#body.crew"], ReadText.Markdown($"{Request}{lead}\n\n{Table}").Fields);
}
