namespace Extractor.Tests.Facts.Prose;

public sealed class FactCollectorTests
{
    [Theory]
    [InlineData("1-5. 1 = calm, 5 = wild")]
    [InlineData("1 to 5 (1 = calm, 5 = wild)")]
    [InlineData("Wind, 1-5, 1: calm, 5: wild.")]
    [InlineData("1~5。1=无风，5=强风")]
    public void The_ends_of_a_range_are_not_all_that_it_holds(string text)
    {
        var facts = FactSentence.Read("integer", text);

        Assert.Empty(facts.Values);
        Assert.Contains(facts.Constraints, static one => one is { Kind: "range", Value: "1..5" });
    }

    [Theory]
    [InlineData("0-1. 0 = calm, 1 = wild", "0 1")]
    [InlineData("1-3 (1 = calm, 2 = mild, 3 = wild)", "1 2 3")]
    public void A_range_with_each_of_its_numbers_explained_is_a_list(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("integer", text));

    [Theory]
    [InlineData("string[]", "`day` and/or `night`.", "day night")]
    [InlineData("string", "`day` and/or `night`.", "")]
    [InlineData("string[]", "`día` y/o `noche`", "día noche")]
    public void Values_that_may_be_given_together_are_those_of_a_list(string type, string text, string values) =>
        Assert.Equal(values, FactSentence.Values(type, text));

    [Theory]
    [InlineData("Only one of `wind` or `sail`.")]
    [InlineData("One of: `sail`, `wind`.")]
    [InlineData("可选值：`wind`、`sail`")]
    public void A_list_that_names_the_field_itself_is_none_of_values(string text) =>
        Assert.Empty(FactSentence.Read("string", text, "wind").Values);

    [Theory]
    [InlineData("格式固定为 `yyyy-MM-dd HH:mm`。")]
    [InlineData("Must be `yyyy-MM-dd`.")]
    public void The_form_of_a_date_is_no_value(string text) => Assert.Empty(FactSentence.Read("string", text).Values);
}
