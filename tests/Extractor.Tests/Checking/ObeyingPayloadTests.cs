using System.Globalization;
using System.Text.Json.Nodes;
using Extractor.Checking;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking;

/// <summary>
/// Pages that state limits, values and rules in many wordings, and bodies that obey what a person reads there: none is refused.
/// </summary>
public sealed class ObeyingPayloadTests
{
    private const int Pages = 250;
    private const int BodiesOfEach = 40;
    private const int FieldsOfEach = 12;

    /// <summary>Wordings with a least number {0} and a most {1}; what obeys them is any number between.</summary>
    private static readonly string[] Ranges =
    [
        "between {0} and {1}", "from {0} to {1}", "range: {0}-{1}", "value range [{0}, {1}]", "at least {0} and at most {1}",
        "minimum {0}, maximum {1}", "{0} <= n <= {1}", ">= {0} and <= {1}", "must be less than or equal to {1}",
        "must be greater than or equal to {0}", "up to {1}", "max {1}", "the maximum is {1}", "取值范围：{0}~{1}", "不小于 {0}，不大于 {1}",
        "{0} 以上 {1} 以下", "不超过 {1}", "{0}에서 {1}까지", "between {0} and {1}, or 0 for no limit", "from {0} to {1}; -1 for a random one",
    ];

    /// <summary>Wordings that hold in some cases, or for something else: no number is refused for them.</summary>
    private static readonly string[] Unsure =
    [
        "{0} or {1} at most, as it comes", "between {0} and {1} in fast mode", "k-1 takes {0} to {1}", "usually between {0} and {1}",
        "each costs {0} to {1} credits", "`k1`: up to {0}; `k2`: up to {1}", "empty or {0}-{1} characters", "近 {0} 到 {1} 天的数据",
    ];

    private static readonly string[] Lists =
    [
        "one of {0}", "either {0}", "possible values: {0}", "must be one of: {0}", "the way it goes; {0}", "可选值：{0}", "枚举值：{0}",
        "取值为 {0} 之一", "{0} のいずれか", "다음 중 하나: {0}",
    ];

    private static readonly string[] OpenLists =
    [
        "one of {0}, etc.", "for example {0}", "such as {0}", "can be {0}, or a name of your own", "可选值：{0}等", "可选值：{0} 或任意值",
        "values: {0}; other values are accepted too",
    ];

    /// <summary>Rules between two fields, and which of them a call may have.</summary>
    private static readonly (string Words, (bool First, bool Second)[] Allowed)[] Rules =
    [
        ("Mutually exclusive with `second`.", [(false, false), (true, false), (false, true)]),
        ("Cannot be used together with `second`.", [(false, false), (true, false), (false, true)]),
        ("与 `second` 二选一。", [(true, false), (false, true)]),
        ("Exactly one of `first` and `second` must be given.", [(true, false), (false, true)]),
        ("At least one of `first` and `second` must be given.", [(true, false), (false, true), (true, true)]),
        ("Required unless `second` is given.", [(true, false), (false, true), (true, true)]),
        ("Required when `second` is given.", [(false, false), (true, false), (true, true)]),
        ("Requires `second`.", [(false, false), (false, true), (true, true)]),
        ("Takes precedence over `second`.", [(false, false), (true, false), (false, true), (true, true)]),
        ("Use it with care, as `second` is.", [(false, false), (true, false), (false, true), (true, true)]),
    ];

    [Fact]
    public void A_body_that_obeys_its_page_is_not_refused()
    {
        for (var page = 0; page < Pages; page++)
        {
            var random = new Random(page);
            var fields = Enumerable.Range(0, FieldsOfEach).Select(at => Stated(random, $"f_{at:00}")).ToArray();
            var rule = Rules[random.Next(Rules.Length)];
            string[] rows =
            [
                .. fields.Select(static field => $"| {field.Name} | {field.Type} | Optional | - | | {field.Words} |"),
                $"| first | string | Optional | - | | {rule.Words} |",
                "| second | string | Optional | - | | What it is. |",
            ];
            var check = TaskCheck.Of(rows);
            for (var body = 0; body < BodiesOfEach; body++)
            {
                var json = Body(random, fields, rule.Allowed[random.Next(rule.Allowed.Length)]).ToJsonString();

                var result = check.Check(json);

                Assert.True(
                    result.Verdict == CheckVerdict.Documented,
                    $"{string.Join('\n', result.Findings.Select(static one => one.Message))}\n{string.Join('\n', rows)}\n{json}");
            }
        }
    }

