using System.Globalization;
using Extractor.Facts.Prose;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Tests.Facts.Prose;

public sealed class FactReaderTests
{
    [Theory]
    [InlineData("string", "Must not exceed 2,500 characters.", "max-length:2500")]
    [InlineData("string", "Up to 20 chars", "max-length:20")]
    [InlineData("string", "Maximum length: 20", "max-length:20")]
    [InlineData("string", "The maximum length of the whole text is 20 characters", "max-length:20")]
    [InlineData("string", "不能超过500个字符", "max-length:500")]
    [InlineData("string", "500文字以内", "max-length:500")]
    [InlineData("string", "최대 500자 이내", "max-length:500")]
    [InlineData("string", "At least 5 characters", "min-length:5")]
    [InlineData("string", "至少2个字符", "min-length:2")]
    [InlineData("string", "1-20 character label", "min-length:1 max-length:20")]
    [InlineData(null, "Value range: [0, 1]", "range:0..1")]
    [InlineData(null, "取值范围：[0.5，2]", "range:0.5..2")]
    [InlineData(null, "Ranges from -10 to 10", "range:-10..10")]
    [InlineData("integer", "between 3 and 10", "range:3..10")]
    [InlineData("integer", "1 到 1 万", "range:1..10000")]
    [InlineData("integer", "Between 1 and 10 million", "range:1..10000000")]
    [InlineData("integer", "Between 1 and 10^3", "range:1..1000")]
    [InlineData("integer", "Must be between 1 and 1,000", "range:1..1000")]
    [InlineData("integer", "Page size, [1,500]", "range:1..500")]
    [InlineData("integer", "At least 1, at most 10", "range:1..10")]
    [InlineData("integer", "1 以上 10 以下", "range:1..10")]
    [InlineData("integer", "1에서 10까지", "range:1..10")]
    [InlineData("number", "(0, 1]", "range:..1 above:0")]
    [InlineData("number", "Greater than 0 and less than 100", "above:0 below:100")]
    [InlineData("integer", "取值大于0且小于等于100", "range:..100 above:0")]
    [InlineData("integer", "Timeout, 1 to 30 seconds", "range:1..30")]
    [InlineData("array", "At most 4 images", "max-count:4")]
    [InlineData("array", "最多4张", "max-count:4")]
    [InlineData("array", "The labels, up to 7", "max-count:7")]
    [InlineData("array", "Up to 4 mode words", "max-count:4")]
    [InlineData("integer", "Must be less than or equal to 5", "range:..5")]
    [InlineData("integer", "Must be greater than or equal to 5", "range:5..")]
    [InlineData("number", "0 < x <= 1", "range:..1 above:0")]
    [InlineData("integer", "1≤n≤100", "range:1..100")]
    [InlineData("integer", "Range: 1 to 10 (in thousands)", "note:")]
    [InlineData("integer", "Range: 1 to 10 (万)", "note:")]
    [InlineData("integer", "The level required for a guild", "")]
    [InlineData("integer", "The level, required for guilds", "required-when:")]
    [InlineData("number", "Between 0 (exclusive) and 1 (inclusive)", "range:..1 above:0")]
    [InlineData("string", "6-32 characters long", "min-length:6 max-length:32")]
    [InlineData("string", "Exactly 32 hex characters", "min-length:32 max-length:32")]
    [InlineData("array of strings", "At least one image", "min-count:1")]
    [InlineData("array", "至少一张图片，最多三张", "min-count:1 max-count:3")]
    [InlineData("array of strings", "The ids to delete (2-100)", "note:")]
    [InlineData("string", "The name or title of at most 100 characters", "max-length:100")]
    [InlineData("string", "使用令牌时必填，其值由服务给出", "required-when:")]
    [InlineData("string", "The file is at most 10 MB", "max-size:10MB")]
    [InlineData("string", "不超过10MB", "max-size:10MB")]
    [InlineData("string", "Formats: .jpg / .png", "formats:.jpg/.png")]
    [InlineData(null, "Mutually exclusive with `b`", "exclusive:")]
    [InlineData(null, "与 b 互斥", "exclusive:")]
    [InlineData(null, "These three cannot be used at the same time", "exclusive:")]
    [InlineData(null, "b and c cannot both be empty", "required-when:")]
    [InlineData("array", "Max 1 video, size ≤200MB\nvideo_url of it is a link", "max-count:1 max-size:200MB")]
    [InlineData(null, "Required when `a` is set", "required-when:")]
    [InlineData(null, "当 a 为真时必填", "required-when:")]
    [InlineData(null, "When a is true, this parameter is required", "required-when:")]
    [InlineData(null, "Is ignored when `a` is set", "invalid-when:")]
    public void A_limit_or_condition_is_read_from_its_whole_clause(
        string? type, string text, string limits) => Assert.Equal(limits, Limits(type, text));

