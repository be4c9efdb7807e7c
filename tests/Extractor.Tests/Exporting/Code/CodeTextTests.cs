using System.Text.Json;
using Extractor.Exporting.Code;

namespace Extractor.Tests.Exporting.Code;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("a \"quoted\" \\ one\r\nand a\ttab")]
    [InlineData("\u202Eright to left\u202C, \u0000 and \u2028")]
    [InlineData("文字 and 😀")]
    public void A_literal_says_what_the_page_says_and_hides_nothing(string text)
    {
        var literal = CodeText.Literal(text);

        Assert.Equal(text, JsonSerializer.Deserialize<string>(literal));
        Assert.DoesNotContain(literal, static c => c is '\n' or '\r' or '\t' or '\u0000' or '\u202E' or '\u2028');
    }

    [Fact]
    public void Words_end_no_comment()
    {
        Assert.Equal("a *\\/ b", CodeText.BlockWords("a\n*/ b"));
        Assert.Equal("&lt;/summary&gt; &amp;", CodeText.XmlWords("</summary>\r\n&"));
        Assert.Equal("a \\\"\\\"\\\" \\\\", CodeText.TripleQuoted("a \"\"\"\n\\"));
        Assert.Equal("a \\u202eb", CodeText.Line("a\u2028\u202Eb"));
    }
}
