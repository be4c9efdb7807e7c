using Extractor.Checking;
using Extractor.Checking.Payloads;

namespace Extractor.Tests.Checking;

public sealed class TypeRuleTests
{
    [Theory]
    [InlineData("string", "String")]
    [InlineData("int", "Integer")]
    [InlineData("long", "Integer")]
    [InlineData("float", "Number")]
    [InlineData("boolean", "Boolean")]
    [InlineData("object", "Object")]
    [InlineData("array", "Array")]
    [InlineData("字符串", "String")]
    [InlineData("string or null", "String, Null")]
    [InlineData("?string", "String, Null")]
    [InlineData("string?", "String, Null")]
    [InlineData("snowflake?", "None")]
    [InlineData("?", "None")]
    [InlineData("nullable integer", "Integer, Null")]
    [InlineData("string | integer", "String, Integer")]
    [InlineData("string/array", "String, Array")]
    [InlineData("string (date-time)", "String")]
    [InlineData("integer(int64)", "Integer")]
    [InlineData("string, optional", "String")]
    [InlineData("map<string, string>", "Object")]
    [InlineData(null, "None")]
    [InlineData("snowflake", "None")]
    [InlineData("string or snowflake", "None")]
    [InlineData("file", "None")]
    [InlineData("null", "None")]
    [InlineData("any", "None")]
    public void It_is_read_as_pages_write_it_and_a_word_that_is_not_known_allows_everything(
        string? type, string kinds) => Assert.Equal(kinds, TypeRule.Of(type).Kinds.ToString());

    [Theory]
    [InlineData("string[]", "String")]
    [InlineData("array<string>", "String")]
    [InlineData("list<int>", "Integer")]
    [InlineData("array of strings", "String")]
    [InlineData("array of objects", "Object")]
    [InlineData("array", "None")]
    [InlineData("array of user objects", "None")]
    [InlineData("array of any", "None")]
    [InlineData("string[][]", "Array")]
    [InlineData("array of arrays of strings", "Array")]
    [InlineData("list of lists of strings", "Array")]
    [InlineData("array<array<int>>", "Array")]
    [InlineData("array<string or number>", "String, Number")]
    [InlineData("array (integer)", "Integer")]
    [InlineData("(string | integer)[]", "String, Integer")]
    [InlineData("字符串数组", "String")]
    public void The_items_of_a_list_have_a_type_where_the_page_says_one(string type, string kinds) => Assert.Equal(
        ("Array", kinds), (TypeRule.Of(type).Kinds.ToString(), TypeRule.Of(type).Items.ToString()));

    [Theory]
    [InlineData("map", true)]
    [InlineData("dict", true)]
    [InlineData("map<string, string>", true)]
    [InlineData("object<string, int>", true)]
    [InlineData("any", true)]
    [InlineData("object", false)]
    [InlineData("string", false)]
    [InlineData("array", false)]
    public void The_names_inside_a_map_are_the_callers_to_choose(
        string type, bool isFree) => Assert.Equal(isFree, TypeRule.Of(type).IsFree);

    [Theory]
    [InlineData("int", "12", true)]
    [InlineData("int", "12.0", true)]
    [InlineData("int", "1e3", true)]
    [InlineData("int", "99999999999999999999999999999999999999", true)]
    [InlineData("int", "1e40", true)]
    [InlineData("int", "12.5", false)]
    [InlineData("float", "12", true)]
    [InlineData("string", "12", false)]
    public void A_number_is_whole_where_it_has_no_fraction(
        string type, string number, bool allowed) => Assert.Equal(allowed, TypeRule.Of(type).Allows(PayloadKind.Number, number));

    [Theory]
    [InlineData("int", "12", true)]
    [InlineData("int", "twelve", false)]
    [InlineData("boolean", "true", true)]
    [InlineData("boolean", "yes", false)]
    [InlineData("string", "12", true)]
    [InlineData("array", "a,b", true)]
    public void The_text_of_a_form_stands_for_what_it_can_be_read_as(
        string type, string text, bool allowed) => Assert.Equal(allowed, TypeRule.Of(type).Allows(PayloadKind.Form, text));
}