    [Theory]
    [InlineData("string", "Up to 2 voices")]
    [InlineData("string", "The video takes between 3 and 10 seconds")]
    [InlineData("integer", "Size in bytes, between 1 and 10 whatevers")]
    [InlineData("integer", "When the mode is fast, between 1 and 10")]
    [InlineData("integer", "Between 1 and 10 when the mode is fast")]
    [InlineData("array", "Each label has at most 20 characters")]
    [InlineData("integer", "To make a square, at most 5")]
    [InlineData("integer", "About 10 at most 20 or so")]
    [InlineData("integer", "Between 2 and 5 in slow mode, or between 7 and 10")]
    [InlineData("array", "At most 2 images and elements together")]
    [InlineData("integer", "Between 1 and 10³")]
    [InlineData("integer", "From 2020 to 2025 the maximum was 5")]
    [InlineData("string", "What it is called (empty or 2-100 characters)")]
    [InlineData("string", "Empty or between 2 and 100 characters")]
    [InlineData("string", "`auto` or 1-10 characters")]
    [InlineData("array of integers", "The scores (2-100)")]
    [InlineData("array", "The ids (2-100)")]
    [InlineData("string", "One image at least")]
    [InlineData("integer", "Up to 4 (8 for members)")]
    [InlineData("string", "Must be one of `a`, `b` for `k-1`")]
    [InlineData("string", "Must be `a` when the wind is `b`")]
    [InlineData("array", "Up to 4 megapixels")]
    [InlineData("array", "k-2 supports up to 5 images")]
    [InlineData("array", "`k2` supports up to 5 images")]
    [InlineData("string", "`v1`: up to 5 images; `v2`: up to 7 images")]
    public void A_clause_that_says_more_is_a_note_or_nothing(string type, string text) =>
        Assert.All(Read(type, text).Constraints, static constraint => Assert.Equal("note", constraint.Kind));

    [Theory]
    [InlineData("The name of the task")]
    [InlineData("This is required.")]
    [InlineData("")]
    public void Other_sentences_limit_nothing(string text) => Assert.Empty(Read(null, text).Constraints);

    [Theory]
    [InlineData("Range 1-10; 0 = unlimited", "0")]
    [InlineData("1 到 100，-1 表示不限", "-1")]
    [InlineData("0 to 100; use -1 for any", "-1")]
    [InlineData("Between 1 and 5. Set it to 0 to turn it off.", "0")]
    [InlineData("取值 1~100，填 -1 表示随机", "-1")]
    public void A_value_with_a_meaning_of_its_own_is_excepted_from_the_range(string text, string except) =>
        Assert.Equal(except, Assert.Single(Read("integer", text).Constraints).Except);

    [Theory]
    [InlineData("1 to 10, not 0")]
    [InlineData("-1 to 1")]
    [InlineData("Between 1 and 5. Never 0.")]
    [InlineData("range [0.5, 2.0], 1.0 is normal speed")]
    [InlineData("1 to 10, for 24 hours")]
    public void A_value_that_a_range_takes_out_or_in_is_none(string text) =>
        Assert.All(Read("integer", text).Constraints, static one => Assert.Null(one.Except));

    [Theory]
    [InlineData("string", "Flies, default fast", "fast")]
    [InlineData("string", "`fast` by default", "fast")]
    [InlineData("string", "Default: 2024-01", "2024-01")]
    [InlineData("string", "The day. Default is 2024-01-05 - the first.", "2024-01-05")]
    [InlineData("integer", "Default: 20 - as many as fit", "20")]
    [InlineData("string", "If omitted, `fast` is used", "fast")]
    [InlineData("string", "不传则为 fast", "fast")]
    [InlineData("string", "可选值：fast、slow，默认fast", "fast")]
    [InlineData("string", "省略時は `fast`。", "fast")]
    [InlineData("string", "기본값은 fast입니다", "fast")]
    [InlineData("string", "デフォルトは `fast` です", "fast")]
    [InlineData("integer", "Defaults to 20 if not specified.", "20")]
    [InlineData("integer", "Default = 1,000", "1000")]
    [InlineData("integer", "Default: 2,048 tokens", "2048")]
    [InlineData("integer", "默认值为1万", "10000")]
    [InlineData("number", "Range: 0.1 ~ 2.0 (default 1.0)", "1.0")]
    [InlineData("string", "How many lines. Default all.", "all")]
    [InlineData("string", "Default: same as name", null)]
    [InlineData("string", "Defaults to fast if x is set", null)]
    [InlineData("string", "The port, if not the default \"443\"", null)]
    [InlineData("string", "Default voice", null)]
    [InlineData("string", "默认为当前时间", null)]
    [InlineData("integer", "The default is 20 and the maximum is 100", "20")]
    [InlineData("array", "Default: 5", null)]
    public void A_default_is_read_in_every_usual_position(
        string type, string text, string? value) => Assert.Equal(value, Read(type, text).Default);

