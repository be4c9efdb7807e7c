namespace Extractor.Tests.Facts.Prose;

public sealed class SentenceRestrictionsTests
{
    [Theory]
    [InlineData("At most 50, but 100 for boats.")]
    [InlineData("最多10个，会员可达50个")]
    [InlineData("Partners can have at most 50")]
    [InlineData("时长，v1 支持 5 秒，v2 支持 5 和 10 秒")]
    [InlineData("k1 (long): range 1-9")]
    [InlineData("mode=k1: range 1-9")]
    [InlineData("Length.\n- k1: 1-9\n- k2: 1-5")]
    [InlineData("取值范围：\nEAST：1/2\nWEST：[3-4]")]
    public void What_is_said_of_some_is_said_of_no_other(string text)
    {
        var facts = FactSentence.Read("integer", text);

        Assert.Empty(facts.Values);
        Assert.All(facts.Constraints, static one => Assert.Equal("note", one.Kind));
    }

    [Theory]
    [InlineData("When set: at most 50", "range:..50")]
    [InlineData("If given: must be at most 50.", "range:..50")]
    [InlineData("When calm: at most 50", "note:")]
    public void A_limit_of_what_is_given_holds_always(string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits("integer", text));

    [Theory]
    [InlineData("k1(1-10秒)：默认 `fast`，可选：`fast`、`slow`")]
    public void A_case_may_have_a_bracket_behind_its_name(string text) =>
        Assert.Equal((null, 0), (FactSentence.Read("string", text).Default, FactSentence.Read("string", text).Values.Length));

    [Theory]
    [InlineData("Users that may fly, at most 50", "users")]
    [InlineData("At most 50, but 5 is enough", "wind")]
    public void The_words_about_the_field_itself_are_no_exception(string text, string name) =>
        Assert.Equal("range:..50", FactSentence.Limits("integer", text, name));
}
