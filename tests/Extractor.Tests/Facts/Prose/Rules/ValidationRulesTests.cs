using Extractor.Model;

namespace Extractor.Tests.Facts.Prose.Rules;

public sealed class ValidationRulesTests
{
    [Theory]
    [InlineData("string", "required|string|max:40", "max-length:40")]
    [InlineData("string", "string|between:2,9", "min-length:2 max-length:9")]
    [InlineData("string", "nullable|size:8", "min-length:8 max-length:8")]
    [InlineData("integer", "nullable|integer|min:1|max:9", "range:1..9")]
    [InlineData("integer", "integer|min:1", "range:1..")]
    [InlineData("array", "required|array|min:1|max:9", "min-count:1 max-count:9")]
    [InlineData("boolean", "required|max:9", "note:")]
    [InlineData("string", "required|max:many", "note:")]
    [InlineData("string", "required|regex:/^k+$/", "note:")]
    [InlineData(null, "integer|max:9", "range:..9")]
    [InlineData("string", "string|integer", "")]
    [InlineData("string", "min|max", "")]
    public void A_string_of_rules_states_the_limits_of_the_type(string? type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("required|in:calm,storm", "calm storm")]
    [InlineData("calm|storm", "")]
    [InlineData("calm|in:storm", "")]
    public void It_lists_the_values_where_every_part_is_a_rule(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));

    [Fact]
    public void It_says_whether_the_field_must_be_given() =>
        Assert.Equal(Requirement.Required, FactSentence.Read("string", "required|string|max:40").Required);
}
