namespace Extractor.Tests.Dialects;

public sealed class RequestPartsTests
{
    private const string Table = "\n\n| Name | Type | Description |\n|---|---|---|\n| deep | string | How deep |\n";

    private static string[] Fields(string title, string further = "") =>
        ReadText.Markdown($"# Boats\n\n## GET /v1/boats\n\n- `q` (string): What to look for\n\n## {title}{Table}{further}").Fields;

    [Theory]
    [InlineData("Pagination options")]
    [InlineData("Output format parameters")]
    [InlineData("Search parameters")]
    [InlineData("Advanced settings")]
    public void Chapters_beside_the_only_operation_that_are_named_after_what_their_fields_do_are_parts_of_its_request(string title) =>
        Assert.Contains("GET /v1/boats#query.deep", Fields(title));

    [Theory]
    [InlineData("Voice settings")]
    [InlineData("Boat object")]
    [InlineData("Webhook parameters")]
    [InlineData("Response parameters")]
    [InlineData("`lens` parameters")]
    public void Others_are_not(string title) => Assert.DoesNotContain("GET /v1/boats#query.deep", Fields(title));

    [Fact]
    public void Between_operations_nothing_says_whose_they_are() =>
        Assert.DoesNotContain(
            "GET /v1/boats#query.deep", Fields("Pagination options", "\n## GET /v1/harbours\n\n- `q` (string): What to look for\n"));
}
