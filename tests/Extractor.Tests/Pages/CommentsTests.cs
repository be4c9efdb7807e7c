namespace Extractor.Tests.Pages;

public sealed class CommentsTests
{
    [Fact]
    public void What_stands_in_a_comment_is_no_part_of_the_page()
    {
        var page = PageUnderTest.Markdown("""
            # Kite

            <!-- generated
            ## GET /v1/old
            - `old` (string): x
            -->

            <!-- one line -->
            - `name` (string): a name <!-- md:hint --> of it
            """);

        Assert.Empty(page.Operations);
        Assert.Equal(["object.name"], page.Defined);
        Assert.Equal("a name  of it", page["name"].Description);
    }

    [Theory]
    [InlineData("<!-- never closed\n\n- `name` (string): x\n")]
    [InlineData("<!-- closed --> and more\n\n- `name` (string): x\n")]
    [InlineData("```html\n<!--\n```\n\n- `name` (string): x\n\n-->\n")]
    public void Other_lines_are_not_hidden(string text) => Assert.Equal(["object.name"], PageUnderTest.Markdown("# Kite\n\n" + text).Defined);
}
