namespace Extractor.Tests.Facts.Prose.StatedDefaults;

public sealed class StatedDefaultTests
{
    [Theory]
    [InlineData("boolean", "Se está ativo (padrão: false)", "false")]
    [InlineData("boolean", "If true, the sail is kept (default: false)", "false")]
    [InlineData("boolean", "Если true, парус поднят (по умолчанию false)", "false")]
    [InlineData("integer", "기본값은 30이며 최대 300입니다.", "30")]
    [InlineData("boolean", "Si está activo (por defecto: false)", "false")]
    [InlineData("integer", "Nombre de jours (defaut: 30, max: 90)", "30")]
    [InlineData("integer", "Max kites per boat (default: 30)", "30")]
    [InlineData("integer", "Max kites per boat (default: 30) when it rains", null)]
    [InlineData("integer", "Se está ativo (padrão: 3)", null)]
    public void The_default_of_a_truth_value_holds_whatever_it_asks(string type, string text, string? value) =>
        Assert.Equal(value, FactSentence.Read(type, text).Default);

    [Theory]
    [InlineData("string", "If not set, the value of `mast` is used.")]
    [InlineData("string", "Defaults to `fast` (`slow` for guests).")]
    [InlineData("string", "默认 `fast`（k2 为 `slow`）")]
    [InlineData("string", "Default: `fast` (k1), `slow` (k2)")]
    [InlineData("string", "Override the default `mast`.")]
    [InlineData("string", "One of `slow` or `fast` (default) for k1, and `eco` for k2.")]
    [InlineData("integer", "One wind has 3, other winds use 5 by default.")]
    [InlineData("string", "其他情况默认 `fast`")]
    [InlineData("string", "新用户默认 `fast`")]
    [InlineData("string", "默认 `fast`，会员为 `slow`")]
    [InlineData("string", "v1 默认 `fast`，v2 默认 `slow`")]
    [InlineData("integer", "The pause (default 30s, 60s for boats)")]
    [InlineData("integer", "Default: 1 hour (3600)")]
    [InlineData("integer", "默认 1MB")]
    [InlineData("integer", "Default: 1-10")]
    [InlineData("string", "By default, `fast` kites are kept.")]
    [InlineData("string", "The default value is until - 30 days")]
    [InlineData("integer", "Default: now - 1")]
    [InlineData("string", "The default value is the value of `mast`")]
    [InlineData("integer", "mode=v1: default 4, range 1-4; mode=v2: default 5")]
    [InlineData("string", "The call fails with `400` if omitted")]
    [InlineData("string", "`fast` if omitted by boats")]
    public void A_default_of_some_cases_or_of_another_thing_is_none(string type, string text) =>
        Assert.Null(FactSentence.Read(type, text).Default);

    [Theory]
    [InlineData("string", "Die Richtung des Windes. Standard `north`.", "north")]
    [InlineData("integer", "Der Wind, Standard 30", "30")]
    [InlineData("integer", "Vorgabe 30 s", "30")]
    [InlineData("string", "Standard `north` sails", null)]
    [InlineData("integer", "Standard 3 sails", null)]
    [InlineData("string", "風の向き。未設定時は `north`", "north")]
    [InlineData("string", "Si no se indica, se usa `north`", null)]
    [InlineData("string", "Valores possíveis: `north`, `south` (predefinido) ou `east`.", "south")]
    public void Other_languages_have_words_of_their_own_for_it(string type, string text, string? value) =>
        Assert.Equal(value, FactSentence.Read(type, text).Default);

