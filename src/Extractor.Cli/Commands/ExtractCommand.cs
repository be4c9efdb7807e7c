using System.CommandLine;
using System.Globalization;
using Extractor.Changes;
using Extractor.Changes.Versions;
using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Pages;

namespace Extractor.Cli.Commands;

/// <summary><c>sot extract</c>: pages in, registry and lists out.</summary>
internal static class ExtractCommand
{
    private const int MostChangesShown = 20;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var docs = CommonOptions.Docs();
        var output = CommonOptions.Out();
        var check = new Option<bool>("--check") { Description = "Write nothing; exit 1 where the output folder is out of date." };
        var strict = new Option<bool>("--strict")
        {
            Description = "Exit 1 where anything was found, warnings included; what was read is written all the same.",
        };
        var command = new Command("extract", """
            Reads the pages and writes the registry and its lists.

            Each run is compared with the one before: the version rises by what changed.
            On unchanged pages not a byte is written. A page that cannot be read is
            reported, and then nothing is written at all.
            """)
        {
            docs, output, check, strict,
        };
        command.SetAction(
            parsed => Run(parsed.GetValue(docs)!, parsed.GetValue(output)!, parsed.GetValue(check), parsed.GetValue(strict), terminal));
        return command;
    }

    private static int Run(string docs, string output, bool check, bool strict, Terminal terminal)
    {
        var target = new OutputFolder(output);
        target.RefuseToHold(docs);
        var folder = DocsFolder.Read(docs, output);
        var found = target.Read();
        if (folder.Pages.IsEmpty && folder.Problems.Length > 0) return Report(folder.Problems, docs, terminal, failed: true);
        using var progress = new Progress(terminal, folder.Pages.Length);
        var result = Extraction.Run(
            new ExtractionInput(folder.Pages, folder.Evidence, output, found, folder.Settings),
            new ExtractionOptions(OnPageRead: progress.Report));
        progress.Dispose();
        var failed = !result.Succeeded || folder.Problems.Any(static problem => problem.Rule.Severity == Severity.Error);
        Report([.. folder.Problems, .. result.Problems], docs, terminal, failed);
        if (failed)
        {
            terminal.Error.WriteLine($"sot: nothing was written; {output} is as it was");
            return ExitCode.Failed;
        }

        PrintPages(result, terminal);
        var code = check ? Check(result, found, output, terminal) : Write(result, found, target, terminal);
        var warned = folder.Problems.Concat(result.Problems).Any(static problem => problem.Rule.Severity >= Severity.Warning);
        return code == ExitCode.Clean && strict && warned ? ExitCode.Findings : code;
    }

    private static int Check(ExtractionResult result, Dictionary<string, byte[]> found, string output, Terminal terminal)
    {
        var stale = result.Files
            .Where(file => !found.TryGetValue(file.Key, out var now) || !CheckedOutBytes.AreSame(now, file.Value))
            .Select(static file => file.Key)
            .ToArray();
        if (stale.Length == 0)
        {
            terminal.Output.WriteLine($"{output} is up to date: version {result.Registry!.Version}");
            return ExitCode.Clean;
        }

        PrintChange(result, output, terminal);
        foreach (var name in stale) terminal.Error.WriteLine($"{output}/{name}: out of date; run 'sot extract' and commit what it writes");
        return ExitCode.Findings;
    }

    private static int Write(ExtractionResult result, Dictionary<string, byte[]> found, OutputFolder target, Terminal terminal)
    {
        var written = target.Write(result.Files, found);
        PrintChange(result, target.Name, terminal);
        var registry = result.Registry!;
        var pages = $"{Counted.Of(registry.Pages.Length, "page")}, {Counted.Of(registry.Scopes.Length, "scope")}";
        var hypotheses = Counted.Of(registry.Hypotheses.Count(), "hypothesis", "hypotheses");
        var counts = $"{pages}, {registry.Confirmed.Count()} confirmed, {hypotheses}";
        terminal.Output.WriteLine(
            written
                ? $"wrote {target.Name}: version {registry.Version}, {counts}"
                : $"{target.Name} is up to date: version {registry.Version}, {counts}");
        return ExitCode.Clean;
    }

    private static void PrintPages(ExtractionResult result, Terminal terminal)
    {
        var width = result.Pages.Max(static page => page.Page.Length);
        terminal.Output.WriteLine(terminal.Bold($"{"page".PadRight(width)}  {"rows",7}  {"extracted",9}  {"ignored",7}  {"unparsed",8}"));
        foreach (var page in result.Pages)
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{page.Page.PadRight(width)}  {page.Extracted + page.Ignored + page.Unparsed,7}  {page.Extracted,9}  {page.Ignored,7}  "
                + $"{page.Unparsed,8}"));
    }

    private static void PrintChange(ExtractionResult result, string output, Terminal terminal)
    {
        if (result.Change is not { Previous: { } previous } set) return;
        terminal.Output.WriteLine($"{previous} → {set.Version} ({set.Level!.Value.ToString().ToLowerInvariant()})");
        var listed = set.Changes.Where(static change => change.IsTold).OrderByDescending(static change => change.Level).ToArray();
        foreach (var change in listed.Take(MostChangesShown)) terminal.Output.WriteLine($"  {Describe(change)}");
        var more = listed.Length - MostChangesShown;
        if (more > 0) terminal.Output.WriteLine($"  and {more} more: see {output}/CHANGELOG.md");
        if (Changelog.Untold(set) is { } rest) terminal.Output.WriteLine($"  patch  {rest}");
    }

    private static string Describe(Change change)
    {
        var others = change.Scopes.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $" (and in {change.Scopes.Length - 1} more)");
        var words = change.Words ?? $"{change.Attribute} {change.Kind.ToString().ToLowerInvariant()}";
        return $"{change.Level.ToString().ToLowerInvariant(),-5}  {change.Id}  {words}{others}".ReplaceLineEndings(" ");
    }

    private static int Report(IReadOnlyCollection<Diagnostic> problems, string docs, Terminal terminal, bool failed)
    {
        PageProblems.Print(problems, docs, failed ? Severity.Note : Severity.Warning, terminal);
        return ExitCode.Failed;
    }
}
