namespace Extractor.Tests.Dialects.Removing;

public sealed class FieldsThatAreNotSentTests
{
    private const string Names = "| Name | Type | Description |\n|---|---|---|\n";

    [Theory]
    [InlineData("**Response Headers:**\n\n- X-Shed: Where it was.\n")]
    [InlineData("### Response headers\n\n| Name | Type | Description |\n|---|---|---|\n| X-Shed | string | Where it was. |\n")]
    [InlineData("### Response\n\n#### Headers\n\n| Name | Type | Description |\n|---|---|---|\n| X-Shed | string | Where it was. |\n")]
    [InlineData("### 响应头\n\n| 名称 | 类型 | 说明 |\n|---|---|---|\n| X-Shed | string | 来源 |\n")]
    public void A_header_of_the_response_is_no_field(string lines)
    {
        var page = PageUnderTest.Markdown($"# Kites\n\n## POST /v1/kites\n\n### Request Body\n\n{Names}| tail | string | Its tail |\n\n{lines}");

        Assert.Equal(["body.tail"], page.Defined);
        Assert.EndsWith("ignored: a header of the response", page.Reading.Rows.Where(static row => row.Text.Contains("Shed"))
            .Select(static row => $"{row.Outcome.ToString().ToLowerInvariant()}: {row.Reason}").Single());
    }

    [Fact]
    public void Headers_of_the_request_are_fields() =>
        Assert.Equal(
            ["header.X-Shed"],
            PageUnderTest.Markdown($"# Kites\n\n## POST /v1/kites\n\n### Headers\n\n{Names}| X-Shed | string | Which |\n").Defined);

    [Fact]
    public void What_no_parameter_of_the_path_is_left_for_is_none_of_it()
    {
        var page = PageUnderTest.Markdown(
            $"# Kites\n\n## GET /v1/kites/{{id}}\n\n### Path Parameters\n\n{Names}| ctx | Context | Of the call |\n| id | string | Which |\n");

        Assert.Equal(["path.id"], page.Defined);
        Assert.Equal(
            ["7 ignored: the header of a table"], page.Ledger("table-header"));
        Assert.Equal(
            ["9 unparsed: no part of the operation's path, whose every parameter another row names", "10 extracted"],
            page.Ledger("table-row"));
    }

    [Fact]
    public void A_parameter_of_the_path_may_have_another_name_in_its_table() =>
        Assert.Equal(
            ["path.kite_id"],
            PageUnderTest.Markdown($"# Kites\n\n## GET /v1/kites/{{id}}\n\n### Path Parameters\n\n{Names}| kite_id | string | Which |\n").Defined);

    [Theory]
    [InlineData("| kiteRequest | KiteRequest | |\n", "")]
    [InlineData("| kiteRequest | KiteRequest | |\n| tail | string | |\n", "body.kiteRequest body.tail")]
    [InlineData("| kite | Kite | |\n", "body.kite")]
    public void The_only_parameter_that_is_called_as_its_type_may_be_the_whole_body(string rows, string fields) =>
        Assert.Equal(
            fields, string.Join(' ', PageUnderTest.Markdown($"# Kites\n\n## POST /v1/kites\n\n### Parameters\n\n{Names}{rows}").Defined));

    [Fact]
    public void The_headers_of_a_limit_are_those_of_the_response() =>
        Assert.DoesNotContain(
            "POST /v1/kites#header.X-Gusts-Left",
            ReadText.Markdown(
                "# Fly\n\n`POST /v1/kites`\n\n## Rate limit headers\n\nEach response carries:\n\n| Header | Type | Description |\n|---|---|---|\n"
                + "| X-Gusts-Left | integer | How many. |\n").Fields);
}
