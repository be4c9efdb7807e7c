using Extractor.Changes.Judging;
using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Reviewing;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Reviewing;

public sealed class ReviewFindingsTests
{
    [Fact]
    public void What_can_break_is_an_error_on_the_line_that_says_so()
    {
        var finding = ReviewFindings.Of(TinyReview.Of(), "docs", verbose: false)
            .Single(static finding => finding.Rule.Id == "became-required");

        Assert.Equal((Severity.Error, "docs/kites.md", 20), (finding.Rule.Severity, finding.Path, finding.Line));
        Assert.Equal(
            "POST /v1/kites#body.line_length requirement: optional → required. A call that was right before leaves the field out.",
            finding.Message);
    }

    [Fact]
    public void What_is_gone_is_shown_where_its_scope_stands_now()
    {
        var finding = ReviewFindings.Of(TinyReview.Of(), "docs", verbose: false)
            .Single(static finding => finding.Rule.Id == "field-removed");

        Assert.Equal(("docs/kites.md", 11), (finding.Path, finding.Line));
        Assert.Contains("gone, was string, required (before at kites.md:20)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_of_words_alone_are_left_out_unless_asked_for()
    {
        Assert.DoesNotContain(
            ReviewFindings.Of(TinyReview.Of(), "docs", verbose: false), static finding => finding.Rule.Id == "description-changed");
        Assert.Contains(
            ReviewFindings.Of(TinyReview.Of(), "docs", verbose: true), static finding => finding.Rule.Id == "description-changed");
    }

    [Fact]
    public void A_log_names_every_rule_of_the_table_and_the_fingerprints_that_approvals_name()
    {
        var review = TinyReview.Of();
        var log = SarifLog.Of(ReviewFindings.Rules, ReviewFindings.Of(review, "docs", verbose: true))["runs"]![0]!;

        Assert.Equal(
            ChangeRules.All.Select(static rule => rule.Id),
            log["tool"]!["driver"]!["rules"]!.AsArray().Select(static rule => rule!["id"]!.GetValue<string>()));
        Assert.Equal(
            review.Changes.Select(static change => change.Fingerprint),
            log["results"]!.AsArray().Select(static result => result!["partialFingerprints"]!["finding/v1"]!.GetValue<string>()[..16]));
    }
}
