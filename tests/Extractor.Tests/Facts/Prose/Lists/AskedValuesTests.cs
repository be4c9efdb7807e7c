namespace Extractor.Tests.Facts.Prose.Lists;

public sealed class AskedValuesTests
{
    [Theory]
    [InlineData("The wind. Use `slow`, `fast` or `calm`.", "e=slow/fast/calm")]
    [InlineData("填 `8`、`2K` 或 `4K`", "e=8/2K/4K")]
    [InlineData("请填写 `slow` 或 `fast`。", "e=slow/fast")]
    [InlineData("Verwende `slow` oder `fast`.", "e=slow/fast")]
    [InlineData("Usa `slow` o `fast`", "e=slow/fast")]
    [InlineData("Gunakan `slow` atau `fast`.", "e=slow/fast")]
    [InlineData("Use `slow` or `fast` to sail on.", "")]
    [InlineData("Use `slow` or the name of a wind.", "")]
    [InlineData("Use `slow`, `fast`, etc.", "")]
    [InlineData("Use `null` or `slow`.", "")]
    [InlineData("填已有的风，例如 `slow` 或 `fast`", "")]
    public void A_sentence_that_asks_for_one_of_several_names_them_all(string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims("string", text));

    [Fact]
    public void A_field_that_is_named_beside_another_is_no_value_of_its_own() =>
        Assert.Equal("", FactSentence.Claims("string", "Use `wind` or `sail`.", "wind"));

    [Theory]
    [InlineData("Use `1` for storms otherwise `0`.", "e=1/0")]
    [InlineData("Pass `slow` if it is calm, otherwise `fast`", "e=slow/fast")]
    [InlineData("The wind. Use `slow` for a calm sea otherwise use `fast` for all others.", "e=slow/fast")]
    [InlineData("Use `slow` for calm seas and `fast` for storms", "")]
    [InlineData("Use `slow` for calm seas, otherwise the wind of the day", "")]
    [InlineData("Use `slow` for calm seas, otherwise `fast` or a wind", "")]
    public void One_value_and_another_in_all_other_cases_are_all(string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims("string", text));

    [Theory]
    [InlineData("`slow` or `fast` wind", "wind_type", "e=slow/fast")]
    [InlineData("Required. `slow`, `calm` or `fast` sailing boat.", "boat_type", "e=slow/calm/fast req")]
    [InlineData("`slow` ou `fast` bateau", "bateau", "e=slow/fast")]
    [InlineData("`name` or `id` field", "sort_type", "")]
    [InlineData("`slow` or `fast` wind", "title", "")]
    [InlineData("`slow` or `fast` wind when calm", "wind_type", "")]
    [InlineData("`slow` and `fast` wind", "wind_type", "")]
    public void Values_may_stand_before_the_noun_that_they_are_kinds_of(string text, string name, string claims) =>
        Assert.Equal(claims, FactSentence.Claims("string", text, name));
}
