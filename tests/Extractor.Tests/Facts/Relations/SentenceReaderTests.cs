using Extractor.Facts.Relations;
using Extractor.Tests.Fixtures;
using Extractor.Words;

namespace Extractor.Tests.Facts.Relations;

public sealed class SentenceReaderTests
{
    private static readonly KnownFields Fields = new(
        [TestClaim.Of("contact"), TestClaim.Of("email"), TestClaim.Of("phone")], Vocabulary.BuiltIn.Phrases);

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
