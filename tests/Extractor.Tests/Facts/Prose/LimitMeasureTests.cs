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
}
