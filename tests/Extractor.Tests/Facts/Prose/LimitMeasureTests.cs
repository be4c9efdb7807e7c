namespace Extractor.Tests.Facts.Prose;

public sealed class LimitMeasureTests
{
    [Theory]
    [InlineData("The sail as Base64, max 10 MB decoded")]
    [InlineData("Base64，解码后最大10MB")]
    [InlineData("The sail, at most 10 MB after decompression.")]
    [InlineData("デコード後 10MB 以内")]
    public void What_a_text_becomes_where_it_is_read_is_longer_or_shorter_than_the_text(string text) =>
        Assert.Equal("note:", FactSentence.Limits("string", text));

    [Theory]
    [InlineData("The sail as Base64, max 10 MB", "max-size:10MB")]
    [InlineData("编码后大小不超过10MB", "max-size:10MB")]
    public void What_is_sent_is_measured_as_it_is_sent(string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits("string", text));

    [Theory]
    [InlineData("O vento.\nTamanho máximo: 150", "max-length:150")]
    [InlineData("Tamanho mínimo: 1\nTamanho máximo: 150", "min-length:1 max-length:150")]
    [InlineData("El viento. Tamaño máximo: 20", "max-length:20")]
    [InlineData("Taille maximale : 50", "max-length:50")]
    [InlineData("Tamanho máximo: 5MB", "max-size:5MB")]
    public void The_size_of_a_text_is_its_length_where_no_unit_says_otherwise(string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits("string", text));

    [Theory]
    [InlineData("array", "最多支持航线条数: 50", "max-count:50")]
    public void A_counted_noun_may_stand_before_the_count(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("array", "Sail items (min 1, max 6)", "max-count:6 min-count:1", "sails")]
    [InlineData("string[]", "Names (min 2, max 9)", "max-count:9 min-count:2", "sails")]
    [InlineData("object[]", "The sails, min 1, max 6", "max-count:6 min-count:1", "sails")]
    [InlineData("array of strings", "帆的列表（最少 1，最多 6）", "max-count:6 min-count:1", "sails")]
    [InlineData("string[]", "Lista (mín 1, máx 6)", "max-count:6 min-count:1", "sails")]
    [InlineData("string[]", "Segel (min. 1, max. 6)", "max-count:6 min-count:1", "sails")]
    [InlineData("integer[]", "Scores (min 1, max 6)", "", "scores")]
    [InlineData("array", "Ratings (min 1, max 6)", "", "scores")]
    [InlineData("string[]", "Each name (min 1, max 6)", "", "sails")]
    public void A_least_and_a_most_of_a_list_count_its_items(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("array", "最多支持子单条数: 30", "max-count:30", "sails")]
    [InlineData("array", "最多支持订单条数：30", "max-count:30", "sails")]
    [InlineData("array", "每个订单最多 30 条", "", "sails")]
    [InlineData("string", "单条最多 30 个字符", "")]
    public void A_counted_noun_may_hold_a_word_that_means_each_elsewhere(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("enum", "3–12 (whole minutes). Same as the trip.", "range:3..12", "duration")]
    [InlineData("enum", "3-12 (seconds)", "range:3..12", "duration")]
    [InlineData("integer", "3-12（秒）", "range:3..12", "duration")]
    [InlineData("enum", "3-12 (knots)", "", "duration")]
    [InlineData("string", "3-12 (seconds)", "")]
    public void A_unit_in_brackets_says_that_one_of_a_few_is_a_number(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));
}
