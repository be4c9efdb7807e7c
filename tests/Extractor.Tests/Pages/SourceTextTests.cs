using Extractor.Pages;

namespace Extractor.Tests.Pages;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nb\nc", "a", "b", "c")]
    [InlineData("a\r\nb\r\nc\r\n", "a", "b", "c")]
    [InlineData("a\rb\rc\r", "a", "b", "c")]
    [InlineData("a\r\nb\rc\nd", "a", "b", "c", "d")]
    [InlineData("a\n\r\nb", "a", "", "b")]
    [InlineData("a\r\rb", "a", "", "b")]
    [InlineData("\n", "")]
    [InlineData("", "")]
    [InlineData("名\r\n👩‍🚀 \t", "名", "👩‍🚀 \t")]
    public void A_line_ends_at_LF_at_CRLF_and_at_a_lone_CR(string text, params string[] expected)
    {
        var source = new SourceText("page.md", text);

        Assert.Equal(expected, Enumerable.Range(0, source.LineCount).Select(source.Line));
    }

    [Theory]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    [InlineData("a\u0085b")]
    [InlineData("a\vb\fc")]
    public void No_other_character_ends_a_line(string text) => Assert.Equal(1, new SourceText("page.md", text).LineCount);

    [Fact]
    public void A_quote_joins_its_lines_by_LF_whatever_the_page_ends_them_with() =>
        Assert.Equal("a\nb\n\nc", new SourceText("page.md", "a\r\nb\r\rc").Quote(new LineRange(0, 3)));

    [Fact]
    public void A_quote_keeps_the_white_space_of_its_lines() =>
        Assert.Equal("  a\t\n\tb ", new SourceText("page.md", "  a\t\r\n\tb ").Quote(new LineRange(0, 1)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(6, 2)]
    public void An_offset_on_a_line_end_belongs_to_the_line_that_it_ends(int offset, int line) =>
        Assert.Equal(line, new SourceText("page.md", "ab\r\nc\rd").LineAt(offset));

    [Fact]
    public void A_line_runs_from_its_start_to_its_end()
    {
        var source = new SourceText("page.md", "ab\r\ncd\n");

        Assert.Equal("cd", source.Text[source.StartOf(1)..source.EndOf(1)]);
        Assert.Equal("cd", source.Span(1).ToString());
    }

    [Fact]
    public void A_line_of_white_space_is_blank()
    {
        var source = new SourceText("page.md", " \t\u00A0\u3000\na");

        Assert.True(source.IsBlank(0));
        Assert.False(source.IsBlank(1));
    }
}
