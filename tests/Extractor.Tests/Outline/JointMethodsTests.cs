using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline;

public sealed class JointMethodsTests
{
    private const string Table = "| Name | Type | Description |\n| --- | --- | --- |\n| height | integer | How high |\n";

    [Theory]
    [InlineData("`PATCH/PUT /v1/kites/{id}`")]
    [InlineData("PATCH | PUT https://example.com/v1/kites/{id}")]
    [InlineData("Endpoint: PATCH or PUT /v1/kites/{id}")]
    [InlineData("- Method: PATCH/PUT\n- URL: /v1/kites/{id}")]
    [InlineData("- 请求方式：PATCH 或 PUT\n- 请求地址：/v1/kites/{id}")]
    [InlineData("| Method | URL |\n| --- | --- |\n| PATCH/PUT | /v1/kites/{id} |")]
    public void Several_methods_for_one_address_announce_an_operation_each(string announcement) =>
        Assert.Equal(
            ["PATCH /v1/kites/{id}#body.height", "PATCH /v1/kites/{id}#path.id", "PUT /v1/kites/{id}#body.height",
             "PUT /v1/kites/{id}#path.id"],
            ReadText.Markdown($"# Kites\n\n{announcement}\n\n### Request body\n\n{Table}").Fields.Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void What_one_method_sends_in_the_body_another_has_in_the_query() =>
        Assert.Equal(
            ["GET /v1/kites#query.height", "POST /v1/kites#body.height"],
            ReadText.Markdown($"# Kites\n\n## GET/POST /v1/kites\n\n### Parameters\n\n{Table}").Fields.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("GET or POST requests are answered alike.")]
    [InlineData("GET/SET /v1/kites")]
    [InlineData("POST/POST /v1/kites")]
    public void Other_words_announce_none(string line) =>
        Assert.Empty(PageUnderTest.Markdown($"# Kites\n\n{line}\n\n{Table}").Operations);
}
