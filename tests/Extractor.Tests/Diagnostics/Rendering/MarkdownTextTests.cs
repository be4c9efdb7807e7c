using Extractor.Diagnostics.Rendering;
using Markdig;

namespace Extractor.Tests.Diagnostics.Rendering;

public sealed class MarkdownTextTests
{
    private static readonly MarkdownPipeline Github = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();

    public static TheoryData<string> Hostile => new(
        "<script>alert(1)</script>", "![t](https://h.example/t.png)", "[x](javascript:alert(1))", "</details>", "a|b", "``` x", "`a`b``",
        "**a** __b__ ~~c~~",
        "&lt;b&gt; &amp;", "<!-- -->", "a_b_c", "line\nnext", "\u001b[31m", "\u202e", "\\", "\\`", "<a@b.example>", "a\\|b",
        "=cmd|'/c'!A1", "# x", "- x");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Words_stay_words(string text)
    {
        var html = Markdown.ToHtml($"x {MarkdownText.Words(text)} x", Github);

        Assert.DoesNotContain(
            "<", html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(System.Net.WebUtility.HtmlEncode($"x {HiddenCharacters.Escaped(text.ReplaceLineEndings(" "))} x"), Text(html));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Code_in_a_table_stays_in_its_cell(string text)
    {
        var html = Markdown.ToHtml($"| a | b |\n| - | - |\n| {MarkdownText.CellCode(text)} | end |\n", Github);

        Assert.Contains("<td>end</td>", html, StringComparison.Ordinal);
        Assert.Single(html.Split("<code>")[1..]);
    }

    [Theory]
    [InlineData("@everyone", "@<!-- -->everyone")]
    [InlineData("#1", "#<!-- -->1")]
    public void Words_of_a_comment_call_nobody(string text, string shown) => Assert.Equal(shown, MarkdownText.CommentWords(text));

    private static string Text(string html) => System.Net.WebUtility.HtmlEncode(System.Net.WebUtility.HtmlDecode(html.Trim()[3..^4]));
}