    /// <summary>The wordings above make rules, or nothing would ever be refused for them.</summary>
    [Fact]
    public void A_number_or_a_value_far_from_what_a_wording_allows_is_refused()
    {
        foreach (var words in Ranges.Where(static one => one.Contains("{1}", StringComparison.Ordinal)))
            Assert.Equal((words, CheckVerdict.Broken), (words, Verdict("int", words, "1000000")));
        foreach (var words in Ranges.Where(static one => !one.Contains("{1}", StringComparison.Ordinal)))
            Assert.Equal((words, CheckVerdict.Broken), (words, Verdict("int", words, "-1000000")));
        foreach (var words in Lists.Select(static one => one.Replace("{0}", "`w0` or `w1`", StringComparison.Ordinal)))
            Assert.Equal((words, CheckVerdict.Broken), (words, Verdict("string", words, "\"w2\"")));
    }

    private static CheckVerdict Verdict(string type, string words, string value) =>
        TaskCheck.Of($"| f | {type} | Optional | - | | {string.Format(CultureInfo.InvariantCulture, words, 5, 50)} |")
            .Check($$"""{ "f": {{value}} }""").Verdict;

    private static JsonObject Body(Random random, Field[] fields, (bool First, bool Second) pair)
    {
        var body = new JsonObject();
        foreach (var field in fields)
            if (random.Next(3) > 0) body[field.Name] = field.Legal(random);
        if (pair.First) body["first"] = "a";
        if (pair.Second) body["second"] = "b";
        return body;
    }

    private static Field Stated(Random random, string name)
    {
        var low = random.Next(1, 50);
        var high = low + random.Next(1, 500);
        return random.Next(7) switch
        {
            0 or 1 => new Field(name, "int", Clause(random, Ranges, low, high), next => next.Next(low, high + 1)),
            2 => new Field(name, "int", Clause(random, Unsure, low, high), static next => next.Next(0, 10_000)),
            3 => Length(name, random, low, high),
            4 => Counted(name, random, low, high),
            5 => Listed(name, random, Lists, open: false),
            _ => Listed(name, random, OpenLists, open: true),
        };
    }

    private static Field Counted(string name, Random random, int low, int high) => new(
        name,
        "array",
        Clause(random, ["up to {1} items", "{0}-{1} items", "at most {1} images", "最多 {1} 张"], low, high),
        next => new JsonArray([.. Enumerable.Range(0, next.Next(low, high + 1)).Select(static _ => (JsonNode)"a")]));

    private static Field Length(string name, Random random, int low, int high) => new(
        name,
        "string",
        Clause(random, ["at most {1} characters", "{0} to {1} characters", "不超过 {1} 个字符", "{0}-{1} characters long"], low, high),
        next => new string('字', next.Next(low, high + 1)));

    private static Field Listed(string name, Random random, string[] wordings, bool open)
    {
        var values = Enumerable.Range(0, random.Next(2, 6)).Select(static at => $"w{at}").ToArray();
        var words = string.Format(
            CultureInfo.InvariantCulture,
            wordings[random.Next(wordings.Length)],
            string.Join(", ", values[..^1].Select(static one => $"`{one}`")) + $" or `{values[^1]}`");
        return new Field(name, "string", words, next => open && next.Next(2) == 0 ? "another" : values[next.Next(values.Length)]);
    }

    private static string Clause(Random random, string[] wordings, int low, int high)
    {
        var words = string.Format(CultureInfo.InvariantCulture, wordings[random.Next(wordings.Length)], low, high);
        return random.Next(3) switch { 0 => words, 1 => $"What it is. {words}.", _ => $"What it is ({words})." };
    }

    private sealed record Field(string Name, string Type, string Words, Func<Random, JsonNode> Legal);
}
