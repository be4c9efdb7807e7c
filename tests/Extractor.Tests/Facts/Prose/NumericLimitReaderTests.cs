namespace Extractor.Tests.Facts.Prose;

public sealed class NumericLimitReaderTests
{
    [Theory]
    [InlineData("number", "Range: (0, 2)")]
    [InlineData("number", "取值范围（0,1）")]
    [InlineData("number", "(0, 2)")]
    [InlineData("array", "Max 2031-12-31")]
    [InlineData("integer", "Requires version 2 or higher.")]
    [InlineData("integer", "Maximal 2,5")]
    [InlineData("array", "max 1.000 boats")]
    [InlineData("string", "max 10.000 characters")]
    [InlineData("integer", "0 or a positive integer")]
    [InlineData("integer", "Between 60 and 3600, or 1 for automatic.")]
    [InlineData("string", "Up to 50 characters, or 100 for boats.")]
    [InlineData("integer", "距离现在不超过30天")]
    public void Numbers_that_may_be_another_limit_are_none(string type, string text) =>
        Assert.DoesNotContain(FactSentence.Read(type, text).Constraints, static one => one.Kind != "note");

    [Theory]
    [InlineData("number", "(0, 2]", "range:..2 above:0")]
    [InlineData("integer", "Must be a positive integer.", "above:0")]
    [InlineData("integer", "A positive integer up to 9", "above:0 range:..9")]
    [InlineData("integer", "Must be non-negative.", "range:0..")]
    [InlineData("integer", "正整数", "above:0")]
    [InlineData("integer", "不能为负数", "range:0..")]
    [InlineData("number", "大于0小于1", "above:0 below:1")]
    [InlineData("integer", "0より大きい値", "above:0")]
    [InlineData("integer", "0보다 큰 정수", "above:0")]
    [InlineData("string", "50 characters max", "max-length:50")]
    [InlineData("integer", "range: 1--9", "range:1..9")]
    [InlineData("integer", "Between 1 (calm) and 5 (wild).", "range:1..5")]
    [InlineData("integer", "From 0 (Sunday) to 6 (Saturday)", "range:0..6")]
    [InlineData("integer", "风期为1~30天", "range:1..30")]
    [InlineData("integer", "An integer between 0 and 20 specifying the wind", "range:0..20")]
    [InlineData("integer", "Max 100 per page", "range:..100")]
    [InlineData("integer", "每页最多 100 条", "range:..100")]
    [InlineData("array", "최대 5개까지 설정 가능", "max-count:5")]
    [InlineData("string", "50 文字以内の文字列", "max-length:50")]
    [InlineData("string", "50文字を超えることはできません", "max-length:50")]
    [InlineData("integer", "Age of the kite. Must be 18 or older.", "range:18..")]
    public void A_limit_is_read_as_pages_usually_write_it(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("string", "Máximo 50 caracteres", "max-length:50")]
    [InlineData("string", "Longitud máxima: 50", "max-length:50")]
    [InlineData("integer", "Entre 1 y 9", "range:1..9")]
    [InlineData("integer", "entre 1 e 9", "range:1..9")]
    [InlineData("string", "No máximo 50 caracteres", "max-length:50")]
    [InlineData("string", "50 caractères maximum", "max-length:50")]
    [InlineData("integer", "Entre 1 et 9", "range:1..9")]
    [InlineData("string", "höchstens 50 Zeichen", "max-length:50")]
    [InlineData("integer", "Zwischen 1 und 9", "range:1..9")]
    [InlineData("string", "от 1 до 50 символов", "min-length:1 max-length:50")]
    [InlineData("array", "Не более 9 элементов", "max-count:9")]
    [InlineData("string", "Máximo 50 caracteres si llueve", "note:")]
    [InlineData("integer", "Maximal 50, außer bei Sturm", "note:")]
    [InlineData("integer", "entre 5 y 9 minutos antes", "note:")]
    public void A_limit_is_read_in_languages_with_spaces_between_words(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));
}
