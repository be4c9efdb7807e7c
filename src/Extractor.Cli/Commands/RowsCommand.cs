using System.CommandLine;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Output;

namespace Extractor.Cli.Commands;

/// <summary><c>sot rows</c>: the ledger of what was read, as places to jump to.</summary>
internal static class RowsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var unparsed = new Option<bool>("--unparsed") { Description = "Only rows that may be about a field and were not understood." };
        var ignored = new Option<bool>("--ignored") { Description = "Only rows that are understood and about no field." };
        var page = new Option<string?>("--page") { Description = "Only the rows of pages whose path starts like this.", HelpName = "PATH" };
        var output = CommonOptions.Out();
        var command = new Command("rows", """
            Prints the ledger, a row a line: page and line, outcome, kind, text, and why.

            To see what the tool did not understand:  sot rows --unparsed
            """)
        {
            unparsed, ignored, page, output,
        };
        command.SetAction(parsed => Run(Wanted(parsed.GetValue(unparsed), parsed.GetValue(ignored)), parsed.GetValue(page) ?? "", parsed.GetValue(output)!, terminal));
        return command;
    }

    private static Outcome[] Wanted(bool unparsed, bool ignored)
    {
        if (!unparsed && !ignored) return [Outcome.Extracted, Outcome.Ignored, Outcome.Unparsed];
        return [.. new[] { (unparsed, Outcome.Unparsed), (ignored, Outcome.Ignored) }.Where(static pair => pair.Item1).Select(static pair => pair.Item2)];
    }

    private static int Run(Outcome[] wanted, string page, string output, Terminal terminal)
    {
        if (!new OutputFolder(output).Read().TryGetValue(LedgerFile.Name, out var bytes))
        {
            terminal.Error.WriteLine($"sot: {output} holds no ledger; run 'sot extract' first, or name another folder with --out");
            return ExitCode.Failed;
        }

        if (LedgerFile.Read(bytes) is not { } rows)
        {
            terminal.Error.WriteLine(Rules.OutputBroken.At($"{output}/{LedgerFile.Name}", null, "the ledger is not whole; run 'sot extract' to write it again"));
            return ExitCode.Failed;
        }

        if (page.Length > 0 && !rows.Any(row => row.Page.StartsWith(page, StringComparison.Ordinal)))
        {
            terminal.Error.WriteLine($"sot: no page with rows has a path that starts like '{page}'");
            return ExitCode.Failed;
        }

        foreach (var row in rows.Where(row => wanted.Contains(row.Outcome) && row.Page.StartsWith(page, StringComparison.Ordinal)))
            terminal.Output.WriteLine($"{row.Page}:{row.Line}: {row.Outcome.ToString().ToLowerInvariant()}: {row.Kind}: {row.Text.ReplaceLineEndings(" ⏎ ").Trim()}{(row.Reason is { } reason ? $"  — {reason}" : "")}");
        return ExitCode.Clean;
    }
}
