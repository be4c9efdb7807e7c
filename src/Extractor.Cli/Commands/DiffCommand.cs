using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Extractor.Changes.Judging;
using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Reviewing;
using Extractor.Settings;

namespace Extractor.Cli.Commands;

/// <summary><c>sot diff</c>: two registries compared, for people who have to approve the change.</summary>
internal sealed class DiffCommand
{
    private static readonly string[] Formats = ["text", "markdown", "json", "github", "sarif"];

    private readonly Argument<string?> old = new("OLD")
    {
        Description =
            "The older registry: a file, a folder, a version such as 1.2.0, or a git revision. What --out holds, where it is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Argument<string?> now = new("NEW")
    {
        Description = "The newer registry. What the pages say now, where it is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string> format = new("--format")
    {
        Description = $"How to print it: {string.Join(", ", Formats)}.",
        DefaultValueFactory = static _ => "text",
        HelpName = "FORMAT",
    };
    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = "Which changes make the exit code 1: breaking, any or none. Approved ones never do.",
        DefaultValueFactory = static _ => "breaking",
        HelpName = "WEIGHT",
    };
    private readonly Option<bool> verbose = new("--verbose") { Description = "Changes of words alone, too, one by one." };
    private readonly Option<bool> all = new("--all") { Description = "Changes of places, pages and order, too; implies --verbose." };
    private readonly Option<bool> rules = new("--rules") { Description = "Print the table of rules, and compare nothing." };
    private readonly Option<bool> schema = new("--schema") { Description = "Print the JSON Schema of --format json, and compare nothing." };
    private readonly Option<string?> notes = new("--notes")
    {
        Description = "A folder of notes; each changed field lists those that cite it.",
        HelpName = "DIR",
    };
    private readonly Option<string?> payloads = new("--payloads")
    {
        Description = "A folder of JSON payloads; each changed field lists those that use it.",
        HelpName = "DIR",
    };
    private readonly Option<string?> links = new("--links")
    {
        Description = "Where links to pages lead in markdown: a URL that the docs folder's path is put behind. In a GitHub workflow, the "
            + "commit's own.",
        HelpName = "URL",
    };
    private readonly Option<bool> summary = new("--summary")
    {
        Description = "Only the sentence that says whether anything can break, and the counts.",
    };
    private readonly Option<bool> stat = new("--stat") { Description = "Only how many changes each operation has." };
    private readonly Option<string?> scope = new("--scope")
    {
        Description = "Only the changes of one operation or structure: its id, or any part of it.",
        HelpName = "SCOPE",
    };
    private readonly Option<string?> severity = new("--severity")
    {
        Description = "Only the changes of one weight: breaking, additive or wording.",
        HelpName = "WEIGHT",
    };
    private readonly Option<string> docs = CommonOptions.Docs();
    private readonly Option<string> output = CommonOptions.Out();
    private readonly Terminal terminal;

    private DiffCommand(Terminal terminal) => this.terminal = terminal;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var diff = new DiffCommand(terminal);
        diff.format.AcceptOnlyFromAmong(Formats);
        diff.failOn.AcceptOnlyFromAmong("breaking", "any", "none");
        diff.severity.AcceptOnlyFromAmong("breaking", "additive", "wording");
        var command = new Command("diff", """
            Compares two registries: what can break, and what is new.

            With no argument, what --out holds is compared with what the pages say now.
            Nothing is written. Exits 1 where something can break; a change that the
            file sot-approved.yaml of the docs folder accepts by its fingerprint fails
            no run.
            """)
        {
            diff.old, diff.now, diff.format, diff.failOn, diff.summary, diff.stat, diff.scope, diff.severity, diff.verbose, diff.all,
            diff.rules, diff.schema, diff.notes, diff.payloads, diff.links, diff.docs, diff.output,
        };
        command.SetAction(diff.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(rules)) return Print(RuleTable());
        if (parsed.GetValue(schema)) return Print(ReviewJson.Schema());
        var docsFolder = parsed.GetValue(docs)!;
        var (approvals, mistakes) = Approvals(docsFolder);
        if (!mistakes.IsEmpty) return Refuse(mistakes);
        var source = new RegistrySource(docsFolder, parsed.GetValue(output)!, terminal);
        var (before, after) = (parsed.GetValue(old), parsed.GetValue(now));
        if ((before is null ? source.Committed() : source.Named(before)) is not { } oldSide) return ExitCode.Failed;
        if ((after is null ? source.Pages() : source.Named(after)) is not { } newSide) return ExitCode.Failed;
        if (parsed.GetValue(scope) is { Length: > 0 } part && !NamedScope.FitsAny(Both(oldSide, newSide), part, terminal))
            return ExitCode.Failed;
        var (project, ruleProblems) = ProjectRules.Read(docsFolder);
        if (!ruleProblems.IsEmpty) return Refuse(ruleProblems);
        var today = DateOnly.FromDateTime(terminal.Clock.GetLocalNow().DateTime);
        foreach (var expired in project.Ignored.Where(one => RuleSettings.IsExpired(one, today)))
            terminal.Error.WriteLine(Rules.SettingsStale.At(
                $"{docsFolder.TrimEnd('/', '\\')}/{ProjectSettings.FileName}",
                expired.Line,
                $"ignored until {expired.Until} only ({expired.Reason}); take the entry out, or give it another day"));
        var review = Filtered(
            Review.Of(oldSide, newSide, parsed.GetValue(all), project.Weights).With(approvals).With(project, today), parsed);
        var touched = Touched(review, parsed.GetValue(notes), parsed.GetValue(payloads));
        if (!touched.Problems.IsEmpty) return Refuse(touched.Problems);
        review = review with { Changes = [.. review.Changes.Select(touched.Of)] };
        foreach (var stale in review.Stale)
            terminal.Error.WriteLine(Rules.ApprovalStale.At(
                ApprovalsFile(docsFolder),
                stale.Line,
                $"no change has the fingerprint {stale.Fingerprint} ({stale.Reason}); take the entry out"));
        (parsed.GetValue(format) == "github" ? terminal.Commands : terminal.Output).Write(Rendered(review, parsed));
        return Fails(review, parsed.GetValue(failOn)!) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static FieldRegistry Both(ReviewSide old, ReviewSide now) =>
        now.Registry with { Scopes = [.. now.Registry.Scopes.UnionBy(old.Registry.Scopes, static scope => scope.Id)] };

    private Review Filtered(Review review, ParseResult parsed)
    {
        if (parsed.GetValue(scope) is { Length: > 0 } name)
            review = review.Where(change => change.Entry.Scopes.Append(change.Scope).Any(one => NamedScope.Fits(one, name)));
        if (parsed.GetValue(severity) is { } weight) review = review.Where(change => RegistryJson.Name(change.Rule.Weight) == weight);
        return review;
    }

    private int Refuse(ImmutableArray<Diagnostic> mistakes)
    {
        foreach (var mistake in mistakes) terminal.Error.WriteLine(mistake);
        return ExitCode.Failed;
    }

    private int Print(string text)
    {
        terminal.Output.Write(text);
        return ExitCode.Clean;
    }

    private static string RuleTable()
    {
        var width = ChangeRules.All.Max(static rule => rule.Id.Length);
        return string.Concat(ChangeRules.All.Select(rule => $"{rule.Id.PadRight(width)}  {RegistryJson.Name(rule.Weight),-8}  "
            + $"{rule.Why}"
            + (rule.IsQuiet ? " (listed with --all only)" : "")
            + "\n"));
    }

    private string Rendered(Review review, ParseResult parsed)
    {
        if (parsed.GetValue(summary)) return $"{ReviewSummary.Sentence(review)}\n{ReviewSummary.Of(review)}\n";
        if (parsed.GetValue(stat)) return ReviewStat.Text(review);
        var isVerbose = parsed.GetValue(verbose) || parsed.GetValue(all);
        var folder = parsed.GetValue(docs)!.TrimEnd('/', '\\');
        return parsed.GetValue(format) switch
        {
            "markdown" => new ReviewMarkdown(review, folder, parsed.GetValue(links) ?? LinksOfWorkflow()).Of(),
            "json" => Encoding.UTF8.GetString(JsonText.Bytes(ReviewJson.Of(review))),
            "github" => GithubAnnotations.Of(ReviewFindings.Of(review, folder, isVerbose)),
            "sarif" => Encoding.UTF8.GetString(
                JsonText.Bytes(SarifLog.Of(ReviewFindings.Rules, ReviewFindings.Of(review, folder, isVerbose)))),
            _ => new ReviewText(review, folder, terminal.Style).Of(isVerbose),
        };
    }

    // GitHub tells every workflow which commit it runs on.
    private static string? LinksOfWorkflow()
    {
        var parts = new[] { "GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA" }.Select(Environment.GetEnvironmentVariable).ToArray();
        return parts.Any(string.IsNullOrEmpty) ? null : $"{parts[0]}/{parts[1]}/blob/{parts[2]}";
    }

    private static string ApprovalsFile(string docs) => $"{docs.TrimEnd('/', '\\')}/{ApprovalsReader.FileName}";

    private static (ImmutableArray<Approval> Approvals, ImmutableArray<Diagnostic> Problems) Approvals(string docs)
    {
        return Directory.Exists(docs) && InputFile.In(docs, ApprovalsReader.FileName) is { } bytes
            ? ApprovalsReader.Read(new PageFile(ApprovalsFile(docs), bytes))
            : ([], []);
    }

    private TouchedFiles Touched(Review review, string? notes, string? payloads) => new(
        review.Old.Registry,
        review.New.Registry,
        notes is null
            ? []
            : [.. NoteFiles.Read([notes], Stream () => throw new IOException("--notes reads no stdin, expected a folder of notes"))
                .Select(static note => new PageFile(note.Path, note.Bytes))],
        payloads is null ? [] : [.. Payloads(payloads)]);

    private IEnumerable<PageFile> Payloads(string folder)
    {
        if (!Directory.Exists(folder)) throw new IOException($"there is no folder {folder}; expected one with payloads, JSON each");
        foreach (var name in PayloadFiles.Expand([$"{folder.TrimEnd('/', '\\')}/**/*.json"]).Where(File.Exists))
        {
            var file = PayloadFiles.Read(name, terminal);
            yield return file.Problem is { } problem ? throw new IOException(problem.ToString()) : new PageFile(file.Path, file.Bytes);
        }
    }

    private static bool Fails(Review review, string failOn) => failOn switch
    {
        "none" => false,
        "any" => review.Changes.Any(static change => change.Approval is null),
        _ => review.Open(ChangeWeight.Breaking).Any(),
    };
}
