using Extractor.Facts;

namespace Extractor.Tests.Facts;

public sealed class FieldNameTests
{
    [Theory]
    [InlineData("model")]
    [InlineData("model_name")]
    [InlineData("X-Request-Id")]
    [InlineData("items[].id")]
    [InlineData("items[0].id")]
    [InlineData("$ref")]
    [InlineData("_id")]
    [InlineData("@type")]
    [InlineData("data.*.id")]
    [InlineData("{task_id}")]
    [InlineData("a/b")]
    [InlineData("x")]
    public void A_name_has_no_white_space_and_opens_with_a_letter_or_a_sign(string text) => Assert.True(FieldName.IsName(text));

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("1st")]
    [InlineData("-")]
    [InlineData("sentence.")]
    [InlineData("label:")]
    [InlineData("https://example.com")]
    [InlineData("名前")]
    [InlineData("a,b")]
    [InlineData("a(b)")]
    [InlineData("\"a\"")]
    public void Other_texts_are_no_names(string text) => Assert.False(FieldName.IsName(text));

    [Fact]
    public void What_is_longer_than_any_name_is_none()
    {
        Assert.True(FieldName.IsName(new string('a', FieldName.LongestName)));
        Assert.False(FieldName.IsName(new string('a', FieldName.LongestName + 1)));
    }

    [Theory]
    [InlineData("size", "size", "")]
    [InlineData("size *", "size", "*")]
    [InlineData("size*", "size", "")]
    [InlineData("size: integer", "size", "integer")]
    [InlineData("size (required)", "size", "(required)")]
    [InlineData("size（必填）", "size", "（必填）")]
    [InlineData("size, in pixels", "size", ", in pixels")]
    [InlineData("└ size", "size", "")]
    [InlineData("├── size", "size", "")]
    [InlineData("> size", "size", "")]
    [InlineData("- size", "size", "")]
    [InlineData("-- size", "size", "")]
    [InlineData("» » size", "size", "")]
    [InlineData("→ size", "size", "")]
    public void A_name_is_read_without_the_marks_around_it(string text, string name, string rest)
    {
        var read = FieldName.Read(text, 0);

        Assert.Equal((name, rest), (read?.Text, read?.Rest));
    }

    [Theory]
    [InlineData("size?", true)]
    [InlineData("size?*", true)]
    [InlineData("size", false)]
    [InlineData("size*", false)]
    public void A_question_mark_says_that_the_field_may_be_left_out(
        string text, bool optional) => Assert.Equal(optional, FieldName.Read(text, 0)!.Optional);

    [Theory]
    [InlineData("size", 0, 0)]
    [InlineData("size", 1, 0)]
    [InlineData("size", 4, 3)]
    [InlineData("└ size", 1, 3)]
    [InlineData("└─ size", 1, 4)]
    [InlineData("└└ size", 1, 4)]
    [InlineData("> size", 0, 2)]
    [InlineData("> > size", 0, 4)]
    [InlineData("- size", 0, 2)]
    public void Signs_and_white_space_before_a_name_say_how_deep_it_stands(
        string text, int indent, int depth) => Assert.Equal(depth, FieldName.Read(text, indent)!.Depth);

    [Theory]
    [InlineData("")]
    [InlineData("└")]
    [InlineData("名前")]
    [InlineData("(size)")]
    [InlineData("-5")]
    public void Where_no_name_stands_none_is_read(string text) => Assert.Null(FieldName.Read(text, 0));

    [Theory]
    [InlineData("task_id", true)]
    [InlineData("taskId", true)]
    [InlineData("v2", true)]
    [InlineData("X-Id", true)]
    [InlineData("size", false)]
    [InlineData("Upload", false)]
    public void A_name_has_a_shape_where_no_word_is_written_so(
        string text, bool shape) => Assert.Equal(shape, FieldName.Read(text, 0)!.HasShape);
}
