using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Tests.Facts.Values;

public sealed class ValueMeaningsTests
{
    private static readonly FieldValue Careful = new("slow", "careful", false, LineRange.Single(0));

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

    [Theory]
    [InlineData("quick (default)", "fast")]
    [InlineData("the default, quick", "fast")]
    [InlineData("quick. Default.", "fast")]
    [InlineData("默认值，快", "fast")]
    [InlineData("（默认）快", "fast")]
    [InlineData("デフォルト、速い", "fast")]
    [InlineData("uses the default size", null)]
    [InlineData("quick", null)]
    [InlineData(null, null)]
    public void A_meaning_may_call_its_value_the_default(string? meaning, string? expected) =>
        Assert.Equal(
            expected,
            ValueMeanings.DefaultAmong([new("fast", meaning, false, LineRange.Single(0)), Careful], Vocabulary.BuiltIn));

    [Fact]
    public void Two_defaults_are_none() =>
        Assert.Null(ValueMeanings.DefaultAmong(
            [new("fast", "default", false, LineRange.Single(0)), Careful with { Meaning = "default" }], Vocabulary.BuiltIn));

    [Fact]
    public void A_value_that_is_part_of_another_has_no_meaning_there() =>
        Assert.DoesNotContain(
            ValueMeanings.In("wait=n: n seconds; sail: at once; row: by hand", ["wait", "wait=n", "sail", "row"], LineRange.Single(0)),
            static value => value.Value == "wait");

    [Fact]
    public void A_value_inside_another_word_is_not_meant() =>
        Assert.Empty(ValueMeanings.In("breakfast: eaten early; slowly: with care", ["fast", "slow"], LineRange.Single(0)));
}
