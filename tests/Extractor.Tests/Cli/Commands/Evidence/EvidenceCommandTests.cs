using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Commands.Evidence;

public sealed class EvidenceCommandTests : IDisposable
{
    private static readonly string[] Facts = ["--api", "accepted", "--semantics", "unproven"];

    private readonly TemporaryFolder folder = TinyDocs.Folder();

    public EvidenceCommandTests() => folder.Sot("extract");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_finding_goes_behind_the_others_of_its_file_and_is_listed_at_once()
    {
        var before = folder.Text("docs/evidence/2026-02-03.yaml");

        var result = Evidence([
            "add",
            "kites#body.glow",
            "--date",
            "2026-02-04",
            "--sent",
            "a bool",
            "--note",
            "it stayed dark",
            "--file",
            "2026-02-03.yaml",
            .. Facts,
        ]);

        Assert.Equal(
            (0, "docs/evidence/2026-02-03.yaml:7: added POST /v1/kites#body.glow  accepted: accepted  proven: unproven\n"),
            (result.ExitCode, result.Output));
        Assert.Equal(
            before + "- field: POST /v1/kites#body.glow\n  date: 2026-02-04\n  sent: a bool\n  api: accepted\n  semantics: unproven\n"
                + "  note: it stayed dark\n",
            folder.Text("docs/evidence/2026-02-03.yaml"));
        Assert.Equal(
            "POST /v1/kites#body.colour  2026-02-03  documented: no (example-only)  accepted: accepted  proven: unproven  "
            + "docs/evidence/2026-02-03.yaml:1  sent: red  note: the kite was white\n"
            + "POST /v1/kites#body.glow  2026-02-04  documented: no (undocumented)  accepted: accepted  proven: unproven  "
                + "docs/evidence/2026-02-03.yaml:7  sent: a bool  note: it stayed dark\n",
            Evidence("list").Output);
    }

    [Fact]
    public void Evidence_never_moves_a_field_to_the_confirmed_list()
    {
        Evidence("add", "kites#body.glow", "--date", "2026-02-04", "--api", "accepted", "--semantics", "proven");
        folder.Sot("extract");

        Assert.DoesNotContain("glow", folder.Text("extracted/confirmed.json"), StringComparison.Ordinal);
        Assert.StartsWith(
            "POST /v1/kites#body.glow\n  documented  no, hypothesis: undocumented\n  accepted    accepted 2026-02-04\n"
            + "  proven      proven 2026-02-04\n",
            folder.Sot("show", "glow").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_the_finding_goes_to_that_of_its_day()
    {
        Evidence(["add", "body.colour", "--date", "2026-05-06", .. Facts]);

        Assert.Equal(
            "- field: POST /v1/kites#body.colour\n  date: 2026-05-06\n  api: accepted\n  semantics: unproven\n",
            folder.Text("docs/evidence/2026-05-06.yaml"));
    }

    [Fact]
    public void The_day_is_that_of_the_clock_where_none_is_given()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var terminal = new Extractor.Cli.Terminal(output, output, false, false, static () => TimeSpan.Zero) { Clock = new FixedClock() };

        var code = Extractor.Cli.SotCommand.Run(
            ["evidence", "add", "body.colour", .. Facts, "--docs", folder.Docs, "--out", folder.Out], terminal);

        Assert.Equal(0, code);
        Assert.Contains("  date: 2026-08-09\n", folder.Text("docs/evidence/2026-08-09.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing_like_it", "no field fits 'nothing_like_it'")]
    [InlineData("boats#body.colour", "no field fits 'boats#body.colour'")]
    [InlineData("colour", "'colour' fits 2 fields")]
    [InlineData("body.colour --date 2026-02-30", "--date is '2026-02-30', expected a day such as 2026-03-29")]
    [InlineData("body.colour --date 2999-01-01", "--date is 2999-01-01, expected a day that is not in the future")]
    [InlineData("body.colour --date 2026-01-01 --file a.txt", "--file is a.txt, expected a name that ends in .yaml")]
    [InlineData("body.colour --date 2026-01-01 --file ../a.yaml", "no other is read")]
    public void What_cannot_be_kept_is_told_and_nothing_is_written(string words, string why)
    {
        var before = folder.Contents("docs");

        var result = Evidence(["add", .. words.Split(' '), .. Facts]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(why, result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Contents("docs"));
    }

    [Fact]
    public void A_broken_file_stays_as_it_is()
    {
        folder.Edit("docs/evidence/2026-02-03.yaml", static text => text.Replace("api:", "ipa:", StringComparison.Ordinal));
        var before = folder.Contents("docs");

        var result = Evidence(["add", "body.colour", "--date", "2026-05-06", "--file", "2026-02-03.yaml", .. Facts]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(
            "docs/evidence/2026-02-03.yaml:4: error[evidence-broken]: unknown key 'ipa'", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Contents("docs"));
        Assert.Equal(2, Evidence("list").ExitCode);
    }

    [Fact]
    public void What_is_stale_or_unproven_can_be_listed_alone()
    {
        Evidence("add", "kites#body.name", "--date", "2026-02-05", "--api", "accepted", "--semantics", "proven");
        folder.Sot("extract");
        folder.Edit("docs/kites.md", static text => text.Replace("captured: 2026-01-10", "captured: 2026-02-04", StringComparison.Ordinal)
            .Replace("| int |", "| string |", StringComparison.Ordinal));
        folder.Sot("extract");

        Assert.StartsWith(
            "POST /v1/kites#body.colour  2026-02-03 (stale)  documented: no", Evidence("list", "--stale").Output, StringComparison.Ordinal);
        Assert.Equal(Evidence("list", "--stale").Output, Evidence("list", "--unproven").Output);
        Assert.Contains("accepted    accepted 2026-02-03 (stale)\n", folder.Sot("show", "#body.colour").Output, StringComparison.Ordinal);
        Assert.Contains(
            "evidence 2026-02-03 (stale): accepted, unproven", folder.Sot("list", "hypothesis").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_was_just_written_down_is_not_stale()
    {
        folder.Edit("docs/kites.md", static text => text.Replace("| int |", "| string |", StringComparison.Ordinal));
        folder.Sot("extract");
        Evidence("add", "kites#body.name", "--date", "2026-02-05", "--api", "accepted", "--semantics", "proven");

        Assert.DoesNotContain("body.name", Evidence("list", "--stale").Output, StringComparison.Ordinal);
        Assert.Contains("body.name  2026-02-05  documented", Evidence("list").Output, StringComparison.Ordinal);
    }

    private SotResult Evidence(params string[] words) => folder.Sot(["evidence", .. words, "--docs", folder.Docs]);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 8, 9, 12, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
