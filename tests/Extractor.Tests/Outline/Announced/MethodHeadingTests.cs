namespace Extractor.Tests.Outline.Announced;

public sealed class MethodHeadingTests
{
    private const string Table = "| Field | Type | Description |\n|---|---|---|\n| tail | string | Its tail |\n";

    [Theory]
    [InlineData("/v1/kites", "POST")]
    [InlineData("/v1/kites", "Post")]
    [InlineData("/v1/kites (Fly a kite)", "POST:")]
    [InlineData("/v1/kites — Fly a kite", "POST")]
    [InlineData("/v1/kites: Fly a kite", "post")]
    [InlineData("/v1/kites（放风筝）", "POST：")]
    public void A_method_below_the_heading_of_a_path_announces_the_operation(string path, string method)
    {
        var page = PageUnderTest.Markdown($"# {path}\n\n## {method}\n\n{Table}");

        Assert.Equal(["POST /v1/kites"], page.Operations);
        Assert.Equal(["body.tail"], page.Defined);
    }

    [Fact]
    public void Methods_side_by_side_are_operations_of_the_same_path()
    {
        var page = PageUnderTest.Markdown(
            $"# Sky\n\n## /v1/kites (One kite)\n\n### GET\n\n#### Response\n\n{Table}\n### PUT\n\n#### Request body\n\n{Table}\n"
            + "## /v1/tails\n\n### DELETE\n");

        Assert.Equal(["GET /v1/kites", "PUT /v1/kites", "DELETE /v1/tails"], page.Operations);
        Assert.Equal(["response.tail", "body.tail"], page.Defined);
    }

    [Theory]
    [InlineData("# Kites", "## POST")]
    [InlineData("# /v1/kites is gone", "## POST")]
    [InlineData("# /v1/kites", "## POST is not allowed")]
    [InlineData("# /v1/kites", "## Options")]
    [InlineData("# /v1/kites", "# POST")]
    [InlineData("# /v1/kites\n\n## Hints", "### POST")]
    [InlineData("# / and more", "## POST")]
    public void Below_another_heading_or_with_other_words_a_method_announces_nothing(string above, string heading) =>
        Assert.Empty(PageUnderTest.Markdown($"{above}\n\n{heading}\n\nWords of wind.\n").Operations);
}
