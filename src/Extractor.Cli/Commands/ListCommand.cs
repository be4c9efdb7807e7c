using System.CommandLine;
using System.Text;
using Extractor.Evidence;
using Extractor.Output;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Cli.Commands;

/// <summary><c>sot list</c>: the confirmed fields or the hypotheses.</summary>
internal static class ListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var which = new Argument<string>("LIST")
        {
            Description = "confirmed: fields that a page defines. hypothesis: everything else that anyone used or named.",
            HelpName = "LIST",
        };
        which.AcceptOnlyFromAmong("confirmed", "hypothesis");
        var scope = new Option<string?>("--scope")
        {
            Description = "Only the fields of this scope: its id, or a part of it.",
            HelpName = "SCOPE",
        };
        var (format, output) = (CommonOptions.Format(), CommonOptions.Out());
        var command = new Command("list", """
            Prints the confirmed fields or the hypotheses.

            A field a line: its id, facts, page and line.
            """)
        {
            which, scope, format, output,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(which)!, parsed.GetValue(scope), parsed.GetValue(format) == "json", parsed.GetValue(output)!, terminal));
        return command;
    }

    private static int Run(string which, string? scope, bool isJson, string output, Terminal terminal)
    {
        if (StoredRegistry.OpenHistory(output, terminal) is not { Current: var registry } history) return ExitCode.Failed;
        if (scope is not null && !NamedScope.FitsAny(registry, scope, terminal)) return ExitCode.Failed;
        var ledger = new EvidenceLedger(registry, StaleFindings.In(registry, history.Steps));
        if (isJson)
        {
            var fields = registry.Fields.Where(row => scope is null || NamedScope.Fits(row.Id.Scope, scope));
            var chosen = registry with { Fields = [.. fields] };
            terminal.Output.Write(Encoding.UTF8.GetString(which == "confirmed"
                ? ListFiles.Confirmed(chosen, ledger)
                : ListFiles.Hypothesis(chosen, ledger, new NearestField(registry).Of)));
            return ExitCode.Clean;
        }

        var nearest = new NearestField(registry);
        var rows = which == "confirmed" ? registry.Confirmed : registry.Hypotheses;
        foreach (var row in rows.Where(row => scope is null || NamedScope.Fits(row.Id.Scope, scope)))
        {
            var near = row.Status == FieldStatus.Hypothesis && nearest.Of(row.Id) is { } found
                ? $"  nearest: {found.Id.Path} ({found.BestAnchor?.Place})"
                : "";
            var evidence = string.Concat(ledger.Of(row.Id)
                .Select(finding => $"  evidence {finding.Date}{ledger.Mark(finding)}: {finding.Api}, {finding.Semantics}"));
            terminal.Output.WriteLine($"{row.Id}  {FieldSummaryLine.Facts(row)}{evidence}{near}");
        }

        return ExitCode.Clean;
    }
}
