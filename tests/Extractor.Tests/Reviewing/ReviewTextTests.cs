using Extractor.Reviewing;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Reviewing;

public sealed class ReviewTextTests
{
    [Fact]
    public Task A_line_a_change_with_place_rule_and_fingerprint() => Verifier.Verify(
        new ReviewText(TinyReview.Of(), "docs", TextStyle.Plain).Of(verbose: true));

    [Fact]
    public void Changes_of_words_alone_are_folded_away()
    {
        var text = new ReviewText(TinyReview.Of(), "docs", TextStyle.Plain).Of(verbose: false);

        Assert.DoesNotContain("WORDING", text, StringComparison.Ordinal);
        Assert.Contains(" of words alone are not listed; 'sot diff --verbose' lists them.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_verbose_no_line_is_wider_than_a_terminal_and_none_has_a_fingerprint()
    {
        var lines = new ReviewText(TinyReview.Of(), "docs", TextStyle.Plain).Of(verbose: false).Split('\n');

        Assert.All(lines.Skip(2), static line => Assert.InRange(line.Length, 0, 80));
        Assert.DoesNotContain(lines, static line => System.Text.RegularExpressions.Regex.IsMatch(
            line, "[0-9a-f]{16}", System.Text.RegularExpressions.RegexOptions.NonBacktracking));
        Assert.StartsWith("5 changes can break callers or readers, in ", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_name_the_end_is_shown_where_the_words_need_the_room() =>
        Assert.Contains(
            "  …frame_of_the_kite.pieces_of_it  requirement: optional → required  kites.md:13\n",
            Told(
                "| frame_of_the_kite.pieces_of_it | string | Optional | The pieces |",
                "| frame_of_the_kite.pieces_of_it | string | Required | The pieces |"),
            StringComparison.Ordinal);

    [Fact]
    public void Of_long_values_the_place_is_shown_where_they_differ() =>
        Assert.Contains(
            "  body.pieces  type: …piece objects → …thin piece objects  kites.md:13\n",
            Told(
                "| pieces | array of the piece objects | Optional | The pieces of the frame |",
                "| pieces | array of the thin piece objects | Optional | The pieces of the frame |"),
            StringComparison.Ordinal);

    [Fact]
    public void A_terminal_is_given_colours() =>
        Assert.Contains(
            "\u001b[31mBREAKING\u001b[0m",
            new ReviewText(TinyReview.Of(), "docs", TextStyle.Plain with { Red = static text => $"\u001b[31m{text}\u001b[0m" }).Of(
                verbose: false),
            StringComparison.Ordinal);

    private static string Told(string old, string now)
    {
        const string head = "# Kites\n\n## Build a kite\n\n`POST /v1/kites`\n\n### Request Body\n\n"
            + "Every call needs these.\n\n| Field | Type | Required | Description |\n| --- | --- | --- | --- |\n";
        var review = Review.Of(
            new ReviewSide("old", Edition.Of(("kites.md", head + old)).Registry),
            new ReviewSide("new", Edition.Of(("kites.md", head + now)).Registry));
        return new ReviewText(review, "docs", TextStyle.Plain).Of(verbose: false);
    }

    [Fact]
    public void What_somebody_accepted_stands_last_with_its_reason()
    {
        var review = TinyReview.Of();
        var text = new ReviewText(
            review.With([new Approval(review.Changes[0].Fingerprint, "agreed with the users", 1)]), "docs", TextStyle.Plain)
            .Of(verbose: true);

        Assert.Matches($@"APPROVED\n  .*  {review.Changes[0].Rule.Id}  agreed with the users\n$", text);
    }
}
