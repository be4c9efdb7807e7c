using System.CommandLine;
using System.Text;
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
        var why = new Option<string?>("--why")
        {
            Description = "Why a line was read as it was: its row, and the fields that it defines or names.",
            HelpName = "[PATH:]LINE",
        };
        var (format, output) = (CommonOptions.Format(), CommonOptions.Out());
        var command = new Command("rows", """
            Prints what was looked at, and what became of it.

            A row of the ledger a line: page and line, outcome, kind, text, and why.
            """)
        {
            unparsed, ignored, page, why, format, output,
        };
        command.SetAction(parsed => parsed.GetValue(why) is { } line
            ? RowReasons.Print(line, parsed.GetValue(page) ?? "", parsed.GetValue(output)!, terminal)
            : Run(
                Wanted(parsed.GetValue(unparsed), parsed.GetValue(ignored)),
                parsed.GetValue(page) ?? "",
                parsed.GetValue(format) == "json",
                parsed.GetValue(output)!,
                terminal));
        return command;
    }

    private static Outcome[] Wanted(bool unparsed, bool ignored)
    {
        if (!unparsed && !ignored) return [Outcome.Extracted, Outcome.Ignored, Outcome.Unparsed];
        return [.. new[] { (unparsed, Outcome.Unparsed), (ignored, Outcome.Ignored) }.Where(static pair => pair.Item1)
            .Select(static pair => pair.Item2)];
    }

    /// <summary>The ledger of an output folder; null where there is none that can be read, which is reported.</summary>
    internal static IReadOnlyCollection<LedgerRow>? Ledger(string output, Terminal terminal)
    {
        if (!new OutputFolder(output).Read().TryGetValue(LedgerFile.Name, out var bytes))
        {
            terminal.Error.WriteLine($"sot: {output} holds no ledger; run 'sot extract' first, or name another folder with --out");
            return null;
        }

        if (LedgerFile.Read(bytes) is { } rows) return rows;
        terminal.Error.WriteLine(
            Rules.OutputBroken.At($"{output}/{LedgerFile.Name}", null, "the ledger is not whole; run 'sot extract' to write it again"));
        return null;
    }

    /// <summary>A row as a line to jump to.</summary>
    internal static string Line(LedgerRow row) =>
        $"{row.Page}:{row.Line}: {row.Outcome.ToString().ToLowerInvariant()}: {row.Kind}: "
        + $"{row.Text.ReplaceLineEndings(" ⏎ ").Trim()}"
        + (row.Reason is { } reason ? $"  — {reason}" : "");

    private static int Run(Outcome[] wanted, string page, bool isJson, string output, Terminal terminal)
    {
        if (Ledger(output, terminal) is not { } rows) return ExitCode.Failed;
        LedgerRow[] ofPage = [.. rows.Where(row => row.Page.StartsWith(page, StringComparison.Ordinal))];
        if (ofPage.Length == 0 && page.Length > 0 && !IsPage(page, output, terminal)) return ExitCode.Failed;

        var chosen = ofPage.Where(row => wanted.Contains(row.Outcome));
        if (isJson)
        {
            terminal.Output.Write(Encoding.UTF8.GetString(LedgerFile.Of(chosen)));
            return ExitCode.Clean;
        }

        foreach (var row in chosen) terminal.Output.WriteLine(Line(row));
        return ExitCode.Clean;
    }

    // A page may have no rows; the registry knows it.
    private static bool IsPage(string page, string output, Terminal terminal) =>
        StoredRegistry.Open(output, terminal) is { } registry && NamedPages.FitAny(registry, page, terminal);
}
