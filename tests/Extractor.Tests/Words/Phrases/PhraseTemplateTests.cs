using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Tests.Words.Phrases;

public sealed class PhraseTemplateTests
{
    private static readonly Dictionary<string, List<string>> Phrases = new(StringComparer.Ordinal)
    {
        ["given"] = ["given", "set", "passed (in)?"],
        ["tail"] = [", or {rest}"],
    };

    [Theory]
    [InlineData("{a} must be <given>", "The key must be SET", "a=The key")]
    [InlineData("{a} must be <given>", "x must be passed in", "a=x")]
    [InlineData("{a} must be <given>", "x must be passed in twice", null)]
    [InlineData("({subject} )?must be below {other}", "must be below y", "other=y")]
    [InlineData("({subject} )?must be below {other}", "x must be below y", "other=y;subject=x")]
    [InlineData("one of {fields},? not both", "one of a or b, not both", "fields=a or b")]
    [InlineData("one of {fields},? not both", "one of a or b not both", "fields=a or b")]
    [InlineData("from {number1} to {number2}", "from -1 to 1,000.5", "number1=-1;number2=1,000.5")]
    [InlineData("from {number1} to {number2}", "from one to two", null)]
    [InlineData("{a}(<tail>)?", "x, or it fails", "a=x;rest=it fails")]
    [InlineData("a (b|c|) d", "a  d", "")]
    [InlineData("a (b|c) d", "a d", null)]
    public void A_clause_fits_a_template_from_its_first_word_to_its_last_or_not_at_all(string template, string clause, string? expected)
    {
        var gaps = PhraseTemplate.Parse("m", template, Phrases).Match(clause);

        Assert.Equal(
            expected,
            gaps is null ? null
            : string.Join(';', gaps.OrderBy(static gap => gap.Key, StringComparer.Ordinal).Select(static gap => $"{gap.Key}={gap.Value}")));
    }

    [Theory]
    [InlineData("- Use `a` or  “b”。", "Use a or b")]
    [InlineData("`a` 与 `b` 二选一；", "a与b二选一")]
    [InlineData("（a）、b", "(a),b")]
    public void A_clause_is_brought_to_one_form(string words, string expected) => Assert.Equal(expected, PhraseTemplate.Normal(words));

    [Fact]
    public void A_clause_of_thousands_of_gaps_is_no_clause() =>
        Assert.Null(
            PhraseTemplate.Parse("m", "({a} )?{b} and {c} or {d}", Phrases).Match(string.Concat(Enumerable.Repeat("x and ", 5000))));

    [Fact]
    public void A_clause_that_almost_fits_in_many_ways_is_given_up_soon()
    {
        var clause = string.Concat(Enumerable.Repeat("a b ", 70)).Trim();

        Assert.Null(PhraseTemplate.Parse("m", "{a} b {b} b {c} b {d} b {e} z", Phrases).Match(clause));
    }

    [Fact]
    public void Every_template_of_the_vocabulary_can_be_read()
    {
        var book = Vocabulary.BuiltIn.Phrases;
        PhraseTemplate[] all = [.. book.Relations, .. book.Deprecations, .. book.Conditions, .. book.ConditionalFacts, .. book.ValueTables];

        Assert.True(all.Length > 100);
        Assert.All(all, static template => Assert.Null(template.Match("#")));
    }
}
