using System.Globalization;
using Extractor.Registry;

namespace Extractor.Cli;

/// <summary>
/// <c>sot rows --why</c>: why a line was read as it was. The ledger says what became of it; the anchors of the fields
/// that it defines say in which form it was read, and which section said what the fields belong to.
/// </summary>
internal static class RowReasons
{
    /// <summary>Prints what is known of a line.</summary>
    /// <param name="place">The line, with or without the page before it.</param>
    /// <param name="page">The start of the page's path; an empty string for any.</param>
    /// <param name="output">The output folder.</param>
    /// <param name="terminal">Where to print.</param>
    public static int Print(string place, string page, string output, Terminal terminal)
    {
        var colon = place.LastIndexOf(':');
        if (!int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            terminal.Error.WriteLine($"sot: '{place}' is no line; expected a number, or a page and a number such as page.md:41");
            return ExitCode.Failed;
        }

        if (colon > 0) page = place[..colon];
        if (RowsCommand.Ledger(output, terminal) is not { } rows || StoredRegistry.Open(output, terminal) is not { } registry)
            return ExitCode.Failed;
        if (!NamedPages.FitAny(registry, page, terminal)) return ExitCode.Failed;
        var found = false;
        foreach (var row in rows.Where(row => row.Line == line && row.Page.StartsWith(page, StringComparison.Ordinal)))
        {
            found = true;
            terminal.Output.WriteLine(RowsCommand.Line(row));
        }

        foreach (var (subject, anchor) in Anchored(registry).Where(
            pair => pair.Anchor.Line <= line && line <= pair.Anchor.EndLine && pair.Anchor.Page.StartsWith(page, StringComparison.Ordinal)))
        {
            found = true;
            terminal.Output.WriteLine(
                $"  {subject} by {anchor.Kind} at {anchor.Place}, below "
                + (anchor.Section.IsEmpty ? "no heading" : string.Join(" › ", anchor.Section)));
        }

        if (found) return ExitCode.Clean;
        terminal.Error.WriteLine($"sot: line {line} has no row and defines no field: it is prose, a heading, a label or blank");
        return ExitCode.Findings;
    }

    private static IEnumerable<(string Subject, Anchor Anchor)> Anchored(FieldRegistry registry) =>
        registry.Scopes.SelectMany(static scope => scope.Anchors.Select(anchor => ($"announces {scope.Id}", anchor)))
            .Concat(registry.Fields.SelectMany(static field => field.Anchors.Select(anchor => ($"{Verb(field)} {field.Id}", anchor))));

    private static string Verb(Field field) => field.Status == FieldStatus.Confirmed ? "defines or names" : "names";
}
