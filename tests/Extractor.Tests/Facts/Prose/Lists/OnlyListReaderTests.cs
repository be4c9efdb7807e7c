namespace Extractor.Tests.Facts.Prose.Lists;

public sealed class OnlyListReaderTests
{
    [Theory]
    [InlineData("The wind, with `calm` as the only option", "calm")]
    [InlineData("The only supported value is `calm`", "calm")]
    [InlineData("Currently only `calm`", "calm")]
    [InlineData("Currently, only `calm` is supported", "calm")]
    [InlineData("Only `calm` is allowed", "calm")]
    [InlineData("At the moment `calm` is the only valid value.", "calm")]
    [InlineData("Currently only `calm` and `storm` are supported.", "calm storm")]
    [InlineData("Supports only `calm` for now", "calm")]
    [InlineData("Supports only `calm` for now, and storms later", "calm")]
    [InlineData("目前仅支持 `calm`", "calm")]
    [InlineData("仅支持 `calm`、`storm`", "calm storm")]
    [InlineData("現在は`calm`のみ対応", "calm")]
    [InlineData("현재 `calm`만 지원", "calm")]
    [InlineData("Derzeit nur `calm`", "calm")]
    [InlineData("Actualmente solo `calm`", "calm")]
    [InlineData("The wind (only `calm` available)", "calm")]
    [InlineData("The wind (only `calm` supported).", "calm")]
    [InlineData("Only `calm` is available.", "calm")]
    [InlineData("The wind, with calm as the only option", "calm")]
    [InlineData("`calm` 固定", "calm")]
    [InlineData("风向，`calm` 固定。", "calm")]
    [InlineData("Exactly `calm.wind.v1`.", "calm.wind.v1")]
    [InlineData("The kind of wind. Exactly `calm`", "calm")]
    [InlineData("Exactly `calm` as shown", "")]
    [InlineData("Exactly `yyyy-MM-dd`.", "")]
    [InlineData("The wind is exactly `calm`", "")]
    [InlineData("Exactly one of `calm` and `storm`", "calm storm")]
    [InlineData("The wind with calm and storm as the only options", "")]
    [InlineData("The wind (only `calm` available in summer)", "")]
    [InlineData("`calm` 固定宽度", "")]
    [InlineData("Only `calm` winds are kept", "")]
    [InlineData("Only used with `calm`", "")]
    [InlineData("Only `calm` (more to follow)", "")]
    [InlineData("仅支持 `calm` 的船", "")]
    [InlineData("The harbour's address. Currently only `https` is supported.", "")]
    public void Words_such_as_only_close_a_list(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));

    [Fact]
    public void Only_may_be_said_in_Spanish() => Assert.Equal("calm", FactSentence.Values("string", "Solo `calm` soportado"));

    [Theory]
    [InlineData("Always `calm` or `storm`", "calm storm")]
    [InlineData("固定为 `calm` 或 `storm`", "calm storm")]
    [InlineData("Only `calm` or `storm`", "calm storm")]
    [InlineData("Siempre `calm`", "calm")]
    [InlineData("Immer exakt `calm`", "calm")]
    public void Several_values_may_be_all_there_are(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));

    [Theory]
    [InlineData("Hanya bernilai `north` atau `south`.", "north south")]
    [InlineData("Hanya menerima `north`", "north")]
    [InlineData("Tylko `north` lub `south`", "north south")]
    [InlineData("Sadece `north` veya `south`", "north south")]
    [InlineData("Hanya untuk `north`", "")]
    [InlineData("Hanya bernilai `north` jika tenang", "")]
    public void In_more_languages_a_word_says_that_there_is_nothing_else(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));

    [Theory]
    [InlineData("MUST be set to `https://kites.org/v2/schema`", "https://kites.org/v2/schema")]
    [InlineData("Has to be set to `http://kites.org/context`.", "http://kites.org/context")]
    [InlineData("Must be set to `https://<host>/context`", "")]
    [InlineData("Must be set to `https://example.com/back`", "")]
    [InlineData("Must be `https://`", "")]
    public void An_address_that_must_be_set_is_the_value(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));

    [Theory]
    [InlineData("帆的方向；允许 `north`、`south`", "north south")]
    [InlineData("允许 `north` 或 `south`", "north south")]
    [InlineData("不允许 `north`、`south`", "")]
    [InlineData("允许 `north` 的船员", "")]
    public void What_is_allowed_are_the_values(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));
}
