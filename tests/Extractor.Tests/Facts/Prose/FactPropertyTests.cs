using System.Diagnostics;
using System.Globalization;
using Extractor.Facts.Prose;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Tests.Facts.Prose;

/// <summary>What a clause that is written from a grammar means is what is read from it, and nothing is read from other text.</summary>
public sealed class FactPropertyTests
{
    private const int Clauses = 2000;

    private static readonly string[] Ranges =
        [
            "between {0} and {1}", "from {0} to {1}", "range: {0}-{1}", "range [{0}, {1}]", "at least {0} and at most {1}",
            "minimum {0}, maximum {1}", "取值范围：{0}~{1}", "{0} 到 {1} 之间", "{0} 以上 {1} 以下", "{0}에서 {1}까지",
            "在{0}——{1}之间", "minimum mode: {0}, maximum mode: {1}", "{0} <= mode <= {1}",
        ];

    private static readonly string[] Defaults =
    [
        "default `{0}`", "defaults to `{0}`", "`{0}` by default", "if omitted, `{0}` is used", "默认为 `{0}`", "デフォルトは `{0}`", "기본값은 `{0}`",
        "default: {0}", "`{0}` if omitted",
    ];

    // Forms of a field whose name says that it has one of a few values; none of them has words that lead on to the values.
    private static readonly (string Text, string Joint)[] Choices =
    [
        ("The kites ({0})", "/"), ("{0}", "/"), ("{0}", " / "), ("Kite mode: {0}", "`, `"), ("The kites ({0}, default w0)", "/"),
        ("风筝（{0}）", "/"), ("取值為：{0}", "、"),
    ];

    private static readonly (string Text, string Joint)[] Explained =
    [
        ("{0}", "为风，"), ("风筝：{0}", " 风，"), ("风筝：{0}", "-风，"), ("风筝\n{0}", "：风\n"),
    ];

    private static readonly string[] Cases = ["When it rains, {0}", "刮风时，{0}", "If the kite is up, {0}", "For boats: {0}"];

    private static readonly string[] Lists = [
        "one of {0}", "must be one of {0}", "possible values: {0}", "可选值：{0}", "{0} のいずれか", "다음 중 하나: {0}",
    ];

    private static readonly string[] Plain =
        [
            "the", "name", "of", "a", "thing", "that", "somebody", "made", "and", "keeps", "in", "store", "名称", "用于", "展示", "作品", "名前",
            "表示", "이름", "표시", "with", "care", "(", ")", "`", ",", ".", "。", "-",
        ];

    [Fact]
    public void A_generated_clause_is_read_as_it_was_meant()
    {
        var random = new Random(20260328);
        for (var i = 0; i < Clauses; i++)
        {
            var low = random.Next(-50, 1000);
            var (high, value) = (low + random.Next(1, 100_000), $"v{random.Next(1, 100)}");
            var values = Enumerable.Range(0, random.Next(2, 7)).Select(at => $"w{at}").ToArray();
            var range = string.Format(CultureInfo.InvariantCulture, Pick(random, Ranges), low, high);
            var stated = string.Format(CultureInfo.InvariantCulture, Pick(random, Defaults), value);
            var list = string.Format(
                CultureInfo.InvariantCulture, Pick(random, Lists), string.Join(", ", values.Select(static one => $"`{one}`")));
            if (low >= 0)
                Assert.Equal(
                    $"range:{low}..{high}",
                    string.Join(' ', Read("integer", range).Constraints.Select(static one => $"{one.Kind}:{one.Value}")));
            Assert.Equal((value, stated), (Read("string", $"Words. {stated}.").Default, stated));
            Assert.Equal((string.Join(' ', values), list), (string.Join(' ', Read("string", $"Words. {list}.").Values), list));
        }
    }