    [Theory]
    [InlineData("The mode, one of `fast`, `slow`.", "fast slow")]
    [InlineData("Possible values: fast, slow, case-insensitive", "fast slow")]
    [InlineData("可选值：fast，slow，默认为fast。", "fast slow")]
    [InlineData("可选值：fast、slow，不区分大小写", "fast slow")]
    [InlineData("One of fast, slow, default fast", "fast slow")]
    [InlineData("One of ‘fast’, ‘slow’", "fast slow")]
    [InlineData("One of «fast», «slow»", "fast slow")]
    [InlineData("可选值：「fast」、「slow」", "fast slow")]
    [InlineData("可选值：1=快，2=慢", "1 2")]
    [InlineData("可选值：fast：快；slow：慢", "fast slow")]
    [InlineData("Possible values: {fast, slow}", "fast slow")]
    [InlineData("Either `fast` or `slow`", "fast slow")]
    [InlineData("`fast`、`slow` のいずれか", "fast slow")]
    [InlineData("다음 중 하나: `fast`, `slow`", "fast slow")]
    [InlineData("The mode (\"fast\" | \"slow\")", "fast slow")]
    [InlineData("Enum values: add, swap, drop, where:", "add swap drop")]
    [InlineData("Options: image/png, image/jpeg", "image/png image/jpeg")]
    [InlineData("Possible values: zoom, pan, etc.", "")]
    [InlineData("可选值：zoom、pan等", "")]
    [InlineData("可选值：`auto` 或任意颜色值", "")]
    [InlineData("Possible values: e.g. zoom, pan", "")]
    [InlineData("Enum: zoom, pan. Other values are accepted too", "")]
    [InlineData("枚举值：zoom，pan，其他", "")]
    [InlineData("Standard values are: `zoom`, `pan`. Any other value is the name of a file", "")]
    [InlineData("Ends it. One of them is `c` or `ctrl-v` where `v` is one of: `a`, `b`", "")]
    [InlineData("The mode, for example `fast`", "")]
    [InlineData("Possible values: red, dark blue, green", "")]
    [InlineData("Options: 1-10", "")]
    [InlineData("Must not be one of `fast`, `slow`", "")]
    [InlineData("What to show, with inputs named as `a`, `b` or `c`", "")]
    [InlineData("Enum values: a, b", "a b")]
    public void A_closed_list_is_read_with_its_values_alone(
        string text, string values) => Assert.Equal(values, string.Join(' ', Read("string", text).Values));

    [Theory]
    [InlineData("Range: `[0, 1]`", "range:0..1")]
    [InlineData("取值范围为 `[0, 10]`。", "range:0..10")]
    [InlineData("between `1-10`", "range:1..10")]
    [InlineData("Range: `[low, high]`", "")]
    public void A_range_may_be_set_as_code(string text, string limits)
    {
        var start = text.IndexOf('`', StringComparison.Ordinal);
        var end = text.LastIndexOf('`') - 1;
        var words = new MarkedText(text.Replace("`", "", StringComparison.Ordinal), [new TextMark(start, end - start, MarkKind.Code)]);

        var facts = FactReader.Read(words, new FieldContext("integer", "mode", false), Vocabulary.BuiltIn);

        Assert.Equal(limits, string.Join(' ', facts.Constraints.Select(static one => $"{one.Kind}:{one.Value}")));
    }

