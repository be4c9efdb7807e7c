namespace Extractor.Tests.Dialects.Removing;

public sealed class CredentialPartsTests
{
    private static ReadText Page(string part, string more = "") => ReadText.Markdown($"""
        # Boats

        ## Launch a boat

        `POST /v1/boats`

        {part}

        ### Request body

        - `title` (string): What it is called

        {more}
        """);

    [Theory]
    [InlineData("### Authentication\n\n- `Authorization` (string): The key")]
    [InlineData("### Authorization\n\n- `X-Harbour-Key` string required: The key")]
    [InlineData("### 2. 鉴权\n\n| 参数 | 必填 | 说明 |\n|---|---|---|\n| X-Harbour-Key | 是 | 密钥 |")]
    public void What_is_named_as_a_header_is_one(string part) =>
        Assert.Equal("header", Page(part).Fields[0].Split('#', '.')[1]);

    [Fact]
    public void Of_other_names_the_title_does_not_say_where_they_are_sent()
    {
        var page = Page("### Authentication\n\n- `harbour_key` (string): The key");

        Assert.Equal(["POST /v1/boats#body.title"], page.Fields);
        Assert.Contains(page.Ledger, static row => row.Contains("field-bullet unparsed", StringComparison.Ordinal));
    }

    [Fact]
    public void An_example_says_where_they_are_sent() =>
        Assert.Equal(
            ["POST /v1/boats#body.harbour_key", "POST /v1/boats#body.title"],
            Page(
                "### Authentication\n\n- `harbour_key` (string): The key",
                "```json\n{ \"harbour_key\": \"k\", \"title\": \"Swift\" }\n```").Fields);

    [Fact]
    public void An_operation_may_be_called_so() =>
        Assert.Equal(
            ["POST /v1/tokens#body.secret"],
            ReadText.Markdown("## Authentication\n\n`POST /v1/tokens`\n\n- `secret` (string): The word\n").Fields);
}
