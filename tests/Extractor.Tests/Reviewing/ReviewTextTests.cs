using Extractor.Reviewing;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Reviewing;

public sealed class ReviewTextTests
{
    [Fact]
    public Task A_line_a_change_with_place_rule_and_fingerprint() => Verifier.Verify(new ReviewText(TinyReview.Of(), "docs", TextStyle.Plain).Of(verbose: true));

    [Fact]
    public void Changes_of_words_alone_are_folded_away()
    {
        var text = new ReviewText(TinyReview.Of(), "docs", TextStyle.Plain).Of(verbose: false);

        Assert.DoesNotContain("WORDING", text, StringComparison.Ordinal);
        Assert.Contains("Changes of words alone are folded away; --verbose shows them.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_is_given_colours() =>
        Assert.Contains("\u001b[31mBREAKING\u001b[0m", new ReviewText(TinyReview.Of(), "docs", TextStyle.Plain with { Red = static text => $"\u001b[31m{text}\u001b[0m" }).Of(verbose: false), StringComparison.Ordinal);

    [Fact]
    public void What_somebody_accepted_stands_last_with_its_reason()
    {
        var review = TinyReview.Of();
        var text = new ReviewText(review.With([new Approval(review.Changes[0].Fingerprint, "agreed with the users", 1)]), "docs", TextStyle.Plain).Of(verbose: true);

        Assert.Matches($@"APPROVED\n  .*  {review.Changes[0].Rule.Id}  agreed with the users\n$", text);
    }
}
