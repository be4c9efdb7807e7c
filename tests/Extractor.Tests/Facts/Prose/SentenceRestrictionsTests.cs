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
    [InlineData("boolean", "仅当 `sail` 非空时生效, 默认 true", "true")]
    [InlineData("integer", "当 sail 为 red 时有效，默认 5", "5")]
    [InlineData("integer", "当 sail 为 red 时，默认 5", null)]
    [InlineData("integer", "仅当 `sail` 非空时, 默认 5", null)]
    public void What_is_said_of_when_a_field_counts_leaves_its_default(string type, string text, string? value) =>
        Assert.Equal(value, FactSentence.Read(type, text).Default);

    [Theory]
    [InlineData("k1(1-10秒)：默认 `fast`，可选：`fast`、`slow`")]
    public void A_case_may_have_a_bracket_behind_its_name(string text) =>
        Assert.Equal((null, 0), (FactSentence.Read("string", text).Default, FactSentence.Read("string", text).Values.Length));

    [Theory]
    [InlineData("Users that may fly, at most 50", "users")]
    [InlineData("At most 50, but 5 is enough", "wind")]
    public void The_words_about_the_field_itself_are_no_exception(string text, string name) =>
        Assert.Equal("range:..50", FactSentence.Limits("integer", text, name));

    [Theory]
    [InlineData("number", "`wind` * number of sails must not be greater than 20.")]
    [InlineData("number", "Wind × sail is at most 20")]
    [InlineData("number", "`wind` + `sail` must be at most 20")]
    [InlineData("number", "width + height must not exceed 20")]
    public void A_limit_of_what_is_reckoned_from_several_things_is_none_of_one(string type, string text) =>
        Assert.Equal("", FactSentence.Claims(type, text));

    [Theory]
    [InlineData("number", "`wind` must be at most 20", "range:..20")]
    [InlineData("number", "* at most 20", "range:..20")]
    [InlineData("integer", "Must be >=0 and <= sail_max.", "range:0..")]
    [InlineData("integer", "> 0 and < `sail`", "above:0")]
    [InlineData("integer", "At least 1 and at most `sail`", "range:1..")]
    [InlineData("integer", "Must be >=0 and <= the others", "")]
    public void A_limit_of_the_field_itself_stays(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("string", "Set it to `fast`Max length 30 characters.", "max-length:30")]
    [InlineData("string", "Sails in `x` (calm)Minimum length 3 characters", "min-length:3")]
    [InlineData("string", "Set it to `fast` max length 30 characters", "")]
    [InlineData("string", "`fast`max 30 characters", "")]
    public void A_label_right_behind_code_opens_a_line_that_was_lost(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("integer", "In [60, 3600] seconds (i.e. 1 minute to 1 hour).", "range:60..3600")]
    [InlineData("integer", "60 到 3600 秒（即 1 到 60 分钟）", "range:60..3600")]
    [InlineData("integer", "Entre 60 y 3600 (es decir, 1 a 60 minutos)", "range:60..3600")]
    [InlineData("integer", "Between 60 and 3600 (90 for members)", "")]
    public void A_bracket_that_says_again_what_stands_before_it_changes_nothing(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));
}
