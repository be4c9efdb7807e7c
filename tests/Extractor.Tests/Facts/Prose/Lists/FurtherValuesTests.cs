namespace Extractor.Tests.Facts.Prose.Lists;

public sealed class FurtherValuesTests
{
    [Theory]
    [InlineData("Allowed: `slow`, `fast` (for partners also `eco`)")]
    [InlineData("Allowed values: slow, fast (for partners also eco)")]
    [InlineData("Possible values: `slow`, `fast` (`eco` is only available to partners)")]
    [InlineData("`slow` or `fast` (`eco` in k2)")]
    [InlineData("Valid values are `slow` and `fast` (k2 adds `eco`).")]
    [InlineData("One of `slow`, `fast`. Partners may also send `eco`.")]
    [InlineData("Allowed: `slow`, `fast`; partners can also use `eco`")]
    [InlineData("可选值：`slow`、`fast`（企业用户还支持 `eco`）")]
    [InlineData("指定可能な値：`slow`、`fast`（k2では`eco`も可）")]
    public void A_value_of_some_cases_leaves_the_list_open(string text)
    {
        var facts = FactSentence.Read("string", text);

        Assert.Equal((true, 0, "slow fast"), (facts.IsOpen, facts.Values.Length, string.Join(' ', facts.Listed.Select(one => one.Value))));
    }

    [Theory]
    [InlineData("Allowed: `slow`, `fast` (the newer one)")]
    [InlineData("Allowed: `slow` (same as `calm`), `fast`")]
    [InlineData("Allowed: `slow` (e.g. for `calm`), `fast`")]
    [InlineData("Wind: `slow` or `fast` (in a storm, `k2` only)")]
    [InlineData("Allowed: `slow`, `fast` (default `slow`)")]
    [InlineData("Allowed: `slow`, `fast`. Ignored with `mast`.")]
    public void Another_word_in_code_does_not(string text) => Assert.Equal("slow fast", FactSentence.Values("string", text));

    [Theory]
    [InlineData("`slow` (the kite moves to status `calm`) or `fast` (it goes to status `wild`).", "slow fast")]
    [InlineData("`slow` (la voile passe en statut `calm`) ou `fast` (elle passe en statut `wild`).", "slow fast")]
    [InlineData("`slow` (die Jolle wechselt in den Zustand `calm`) oder `fast` (schnell)", "slow fast")]
    [InlineData("`slow` (partners may send `calm`) or `fast` (wild)", "")]
    [InlineData("`slow` or `fast` (members also `calm`)", "")]
    public void A_state_of_something_else_in_a_meaning_is_no_value(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));
}
