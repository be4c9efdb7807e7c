using Extractor.Facts.Values;
using Extractor.Pages;

namespace Extractor.Tests.Facts.Values;

public sealed class ValueMeaningsTests
{
    [Theory]
    [InlineData("fast: quick; slow: careful", "fast=quick, slow=careful")]
    [InlineData("fast = quick, slow = careful", "fast=quick, slow=careful")]
    [InlineData("One of fast (quick) or slow (careful).", "fast=quick, slow=careful")]
    [InlineData("fast - quick\nslow - careful", "fast=quick, slow=careful")]
    [InlineData("取值：fast（快），slow（慢）", "fast=快, slow=慢")]
    [InlineData("fast：快；slow：慢。", "fast=快, slow=慢")]
    [InlineData("Either fast or slow.", "")]
    [InlineData("The mode: fast, slow", "")]
    public void Each_value_has_what_is_said_of_it(string description, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                ValueMeanings.In(description, ["fast", "slow"], LineRange.Single(0))
                    .Select(static value => $"{value.Value}={value.Meaning}")));

    [Fact]
    public void A_value_inside_another_word_is_not_meant() =>
        Assert.Empty(ValueMeanings.In("breakfast: eaten early; slowly: with care", ["fast", "slow"], LineRange.Single(0)));
}
