using Extractor.Pages;

namespace Extractor.Tests.Pages;

public sealed class MarkedTextTests
{
    [Theory]
    [InlineData("- `name` and **more** _of_ it", "name Code|more Strong|of Emphasis")]
    [InlineData("- **`name`** (x)", "name Code|name Strong")]
    [InlineData("- <code>name</code>: <b>x</b>", "name Code|x Strong")]
    [InlineData("- <code>name: x", "")]
    [InlineData("- name", "")]
    public void A_line_knows_which_of_its_words_are_set_apart(string markdown, string expected)
    {
        var line = Assert.IsType<TextLine>(Assert.Single(PageUnderTest.Markdown(markdown).Page.Blocks));

        Assert.Equal(expected, string.Join('|', line.Marks.Select(mark => $"{line.Text[mark.Start..mark.End]} {mark.Kind}")));
    }

    [Fact]
    public void Marks_are_found_by_where_they_start()
    {
        var line = Assert.IsType<TextLine>(Assert.Single(PageUnderTest.Markdown("- **`name` (x)**: y").Page.Blocks)).Inline;

        Assert.Equal(8, line.MarkAt(0)?.Length);
        Assert.Equal(4, line.CodeAt(0)?.Length);
        Assert.Null(line.MarkAt(1));
    }

    [Fact]
    public void Anchors_of_headings_are_no_words()
    {
        var heading = Assert.IsType<HeadingBlock>(Assert.Single(PageUnderTest.Markdown("## Kites of `{id}` {#kites}").Page.Blocks));

        Assert.Equal("Kites of {id}", heading.Text);
        Assert.Equal(9, Assert.Single(heading.Marks).Start);
    }

    [Fact]
    public void A_bracket_that_opens_no_link_stays() =>
        Assert.Equal(
            "list[:index][name]", Assert.IsType<TextLine>(Assert.Single(PageUnderTest.Markdown("list[:index][name]").Page.Blocks)).Text);

    [Fact]
    public void A_backslash_at_the_end_of_a_line_is_a_line_break() =>
        Assert.Equal("Type: String", Assert.IsType<TextLine>(Assert.Single(PageUnderTest.Markdown("**Type:** String\\").Page.Blocks)).Text);
}
