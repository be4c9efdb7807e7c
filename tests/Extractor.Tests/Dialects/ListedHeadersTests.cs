namespace Extractor.Tests.Dialects;

public sealed class ListedHeadersTests
{
    [Theory]
    [InlineData("- Headers: X-Kite-Key, X-Kite-Mail, Accept: application/json")]
    [InlineData("**Headers:** `X-Kite-Key`, `X-Kite-Mail`")]
    [InlineData("请求头：X-Kite-Key、X-Kite-Mail")]
    [InlineData("Encabezados: X-Kite-Key, X-Kite-Mail.")]
    public void A_line_may_name_the_headers_of_a_call(string line) =>
        Assert.Equal(
            ["header.X-Kite-Key", "header.X-Kite-Mail"],
            PageUnderTest.Markdown($"# Kites\n\n- URL: /v1/kites\n- Method: GET\n\n{line}\n").Defined);

    [Theory]
    [InlineData("Headers: None")]
    [InlineData("Headers: Authorization: Bearer TOKEN, Accept: application/json")]
    [InlineData("Headers: X-Kite-Key, the key of the kite")]
    [InlineData("Headers: see X-Kite-Key, X-Kite-Mail")]
    [InlineData("Flyers: X-Kite-Key, X-Kite-Mail")]
    [InlineData("Response headers: X-Kite-Key, X-Kite-Mail")]
    public void Any_other_line_names_none(string line) =>
        Assert.Empty(PageUnderTest.Markdown($"# Kites\n\n- URL: /v1/kites\n- Method: GET\n\n{line}\n").Defined);
}
