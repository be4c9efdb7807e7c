using Extractor.Citing;

namespace Extractor.Tests.Citing;

public sealed class NormalizedTextTests
{
    [Theory]
    [InlineData("| `name` | string |", "name string")]
    [InlineData("a  b\u00A0c\u200Bd", "ab cd")]
    [InlineData("„so“ it’s", "\"so\" it's")]
    [InlineData("4–6 — 8 -- 9", "4-6 - 8 - 9")]
    [InlineData("and so on…", "and so on...")]
    [InlineData("**tail\\_list**", "tail_list")]
    [InlineData("按时间\n顺序", "按时间顺序")]
    public void Texts_that_say_the_same_words_fold_alike(
        string one, string other) => Assert.Equal(NormalizedText.Of(other), NormalizedText.Of(one));

    [Theory]
    [InlineData("at most 3", "at most 4")]
    [InlineData("Name", "name")]
    [InlineData("a_b", "ab")]
    [InlineData(">= 3", "= 3")]
    [InlineData("-3", "3")]
    public void Texts_that_say_other_words_do_not(
        string one, string other) => Assert.NotEqual(NormalizedText.Of(other), NormalizedText.Of(one));

    [Theory]
    [InlineData("one\n> two\n>  > three", 0, "onetwothree")]
    [InlineData("one\r\n  two", 1, "onetwo")]
    [InlineData("one\n> two", 1, "one>two")]
    [InlineData("<p>one <code>&lt;b&gt;</code>\n &amp; <br/>two 1 < 2", 3, "one<b>&two1<2")]
    [InlineData("one\n  // two\n# three\n-- four", 2, "onetwothreefour")]
    public void Marks_before_a_line_that_continues_another_are_no_words(string text, int marks, string folded) =>
        Assert.Equal(folded, NormalizedText.Of(text, 0, text.Length, (NoteForm)marks).Text);

    [Fact]
    public void Every_character_knows_where_it_stood()
    {
        const string text = "ab …\n> c";
        var folded = NormalizedText.Of(text, 0, text.Length, NoteForm.Quotation);

        Assert.Equal("ab...c", folded.Text);
        Assert.Equal([0, 1, 3, 3, 3, 7], Enumerable.Range(0, folded.Length).Select(folded.OffsetOf));
        Assert.Equal(
            "ab ... c",
            folded.Written(0, folded.Length).Replace(". ", ".", StringComparison.Ordinal).Replace(
                "...", "... ", StringComparison.Ordinal).TrimEnd());
    }
}
