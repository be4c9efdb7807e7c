using Extractor.Pages;

namespace Extractor.Tests.Pages;

public sealed class CommentTextTests
{
    [Theory]
    [InlineData(" * words here", "words here")]
    [InlineData("// words", "words")]
    [InlineData("/// words", "words")]
    [InlineData("# words", "words")]
    [InlineData("/** words */", "words")]
    [InlineData("/**", "")]
    [InlineData(" */", "")]
    [InlineData(" *", "")]
    [InlineData("words", "words")]
    [InlineData("**bold** words", "**bold** words")]
    [InlineData("#/components", "#/components")]
    public void The_mark_of_a_comment_is_no_part_of_its_words(
        string line, string words) => Assert.Equal(words, CommentText.Words(line).ToString());

    [Fact]
    public void Blanking_the_marks_moves_nothing()
    {
        var source = new SourceText("a.md", "/**\n * a: 1\n *   b: * 2\n */\n * kept\n");
        var bare = CommentText.Uncommented(source, [new LineRange(0, 3)]);

        Assert.Equal("   \n   a: 1\n     b: * 2\n   \n * kept\n", bare.Text);
    }

    [Theory]
    [InlineData("// x", true)]
    [InlineData("# x", true)]
    [InlineData(" * x", false)]
    [InlineData("x", false)]
    [InlineData("", false)]
    public void A_comment_of_one_line_is_told_from_the_line_of_a_longer_one(
        string line, bool isLine) => Assert.Equal(isLine, CommentText.IsLineComment(line));
}
