namespace Extractor.Tests.Facts.Prose;

public sealed class ConditionSentencesTests
{
    [Theory]
    [InlineData("integer", "v1: 10, v2: 20", "note:")]
    [InlineData("integer", "v1: 10", "")]
    [InlineData("string", "v1: 10, v2: 20", "")]
    public void Numbers_that_hold_for_something_else_each_are_a_note(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("Non-empty string.", "non-empty:")]
    [InlineData("空文字不可、40 文字以内", "max-length:40 non-empty:")]
    [InlineData("No vacío, máx. 40 caracteres", "max-length:40 non-empty:")]
    [InlineData("If not empty, the sail is set.", "")]
    [InlineData("When non-empty, the sail is set.", "")]
    [InlineData("The name of a non-empty boat", "")]
    public void A_clause_that_says_that_a_text_holds_something_is_a_limit(string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits("string", text));
}
