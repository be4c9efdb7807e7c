using System.Text.Json.Nodes;
using Extractor.Changes.Judging;
using Extractor.Cli;
using Extractor.Reviewing;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Commands;

public sealed class DiffCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = TinyDocs.Folder();

    public DiffCommandTests() => folder.Sot("extract");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Unchanged_pages_are_no_change() =>
        Assert.Equal(new SotResult(0, "Nothing changed.\nno changes (extracted 1.0.0 → docs now 1.0.0)\n", ""), Diff());

    [Fact]
    public void Without_a_name_what_is_committed_is_compared_with_what_the_pages_say_now()
    {
        var before = folder.Write("docs/kites.md", TinyReview.Kites).Contents("");
        var result = Diff();

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Matches(
            @"^5 changes can break callers or readers, in [^\n]+\.\n5 breaking, \d+ additive, \d+ wording \(extracted 1\.0\.0 → docs now "
            + @"2\.0\.0\)\n",
            result.Output);
        Assert.Contains("  body.name  limit tightened: max-length 40 → max-length 20", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Contents(""));
    }

    [Fact]
    public void What_is_not_asked_for_is_not_said_to_be_unchanged()
    {
        folder.Edit("docs/kites.md", static text => text.Replace("A colour by name", "A colour by its name", StringComparison.Ordinal));

        Assert.StartsWith("Nothing that was asked for changed.\n", Diff("--severity", "breaking").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_only_places_changed_it_says_so()
    {
        folder.Edit("docs/kites.md", static text => text.Replace("# Kites\n", "# Kites\n\nThey fly.\n", StringComparison.Ordinal));

        Assert.Equal(
            new SotResult(
                0, "Nothing changed but places, order and other text of the pages.\nno changes (extracted 1.0.0 → docs now 1.0.1)\n", ""),
            Diff());
    }

    [Theory]
    [InlineData("1.0.0", "2.0.0")]
    [InlineData("HEAD~1", "HEAD")]
    [InlineData("old.json", "extracted/registry.json")]
    [InlineData("old", "extracted")]
    [InlineData("1.0.0", null)]
    [InlineData("HEAD~1", null)]
    public void A_registry_may_be_a_version_a_revision_a_file_or_a_folder(string old, string? now)
    {
        folder.Write("old.json", folder.Text("extracted/registry.json")).Write("old/registry.json", folder.Text("extracted/registry.json"));
        GitRepository.Init(folder.Root);
        folder.Write("docs/kites.md", TinyReview.Kites).Sot("extract");
        GitRepository.Commit(folder.Root, "second");
        string[] names = now is null ? [Name(old)] : [Name(old), Name(now)];
        var changes = JsonNode.Parse(Diff([.. names, "--format", "json"]).Output)!["changes"]!.AsArray();

        Assert.Equal(
            TinyReview.Of().Changes.Select(static change => change.Fingerprint),
            changes.Select(static change => change!["fingerprint"]!.GetValue<string>()));

        string Name(string word) => File.Exists(folder.At(word)) || Directory.Exists(folder.At(word)) ? folder.At(word) : word;
    }

    [Theory]
    [InlineData("breaking", 1)]
    [InlineData("any", 1)]
    [InlineData("none", 0)]
    public void What_fails_the_run_can_be_chosen(string failOn, int exitCode) =>
        Assert.Equal(exitCode, folder.Write("docs/kites.md", TinyReview.Kites).Sot("diff", "--fail-on", failOn).ExitCode);

    [Theory]
    [InlineData("breaking", 0)]
    [InlineData("any", 1)]
    public void Changes_that_break_nothing_fail_only_where_any_does(string failOn, int exitCode) =>
        Assert.Equal(
            exitCode,
            folder.Edit("docs/kites.md", static text => text.Replace("A colour by name", "A colour by its name", StringComparison.Ordinal))
                .Sot("diff", "--fail-on", failOn).ExitCode);

    [Fact]
    public void An_accepted_change_fails_no_run_and_an_approval_that_fits_nothing_is_told_with_its_line()
    {
        folder.Edit("docs/kites.md", static text => text.Replace("delta, box, sled", "delta, box", StringComparison.Ordinal));
        var fingerprint = JsonNode.Parse(Diff("--format", "json").Output)!["changes"]!.AsArray().Select(static change => change!)
            .Single(static change => change["weight"]!.GetValue<string>() == "breaking")["fingerprint"];
        folder.Write(
            "docs/sot-approved.yaml",
            $"- fingerprint: 0123456789abcdef\n  reason: long ago\n- fingerprint: {fingerprint}\n  reason: sleds are out of fashion\n");
        var result = Diff();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            "docs/sot-approved.yaml:1: warning[approval-stale]: no change has the fingerprint 0123456789abcdef (long ago); take the entry "
            + "out\n",
            result.Error);
        Assert.Contains("value-removed  sleds are out of fashion\n", result.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (folder.Sot("extract").ExitCode, folder.Sot("extract").Error));
    }

    [Fact]
    public void A_changed_field_lists_whom_it_touches()
    {
        folder.Write("docs/kites.md", TinyReview.Kites).Write("notes/a.md", "We send tail_list[].colour.\n")
            .Write("payloads/a.json", """{ "tail_list": [{ "colour": "red" }] }""");
        var result = Diff("--notes", folder.At("notes"), "--payloads", folder.At("payloads"));

        Assert.Contains("    cited in notes/a.md:1\n    used in payloads/a.json\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_rules_is_printed_whole()
    {
        var lines = Diff("--rules").Output.TrimEnd('\n').Split('\n');

        Assert.Equal(ChangeRules.All.Select(static rule => rule.Id), lines.Select(static line => line.Split(' ')[0]));
    }

    [Fact]
    public void The_schema_is_printed_as_it_is_shipped() => Assert.Equal(ReviewJson.Schema(), Diff("--schema").Output);

    [Theory]
    [InlineData("markdown", "## API reference\n\n**5 changes can break callers or readers, in ")]
    [InlineData("github", "::error file=docs/kites.md,line=20,title=became-required::")]
    [InlineData("sarif", "\"version\": \"2.1.0\"")]
    public void It_is_printed_in_every_form(string format, string part) =>
        Assert.Contains(
            part,
            folder.Write("docs/kites.md", TinyReview.Kites).Sot("diff", "--format", format)
                .Output.Replace("file=" + folder.Root + "/", "file=", StringComparison.Ordinal),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("9.9.9", "sot: extracted keeps no version 9.9.9; it has 1.0.0\n")]
    [InlineData("", "sot: a registry's name is empty, expected a file, a folder, a version or a git revision\n")]
    [InlineData("DIR/docs", "sot: docs holds no registry.json\n")]
    [InlineData(
        "DIR/docs/kites.md", "docs/kites.md:1: error[output-broken]: not whole JSON here; name a registry.json that 'sot extract' wrote\n")]
    [InlineData(
        "DIR/newer.json", "newer.json:2: error[output-newer]: schemaVersion is 99, this tool knows 1; use a newer version of the tool\n")]
    [InlineData(
        "DIR/other.json",
        "other.json: error[output-broken]: expected the number 'schemaVersion'; name a registry.json that 'sot extract' wrote\n")]
    [InlineData(
        "DIR/twice.json",
        "twice.json: error[output-broken]: 'kites.md' stands in it twice; name a registry.json that 'sot extract' wrote\n")]
    public void What_is_no_registry_is_told(string word, string error)
    {
        folder.Write(
            "newer.json",
            folder.Text("extracted/registry.json").Replace("\"schemaVersion\": 1", "\"schemaVersion\": 99", StringComparison.Ordinal))
            .Write("other.json", "{ \"name\": \"Ada\" }")
            .Write(
                "twice.json",
                folder.Text("extracted/registry.json")
                    .Replace("\"path\": \"guides/overview.md\"", "\"path\": \"kites.md\"", StringComparison.Ordinal));

        Assert.Equal(new SotResult(2, "", error), Diff(word.Replace("DIR", folder.Root, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_revision_that_git_does_not_know_is_told()
    {
        GitRepository.Init(folder.Root);

        Assert.Equal(
            new SotResult(2, "", "sot: 'nowhere' is no file, folder or version, and git knows no such revision\n"), Diff("nowhere"));
    }

    [Fact]
    public void A_revision_without_a_registry_is_told()
    {
        folder.Write("repo/a.txt", "a");
        GitRepository.Init(folder.At("repo"));

        var result = folder.Sot("diff", "HEAD", "--out", folder.At("repo/extracted"));
        Assert.Equal(
            new SotResult(
                2,
                "",
                "sot: revision 'HEAD' has no repo/extracted/registry.json, and neither has the working tree; was another --out meant?\n"),
            result);
    }

    [Fact]
    public void Before_the_first_registry_was_committed_everything_is_new()
    {
        var files = folder.Contents("extracted");
        GitRepository.InitEmpty(folder.Root);
        var first = Diff("HEAD");

        Assert.Equal((0, "sot: HEAD has no extracted/registry.json yet, so everything is new\n"), (first.ExitCode, first.Error));
        Assert.StartsWith("Nothing here breaks a call or a reader.\n", first.Output, StringComparison.Ordinal);
        Assert.Equal(files, folder.Contents("extracted"));
    }

    [Theory]
    [InlineData("--summary", 2)]
    [InlineData("--stat", 3)]
    public void The_short_forms_are_short(string option, int lines) =>
        Assert.InRange(
            folder.Write("docs/kites.md", TinyReview.Kites).Sot("diff", option).Output.TrimEnd('\n').Split('\n').Length, 2, lines + 2);

    [Fact]
    public void One_operation_or_one_weight_can_be_looked_at_alone()
    {
        folder.Write("docs/kites.md", TinyReview.Kites);
        var scopes = JsonNode.Parse(Diff("--scope", "landings", "--format", "json").Output)!["changes"]!
            .AsArray()
            .Select(static change => change!["scope"]!.GetValue<string>())
            .Distinct();
        var weights = JsonNode.Parse(Diff("--severity", "additive", "--format", "json").Output)!["changes"]!
            .AsArray()
            .Select(static change => change!["weight"]!.GetValue<string>())
            .Distinct();

        Assert.Equal(["POST /v1/landings"], scopes);
        Assert.Equal(["additive"], weights);
    }

    [Fact]
    public void The_settings_weigh_a_rule_and_accept_a_change_until_a_day()
    {
        folder.Edit("docs/kites.md", static text => text.Replace("delta, box, sled", "delta, box", StringComparison.Ordinal));
        Assert.Equal(1, Diff().ExitCode);
        Assert.Equal(0, folder.Write("docs/sot.yaml", "severity:\n  value-removed: wording\n").Sot("diff").ExitCode);
        Assert.Equal(0, folder.Write("docs/sot.yaml", Ignored("2999-12-31")).Sot("diff").ExitCode);
        var expired = folder.Write("docs/sot.yaml", Ignored("2020-12-31")).Sot("diff");

        Assert.Equal(1, expired.ExitCode);
        Assert.Contains(
            "docs/sot.yaml:2: warning[settings-stale]: ignored until 2020-12-31 only (nobody flies sleds)",
            expired.Error,
            StringComparison.Ordinal);
        Assert.Equal(2, folder.Write("docs/sot.yaml", "severity:\n  value-gone: wording\n").Sot("diff").ExitCode);

        static string Ignored(string until) => "ignore-changes:\n  - rule: value-removed\n    field: POST /v1/kites#body.shape\n"
            + $"    reason: nobody flies sleds\n    until: {until}\n";
    }

    [Fact]
    public void A_rule_is_explained_with_an_example()
    {
        Assert.All(ChangeRules.All, static rule => Assert.NotEmpty(rule.Example));
        using var output = new StringWriter();
        var terminal = new Terminal(output, TextWriter.Null, false, false, static () => TimeSpan.Zero);

        Assert.Equal(0, SotCommand.Run(["rule", "value-removed"], terminal));
        Assert.Contains("Example: box", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, SotCommand.Run(["rule", "value-gone"], terminal));
    }

    [Fact]
    public void Without_a_repository_a_revision_is_told_to_be_none()
    {
        var result = Diff("HEAD");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("sot: 'HEAD' is no file, folder or version, and ", result.Error, StringComparison.Ordinal);
        Assert.Contains("is in no git repository in which it could be a revision", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_the_approvals_fails_before_anything_is_told()
    {
        var result = folder.Write("docs/kites.md", TinyReview.Kites).Write("docs/sot-approved.yaml", "- fingerprint: short\n  reason: so\n")
            .Sot("diff");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(
            "docs/sot-approved.yaml:1: error[approvals-broken]: fingerprint is 'short'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_is_not_utf8_is_told_with_its_line()
    {
        var result = folder.Write("docs/kites.md", TinyReview.Kites).Write("notes/latin.md", [.. "a\nGr"u8, 0xFC])
            .Sot("diff", "--notes", folder.At("notes"));

        Assert.Equal(
            new SotResult(
                2,
                "",
                "notes/latin.md:2: error[note-not-utf8]: found byte 0xFC, expected UTF-8 text; save the note as UTF-8 and run again\n"),
            result);
    }

    [Fact]
    public void A_page_that_cannot_be_read_is_told_and_nothing_is_compared()
    {
        var result = folder.Write("docs/latin.md", [.. "# A\n\nGr"u8, 0xFC]).Sot("diff");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("docs/latin.md:3: error[page-not-utf8]: ", result.Error, StringComparison.Ordinal);
    }

    private SotResult Diff(params string[] words)
    {
        var result = folder.Sot(["diff", .. words]);
        // The folders of the test stand before the names without a separator too.
        return result with
        {
            Output = result.Output.Replace(folder.Root + "/", "", StringComparison.Ordinal),
            Error = result.Error.Replace(folder.Root + "/", "", StringComparison.Ordinal),
        };
    }
}