    [Theory]
    [InlineData("integer", "How many kites (by default the number is 100)", "100")]
    [InlineData("integer", "A whole number and by default '3'", "3")]
    [InlineData("string", "Speed of the kite. `fast` if omitted.", "fast")]
    [InlineData("string", "Colour of the kite, defaults to #00FF00", "#00FF00")]
    [InlineData("string", "Colour of the kite (default: #fff)", "#fff")]
    [InlineData("integer", "Speed of the kite, 5 when not set", "5")]
    [InlineData("integer", "风速，默认 0 表示无风", "0")]
    [InlineData("integer", "Kites per page (default 10, max. 50).", "10")]
    [InlineData("integer", "From 1 to 9, the default being 4.", "4")]
    [InlineData("integer", "The default value is 4 and cannot exceed 9.", "4")]
    [InlineData("integer", "默认：3  取值范围：0-7", "3")]
    [InlineData("string", "Default: 2031-07", "2031-07")]
    [InlineData("string", "Default: /var/kites", "/var/kites")]
    [InlineData("string", "风的名称，默认为'north'", "north")]
    [InlineData("integer", "The default wind is 5.", "5")]
    [InlineData("integer", "The default wind limit is 5.", "5")]
    [InlineData("integer", "1 = day; 2 = night (default: 1)", "1")]
    [InlineData("string", "(por defecto: fast)", "fast")]
    [InlineData("string", "(padrão: `fast`)", "fast")]
    [InlineData("string", "`fast` par défaut", "fast")]
    [InlineData("string", "Standardmäßig `fast`", "fast")]
    [InlineData("string", "по умолчанию `fast`", "fast")]
    [InlineData("string", "Either `slow` or `fast`, defaulting to `fast`", "fast")]
    public void A_default_is_read_where_its_clause_says_nothing_else(string type, string text, string value) =>
        Assert.Equal(value, FactSentence.Read(type, text).Default);

    [Fact]
    public void What_stands_in_brackets_behind_a_default_is_read_for_itself() =>
        Assert.Equal("range:1..9", FactSentence.Limits("integer", "The wind. Default 4 (range 1-9)."));

    [Fact]
    public void A_default_limit_is_no_limit() => Assert.Equal("", FactSentence.Limits("integer", "The default limit is 10.", "limit"));

    [Theory]
    [InlineData("`reversed` for ascending, default is descending")]
    [InlineData("`on` to set the sail, default is off")]
    [InlineData("Pass `short` for a small sail (default is tall)")]
    [InlineData("Sail order: `asc` or `desc`. Default is ascending.")]
    [InlineData("One of `fast`, `slow`. Default: steady")]
    public void A_word_that_is_none_of_the_values_is_no_default(string text)
    {
        var facts = FactSentence.Read("string", text);

        Assert.Null(facts.Default);
        Assert.Contains(facts.Constraints, static one => one.Kind == "note");
    }

    [Theory]
    [InlineData("string", "The day of the race. Defaults to today")]
    [InlineData("integer", "Speed of the kite. Defaults to `harbour.speed` (5)")]
    [InlineData("boolean", "Si el ancla está puesta. Por defecto: Falso.")]
    [InlineData("string", "Default: auto-generated")]
    [InlineData("string", "The name. Standard: ISO")]
    public void A_default_that_is_described_is_none(string type, string text) => Assert.Null(FactSentence.Read(type, text).Default);

    [Theory]
    [InlineData("integer", "Wie weit das Boot fährt. Standard: 6.", "6")]
    [InlineData("boolean", "Ob das Segel steht. Standard: `true`.", "true")]
    [InlineData("integer", "바람의 속도 (노트, 1~9, 기본 3)", "3")]
    public void A_word_of_another_language_states_one(string type, string text, string value) =>
        Assert.Equal(value, FactSentence.Read(type, text).Default);

    [Fact]
    public void A_number_with_letters_is_the_default_of_no_number() =>
        Assert.Equal((null, "1e-5"), (FactSentence.Read("number", "默认1ns").Default, FactSentence.Read("number", "Default: 1e-5").Default));

