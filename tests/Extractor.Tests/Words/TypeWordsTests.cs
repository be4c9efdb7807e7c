using Extractor.Words;

namespace Extractor.Tests.Words;

public sealed class TypeWordsTests
{
    [Theory]
    [InlineData("string")]
    [InlineData("Integer")]
    [InlineData("array of objects")]
    [InlineData("array of strings or null")]
    [InlineData("nullable string")]
    [InlineData("list<string>")]
    [InlineData("array[object]")]
    [InlineData("map<string, Worker>")]
    [InlineData("string | null")]
    [InlineData("int/string")]
    [InlineData("number (float)")]
    [InlineData("object[]")]
    [InlineData("date-time")]
    [InlineData("字符串")]
    [InlineData("数组")]
    [InlineData("文字列")]
    [InlineData("문자열")]
    [InlineData("varchar 20")]
    [InlineData("BIGINT 20")]
    public void A_line_of_type_words_is_a_type(string text) => Assert.True(TypeWords.IsType(text, Vocabulary.BuiltIn));

    [Theory]
    [InlineData("")]
    [InlineData("the string")]
    [InlineData("varchar 20 letters")]
    [InlineData("file 1")]
    [InlineData("string of the task's name")]
    [InlineData("Required")]
    [InlineData("model_name")]
    [InlineData("of string")]
    [InlineData("array of workers")]
    public void Other_lines_are_none(string text) => Assert.False(TypeWords.IsType(text, Vocabulary.BuiltIn));

    [Theory]
    [InlineData("String", "string")]
    [InlineData(" Array of\nObjects ", "array of objects")]
    [InlineData("?string", "string")]
    [InlineData("null", "null")]
    [InlineData("Worker", "worker")]
    [InlineData("string\\[\\]", "string[]")]
    [InlineData("string \\| null", "string | null")]
    [InlineData("App\\Models\\Worker", "app\\models\\worker")]
    [InlineData("\\-", null)]
    [InlineData("-", null)]
    [InlineData("无", null)]
    [InlineData("", null)]
    public void A_cell_states_its_type_in_the_page_s_own_word(
        string cell, string? type) => Assert.Equal(type, TypeWords.Of(cell, Vocabulary.BuiltIn));

    [Theory]
    [InlineData("list of strings *", "list of strings")]
    [InlineData("list of strings \\*\\*", "list of strings")]
    [InlineData("string*", "string*")]
    [InlineData("*", "*")]
    public void Stars_behind_a_gap_lead_to_a_note(string cell, string type) =>
        Assert.Equal(type, TypeWords.Of(cell, Vocabulary.BuiltIn));

    [Theory]
    [InlineData("object", "kite object", true)]
    [InlineData("array", "array of strings", true)]
    [InlineData("array of kite objects", "array", true)]
    [InlineData("object", "string", false)]
    [InlineData("object", "array of strings", false)]
    [InlineData("kite object", "tail object", false)]
    [InlineData("array of strings", "array of integers", false)]
    public void Two_types_differ_in_detail_where_one_alone_says_what_is_held(string one, string other, bool differ) =>
        Assert.Equal(differ, TypeWords.DifferInDetail(one, other));

    [Theory]
    [InlineData("array", true, false)]
    [InlineData("array of objects", true, false)]
    [InlineData("list<string>", true, false)]
    [InlineData("object[]", true, false)]
    [InlineData("数组", true, false)]
    [InlineData("配列", true, false)]
    [InlineData("배열", true, false)]
    [InlineData("object", false, true)]
    [InlineData("map", false, true)]
    [InlineData("对象", false, true)]
    [InlineData("オブジェクト", false, true)]
    [InlineData("객체", false, true)]
    [InlineData("string", false, false)]
    [InlineData("listener", false, false)]
    [InlineData("arrayof(string)", true, false)]
    [InlineData("lists", true, false)]
    [InlineData("字符串数组", true, false)]
    [InlineData(null, false, false)]
    public void A_type_may_be_one_of_lists_or_of_objects(
        string? type, bool list, bool obj) => Assert.Equal((list, obj), (TypeWords.IsList(type), TypeWords.IsObject(type)));

    [Theory]
    [InlineData("int", "integer", true)]
    [InlineData("长整型", "int64", true)]
    [InlineData("float", "number", true)]
    [InlineData("bool", "布尔", true)]
    [InlineData("text", "文字列", true)]
    [InlineData("list", "string[]", true)]
    [InlineData("map", "object", true)]
    [InlineData("varchar", "string", true)]
    [InlineData("uuid", "string", true)]
    [InlineData("整数型", "integer", true)]
    [InlineData("float64", "number", true)]
    [InlineData("worker", "worker", true)]
    [InlineData("integer", "number", false)]
    [InlineData("string", "integer", false)]
    [InlineData("array", "object", false)]
    public void Words_of_one_family_do_not_contradict_each_other(
        string a, string b, bool same) => Assert.Equal(same, TypeWords.Family(a) == TypeWords.Family(b));

    [Theory]
    [InlineData("string or null", "string, null")]
    [InlineData("string | int / bool", "string, int, bool")]
    [InlineData("字符串或数组", "字符串, 数组")]
    [InlineData("文字列または配列", "文字列, 配列")]
    [InlineData("map<string, int>", "map<string, int>")]
    [InlineData("array of (string or int)", "array of (string or int)")]
    [InlineData("vector", "vector")]
    [InlineData("", "")]
    public void A_type_may_have_alternatives(string type, string expected) =>
        Assert.Equal(expected, string.Join(", ", TypeWords.Alternatives(type)));

    [Theory]
    [InlineData("array", true)]
    [InlineData("array of objects", true)]
    [InlineData("object", true)]
    [InlineData("数组", true)]
    [InlineData("array of tag objects", false)]
    [InlineData("list<tag>", false)]
    [InlineData("string", false)]
    public void A_plain_holder_says_nothing_of_what_it_holds(string type, bool plain) => Assert.Equal(plain, TypeWords.IsPlainHolder(type));

    [Theory]
    [InlineData("integer(int64)", "integer")]
    [InlineData("number($double)", "number")]
    [InlineData("string<date>", "string")]
    [InlineData("string(\"0x\" + hex digits)", "string")]
    [InlineData("worker(int64)", "worker(int64)")]
    [InlineData("string(a) or integer(b)", "string(a) or integer(b)")]
    public void A_format_in_brackets_leaves_the_type_what_it_is(string type, string family) => Assert.Equal(family, TypeWords.Family(type));

    [Theory]
    [InlineData("integer①")]
    [InlineData("integer ②")]
    [InlineData("integer❶")]
    public void A_mark_that_leads_to_a_note_is_no_part_of_a_type(string cell) =>
        Assert.Equal("integer", TypeWords.Of(cell, Vocabulary.BuiltIn));
}
