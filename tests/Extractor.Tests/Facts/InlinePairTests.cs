using Extractor.Facts;

namespace Extractor.Tests.Facts;

public sealed class InlinePairTests
{
    [Theory]
    [InlineData("Set (\"file_type\": \"base\") first", "file_type=base")]
    [InlineData("\"a\":1, \"b\" : true", "a=1 b=true")]
    [InlineData("\"list\":[ \"x\" ]", "")]
    [InlineData("he said \"no\": it \"ends\"", "no=it")]
    [InlineData("\"two words\": \"x\"", "")]
    [InlineData("\"open", "")]
    [InlineData("\"open\": \"never closed", "")]
    [InlineData("\"\": \"\"", "")]
    [InlineData("\"名\"：\"x\", \"b\"：\"y\"", "b=y")]
    public void A_name_and_a_value_in_quotation_marks_are_a_pair(string line, string pairs) =>
        Assert.Equal(pairs, string.Join(' ', InlinePair.In(line).Select(static pair => $"{pair.Name}={pair.Value}")));

    [Fact]
    public void A_line_of_nothing_but_quotation_marks_ends() => Assert.Empty(InlinePair.In(new string('"', 100_000)));
}