    [Fact]
    public void A_generated_choice_is_read_as_it_was_meant()
    {
        var random = new Random(413);
        for (var i = 0; i < Clauses; i++)
        {
            var values = Enumerable.Range(0, random.Next(2, 7)).Select(static at => $"w{at}").ToArray();
            var (form, joint) = Pick(random, Choices);
            var list = string.Join(joint, values);
            var text = string.Format(CultureInfo.InvariantCulture, form, joint[0] == '`' ? $"`{list}`" : list);
            Assert.Equal((string.Join(' ', values), text), (string.Join(' ', Read("string", text).Values), text));

            (form, joint) = Pick(random, Explained);
            var meant = values.Select((value, at) =>
                $"{value}{joint.Replace("风", $"风{new string('大', at + 1)}", StringComparison.Ordinal)}");
            text = string.Format(CultureInfo.InvariantCulture, form, string.Concat(meant).TrimEnd('，', '\n'));
            Assert.Equal((string.Join(' ', values), text), (string.Join(' ', Read("string", text).Values), text));
        }
    }

    [Fact]
    public void A_generated_clause_about_one_case_is_no_rule()
    {
        var random = new Random(412);
        for (var i = 0; i < Clauses; i++)
        {
            var low = random.Next(0, 100);
            var clauses = new[]
            {
                string.Format(CultureInfo.InvariantCulture, Pick(random, Ranges), low, low + random.Next(1, 100)),
                string.Format(CultureInfo.InvariantCulture, Pick(random, Defaults), "w1"),
                string.Format(CultureInfo.InvariantCulture, Pick(random, Lists), "`w1`, `w2`"),
            };
            var text = string.Format(CultureInfo.InvariantCulture, Pick(random, Cases), Pick(random, clauses));
            var facts = Read(text.Contains('w', StringComparison.Ordinal) && text.Contains('`') ? "string" : "integer", text);

            Assert.Equal((null, 0, text), (facts.Default, facts.Values.Length, text));
            Assert.All(facts.Constraints, one => Assert.Equal(("note", text), (one.Kind, text)));
        }
    }

    [Fact]
    public void Other_words_state_nothing()
    {
        var random = new Random(7);
        for (var i = 0; i < Clauses; i++)
        {
            // Of a field whose name says nothing: of a mode, three words with commas between them are its values.
            var words = Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pick(random, Plain));
            var facts = FactSentence.Read("string", string.Join(' ', words));

            Assert.Equal((null, 0, 0), (facts.Default, facts.Values.Length, facts.Constraints.Length));
        }
    }

    [Theory]
    [InlineData("one of ")]
    [InlineData("between ")]
    [InlineData("default ")]
    [InlineData("1, ")]
    [InlineData("`a`, ")]
    [InlineData("((((")]
    [InlineData("[1, ")]
    [InlineData("\"")]
    [InlineData("if omitted, ")]
    [InlineData("at most 5 ")]
    [InlineData("可选值：")]
    [InlineData("x = 1; ")]
    [InlineData("a: b\n")]
    [InlineData("Allowed values: `a`. ")]
    [InlineData("1 or more, ")]
    [InlineData("最大")]
    [InlineData("a/")]
    [InlineData("从 1 开始")]
    [InlineData("a 为升，")]
    [InlineData("0:升 ")]
    [InlineData("mode: `a`, ")]
    [InlineData("minimum mode ")]
    [InlineData("8-16位，")]
    [InlineData("—")]
    [InlineData("a：升\n")]
    public void Repeated_words_are_read_in_linear_time(string words)
    {
        const int times = 10_000;
        var watch = Stopwatch.StartNew();

        Read("integer", $"Possible values: {string.Concat(Enumerable.Repeat(words, times))}");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{words} took {watch.Elapsed}");
    }

    [Fact]
    public void A_default_of_slashes_alone_is_none() => Assert.Null(Read("string", $"Default: {new string('/', 200_000)}").Default);

    [Theory]
    [InlineData("Between 1 and 1000000000000000000000000000000000000")]
    [InlineData("At most NaN")]
    [InlineData("Between 2020-01-01 and 2021-01-01")]
    [InlineData("At most (5")]
    [InlineData("Possible values: \"a, \"b")]
    public void What_is_no_number_or_is_not_closed_is_no_rule(string text)
    {
        var facts = Read("integer", text);

        Assert.Empty(facts.Values);
        Assert.All(facts.Constraints, static one => Assert.Equal("note", one.Kind));
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static WordFacts Read(string type, string text) =>
        FactReader.Read(MarkedText.Plain(text), new FieldContext(type, "mode", false), Vocabulary.BuiltIn);
}
