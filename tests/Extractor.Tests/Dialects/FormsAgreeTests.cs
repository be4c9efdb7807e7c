using System.Globalization;
using System.Text;
using Extractor.Dialects;
using Extractor.Model;

namespace Extractor.Tests.Dialects;

/// <summary>One sentence about a field states the same facts in every form of page.</summary>
public sealed class FormsAgreeTests
{
    private const string Top = "# Things\n\n## Create a thing\n\n`POST /v1/things`\n\n";
    private const string Request = Top + "### Request Body\n\n";

    /// <summary>Dialects that read no words about a field, or only words about a field that another form defines.</summary>
    private static readonly string[] WithoutWords =
        ["explained-keys", "field-notes", "listed-headers", "schema-blocks", "schema-tags", "address-parameters", "prose-mentions", "left-over"];

    /// <summary>The forms by dialect: the page that states each of the sentences of a field.</summary>
    private static readonly Dictionary<string, (string File, Func<Field[], string> Page)> Forms = new()
    {
        ["pipe-tables"] = ("page.md", static fields => Request + "| Field | Type | Description |\n|---|---|---|\n"
            + Lines(fields, static one => $"| `{one.Name}` | {one.Type} | {one.Words.Replace("|", "\\|", StringComparison.Ordinal)} |\n")),
        ["field-bullets"] = (
            "page.md", static fields => Request + Lines(fields, static one => $"- `{one.Name}` ({one.Type}): {one.Words}\n")),
        ["assigned-types"] = (
            "page.md", static fields => Request + Lines(fields, static one => $"`{one.Name}=[{one.Type}]` {one.Words}\n\n")),
        ["field-headings"] = ("page.md", static fields => Request
            + Lines(fields, static one => $"#### `{one.Name}`\n\n**Type**: {one.Type}\n\n{one.Words}\n\n")),
        ["definition-lists"] = (
            "page.md", static fields => Request + Lines(fields, static one => $"`{one.Name}` ({one.Type})\n: {one.Words}\n\n")),
        ["field-tags"] = ("page.mdx", static fields => Request
            + Lines(fields, static one => $"<ParamField body=\"{one.Name}\" type=\"{one.Type}\">\n  {one.Words}\n</ParamField>\n\n")),
        ["apidoc-lines"] = ("page.md", static fields => $"{Top}```js\n/**\n * @api {{post}} /v1/things Create a thing\n"
            + $"{Lines(fields, static one => $" * @apiBody {{{one.Type}}} {one.Name} {one.Words}\n")} */\n```\n"),
        ["blueprint-fields"] = ("page.md", static fields => "FORMAT: 1A\n\n# Create a thing [POST /v1/things]\n\n+ Attributes\n"
            + Lines(fields, static one => $"    + `{one.Name}` ({one.Type}) - {one.Words}\n")),
        ["directive-fields"] = ("page.txt", static fields => ".. http:post:: /v1/things\n\n"
            + Lines(fields, static one => $"    :<json {one.Type} {one.Name}: {one.Words}\n")),
        ["json-bodies"] = ("page.md", static fields => $"{Top}### Response\n\n```json\n{{\n"
            + $"{Lines(fields, static one => $"  \"{one.Name}\": \"{one.Type}\", // {one.Words}\n")}  \"z\": \"string\" // The end.\n}}\n"
            + "```\n"),
        ["tab-rows"] = ("page.txt", static fields => "Create a thing\nPOST\n/v1/things\n\nRequest Body\n\nField\tType\tDescription\n"
            + Lines(fields, static one => $"{one.Name}\t{one.Type}\t{Unmarked(one.Words)}\n")),
        ["stacked-lines"] = ("page.txt", static fields => "Create a thing\nPOST\n/v1/things\n\nRequest Body\n\n"
            + Lines(fields, static one => $"{one.Name}\n{one.Type}\nOptional\n{Unmarked(one.Words)}\n\n")),
    };

    /// <summary>Clauses, the type of their field, and what they state; d is the default, e the values.</summary>
    private static readonly (string Type, string Clause, string Facts)[] Stated =
    [
        ("integer", "default: 5", "d=5"), ("integer", "defaults to `5`", "d=5"), ("integer", "default is 5", "d=5"),
        ("integer", "5 by default", "d=5"),
        ("integer", "default value: 1,000", "d=1000"), ("string", "defaults to \"fast\"", "d=fast"),
        ("boolean", "defaults to false", "d=false"), ("integer", "默认值为 5", "d=5"),
        ("integer", "默认 5", "d=5"), ("string", "不传则为 `fast`", "d=fast"), ("integer", "缺省值：5", "d=5"), ("integer", "デフォルトは 5", "d=5"),
        ("integer", "既定値: 5", "d=5"), ("integer", "省略時は 5", "d=5"), ("integer", "기본값: 5", "d=5"), ("integer", "기본값은 5입니다", "d=5"),
        ("integer", "between 1 and 10", "range:1..10"), ("integer", "from 1 to 10", "range:1..10"),
        ("integer", "range: 1-10", "range:1..10"), ("integer", "must be between 1 and 1,000", "range:1..1000"),
        ("integer", "at least 1", "range:1.."), ("integer", "at most 10", "range:..10"),
        ("integer", "minimum 1, maximum 10", "range:1..10"), ("number", "greater than 0", "above:0"),
        ("number", "less than 1", "below:1"), ("integer", ">= 1 and <= 10", "range:1..10"), ("integer", "取值范围 1-10", "range:1..10"),
        ("integer", "取值范围：1 到 1 万", "range:1..10000"),
        ("integer", "不超过 10", "range:..10"), ("integer", "大于等于 1", "range:1.."), ("integer", "1 以上 10 以下", "range:1..10"),
        ("integer", "最大 10", "range:..10"),
        ("integer", "1에서 10까지", "range:1..10"), ("integer", "최대 10", "range:..10"), ("integer", "between 1 and 30 seconds", "range:1..30"),
        ("integer", "up to 10k", "range:..10000"),
        ("string", "at most 20 characters", "max-length:20"), ("string", "up to 20 chars", "max-length:20"),
        ("string", "1 to 20 characters", "max-length:20 min-length:1"), ("string", "maximum length: 20", "max-length:20"),
        ("string", "cannot exceed 2,500 characters", "max-length:2500"),
        ("string", "exactly 32 characters", "max-length:32 min-length:32"), ("string", "长度不超过 20", "max-length:20"),
        ("string", "不超过 20 个字符", "max-length:20"),
        ("string", "最多20个字符", "max-length:20"), ("string", "20文字以内", "max-length:20"), ("string", "最大20文字", "max-length:20"),
        ("string", "최대 20자", "max-length:20"),
        ("array", "up to 7 images", "max-count:7"), ("array", "at least 2 items", "min-count:2"), ("array", "最多 4 张", "max-count:4"),
        ("array", "1-3 items", "max-count:3 min-count:1"),
        ("string", "up to 10 MB", "max-size:10MB"), ("string", "不超过 10MB", "max-size:10MB"),
        ("string", "one of \"fast\", \"slow\"", "e=fast/slow"), ("string", "either \"fast\" or \"slow\"", "e=fast/slow"),
        ("string", "must be one of: fast, slow", "e=fast/slow"), ("string", "possible values: fast, slow", "e=fast/slow"),
        ("string", "allowed values: \"fast\", \"slow\"", "e=fast/slow"), ("string", "options: fast | slow", "e=fast/slow"),
        ("string", "可选值：fast、slow", "e=fast/slow"), ("string", "枚举值：fast，slow", "e=fast/slow"), ("string", "可选值：1=快，2=慢", "e=1/2"),
        ("string", "one of `fast`, `slow` (default: `slow`)", "d=slow e=fast/slow"), ("boolean", "`true` to keep, `false` (default) to "
            + "drop", "d=false"),
        ("integer", "0: off, 1: on", "e=0/1"), ("integer", "1：待处理；2：处理中；3：已完成", "e=1/2/3"), ("integer", "0-关闭，1-开启", "e=0/1"),
        ("string", "fast: the quick one; slow: the careful one", "e=fast/slow"),
        ("number", "默认0.5，取值[0,1]", "d=0.5 range:0..1"), ("boolean", "true：开启；false：关闭（默认）", "d=false e=true/false"),
        ("string", "the voice, e.g. \"fast\", \"slow\"", "-"), ("string", "枚举值：k-1, k-2，能力各不相同", "e=k-1/k-2"),
        ("number", "strictly between 0 and 1", "note:"), ("string", "长度限制：255", "note:"),
        ("string", "the default is `fast`, but `slow` when it rains", "note:"),
        ("string", "when not given, defaults to the value of `model`", "note:"), ("string", "Warning: it is slow; Beta: it may change", "-"),
        ("string", "次のいずれか: \"fast\"、\"slow\"", "e=fast/slow"),
        ("string", "values: \"fast\" = quick (default), \"slow\" = careful", "d=fast e=fast/slow"),
        ("string", "可选值：fast：默认值，快；slow：慢", "d=fast e=fast/slow"),
        ("string", "다음 중 하나: \"fast\", \"slow\"", "e=fast/slow"), ("string", "for example \"fast\"", "-"),
        ("integer", "must be less than or equal to 5", "range:..5"), ("number", "0 < x <= 1", "above:0 range:..1"),
        ("integer", "min: 1, max: 50, default: 10", "d=10 range:1..50"),
        ("integer", "the default is 20 and the maximum is 100", "d=20 range:..100"),
        ("array", "at least one image", "min-count:1"), ("string", "6-32 characters long", "max-length:32 min-length:6"),
        ("string", "枚举：1-男，2-女", "e=1/2"), ("string", "默认为 fast，可取 fast、slow", "d=fast e=fast/slow"),
        ("string", "可以是 fast、slow 中的一个", "e=fast/slow"), ("integer", "状态 0=新建 1=完成", "e=0/1"),
        ("integer", "5 or 10", "e=5/10"), ("integer", "支持 5 秒或 10 秒", "e=5/10"),
        ("string", "状态：fast-快速，slow-慢速", "e=fast/slow"), ("string", "状态，fast（快速）、slow（慢速）", "e=fast/slow"),
        ("string", "\"fast\" or \"slow\" (default \"fast\")", "d=fast e=fast/slow"),
        ("string", "empty or 2-100 characters", "note:"), ("string", "v-1: up to 5 images; v-2: up to 7 images", "note:"),
        ("string", "possible values: fast, slow, etc.", "note:"), ("string", "可选值：fast、slow等", "note:"),
        ("integer", "default 10, or 20 for guests", "note:"), ("integer", "recommended: 1 to 5", "-"),
        ("string", "at most one of \"fast\" and \"slow\"", "note:"),
        ("integer", "one of 1, 2, 5-8", "note:"), ("string", "deprecated values: \"fast\"", "note:"),
        ("string", "invalid values: \"fast\", \"slow\"", "note:"), ("string", "默认为当前时间", "note:"),
        ("string", "可选值：\"fast\"（默认）、\"slow\"", "d=fast e=fast/slow"),
        ("integer", "取值 1~10，0 表示不限制", "range:1..10"), ("integer", "values: 1-5, 8", "note:"),
        ("integer", "可选值：1-100，默认 10", "d=10 range:1..100"), ("string", "默认：空字符串", "note:"),
        ("string", "default: the current time", "note:"), ("string", "default: as sent", "note:"),
        ("integer", "from 2 to 9, defaulting to 4", "d=4 range:2..9"), ("string", "若不填，则使用 \"fast\"", "d=fast"),
        ("array", "至少包含 2 个元素", "min-count:2"), ("array", "最多包含 4 个元素", "max-count:4"),
        ("string", "目前支持 \"fast\"、\"slow\"，后续会增加", "note:"), ("boolean", "true (default) or false", "d=true"),
    ];

    // Alone, closed by a period, in brackets, in bold, behind a dash and behind other words.
    private static readonly string[] Places = [
        "{0}", "The thing. {0}.", "The thing ({0}).", "The thing. **{0}**", "The thing – {0}", "{0}. The thing.", "The thing; {0}",
    ];

    private sealed record Field(string Name, string Type, string Words, string Facts);

    [Fact]
    public void Every_dialect_has_a_form_or_reads_no_words() =>
        Assert.Empty(DialectList.All.Select(static dialect => dialect.Name).Except([.. Forms.Keys, .. WithoutWords]));

    [Theory]
    [MemberData(nameof(FormsAndPlaces))]
    public void A_sentence_states_the_same_in_every_form_and_place(string form, string place)
    {
        var fields = Stated.Select((one, at) => new Field(
            $"f_{at:00}", one.Type, string.Format(CultureInfo.InvariantCulture, place, one.Clause), one.Facts)).ToArray();
        var (file, page) = Forms[form];

        var claims = PageUnderTest.Of(file, page(fields)).Reading.Claims.Where(static claim => claim.Defines)
            .ToLookup(static claim => claim.Path.Value);

        Assert.Equal(
            fields.Select(static one => $"{one.Words}: {one.Facts}"),
            fields.Select(one => $"{one.Words}: {(claims[one.Name].FirstOrDefault() is { } claim ? FactsOf(claim) : "no field")}"));
    }

    public static TheoryData<string, string> FormsAndPlaces()
    {
        var data = new TheoryData<string, string>();
        foreach (var form in Forms.Keys)
            foreach (var place in Places) data.Add(form, place);
        return data;
    }

    [Theory]
    [InlineData("Yes (default) or no.", Requirement.Unstated, "-")]
    [InlineData("True (default) or not.", Requirement.Unstated, "d=True")]
    [InlineData("x (default) or y.", Requirement.Unstated, "-")]
    [InlineData("Required, except for guests.", Requirement.Conditional, "-")]
    [InlineData("Required (except for guests).", Requirement.Conditional, "-")]
    [InlineData("必填（`sail` 为空时）。", Requirement.Conditional, "-")]
    [InlineData("可选（默认 \"fast\"）。", Requirement.Optional, "d=fast")]
    [InlineData("Required? No.", Requirement.Unstated, "-")]
    [InlineData("选填项，可以很长。", Requirement.Optional, "-")]
    [InlineData("Maximum length: 40. Required.", Requirement.Required, "max-length:40")]
    [InlineData("不能为空。", Requirement.Required, "non-empty:")]
    [InlineData("可为空。", Requirement.Optional, "nullable")]
    public void A_sentence_says_in_every_form_whether_its_field_must_be_given(string words, Requirement required, string facts)
    {
        foreach (var (dialect, form) in Forms)
        {
            // These say it in their own way.
            if (dialect is "apidoc-lines" or "stacked-lines" or "directive-fields" or "assigned-types") continue;
            var page = form.Page([new Field("sail_1", "string", words, facts)]);

            var claim = PageUnderTest.Of(form.File, page).Reading.Claims.First(static claim => claim.Path.Value == "sail_1");

            var told = claim.Modifiers.Nullable == true ? "nullable" : FactsOf(claim);
            Assert.Equal((dialect, required, facts), (dialect, claim.Required, told));
        }
    }

    private static string FactsOf(Claim claim)
    {
        var facts = new List<string>();
        if (claim.Default is not null) facts.Add($"d={claim.Default}");
        if (!claim.Enum.IsEmpty) facts.Add($"e={string.Join('/', claim.Enum)}");
        facts.AddRange(claim.Constraints.Select(static one => $"{one.Kind}:{one.Value}").Distinct().Order(StringComparer.Ordinal));
        return facts.Count == 0 ? "-" : string.Join(' ', facts);
    }

    private static string Unmarked(string words) =>
        words.Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);

    private static string Lines(Field[] fields, Func<Field, string> line)
    {
        var text = new StringBuilder();
        foreach (var field in fields) text.Append(line(field));
        return text.ToString();
    }
}
