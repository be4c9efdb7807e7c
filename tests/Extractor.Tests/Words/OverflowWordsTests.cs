using Extractor.Words;

namespace Extractor.Tests.Words;

public sealed class OverflowWordsTests
{
    [Theory]
    [InlineData("The wind, at most 9. Values above 9 are clamped.")]
    [InlineData("At most 20 characters; longer text is truncated.")]
    [InlineData("From 1 to 9, larger values are rounded to the nearest allowed one.")]
    [InlineData("Limited to 20 characters (longer names are cut off).")]
    [InlineData("Maximum 9; higher values are capped at 9.")]
    [InlineData("Up to 20 characters, anything longer will be trimmed.")]
    [InlineData("最多 20 个字符，超出部分截断")]
    [InlineData("取值范围：1-9，超出范围按边界值处理")]
    [InlineData("20文字以内。超えた部分は切り捨てられます。")]
    [InlineData("최대 20자. 초과분은 잘립니다.")]
    [InlineData("Werte über 9 werden auf 9 begrenzt. Maximal 9.")]
    [InlineData("Máximo 20 caracteres; el texto más largo se trunca.")]
    public void What_is_cut_or_moved_to_a_limit_is_no_mistake(string text)
    {
        Assert.True(Vocabulary.BuiltIn.Measures.Overflows.AreHandledIn(text));
        Assert.All(Field(text).Constraints, static one => Assert.Equal("note", one.Kind));
    }

    [Theory]
    [InlineData("Between 1 and 9 characters. Values above 9 are rejected.")]
    [InlineData("Up to 20 characters. White space is trimmed.")]
    [InlineData("最多 20 个字符，超出部分报错")]
    public void What_is_refused_is_one(string text) =>
        Assert.Contains(Field(text).Constraints, static one => one.Kind is "range" or "max-length");

    private static Extractor.Model.Claim Field(string text) => PageUnderTest.Markdown(
        $"# Boats\n\n`POST /v1/boats`\n\n## Request Body\n\n| Field | Type | Description |\n|-|-|-|\n| sail | string | {text} |\n")["sail"];
}