    [Theory]
    [InlineData("integer", "either 0 (day) or 1 (night)", "0 1")]
    [InlineData("integer", "Can be 1 or 2", "1 2")]
    [InlineData("integer", "Accepts 5 boats or 10", "")]
    [InlineData("integer", "状态 0=新建 1=完成 2=取消", "0 1 2")]
    [InlineData("string", "Output mode: fast | slow", "fast slow")]
    [InlineData("string", "Driving mode: eco (slow and quiet), sport (fast)", "eco sport")]
    [InlineData("string", "Contents: boats (red), kites (blue)", "")]
    [InlineData("string", "Enter a date value (API) or pick one", "")]
    [InlineData("string", "`fast`: quick; `slow`: careful", "fast slow")]
    [InlineData("string", "`fast`: quick. `slow`: careful.", "fast slow")]
    [InlineData("string", "fast：快速；slow：慢速；默认fast", "fast slow")]
    [InlineData("string", "可以是 fast、slow 中的一个", "fast slow")]
    [InlineData("string", "必须是 fast 或 slow 之一", "fast slow")]
    [InlineData("string", "k-2 必须是 fast 或 slow 之一。k-3 必须是 eco 或 sport 之一。", "")]
    [InlineData("string", "Always `list`", "list")]
    [InlineData("string", "Can be `fast`, `slow`, or a name of your own", "")]
    [InlineData("string", "The mode, \"fast\" or \"slow\" (default \"fast\")", "fast slow")]
    [InlineData("string", "状态，fast（快速）、slow（慢速）", "fast slow")]
    [InlineData("string", "状态：fast-快速，slow-慢速", "fast slow")]
    [InlineData("string", "返回 fast（快速）、slow（慢速）", "")]
    [InlineData("integer", "The length, 5 or 10", "5 10")]
    [InlineData("integer", "时长，支持 5 秒或 10 秒", "5 10")]
    [InlineData("integer", "支持 4、6、8 秒", "4 6 8")]
    [InlineData("integer", "Wait 5 or 10 seconds before the next call", "")]
    [InlineData("integer", "0/1", "0 1")]
    [InlineData("integer", "0：否 1：是", "0 1")]
    [InlineData("integer", "1 (day), 2 (night)", "1 2")]
    [InlineData("integer", "1 (min), 10 (max)", "")]
    [InlineData("string", "Sort order: asc, desc. Default desc.", "asc desc")]
    [InlineData("string", "Parts: hull, mast. Default none.", "")]
    [InlineData("string", "Supports `k-1`, `k-2`. More will follow.", "")]
    [InlineData("string", "Always `list` when the answer is long", "")]
    [InlineData("string", "It is required when the cut is either 'Delta' or 'Box Kite'.", "")]
    [InlineData("string", "Ignored unless the cut is one of `delta`, `box`.", "")]
    [InlineData("string", "One of `delta`, `box`; required when x is set.", "delta box")]
    public void A_list_is_known_by_its_field_where_no_words_lead_on_to_it(string type, string text, string values) =>
        Assert.Equal(values, string.Join(' ', Read(type, text).Values));

    [Theory]
    [InlineData("This parameter is optional and defaults to `asc`.", Requirement.Optional, "asc", "")]
    [InlineData("The order. It is optional and `asc` is used as the default value.", Requirement.Optional, "asc", "")]
    [InlineData("The order. It is required and must be one of `asc`, `desc`.", Requirement.Required, null, "asc desc")]
    [InlineData("The order. It is required and only read if x is set.", null, null, "")]
    [InlineData("The order. Optional and required fields are listed below.", null, null, "")]
    public void A_clause_may_go_on_behind_what_it_says_of_the_requirement(
        string text, Requirement? required, string? byDefault, string values)
    {
        var facts = Read("string", text);

        Assert.Equal((required, byDefault, values), (facts.Required, facts.Default, string.Join(' ', facts.Values)));
    }

    [Theory]
    [InlineData("integer", "The seed. Default random.")]
    [InlineData("integer", "Defaults to now.")]
    [InlineData("string", "Defaults to `a` if `b` is `c`, otherwise `d`.")]
    [InlineData("string", "Defaults to the value of `b`.")]
    public void A_default_that_was_not_understood_is_a_note(string type, string text)
    {
        var facts = Read(type, text);

        Assert.Null(facts.Default);
        Assert.Equal("note", Assert.Single(facts.Constraints).Kind);
    }

    [Fact]
    public void Values_keep_their_meanings() =>
        Assert.Equal(
            ["fast: quick", "slow: careful"],
            Read("string", "Possible values: `fast` = quick, `slow` = careful").Listed.Select(static one => $"{one.Value}: {one.Meaning}"));

    [Fact]
    public void What_is_said_of_one_value_of_another_field_holds_for_that_alone()
    {
        var facts = Read("integer", "k1: default 4, options: 4");

        Assert.Equal((null, 0), (facts.Default, facts.Values.Length));
    }

