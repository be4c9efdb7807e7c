using System.Collections.Immutable;
using System.CommandLine;
using Extractor.Contradictions;
using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Registry;

namespace Extractor.Cli.Commands;

/// <summary><c>sot conflicts</c>: what the pages say against each other and against themselves.</summary>
internal static class ConflictsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var format = new Option<string>("--format")
        {
            Description = "The form of the findings.",
            HelpName = "text|json|github|sarif",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "github", "sarif");
        var (docs, output) = (CommonOptions.Docs(), CommonOptions.Out());
        var command = new Command("conflicts", """
            Lists what the pages say against each other.

            Types, defaults, values and requirements that differ between places; names
            spelled two ways; fields of an example that its table does not have; example
            calls that break a documented rule. Each has both places. A note is no
            conflict: two operations may differ. The pages are read as they are now.
            Exits 1 where there is a conflict.
            """)
        {
            format, docs, output,
        };
        command.SetAction(parsed => Run(parsed.GetValue(format)!, parsed.GetValue(docs)!, parsed.GetValue(output)!, terminal));
        return command;
    }

    private static int Run(string format, string docs, string output, Terminal terminal)
    {
        var folder = DocsFolder.Read(docs, output);
        var (pages, problems) = PageReadings.ReadAll(folder.Pages, folder.Settings);
        ImmutableArray<Diagnostic> all = [.. folder.Problems, .. problems];
        PageProblems.Print(all, docs, Severity.Error, terminal);
        if (all.Any(static problem => problem.Rule.Severity == Severity.Error)) return ExitCode.Failed;
        var registry = RegistryBuilder.Build(pages.Select(PageRecord.Of), [], FieldRegistry.Empty);
        ImmutableArray<Diagnostic> findings = [.. PageContradictions.In(pages, registry).Select(finding => DocsPath.Of(docs, finding))];
        Print(findings, format, terminal);
        var conflicts = findings.Count(static finding => finding.Rule.Severity > Severity.Note);
        if (format == "text")
            terminal.Error.WriteLine(
                $"{conflicts} "
                + (conflicts == 1 ? "conflict" : "conflicts")
                + $", {findings.Length - conflicts} "
                + (findings.Length - conflicts == 1 ? "note" : "notes"));
        return conflicts > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void Print(ImmutableArray<Diagnostic> findings, string format, Terminal terminal)
    {
        switch (format)
        {
            case "json":
                terminal.Output.Write(JsonText.Line(FindingsJson.Of(findings)));
                break;
            case "sarif":
                terminal.Output.Write(JsonText.Line(SarifLog.Of(Rules.All, findings)));
                break;
            case "github":
                terminal.Commands.Write(GithubAnnotations.Of(findings));
                break;
            default:
                foreach (var finding in findings) terminal.Output.WriteLine(finding);
                break;
        }
    }
}
