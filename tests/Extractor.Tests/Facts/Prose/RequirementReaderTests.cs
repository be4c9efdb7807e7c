namespace Extractor.Tests.Facts.Prose;

public sealed class RequirementReaderTests
{
    [Theory]
    [InlineData("string", "optional: `calm` | `gust` | `storm`", "e=calm/gust/storm opt")]
    [InlineData("string", "optional: one of `calm`, `gust`", "e=calm/gust opt")]
    [InlineData("string", "Optional: the name of the wind", "opt")]
    [InlineData("string", "可选：`calm` | `gust`", "e=calm/gust")]
    [InlineData("string", "选填：风的名称", "opt")]
    [InlineData("string", "必填：风的名称", "req")]
    [InlineData("string", "required: `calm` | `gust`", "e=calm/gust req")]
    [InlineData("string", "Opcional: nombre del viento", "opt")]
    [InlineData("string", "Facultatif : le nom du vent", "opt")]
    [InlineData("string", "任意：風の名前", "opt")]
    [InlineData("object", "optional: `calm`, `gust`", "")]
    [InlineData("object", "required: `calm`, `gust`", "")]
    public void A_word_of_requirement_may_stand_before_a_colon_and_the_words(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));
}
