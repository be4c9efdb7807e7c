using Extractor.Facts.Values;
using Extractor.Pages;

namespace Extractor.Tests.Facts.Values;

public sealed class GluedBulletsTests
{
    [Theory]
    [InlineData("Values:* fast: quick* slow: careful.", "Values:|* fast: quick|* slow: careful.")]
    [InlineData("取值：* fast：快。* slow：慢。仅用于船。", "取值：|* fast：快。|* slow：慢。|仅用于船。")]
    [InlineData("• a: one • b: two", "* a: one|* b: two")]
    [InlineData("* a: one. Only here. * b: two", "* a: one. Only here.|* b: two")]
    public void Bullets_of_one_line_are_parted(string line, string expected) => Assert.Equal(expected, Parts(line));

    [Theory]
    [InlineData("A size of 1280* 720: wide")]
    [InlineData("Either * or a name: any")]
    [InlineData("2 * 3 makes 6, 4 * 5 makes 20")]
    [InlineData("*emphasis: one* and *another: two*")]
    [InlineData("a * b c: d * e f: g")]
    [InlineData("* ")]
    [InlineData("")]
    public void What_is_no_list_of_bullets_stays_whole(string line) => Assert.Equal(line, Parts(line));

    [Theory]
    [InlineData("* fast: quick* slow: careful")]
    [InlineData("Values:* fast: quick* slow: careful. Only for boats.")]
    public void No_letter_is_lost(string line) =>
        Assert.Equal(
            Letters(line), Letters(string.Concat(GluedBullets.In(MarkedText.Plain(line)).Select(static part => part.Line.Text))));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Parts(string line) => string.Join(
        '|', GluedBullets.In(MarkedText.Plain(line)).Select(static part => (part.Bullet ? "* " : "") + part.Line.Text));
}
