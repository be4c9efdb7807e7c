using Extractor.Facts.Relations;
using Extractor.Tests.Fixtures;
using Extractor.Words;

namespace Extractor.Tests.Facts.Relations;

public sealed class SentenceReaderTests
{
    private static readonly KnownFields Fields = new(
        [TestClaim.Of("contact"), TestClaim.Of("email"), TestClaim.Of("phone")], Vocabulary.BuiltIn.Phrases);

    [Theory]
    [InlineData("[!NOTE] `email`和`contact`二选一必填。", "OnlyOne")]
    [InlineData("How to reach them. [!IMPORTANT] Mutually exclusive with `email`.", "ZeroOrOne")]
    [InlineData("[email] Mutually exclusive with `email`.", "")]
    [InlineData("[!] Mutually exclusive with `email`.", "")]
    public void The_mark_of_a_notice_is_no_part_of_its_sentence(string description, string kinds)
    {
        var claim = TestClaim.Of("contact") with { Description = description };

        Assert.Equal(
            kinds, string.Join(' ', new SentenceReader(Fields, Vocabulary.BuiltIn.Phrases).In(claim).Relations.Select(one => one.Kind)));
    }

    [Theory]
    [InlineData("Provide either `email` or `phone`", "")]
    [InlineData("You must provide either `contact` or `phone`", "", "contact", "phone")]
    [InlineData("Sorted by one of `email`, `phone`", "email phone")]
    public void Fields_to_choose_between_are_no_values(string description, string values, string one = "email", string other = "phone")
    {
        var claim = TestClaim.Of("contact") with { Enum = [one, other], Description = description };

        Assert.Equal(values, string.Join(' ', new SentenceReader(Fields, Vocabulary.BuiltIn.Phrases).In(claim).Enum));
    }
}
