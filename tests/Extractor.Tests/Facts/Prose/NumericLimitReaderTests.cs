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
    [InlineData("array", "Up to 10 image URLs", "max-count:10")]
    [InlineData("array", "At least one item required", "min-count:1")]
    [InlineData("string", "At least 8 characters are required.", "min-length:8")]
    [InlineData("string", "备注，最长 200", "max-length:200")]
    [InlineData("string", "The note, no longer than 200", "max-length:200")]
    [InlineData("string", "备注，最大 200", "note:")]
    [InlineData("string", "最长 200 秒", "note:")]
    [InlineData("string", "Up to 10 image files", "note:")]
    [InlineData("string", "50文字を超えることはできません", "max-length:50")]
    [InlineData("integer", "Age of the kite. Must be 18 or older.", "range:18..")]
    [InlineData("integer", "风的强度在0——9之间", "range:0..9")]
    [InlineData("integer", "风力（取值：0-9，0代表无风）", "range:0..9")]
    [InlineData("number", "Wind force 0-2 (default: 0.7)", "range:0..2")]
    [InlineData("number", "Wind penalty -2 to 2 (default: 0)", "range:-2..2")]
    [InlineData("number", "Wind table 3-4 (default: 7)", "")]
    [InlineData("number", "Wind table 3-4", "")]
    [InlineData("string", "Wind force 0-2 (default: 1)", "")]
    public void A_limit_is_read_as_pages_usually_write_it(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("string", "风的口令，8-16位", "min-length:8 max-length:16")]
    [InlineData("string", "风的口令，不超过16位", "max-length:16")]
    [InlineData("string", "The code of the wind, 4-6 digits", "min-length:4 max-length:6")]
    [InlineData("string", "風の番号。8桁以内", "max-length:8")]
    [InlineData("integer", "风的口令，8-16位", "note:")]
    [InlineData("integer", "最多 2 位", "note:")]
    [InlineData("string", "风速，小数点后最多2位", "note:")]
    [InlineData("string", "风速，小数最多2位", "note:")]
    [InlineData("string", "风速，最多保留2位小数", "note:")]
    [InlineData("string", "Speed with up to 2 digits of precision", "note:")]
    public void Digits_are_the_length_of_a_text_and_no_range_of_a_number(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("integer", "风号，从 1 开始", "range:1..")]
    [InlineData("integer", "风号(从0开始)", "range:0..")]
    [InlineData("integer", "风号从1起", "range:1..")]
    [InlineData("integer", "Number of the wind, starting from 1.", "range:1..")]
    [InlineData("integer", "Wind number (starts from 0)", "range:0..")]
    [InlineData("integer", "風の番号（1から開始）", "range:1..")]
    [InlineData("integer", "風の番号（0 から始まる）", "range:0..")]
    [InlineData("integer", "从 2 开始的风无效", "")]
    [InlineData("integer", "从5秒开始播放", "note:")]
    [InlineData("integer", "风从 3 点开始", "")]
    [InlineData("integer", "刮风时从 1 开始", "note:")]
    public void A_count_starts_at_its_least(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("number", "Minimum wind: 200", "wind", "range:200..")]
    [InlineData("number", "Maximum wind speed is 90", "windSpeed", "range:..90")]
    [InlineData("number", "Max wind speed: 90", "wind_speed", "range:..90")]
    [InlineData("number", "Minimum kite: 200", "wind", "note:")]
    [InlineData("number", "Minimum wind speed: 200", "wind", "note:")]
    [InlineData("string", "Minimum wind: 200", "wind", "note:")]
    [InlineData("array", "2-9 kite names", "kites", "min-count:2 max-count:9")]
    [InlineData("string", "The maximum length of the wind name is 90 characters", "wind", "max-length:90")]
    [InlineData("string", "The maximum length (long) of the wind is 90 characters", "wind", "note:")]
    [InlineData("array", "2-9 boat names", "kites", "min-count:2 max-count:9")]
    [InlineData("array", "Sails 2-9 boat names", "kites", "")]
    [InlineData("integer", "wind, 1 <= wind <= 9", "wind", "range:1..9")]
    [InlineData("integer", "1 <= limit <= 9, default 5", "limit", "range:1..9")]
    [InlineData("integer", "1 <= limit <= kites", "limit", "note:")]
    [InlineData("array", "2-9 kite names per boat", "kites", "")]
    public void A_limit_may_name_the_field_itself(string type, string text, string name, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text, name));

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

    [Theory]
    [InlineData("Up to 4 for k1 and 9 for k2")]
    [InlineData("At most 4 (k1) or 9 (k2)")]
    [InlineData("Up to 4 (k2: 9)")]
    [InlineData("最大 4（k1）、9（k2）")]
    [InlineData("k1 最大 4，k2 最大 9")]
    [InlineData("k1では最大4、k2では最大9")]
    [InlineData("Máximo 4 para k1 y 9 para k2")]
    public void Limits_of_several_cases_are_none(string text) => Assert.Equal("note:", FactSentence.Limits("integer", text));

    [Theory]
    [InlineData("string", "≤ 60", "max-length:60")]
    [InlineData("string", "Max 255", "max-length:255")]
    [InlineData("string", "Min 8", "min-length:8")]
    [InlineData("string", "必填，最大 255", "max-length:255")]
    [InlineData("string", "min_length:2", "min-length:2")]
    [InlineData("string", "minLength: 2, maxLength: 30", "min-length:2 max-length:30")]
    [InlineData("string", "max_length=50", "max-length:50")]
    [InlineData("array", "minItems: 1, maxItems: 10", "min-count:1 max-count:10")]
    [InlineData("string", "Max 255 of the boats", "note:")]
    public void A_limit_that_is_all_that_is_said_of_a_text_is_its_length(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("string", "The name (max 255)", "max-length:255")]
    [InlineData("string", "The name (max 255) of the boat", "note:")]
    [InlineData("integer", "`1..10`. The wind", "range:1..10")]
    [InlineData("integer", "`wind >= 1`", "range:1..")]
    [InlineData("string", "`1..500` characters", "min-length:1 max-length:500")]
    [InlineData("integer", "As in `1..10` boats", "")]
    [InlineData("string", "名称，仅支持数字和字母，长度为1~64个字符。", "min-length:1 max-length:64")]
    [InlineData("string", "名称，仅 pro 版支持，长度为1~64个字符。", "note:")]
    public void A_limit_is_read_in_brackets_and_in_code(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("total_price")]
    [InlineData("windSpeed")]
    public void Of_a_text_that_is_called_like_a_number_it_may_be_that_of_the_number(string name) =>
        Assert.Equal("note:", FactSentence.Limits("string", "Max 255", name));

    [Theory]
    [InlineData("integer", "签号 1-100", "range:1..100")]
    [InlineData("integer", "难易度 1〜5", "range:1..5")]
    [InlineData("integer", "Wind force 1-9", "range:1..9")]
    [InlineData("number", "Wind threshold 0.5-2.0. Default: 1", "range:0.5..2.0")]
    [InlineData("integer", "Wind force 3-9", "")]
    [InlineData("integer", "Table 1-4", "")]
    [InlineData("integer", "Wind of table 1-4", "")]
    [InlineData("integer", "见步骤 1-4", "")]
    [InlineData("integer", "Winds 1-4 are calm", "")]
    [InlineData("string", "签号 1-100", "")]
    public void A_noun_and_a_pair_of_numbers_alone_are_a_range(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("integer", "Total kites (0–10,000)", "range:0..10000")]
    [InlineData("integer", "Kites in each boat (1-9)", "range:1..9")]
    [InlineData("integer", "The kites (e.g., 1-9)", "")]
    [InlineData("integer", "Кайты (например, 1–9).", "")]
    [InlineData("integer", "The kites. Example: 1-9", "")]
    [InlineData("integer", "Kites when it rains (1-9)", "")]
    [InlineData("integer", "Kites in each boat (at most 9 of them)", "note:")]
    public void A_bracket_of_a_pair_of_numbers_counts_what_is_spoken_of(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("integer", "The first wind, defaults to 0 (returns the winds of up to 100)", "")]
    [InlineData("integer", "The winds (integer, up to 100)", "range:..100")]
    public void What_a_bracket_says_on_its_way_to_a_number_is_no_limit(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("integer", "Maximum – 500.", "range:..500")]
    [InlineData("integer", "Максимум — 500", "range:..500")]
    [InlineData("integer", "Mayor o igual a cero", "range:0..")]
    [InlineData("integer", "Debe ser mayor que cero", "above:0")]
    [InlineData("integer", "Must be greater than zero.", "above:0")]
    [InlineData("string", "50 à 600 caractères", "min-length:50 max-length:600")]
    [InlineData("string", "2 bis 9 Zeichen", "min-length:2 max-length:9")]
    [InlineData("string", "Maximo 50 caracteres", "max-length:50")]
    [InlineData("string", "Имя (макс. 50 символов)", "max-length:50")]
    [InlineData("integer", "von 2 à la 9", "")]
    public void A_limit_is_read_as_its_language_usually_writes_it(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("Un número, de 1 a 9. Dice la velocidad.")]
    [InlineData("Eine Zahl, von 1 bis 9")]
    public void The_ends_of_a_range_are_joined_in_other_languages(string text) =>
        Assert.Equal("range:1..9", FactSentence.Limits("integer", text));

    [Theory]
    [InlineData("integer", "Сила ветра (от 1 до 12)", "range:1..12")]
    [InlineData("integer", "Сила ветра от 1 до 12.", "range:1..12")]
    [InlineData("number", "Latitud del faro (-80 a 80)", "range:-80..80")]
    [InlineData("number", "Winkel (-45 bis 45)", "range:-45..45")]
    [InlineData("number", "Angle (-45 à 45)", "range:-45..45")]
    [InlineData("number", "Ângulo (0 até 360)", "range:0..360")]
    [InlineData("integer", "De 1 a 12", "range:1..12")]
    [InlineData("integer", "Угол (-45 до 45)", "range:-45..45")]
    [InlineData("string", "Puerto (de 3 a 5 letras)", "")]
    [InlineData("integer", "Los días 3 a 5 del mes", "")]
    [InlineData("integer", "Vea las tablas (3 a 5 veces)", "")]
    [InlineData("integer", "Relación (3 a 1)", "")]
    public void The_ends_of_a_range_may_be_joined_by_a_word(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("number", "Wind > 0, max 3 decimals", "above:0")]
    [InlineData("number", "Wind > 0 (max 2 decimals)", "above:0")]
    [InlineData("number", "Wind > 0 (max 2 levels for boats)", "")]
    [InlineData("number", "Must be >= 1, at most 2 decimal places", "range:1..")]
    [InlineData("number", "Wind ≥ 0; max 2 decimals", "range:0..")]
    [InlineData("number", "大于0，最多两位小数", "above:0")]
    [InlineData("number", "风速 > 0，最多保留 2 位小数", "above:0")]
    [InlineData("number", "größer als 0, max. 2 Nachkommastellen", "above:0")]
    [InlineData("number", "больше 0, не более 2 знаков после запятой", "above:0")]
    [InlineData("number", "mayor que 0, máximo 2 decimales", "above:0")]
    [InlineData("number", "supérieur à 0, 2 décimales maximum", "above:0")]
    [InlineData("number", "0보다 큰 값, 소수점 이하 최대 2자리", "above:0")]
    [InlineData("number", "max 2 decimals", "")]
    [InlineData("number", "> 0, max 20", "above:0 range:..20")]
    public void What_is_said_of_the_decimals_is_no_limit_of_the_number(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("integer", "바람 세기 (양수만 허용)", "above:0")]
    [InlineData("integer", "바람 세기 (노트, 양수만)", "above:0")]
    [InlineData("integer", "양수만 가능합니다.", "above:0")]
    [InlineData("integer", "风力，只能为正数", "above:0")]
    [InlineData("integer", "風の強さ（正の数のみ）", "above:0")]
    [InlineData("integer", "Nur positive Zahlen.", "above:0")]
    [InlineData("integer", "Solo números positivos", "above:0")]
    [InlineData("integer", "Apenas números positivos.", "above:0")]
    [InlineData("integer", "Только положительные числа", "above:0")]
    [InlineData("integer", "Fuerza (kn, solo positivos)", "above:0")]
    [InlineData("integer", "Must be positive.", "above:0")]
    [InlineData("integer", "Only positive numbers.", "above:0")]
    [InlineData("integer", "양수만 허용하지 않습니다", "")]
    [InlineData("integer", "Only positive numbers when gusty.", "")]
    [InlineData("integer", "Positive winds come from the north", "")]
    public void A_number_that_must_be_positive_is_above_nothing(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("Between \"'\" and 5.")]
    [InlineData("Between '\"' and '\"'.")]
    [InlineData("Range: `\"\"`")]
    [InlineData("Range: ‘“”’")]
    public void A_quotation_of_nothing_but_marks_is_no_limit(string text) =>
        Assert.DoesNotContain("range", FactSentence.Claims("integer", text), StringComparison.Ordinal);

    [Theory]
    [InlineData("No puede ser negativo.")]
    [InlineData("Não pode ser negativa")]
    [InlineData("Ne doit pas être négatif")]
    [InlineData("Darf nicht negativ sein.")]
    [InlineData("Не может быть отрицательным")]
    [InlineData("負の値は不可")]
    [InlineData("Tidak boleh negatif")]
    public void A_number_that_is_not_negative_is_at_least_nothing(string text) =>
        Assert.Equal("range:0..", FactSentence.Limits("number", text));
}
