using System.CommandLine;
using System.Globalization;
using Extractor.Changes;
using Extractor.Diagnostics;

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
        var command = new Command("extract", """
            Reads the reference pages and writes the registry, the lists, the ledger and the changelog.

            Each run is compared with the one before: the version rises by what changed. On unchanged pages not a byte
            is written. A page that cannot be read is reported, and then nothing is written at all.
            """)
        {
            docs, output, check,
        };
        command.SetAction(parsed => Run(parsed.GetValue(docs)!, parsed.GetValue(output)!, parsed.GetValue(check), terminal));
        return command;
    }

    private static int Run(string docs, string output, bool check, Terminal terminal)
    {
        var target = new OutputFolder(output);
        target.RefuseToHold(docs);
        var folder = DocsFolder.Read(docs, output);
        var found = target.Read();
        if (folder.Pages.IsEmpty && folder.Problems.Length > 0) return Report(folder.Problems, docs, terminal, failed: true);
        using var progress = new Progress(terminal, folder.Pages.Length);
        var result = Extraction.Run(new ExtractionInput(folder.Pages, folder.Evidence, output, found, folder.Settings), new ExtractionOptions(OnPageRead: progress.Report));
        progress.Dispose();
        var failed = !result.Succeeded || folder.Problems.Any(static problem => problem.Rule.Severity == Severity.Error);
        Report([.. folder.Problems, .. result.Problems], docs, terminal, failed);
        if (failed)
        {
            terminal.Error.WriteLine($"sot: nothing was written; {output} is as it was");
            return ExitCode.Failed;
        }

        PrintPages(result, terminal);
        return check ? Check(result, found, output, terminal) : Write(result, found, target, terminal);
    }

    private static int Check(ExtractionResult result, Dictionary<string, byte[]> found, string output, Terminal terminal)
    {
        var stale = result.Files.Where(file => !found.TryGetValue(file.Key, out var now) || !now.AsSpan().SequenceEqual(file.Value)).Select(static file => file.Key).ToArray();
        if (stale.Length == 0)
        {
            terminal.Output.WriteLine($"{output} is up to date: version {result.Registry!.Version}");
            return ExitCode.Clean;
        }

        PrintChange(result, terminal);
        foreach (var name in stale) terminal.Error.WriteLine($"{output}/{name}: out of date; run 'sot extract' and commit what it writes");
        return ExitCode.Findings;
    }

    private static int Write(ExtractionResult result, Dictionary<string, byte[]> found, OutputFolder target, Terminal terminal)
    {
        var written = target.Write(result.Files, found);
        PrintChange(result, terminal);
        var registry = result.Registry!;
        var counts = string.Create(CultureInfo.InvariantCulture, $"{registry.Pages.Length} pages, {registry.Scopes.Length} scopes, {registry.Confirmed.Count()} confirmed, {registry.Hypotheses.Count()} hypotheses");
        terminal.Output.WriteLine(written ? $"wrote {target.Name}: version {registry.Version}, {counts}" : $"{target.Name} is up to date: version {registry.Version}, {counts}");
        return ExitCode.Clean;
    }

    private static void PrintPages(ExtractionResult result, Terminal terminal)
    {
        var width = result.Pages.Max(static page => page.Page.Length);
        terminal.Output.WriteLine(terminal.Bold($"{"page".PadRight(width)}  {"rows",7}  {"extracted",9}  {"ignored",7}  {"unparsed",8}"));
        foreach (var page in result.Pages)
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page.Page.PadRight(width)}  {page.Extracted + page.Ignored + page.Unparsed,7}  {page.Extracted,9}  {page.Ignored,7}  {page.Unparsed,8}"));
    }

    private static void PrintChange(ExtractionResult result, Terminal terminal)
    {
        if (result.Change is not { Previous: { } previous } set) return;
        terminal.Output.WriteLine($"{previous} → {set.Version} ({set.Level!.Value.ToString().ToLowerInvariant()})");
        var told = set.Changes.Where(static change => change.Attribute is not ("anchors" or "sha256")).OrderByDescending(static change => change.Level).ToArray();
        foreach (var change in told.Take(MostChangesShown)) terminal.Output.WriteLine($"  {Describe(change)}");
        if (told.Length > MostChangesShown) terminal.Output.WriteLine($"  and {told.Length - MostChangesShown} more");
    }

    private static string Describe(Change change)
    {
        var what = change.Attribute is null ? "" : $" {change.Attribute}";
        var values = change.Old is null && change.New is null ? "" : $": {change.Old ?? "none"} → {change.New ?? "none"}";
        return $"{change.Level.ToString().ToLowerInvariant(),-5}  {change.Subject} {change.Id}{what} {change.Kind.ToString().ToLowerInvariant()}{values.ReplaceLineEndings(" ")}";
    }

    private static int Report(IReadOnlyCollection<Diagnostic> problems, string docs, Terminal terminal, bool failed)
    {
        PageProblems.Print(problems, docs, failed ? Severity.Note : Severity.Warning, terminal);
        return ExitCode.Failed;
    }
}
