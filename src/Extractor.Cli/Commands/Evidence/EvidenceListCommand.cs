using System.CommandLine;
using System.Text.Json.Nodes;
using Extractor.Diagnostics;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Cli.Commands.Evidence;

/// <summary><c>sot evidence list</c>: the findings of the ledger, a finding a line.</summary>
internal static class EvidenceListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var stale = new Option<bool>("--stale")
        {
            Description = "Only findings that are older than the last change of their page's meaning.",
        };
        var unproven = new Option<bool>("--unproven")
        {
            Description = "Only findings that leave open whether the field does what was thought.",
        };
        var (format, docs, output) = (CommonOptions.Format(), CommonOptions.Docs(), CommonOptions.Out());
        var command = new Command("list", """
            Prints what live calls showed, a finding a line.

            The field, whether a page documents it, whether the API accepted it, whether
            it was proven, and where the finding stands. A finding is stale where its
            page came to mean something else after the call.
            """)
        {
            stale, unproven, format, docs, output,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(stale), parsed.GetValue(unproven), parsed.GetValue(format) == "json", parsed.GetValue(docs)!,
            parsed.GetValue(output)!, terminal));
        return command;
    }

    // The ledger itself is read, so that a finding is listed as soon as it is written down.
    private static int Run(bool stale, bool unproven, bool isJson, string docs, string output, Terminal terminal)
    {
        if (StoredRegistry.OpenHistory(output, terminal) is not { } history) return ExitCode.Failed;
        var folder = DocsFolder.Read(docs, output);
        var read = folder.Evidence.Select(EvidenceReader.Read).ToArray();
        var findings = read.SelectMany(static file => file.Findings).ToArray();
        var problems = folder.Problems.Where(static problem => problem.Rule == Rules.DocsMissing)
            .Concat(read.SelectMany(static file => file.Problems)).Concat(FindingScopes.Unknown(findings, history.Current)).ToArray();
        PageProblems.Print(problems, docs, Severity.Note, terminal);
        if (problems.Length > 0) return ExitCode.Failed;
        var registry = (history.Current with { Evidence = [.. findings] }).Sorted();
        var ledger = new EvidenceLedger(registry, StaleFindings.In(registry, history.Steps));
        var chosen = registry.Evidence.Where(
            finding => (!stale || ledger.Stale.Contains(finding)) && (!unproven || finding.Semantics == "unproven"));
        if (isJson)
        {
            terminal.Output.Write(JsonText.Line(JsonOf(ledger, chosen)));
            return ExitCode.Clean;
        }

        foreach (var finding in chosen)
            terminal.Output.WriteLine(Line(finding, ledger, docs));
        return ExitCode.Clean;
    }

    private static JsonObject JsonOf(EvidenceLedger ledger, IEnumerable<Finding> findings) => new()
    {
        ["schemaVersion"] = FieldRegistry.SchemaVersion,
        ["registry"] = ledger.Registry.Version.ToString(),
        ["findings"] = RegistryJson.Rows(findings, finding =>
        {
            var row = RegistryJson.Of(finding);
            row["stale"] = ledger.Stale.Contains(finding);
            return row;
        }),
    };

    private static string Line(Finding finding, EvidenceLedger ledger, string docs)
    {
        var row = ledger.Registry.Fields.FirstOrDefault(row => row.Id == finding.Field);
        var documented = row is { Status: FieldStatus.Confirmed } ? "yes" : $"no ({RegistryJson.Name(row?.Reason ?? Reason.Undocumented)})";
        var words = string.Concat(new[] { ("sent", finding.Sent), ("note", finding.Note), ("source", finding.Source) }
            .Where(static pair => pair.Item2 is not null)
            .Select(static pair => $"  {pair.Item1}: {pair.Item2!.ReplaceLineEndings(" ")}"));
        return $"{finding.Field}  {finding.Date}{ledger.Mark(finding)}  documented: {documented}  accepted: {finding.Api}  proven: "
            + $"{finding.Semantics}  {DocsPath.Of(docs, finding.File)}:{finding.Line}{words}";
    }
}
