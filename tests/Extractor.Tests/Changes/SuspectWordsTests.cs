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
    public void A_number_a_unit_or_a_negation_that_changed_is_suspect(string old, string now, string expected) =>
        Assert.Equal(expected, SuspectWords.Between(old, now));

    [Theory]
    [InlineData("The timeout in seconds", "The time-out, in secs")]
    [InlineData("How long the kite flies, in seconds", "How long the kite flies")]
    [InlineData("The colour of the kite", "The colour of a kite")]
    [InlineData("创建时间", "创建日期")]
    [InlineData("The second kite of the month", "The first kite of the month")]
    [InlineData("Waits 5 seconds", "Waits 5 s")]
    public void Other_words_for_the_same_are_not(string old, string now) => Assert.Null(SuspectWords.Between(old, now));
}
