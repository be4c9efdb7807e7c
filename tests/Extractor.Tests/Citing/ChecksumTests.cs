using Extractor.Citing;

namespace Extractor.Tests.Citing;

public sealed class ChecksumTests
{
    [Theory]
    [InlineData("", "4fd0bfc1")]
    [InlineData("a row of a page", "4be76799")]
    public void A_checksum_never_changes_since_notes_hold_it(
        string text, string digits) => Assert.Equal(digits, Checksum.Of(text).ToString());

    [Fact]
    public void It_grows_leftwards_a_character_at_a_time() => Assert.Equal(Checksum.Of("abc"), Checksum.Of("bc").Before('a'));

    [Fact]
    public void Likely_slips_have_another_checksum()
    {
        const string text = "POST /v1/kites#body.tail_list[].colour @ kites.md:41";
        var sums = new HashSet<string>(StringComparer.Ordinal) { Checksum.Of(text).ToString() };
        for (var i = 0; i < text.Length; i++)
        {
            Assert.True(sums.Add(Checksum.Of(text.Remove(i, 1).Insert(i, "§")).ToString()));
            if (i > 0 && text[i] != text[i - 1])
                Assert.True(sums.Add(Checksum.Of(text[..(i - 1)] + text[i] + text[i - 1] + text[(i + 1)..]).ToString()));
        }
    }

    [Theory]
    [InlineData("xyz", false)]
    [InlineData("", false)]
    public void Other_digits_are_not_its_own(string digits, bool own)
    {
        var sum = Checksum.Of("words");

        Assert.Equal(own, sum.Is(digits));
        Assert.True(sum.Is(sum.ToString()));
    }
}
