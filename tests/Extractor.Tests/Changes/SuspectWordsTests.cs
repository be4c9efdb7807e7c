using Extractor.Changes;

namespace Extractor.Tests.Changes;

public sealed class SuspectWordsTests
{
    [Theory]
    [InlineData("Cuts the delay by 12 % at most", "Cuts the delay by 13 % at most", "12 percent → 13 percent")]
    [InlineData("Kept for 30 days", "Kept for 30 hours", "30 day → 30 hour")]
    [InlineData("The tail may be sent with a sail", "The tail may not be sent with a sail", "nothing → not")]
    [InlineData("Drawn in 2D", "Drawn in 3D", "2d → 3d")]
    public void A_number_a_unit_or_a_negation_in_otherwise_equal_words_is_suspect(string old, string now, string expected) =>
        Assert.Equal(expected, SuspectWords.Between(old, now));

    [Theory]
    [InlineData("The picture, such as https://lamps.example/p/4711/88.png, is kept", "The picture is kept")]
    [InlineData("The place of the point in the 2D plane whose corner is (0, 0)", "Where the point is, from the corner of the plane")]
    [InlineData("The lamp shines", "The lamp shines. It is never hot")]
    [InlineData("slow: the good mode, which draws 720 lines", "slow: the good mode")]
    public void What_came_or_went_beside_other_words_is_not(string old, string now) => Assert.Null(SuspectWords.Between(old, now));
}