    [Theory]
    [InlineData("integer", "默认值 `7200` 秒，即 `2` 小时。", "d=7200")]
    [InlineData("integer", "默认 `30` 分钟", "d=30")]
    [InlineData("integer", "Rope (default: 2500 = 25m)", "d=2500")]
    [InlineData("integer", "Rope in metres (default 2500 = 2.5 km).", "d=2500")]
    [InlineData("integer", "绳长（默认 2500 = 25米）", "d=2500")]
    [InlineData("integer", "Cuerda (por defecto: 7200 = 2 horas)", "d=7200")]
    [InlineData("integer", "Default: 0 = unlimited", "d=0")]
    [InlineData("integer", "デフォルト: 3600 = 1時間", "d=3600")]
    [InlineData("integer", "Default: mast = 5", "")]
    [InlineData("integer", "默认值 `7200` 秒或 `2` 小时", "")]
    public void A_default_may_be_explained_behind_an_equals_sign(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("integer", "Par défaut, cette valeur est fixée à 400", "d=400")]
    [InlineData("integer", "Par défaut, la valeur est 400.", "d=400")]
    [InlineData("integer", "Por defecto, este valor es 400", "d=400")]
    [InlineData("integer", "Standardmäßig ist dieser Wert 400.", "d=400")]
    [InlineData("integer", "By default, this value is set to 400", "d=400")]
    [InlineData("integer", "По умолчанию это значение равно 400", "d=400")]
    [InlineData("integer", "Par défaut, la valeur de `mast` est 400.", "")]
    [InlineData("integer", "Par défaut, cette valeur est fixée à celle du mât", "")]
    public void A_default_may_be_stated_in_a_sentence_behind_the_word(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("integer", "过期时间，默认30分钟，单位（秒）", "")]
    [InlineData("integer", "Lifetime in seconds, default 30 minutes", "")]
    [InlineData("integer", "Lifetime (seconds). Default: 2 hours", "")]
    [InlineData("integer", "Default: 30 seconds", "", "timeout_ms")]
    [InlineData("integer", "有效期，单位：秒，默认 2 小时", "")]
    [InlineData("integer", "Lifetime in seconds, default 30 seconds", "d=30")]
    [InlineData("integer", "单位：秒，默认 30 秒", "d=30")]
    [InlineData("integer", "Default: 30 minutes", "d=30")]
    [InlineData("integer", "Default: 30 seconds", "d=30", "timeout_seconds")]
    [InlineData("integer", "Lifetime in seconds, default 30", "d=30")]
    public void A_default_in_another_unit_than_that_of_the_field_is_none(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("string", "风名；空值时服务端默认 `calm`", "d=calm")]
    [InlineData("string", "空值时默认 `calm`", "d=calm")]
    [InlineData("string", "省略时按 `calm` 处理", "d=calm")]
    [InlineData("integer", "不填时按 5 计算", "d=5")]
    [InlineData("string", "If omitted, the server defaults to `calm`.", "d=calm")]
    [InlineData("integer", "If you don’t specify a value, the default wind is 25.", "d=25")]
    [InlineData("integer", "If you don't specify a value, the default wind is 25.", "d=25")]
    [InlineData("integer", "If you don’t specify a value, the default sail is 25.", "")]
    [InlineData("string", "省略时按 `calm` 排序", "")]
    [InlineData("string", "省略时按当天的风处理", "")]
    [InlineData("string", "`sail` 空值时默认 `calm` 的风", "")]
    public void What_holds_for_a_field_that_is_left_out_is_its_default(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("string", "Winds for each sail, or a single wind for all (default: `calm`)", "d=calm")]
    [InlineData("string", "每张帆的风（默认 `calm`）", "d=calm")]
    [InlineData("string", "El viento de cada vela (por defecto: `calm`)", "d=calm")]
    [InlineData("string", "The wind when gusty (default: `calm`)", "")]
    [InlineData("string", "Each wind (default: `calm`) of a sail", "")]
    public void A_bracket_at_the_end_states_the_default_of_a_text(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("string", "刮风时的帆：0（收）、1（放） 说明：默认为0。", "0")]
    [InlineData("integer", "约 3 张帆 备注：默认为2", "2")]
    [InlineData("string", "约 3 张帆 北风：默认为2", null)]
    public void Behind_a_notice_a_default_is_one(string type, string text, string? value) =>
        Assert.Equal(value, FactSentence.Read(type, text).Default);
}