    [Fact]
    public void A_sentence_said_twice_counts_once() => Assert.Single(
        Read("string", "Up to 20 characters\nUp to 20 characters").Constraints);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.Equal("range:0.5..2.5", Limits(null, "VALUE RANGE: [0.5, 2.5]"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static WordFacts Read(string? type, string text) =>
        FactReader.Read(MarkedText.Plain(text), new FieldContext(type, "mode", false), Vocabulary.BuiltIn);

    private static string Limits(string? type, string text) =>
        string.Join(' ', Read(type, text).Constraints.Select(static one => $"{one.Kind}:{one.Value}"));

    [Theory]
    [InlineData("integer", "Port of the boat (80, 443, 8080)", "", "port")]
    [InlineData("integer", "Year (2019, 2020, 2021)", "", "year")]
    [InlineData("integer", "Positive numbers move the sail left, negative numbers right", "")]
    [InlineData("integer", "Acepta números positivos y negativos", "")]
    [InlineData("integer", "Must be positive or zero", "")]
    [InlineData("integer", "больше или равна 5", "range:5..")]
    [InlineData("integer", "positive integer or -1", "")]
    [InlineData("string[]", "Names (each min 2, max 9)", "", "names")]
    [InlineData("string[]", "Names (min 2, max 9 chars)", "", "names")]
    [InlineData("string[]", "Names (min 2, max 9 characters each)", "", "names")]
    [InlineData("string[]", "Names, min 2, max 9 per boat", "", "names")]
    [InlineData("integer", "A multiple of 8 is best.", "")]
    [InlineData("integer", "Best if divisible by 8", "")]
    [InlineData("integer", "Divisible by 8 in std mode, by 16 in pro mode", "")]
    [InlineData("integer", "Width divisible by 8, height divisible by 16", "")]
    [InlineData("integer", "是 8 的倍数吗", "")]
    [InlineData("integer", "价格是 8 的倍数时免费", "")]
    [InlineData("integer", "8の倍数の場合は無料", "")]
    [InlineData("integer", "8の倍数でない値", "")]
    [InlineData("integer", "8의 배수가 아닌 값", "")]
    [InlineData("integer", "nicht durch 8 teilbar", "")]
    [InlineData("integer", "не кратно 8", "")]
    [InlineData("integer", "no debe ser múltiplo de 8", "")]
    [InlineData("integer", "Gets bigger in multiples of 8.", "")]
    [InlineData("string", "Optional: see `mast`", "opt")]
    [InlineData("string", "Optional: no", "req")]
    [InlineData("string", "Required: no", "opt")]
    [InlineData("string", "必填：否", "opt")]
    [InlineData("string", "`a`: first\n", "")]
    [InlineData("string", "支持 windows 和 linux 系统的帆船", "", "wind_type")]
    [InlineData("string", "仅在 x 模式下支持 north 和 south", "", "wind_type")]
    [InlineData("string", "北风支持 north 和 south", "", "wind_type")]
    [InlineData("string", "支持 north 等", "", "wind_type")]
    [InlineData("string", "UUID, SKU or EAN", "")]
    [InlineData("string", "PDF, DOC or TXT", "")]
    [InlineData("string", "CALM, GUST or any other", "")]
    [InlineData("string", "SMITH, JONES or the like", "")]
    [InlineData("string", "The state of things (old and new, big, small)", "")]
    [InlineData("string", "The type of boat (see wiki, faq, blog)", "")]
    [InlineData("string", "最小5文字の単語が必要", "")]
    [InlineData("string", "5文字以上の単語を含む文字列", "")]
    [InlineData("integer", "0=off, 1=on", "e=0/1", "wind_steps")]
    [InlineData("integer", "10=low, 20=mid, 30=high", "e=10/20/30", "wind_level")]
    [InlineData("integer", "1 = 1 hour, 2 = 1 day, 3 = 1 week", "e=1/2/3")]
    [InlineData("string", "By default, this field is 5 characters long", "")]
    [InlineData("integer", "Par défaut, la taille de la voile est 400", "")]
    [InlineData("integer", "Par défaut, elle vaut 400 ou 500", "")]
    [InlineData("array", "At least one must be sent to the boat", "", "winds")]
    [InlineData("array", "At least one must be set by the crew", "", "winds")]
    [InlineData("array", "At least one must be given if there is no mast", "", "winds")]
    [InlineData("string", "Valid wind names: see the list", "")]
    [InlineData("enum", "3-12 (seconds), 15 for members", "", "duration")]
    [InlineData("enum", "3-12 (about 3 seconds)", "", "duration")]
    [InlineData("integer", "When set, at least 5", "range:5..")]
    [InlineData("integer", "If supplied, at least 5", "range:5..")]
    [InlineData("integer", "When gusty, at least 5", "")]
    [InlineData("integer", "Cuando nieva, máximo 5", "")]
    public void Words_of_a_fact_in_other_sentences_state_none(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));
}
