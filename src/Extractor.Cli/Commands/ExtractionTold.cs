using System.Globalization;
using Extractor.Changes;
using Extractor.Changes.Versions;
using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Pages;
using Extractor.Recording;

namespace Extractor.Cli.Commands;

/// <summary>Tells what an extraction came to, and puts its files in place.</summary>
/// <param name="docs">The folder of the pages.</param>
/// <param name="target">The output folder.</param>
/// <param name="terminal">Where it is told.</param>
internal sealed class ExtractionTold(string docs, OutputFolder target, Terminal terminal)
{
    private const int MostChangesShown = 20;

    /// <summary>Tells that nothing could be done, and why.</summary>
    /// <returns>The exit code.</returns>
    public int Failed(IEnumerable<Diagnostic> problems)
    {
        PageProblems.Print(problems, docs, Severity.Note, terminal);
        terminal.Error.WriteLine($"sot: nothing was written; {target.Name} is as it was");
        return ExitCode.Failed;
    }

    /// <summary>Tells what was read of each page, and what is doubtful of it.</summary>
    public void Pages(RunSummary summary)
    {
        PageProblems.Print(summary.Problems, docs, Severity.Warning, terminal);
        var width = summary.Read.Max(static page => page.Page.Length);
        terminal.Output.WriteLine(terminal.Bold($"{"page".PadRight(width)}  {"rows",7}  {"extracted",9}  {"ignored",7}  {"unparsed",8}"));
        foreach (var page in summary.Read)
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{page.Page.PadRight(width)}  {page.Extracted + page.Ignored + page.Unparsed,7}  {page.Extracted,9}  {page.Ignored,7}  "
                + $"{page.Unparsed,8}"));
    }

    /// <summary>Tells which files are out of date.</summary>
    /// <returns>The exit code.</returns>
    public int Check(ExtractionResult result, Dictionary<string, byte[]> found)
    {
        var stale = result.Files
            .Where(file => !found.TryGetValue(file.Key, out var now) || !CheckedOutBytes.AreSame(now, file.Value))
            .Select(static file => file.Key)
            .ToArray();
        if (stale.Length == 0) return UpToDate(LastRun.SummaryOf(result)!, check: true);
        Change(result);
        foreach (var name in stale)
            terminal.Error.WriteLine($"{target.Name}/{name}: out of date; run 'sot extract' and commit what it writes");
        return ExitCode.Findings;
    }

    /// <summary>Puts the files in place.</summary>
    /// <returns>The exit code.</returns>
    public int Write(ExtractionResult result, Dictionary<string, byte[]> found)
    {
        var summary = LastRun.SummaryOf(result)!;
        var written = target.Write(result.Files, found);
        Change(result);
        if (!written) return UpToDate(summary, check: false);
        terminal.Output.WriteLine($"wrote {target.Name}: version {summary.Version}, {Counts(summary)}");
        return ExitCode.Clean;
    }

    /// <summary>Tells that there is nothing to write.</summary>
    /// <returns>The exit code.</returns>
    public int UpToDate(RunSummary summary, bool check)
    {
        terminal.Output.WriteLine(
            $"{target.Name} is up to date: version {summary.Version}{(check ? "" : $", {Counts(summary)}")}");
        return ExitCode.Clean;
    }

    private static string Counts(RunSummary summary) =>
        $"{Counted.Of(summary.Pages, "page")}, {Counted.Of(summary.Scopes, "scope")}, {summary.Confirmed} confirmed, "
        + Counted.Of(summary.Hypotheses, "hypothesis", "hypotheses");

    private void Change(ExtractionResult result)
    {
        if (result.Change is not { Previous: { } previous } set) return;
        terminal.Output.WriteLine($"{previous} → {set.Version} ({set.Level!.Value.ToString().ToLowerInvariant()})");
        var listed = set.Changes.Where(static change => change.IsTold).OrderByDescending(static change => change.Level).ToArray();
        foreach (var change in listed.Take(MostChangesShown)) terminal.Output.WriteLine($"  {Describe(change)}");
        var more = listed.Length - MostChangesShown;
        if (more > 0) terminal.Output.WriteLine($"  and {more} more: see {target.Name}/CHANGELOG.md");
        if (Changelog.Untold(set) is { } rest) terminal.Output.WriteLine($"  patch  {rest}");
    }

    private static string Describe(Change change)
    {
        var others = change.Scopes.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $" (and in {change.Scopes.Length - 1} more)");
        var words = change.Words ?? $"{change.Attribute} {change.Kind.ToString().ToLowerInvariant()}";
        return $"{change.Level.ToString().ToLowerInvariant(),-5}  {change.Id}  {words}{others}".ReplaceLineEndings(" ");
    }
}
