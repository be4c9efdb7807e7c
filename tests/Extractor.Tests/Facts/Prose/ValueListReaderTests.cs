namespace Extractor.Tests.Facts.Prose;

public sealed class ValueListReaderTests
{
    [Theory]
    [InlineData("One of `{\"calm\", \"mild\", \"wild\"}`.", "calm mild wild")]
    [InlineData("One of `{\"calm\": 1, \"wild\": 2}`", "")]
    [InlineData("Supported: calm, mild", "calm mild")]
    [InlineData("Supported: yes", "")]
    [InlineData("Options for the sail (optional) Possible values: 'red', 'blue'", "red blue")]
    [InlineData("Colour of each sail Valores posibles: `red`, `blue`", "red blue")]
    public void A_list_is_known_however_it_is_set_apart(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));

    [Theory]
    [InlineData("string", "A comma-separated list. Possible values: `north`, `south`.")]
    [InlineData("string", "多个用逗号分隔，可选值：`north`、`south`")]
    [InlineData("integer", "Bitmask: 1 = north, 2 = south, 4 = east")]
    [InlineData("string", "One of `north`, `south`. k2 also supports `east`.")]
    [InlineData("string", "The possible values are: `north`. Blows cold. `south`. Blows warm.")]
    [InlineData("integer", "Must be 18 or elder")]
    [InlineData("integer", "From 1 to 9 (`WIND_LEAST` / `WIND_MOST`)")]
    [InlineData("string", "`north(n)` / `south(s)`")]
    [InlineData("string", "`day`, `week`, or `YYYY-MM-DD`.")]
    [InlineData("string", "可选值：north，south…")]
    [InlineData("string", "可选值：`north` 或者方向名")]
    [InlineData("string", "可选值：north、south，后续会增加")]
    [InlineData("string", "可选值：north、south，也可自定义")]
    [InlineData("string", "Enum: north, south. Unknown values must be kept")]
    public void A_list_that_is_not_all_is_no_closed_one(string type, string text) => Assert.Equal("", FactSentence.Values(type, text));

    [Theory]
    [InlineData("string", "Valid values are STRING, INTEGER, and WIND.", "STRING INTEGER WIND")]
    [InlineData("string", "Valid values are Full, ReadOnly, or None.", "Full ReadOnly None")]
    [InlineData("string", "Possible values: and, or, not", "and or not")]
    [InlineData("array", "Comma-separated. Possible values: `north`, `south`.", "north south")]
    [InlineData("string", "Gültige Werte sind `north` und `south`.", "north south")]
    [InlineData("string", "Pode ser `north` ou `south`", "north south")]
    [InlineData("string", "Одно из значений: `north`, `south`", "north south")]
    [InlineData("string", "取值：north/south，缺省为north", "north south")]
    [InlineData("string", "Values: north/south, default south", "north south")]
    [InlineData("string", "One of north, south, which mean:\nnorth: cold", "north south")]
    [InlineData("string", "Possible values are north and south, as follows:\nnorth: cold", "north south")]
    [InlineData("string", "枚举值：north｜south；默认值：south", "north south")]
    public void A_word_of_the_vocabulary_may_be_a_value(string type, string text, string values) =>
        Assert.Equal(values, FactSentence.Values(type, text));

    [Theory]
    [InlineData("Eines von `calm`, `storm`.", "calm storm")]
    [InlineData("Windart. Optionen: `calm`, `storm`", "calm storm")]
    [InlineData("Entweder `calm` oder `storm`.", "calm storm")]
    [InlineData("`calm`, `storm` o `eco`", "calm storm eco")]
    [InlineData("Valores: `calm` o `storm`.", "calm storm")]
    [InlineData("风的类型。可能的值为 calm、storm 和 eco。", "calm storm eco")]
    [InlineData("Übliche Werte: `calm`, `storm`", "")]
    [InlineData("The winds, pipe-delimited. Values: `calm`, `storm`.", "")]
    public void Values_are_led_on_to_in_other_languages(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));

    [Theory]
    [InlineData("wind_kind", "The wind (`calm`, `storm`, `eco`)", "calm storm eco")]
    [InlineData("wind_kind", "바람의 세기 (`calm`, `storm`, `eco`)", "calm storm eco")]
    [InlineData("harbour", "The wind (`calm`, `storm`, `eco`)", "")]
    [InlineData("wind_kind", "The wind (`calm`, `storm`)", "")]
    public void Values_in_a_bracket_are_all_where_the_name_says_that_there_are_a_few(string name, string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text, name));

    [Theory]
    [InlineData("string", "风帆筛选；`no_sail` / `无帆` 表示不用帆", "")]
    [InlineData("string", "`none` / `off` means no wind.", "")]
    [InlineData("string", "`none` or `off` disables the wind", "")]
    [InlineData("string", "Filter; `none`, `off` represent calm", "")]
    [InlineData("string", "`none` 表示无风，`gale` 表示大风", "e=none/gale")]
    [InlineData("string", "Values: `none`, `off`", "e=none/off")]
    [InlineData("string", "`none` / `off`", "e=none/off")]
    [InlineData("string", "`none` (calm), `gale` (wild)", "e=none/gale")]
    public void Marked_values_of_which_words_say_what_all_of_them_mean_are_no_closed_list(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("string", "Režim: `fast` (default) alebo `slow`", "d=fast e=fast/slow")]
    [InlineData("string", "Režim: `fast` (default) nebo `slow`", "d=fast e=fast/slow")]
    [InlineData("string", "Tryb: `fast` lub `slow`", "e=fast/slow")]
    [InlineData("string", "Kip: `fast` veya `slow`", "e=fast/slow")]
    [InlineData("string", "Chế độ: `fast` hoặc `slow`", "e=fast/slow")]
    [InlineData("string", "Napr. `fast` alebo `slow` vietor", "")]
    [InlineData("string", "Číslo (napr. `3` alebo `§3`)", "")]
    [InlineData("string", "Numer (np. `3` lub `§3`)", "")]
    [InlineData("string", "Sayı (örn. `3` veya `§3`)", "")]
    public void Or_is_read_in_more_languages(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));
}
