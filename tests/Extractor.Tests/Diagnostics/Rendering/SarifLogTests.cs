using Extractor.Diagnostics.Rendering;
using VerifyXunit;

namespace Extractor.Tests.Diagnostics.Rendering;

public sealed class SarifLogTests
{
    [Fact]
    public Task A_log_lists_its_rules_and_its_findings_with_every_place() =>
        Verifier.Verify(
            SarifLog.Of([ReportsOf.Odd, ReportsOf.Plain], [ReportsOf.Finding, ReportsOf.Plain.At("docs/a.md", null, "whole file")])
                .ToString(),
            "json");

    [Fact]
    public void A_finding_that_moved_has_the_same_fingerprint() =>
        Assert.Equal(FindingFingerprint.Of(ReportsOf.Finding), FindingFingerprint.Of(ReportsOf.Finding with { Line = 900, Column = 1 }));

    [Fact]
    public void Another_message_is_another_finding() =>
        Assert.NotEqual(FindingFingerprint.Of(ReportsOf.Finding), FindingFingerprint.Of(ReportsOf.Finding with { Message = "other" }));

    [Fact]
    public void A_finding_may_say_itself_what_stays_the_same() =>
        Assert.Equal(
            FindingFingerprint.Of(ReportsOf.Finding with { Fingerprint = "f" }),
            FindingFingerprint.Of(ReportsOf.Finding with { Fingerprint = "f", Message = "other" }));

    [Fact]
    public void A_rule_that_is_not_listed_is_a_mistake_of_the_caller() =>
        Assert.Throws<KeyNotFoundException>(static () => SarifLog.Of([ReportsOf.Plain], [ReportsOf.Finding]));
}
