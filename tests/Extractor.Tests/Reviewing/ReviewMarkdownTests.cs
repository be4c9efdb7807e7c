using System.Text;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Reviewing;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Reviewing;

public sealed class ReviewMarkdownTests
{
    [Fact]
    public Task A_comment_says_what_can_break_first() => Verifier.Verify(
        new ReviewMarkdown(TinyReview.Of(), "docs", "https://example.com/kites/blob/abc").Of(), "md");

    [Fact]
    public void What_does_not_fit_a_comment_is_counted()
    {
        var review = Many(3_000, "new");
        var text = new ReviewMarkdown(review, "docs", null).Of();
        var listed = text.Split('\n').Count(static line => line.StartsWith("- `body.", StringComparison.Ordinal));

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 50_000, ReviewMarkdown.MostBytes);
        Assert.Contains($"…and **{review.Changes.Length - listed} more**, for which a comment has no room", text, StringComparison.Ordinal);
        Assert.Equal(Count(text, "<details>"), Count(text, "</details>"));
    }

    [Fact]
    public void What_can_break_comes_before_what_is_new_even_where_only_one_has_room()
    {
        var text = new ReviewMarkdown(
            new Review(
                new ReviewSide("a", Registry(2_000, "old")),
                new ReviewSide("b", Registry(2_000, "new")),
                Review.Of(new ReviewSide("a", Registry(2_000, "old")), new ReviewSide("b", Registry(2_000, "new"))).Changes,
                []),
            "docs",
            null).Of();

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 50_000, ReviewMarkdown.MostBytes);
        Assert.Matches(@"(?s)### Can break \(2000\).*…and \*\*\d+ more\*\*.*### New \(2000\).*…and \*\*\d+ more\*\*", text);
    }

    [Theory]
    [InlineData("a`b", "`` a`b ``")]
    [InlineData("a\nb", "`a b`")]
    [InlineData("```", "```` ``` ````")]
    [InlineData("", "*empty*")]
    public void A_value_cannot_end_its_code_span(string value, string shown)
    {
        var fact = new Difference(Aspect.Default, ChangeKind.Added, "POST /v1/kites#body.name", null, value);
        var review = new Review(
            new ReviewSide("a", FieldRegistry.Empty),
            new ReviewSide("b", FieldRegistry.Empty),
            [new ReviewedChange(new ChangeEntry(fact, ChangeRules.Of(fact)) { Scope = "POST /v1/kites" })],
            []);

        Assert.Contains($"default stated: {shown}", new ReviewMarkdown(review, "docs", null).Of(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_page_call_nobody_and_make_no_markup()
    {
        var now = Registry(1, "new") with
        {
            Fields = [Registry(1, "new").Fields[0] with { Description = "For @everyone, see #1 <img> [a](b) `c` *d*" }],
        };
        var text = new ReviewMarkdown(Review.Of(new ReviewSide("a", FieldRegistry.Empty), new ReviewSide("b", now)), "docs", null).Of();

        Assert.Contains(@"— For @<!-- -->everyone, see #<!-- -->1 \<img\> \[a\](b) \`c\` \*d\*", text, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Review Many(int fields, string prefix) => Review.Of(
        new ReviewSide(
            "a", Registry(fields, prefix) with { Fields = [.. Registry(fields, prefix).Fields.Where(static (_, i) => i % 20 == 0)] }),
        new ReviewSide("b", Registry(fields, prefix)));

    private static FieldRegistry Registry(int fields, string prefix) => FieldRegistry.Empty with
    {
        Scopes = [.. Enumerable.Range(0, fields / 20)
            .Select(static i => new ScopeEntry($"POST /v1/{i:0000}", ScopeKind.Operation, $"Kite {i}", []))],
        Fields =
        [
            .. Enumerable.Range(0, fields).Select(i => new Field
            {
                Id = new FieldId($"POST /v1/{i / 20:0000}", Location.Body, new FieldPath($"{prefix}_{i:0000}")),
                Type = prefix == "old" ? "string" : "int",
                Description = $"Of {prefix} things, the one with number {i}",
                Anchors = [new Anchor("a.md", [], i + 1, i + 1, "table-row", "", "")],
            }),
        ],
    };
}
