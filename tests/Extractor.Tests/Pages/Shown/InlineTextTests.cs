using Extractor.Pages;
using Extractor.Pages.Shown;

namespace Extractor.Tests.Pages.Shown;

public sealed class InlineTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("tail<sup>1</sup>", "tail")]
    [InlineData("tail<sup>[2]</sup> of it", "tail of it")]
    [InlineData("tail[^1] and `[^a]`", "tail and [^a]")]
    [InlineData("up to 10<sup>6</sup>, or 5<sup>1</sup>", "up to 10⁶, or 5")]
    [InlineData("line<small>optional</small>", "line optional")]
    [InlineData("**rope**_required_", "rope required")]
    [InlineData("`tag`s and <b>b</b>ig", "tags and big")]
    [InlineData("long_<wbr>name<b>_of</b>", "long_name_of")]
    [InlineData("~~gone~~ <del>gone</del>", "gone gone")]
    [InlineData("  padded  ", "padded")]
    [InlineData("**bold** and *slanted* and ***both***", "bold and slanted and both")]
    [InlineData("`code` in words", "code in words")]
    [InlineData("``a ` b``", "a ` b")]
    [InlineData("[a link](https://example.com \"title\") here", "a link here")]
    [InlineData("![a picture](x.png)", "a picture")]
    [InlineData("[**bold** link](/x)", "bold link")]
    [InlineData("<https://example.com/a_b>", "https://example.com/a_b")]
    [InlineData("one<br>two<br/>three", "one\ntwo\nthree")]
    [InlineData("<b>bold</b> <code>x</code>", "bold x")]
    [InlineData("Bearer <token>", "Bearer <token>")]
    [InlineData("array<string>", "array<string>")]
    [InlineData("list<map<string, int>>", "list<map<string, int>>")]
    [InlineData("a &lt; b &amp;&amp; c&nbsp;d", "a < b && c\u00A0d")]
    [InlineData("snake_case_name and __init__x", "snake_case_name and __init__x")]
    [InlineData("escaped \\*stars\\* and \\_lines\\_", "escaped *stars* and _lines_")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("required*", "required*")]
    [InlineData("items[].id", "items[].id")]
    [InlineData("range [0, 1]", "range [0, 1]")]
    [InlineData("# no heading", "# no heading")]
    [InlineData("- no bullet", "- no bullet")]
    [InlineData("名前 **必須** 👍", "名前 必須 👍")]
    [InlineData("a lone ` tick", "a lone ` tick")]
    [InlineData("", "")]
    public void It_is_the_words_without_their_markup(string markdown, string text) => Assert.Equal(text, InlineText.Read(markdown).Text);

    [Fact]
    public void It_lists_what_is_marked_as_code() =>
        Assert.Equal<string>(["a", "b|c", "d*e"], InlineText.Read("`a` or **`b|c`** or [`d*e`](/x)").Codes);

    [Theory]
    [InlineData("**Request Body**", true)]
    [InlineData("**Request Body**:", true)]
    [InlineData("__Request Body__", true)]
    [InlineData("*Request Body*", false)]
    [InlineData("**Request** Body", false)]
    [InlineData("Request **Body**", false)]
    [InlineData("Request Body", false)]
    public void It_knows_a_label_in_bold(
        string markdown, bool emphasized) => Assert.Equal(emphasized, InlineText.Read(markdown).Emphasized);

    [Fact]
    public void A_line_of_more_marks_than_anybody_writes_is_read_as_it_stands()
    {
        var line = string.Concat(Enumerable.Repeat("[a](", 50_000));

        Assert.Equal(line, InlineText.Read(line).Text);
    }

    [Fact]
    public void Marks_that_nest_deep_keep_their_words()
    {
        var line = new string('[', 900) + "word";

        Assert.EndsWith("word", InlineText.Read(line).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("~~gone~~ words")]
    [InlineData("<del>gone</del> words")]
    [InlineData("<s>gone</s> words")]
    public void Words_struck_through_are_marked(
        string markdown) => Assert.Equal(new TextMark(0, 4, MarkKind.Struck), Assert.Single(InlineText.Read(markdown).Marks));
}
