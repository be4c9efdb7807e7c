using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline.Announced;

public sealed class RequestOverLinesTests
{
    [Theory]
    [InlineData("- `url` (string): The place")]
    [InlineData("- `url` (string): U")]
    [InlineData("URL: /v1/kites")]
    [InlineData("Method: POST")]
    [InlineData("## URL")]
    [InlineData("URL")]
    public void A_page_may_end_with_a_label_of_an_address(string last)
    {
        var page = ReadText.Markdown($"# Kites\n\n`POST /v1/kites`\n\n{last}");

        Assert.Contains("POST /v1/kites", page.Scopes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_word_that_a_site_sets_over_its_code_is_no_address() =>
        Assert.Equal(
            ["POST /v1/kites#body.title"],
            ReadText.Plain(
                """
                Fly a kite
                Request URL
                HTTP
                https://example.com/v1/kites
                HTTP Method
                POST
                Request Body
                | Field | Type | Required | Description |
                |---|---|---|---|
                | title | String | YES | What it is called |
                """).Fields);
}
