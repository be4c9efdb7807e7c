using Extractor.Changes;

namespace Extractor.Tests.Changes;

public sealed class SuspectWordsTests
{
    [Theory]
    [InlineData("At most 12 kites", "At most 13 kites", "12 → 13")]
    [InlineData("Waits 5 seconds", "Waits 5 minutes", "5 second → 5 minute")]
    [InlineData("The timeout in seconds", "The timeout in milliseconds", "second → millisecond")]
    [InlineData("超时时间，单位秒", "超时时间，单位毫秒", "second → millisecond")]
    [InlineData("The length of the tail in cm.", "The length of the tail in mm.", "centimetre → millimetre")]
    [InlineData("The size of the file in bytes", "The size of the file in KB", "byte → kilobyte")]
    [InlineData("Kites may be shared with others", "Kites may not be shared with others", "nothing → not")]
    [InlineData("Cuts the delay by 12 % at most", "Cuts the delay by 13 % at most", "12 percent → 13 percent")]
    [InlineData("Kept for 30 days", "Kept for 30 hours", "30 day → 30 hour")]
    [InlineData("The tail may be sent with a sail", "The tail may not be sent with a sail", "nothing → not")]
    [InlineData("Is always kept", "Is never kept", "nothing → never")]
    [InlineData("Drawn in 2D", "Drawn in 3D", "2d → 3d")]
    [InlineData("Takes two lamps", "Takes one lamp", "two → one")]
    [InlineData("Waits two seconds", "Waits 3 seconds", "two second → 3 second")]
    [InlineData("最多两盏灯", "最多三盏灯", "两 → 三")]
    public void A_number_a_unit_or_a_negation_that_changed_is_suspect(string old, string now, string expected) =>
        Assert.Equal(expected, SuspectWords.Between(old, now));

    [Theory]
    [InlineData("The timeout in seconds", "The time-out, in secs")]
    [InlineData("How long the kite flies, in seconds", "How long the kite flies")]
    [InlineData("The colour of the kite", "The colour of a kite")]
    [InlineData("创建时间", "创建日期")]
    [InlineData("The second kite of the month", "The first kite of the month")]
    [InlineData("Waits 5 seconds", "Waits 5 s")]
    [InlineData("Takes two lamps", "Takes 2 lamps")]
    [InlineData("The lamp that is lit", "The one that is lit")]
    public void Other_words_for_the_same_are_not(string old, string now) => Assert.Null(SuspectWords.Between(old, now));

    [Theory]
    [InlineData("The picture, such as https://lamps.example/p/4711/88.png, is kept", "The picture is kept")]
    [InlineData("The place of the point in the 2D plane whose corner is (0, 0)", "Where the point is, from the corner of the plane")]
    [InlineData("The lamp shines", "The lamp shines. It is never hot")]
    [InlineData("slow: the good mode, which draws 720 lines", "slow: the good mode")]
    public void What_came_or_went_beside_other_words_is_not(string old, string now) => Assert.Null(SuspectWords.Between(old, now));
}
