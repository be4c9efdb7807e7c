using Extractor.Facts.Values;
using Extractor.Words;

namespace Extractor.Tests.Facts.Values;

public sealed class EnumValuesTests
{
    [Theory]
    [InlineData("a, b, c", "a", "b", "c")]
    [InlineData("a | b / c", "a", "b", "c")]
    [InlineData("a、b；c", "a", "b", "c")]
    [InlineData("`a` or `b`", "a", "b")]
    [InlineData("\"a\" and \"b\"", "a", "b")]
    [InlineData("a\nb", "a", "b")]
    [InlineData("a（first）, b (second)", "a", "b")]
    [InlineData("a, b, a", "a", "b")]
    [InlineData("16:9, 9:16", "16:9", "9:16")]
    [InlineData("1, 2", "1", "2")]
    [InlineData("a", "a")]
    [InlineData("-")]
    [InlineData("无")]
    [InlineData("")]
    [InlineData("one of the sizes above")]
    [InlineData("a, the second one")]
    public void A_cell_lists_its_values(
        string cell, params string[] values) => Assert.Equal(values, EnumValues.InCell(cell, [], Vocabulary.BuiltIn).AsEnumerable());

    [Fact]
    public void What_a_cell_marks_as_code_are_its_values() =>
        Assert.Equal(
            ["two words", "b"],
            EnumValues.InCell("two words is the first, then b", ["two words", "b", "b"], Vocabulary.BuiltIn).AsEnumerable());

    [Theory]
    [InlineData("Enum values: a, b", "a", "b")]
    [InlineData("The mode. Options: a, b. More words, and more.", "a", "b")]
    [InlineData("Words.\nPossible values: a or b", "a", "b")]
    [InlineData("模式。可选值：a、b。其他", "a", "b")]
    [InlineData("列挙値：a、b", "a", "b")]
    [InlineData("허용값: a, b", "a", "b")]
    [InlineData("One of: `a`, `b`", "a", "b")]
    [InlineData("Options: 1.5, 2.5", "1.5", "2.5")]
    [InlineData("Options: -. Enum: a, b", "a", "b")]
    [InlineData("Note: the options: a, b")]
    [InlineData("Options: see the list below")]
    [InlineData("Example: a, b")]
    [InlineData("Options")]
    [InlineData("")]
    public void A_description_lists_values_behind_a_label(
        string text, params string[] values) => Assert.Equal(values, EnumValues.InDescription(text, Vocabulary.BuiltIn).AsEnumerable());

    [Theory]
    [InlineData("a", true)]
    [InlineData("image/png", true)]
    [InlineData("-1", true)]
    [InlineData("two words", false)]
    [InlineData("label:", false)]
    [InlineData("句子。", false)]
    [InlineData("{", false)]
    [InlineData("", false)]
    public void A_line_of_a_list_is_one_value_without_white_space(string line, bool value) => Assert.Equal(value, EnumValues.IsValue(line));

    [Theory]
    [InlineData("Array<\"a\" | \"b\">", "a", "b")]
    [InlineData("List<'a' | 'b'>", "a", "b")]
    [InlineData("(\"a\" | \"b\")[]", "a", "b")]
    [InlineData("\"a\" | \"b\"", "a", "b")]
    [InlineData("\"<\" | \">\"", "<", ">")]
    [InlineData("Record<\"a\" | \"b\", number>")]
    [InlineData("Partial<a | b>")]
    [InlineData("Array<string | number>")]
    public void A_type_that_is_a_list_of_a_union_holds_the_values_of_the_union(
        string type, params string[] values) => Assert.Equal(values, EnumValues.InType(type, Vocabulary.BuiltIn).AsEnumerable());
}
