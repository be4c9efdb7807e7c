namespace Extractor.Tests.Facts.Prose;

public sealed class PatternReaderTests
{
    [Theory]
    [InlineData("Pattern: `^k[0-9]+$`", "pattern:^k[0-9]+$")]
    [InlineData("正则：`^k[0-9]+$`", "pattern:^k[0-9]+$")]
    [InlineData("The name. Pattern: `^k[0-9]+$` Min length: 3, Max length: 9", "pattern:^k[0-9]+$ min-length:3 max-length:9")]
    [InlineData("正規式 `^k[0-9]+$`", "pattern:^k[0-9]+$")]
    [InlineData("pattern: ^k[0-9]{2,3}$", "pattern:^k[0-9]{2,3}$")]
    [InlineData("pattern: ^k[0-9]+$, of the old kites", "pattern:^k[0-9]+$")]
    [InlineData("pattern: ^k[0-9]+", "")]
    [InlineData("pattern: ^k or z$", "")]
    [InlineData("Pattern: `k[0-9]+`", "")]
    [InlineData("Pattern: `^k[0-9]+$` of the old kites", "")]
    public void A_regular_expression_with_both_its_ends_is_a_limit(string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits("string", text));

    [Fact]
    public void Of_a_list_it_may_be_about_the_whole_or_about_an_item() =>
        Assert.Equal("note:", FactSentence.Limits("array", "Pattern: `^k[0-9]+$`"));
}
