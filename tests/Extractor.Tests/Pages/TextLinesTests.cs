using Extractor.Pages;

namespace Extractor.Tests.Pages;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData("- a", "a")]
    [InlineData("* a", "a")]
    [InlineData("+ a", "a")]
    [InlineData("-\ta", "a")]
    [InlineData("1. a", "a")]
    [InlineData("12) a", "a")]
    [InlineData("3、a", "a")]
    [InlineData("• a", "a")]
    [InlineData("●a", "a")]
    [InlineData("> - a", "a")]
    [InlineData("-", "")]
    public void A_mark_before_the_words_opens_a_list_item(string line, string text)
    {
        var read = TextLines.Markdown(new SourceText("page.md", line), 0);

        Assert.True(read.Bullet);
        Assert.Equal(text, read.Text);
    }

    [Theory]
    [InlineData("-a")]
    [InlineData("*a")]
    [InlineData("--flag")]
    [InlineData("1.5 seconds")]
    [InlineData("10000. a")]
    [InlineData("**a** b")]
    public void Other_signs_open_none(string line) => Assert.False(TextLines.Markdown(new SourceText("page.md", line), 0).Bullet);

    [Theory]
    [InlineData("a", 0)]
    [InlineData("  a", 2)]
    [InlineData("\ta", 4)]
    [InlineData("\t- a", 4)]
    [InlineData("> > a", 2)]
    public void It_knows_how_far_the_words_are_set_in(string line, int indent) =>
        Assert.Equal(indent, TextLines.Markdown(new SourceText("page.md", line), 0).Indent);

    [Fact]
    public void A_line_of_plain_text_keeps_its_marks() =>
        Assert.Equal("a **b** `c`", TextLines.Plain(new SourceText("page.txt", " a **b** `c` "), 0).Text);
}
