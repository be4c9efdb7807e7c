using System.Collections.Immutable;
using Extractor.Facts.Prose;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Tables;

/// <summary>
/// Takes apart tables that have all of a call: labels in the first column, each beside the method, the address, or as many rows as the
/// part of the call has fields. What was a label becomes one above a table of its own.
/// </summary>
internal static class CallTables
{
    private const int FewestColumns = 3;

    // A page that shortens more names than this means something else.
    private const int MostAliases = 8;

    private readonly record struct Run(string Label, ImmutableArray<TableRow> Rows)
    {
        public LineRange Lines => Rows[0].Lines.Union(Rows[^1].Extent);
    }

    /// <summary>The blocks with every such table as the parts that it has.</summary>
    public static ImmutableArray<Block> Split(ImmutableArray<Block> blocks, Vocabulary vocabulary) =>
        [.. blocks.SelectMany(block => block is TableBlock table && Parts(table, vocabulary) is { } parts ? parts : [block])];

    private static List<Block>? Parts(TableBlock table, Vocabulary vocabulary)
    {
        if (table.Header.Cells.Length < FewestColumns) return null;
        var runs = Runs([table.Header, .. table.Rows]);
        var first = runs.FindIndex(run => IsSection(run, vocabulary));
        if (first <= 0 || !NamesCall(runs[..first], vocabulary)) return null;
        TableRow[] lead = [.. runs[..first].SelectMany(static run => run.Rows).Select(static row => Narrowed(row, 0))];
        var parts = new List<Block> { new TableBlock(lead[0].Lines.Union(lead[^1].Extent), lead[0], [.. lead.Skip(1)]) };
        foreach (var run in runs[first..])
        {
            if (!IsSection(run, vocabulary))
            {
                // Its rows are none of a field table, as the header of the whole shows.
                parts.Add(new TableBlock(run.Lines, table.Header, run.Rows));
                continue;
            }

            var rows = WithoutAliases([.. run.Rows.Select(static row => Narrowed(row, 1))], vocabulary);
            parts.Add(new TextLine(run.Rows[0].Lines, run.Label, 0, Bullet: false, Emphasized: true));
            parts.Add(new TableBlock(run.Lines, rows[0], [.. rows.Skip(1)]) { IsHeaded = NamesColumns(rows[0], vocabulary) });
        }

        return parts;
    }

    // A cell that reaches over rows, or an empty one below it, goes on with the label.
    private static List<Run> Runs(ImmutableArray<TableRow> rows)
    {
        var runs = new List<(string Label, List<TableRow> Rows)>();
        foreach (var row in rows)
        {
            var label = row.Text(0);
            if (runs.Count > 0 && (label.Length == 0 || label == runs[^1].Label))
                runs[^1].Rows.Add(row);
            else runs.Add((label, [row]));
        }

        return [.. runs.Select(static run => new Run(run.Label, [.. run.Rows]))];
    }

    private static bool IsSection(Run run, Vocabulary vocabulary) =>
        vocabulary.Section(run.Label) is { Location: not null, Example: false }
        && run.Rows.All(static row => Narrowed(row, 1).Cells.Length > 1);

    private static bool NamesCall(List<Run> lead, Vocabulary vocabulary) =>
        lead.Exists(run => vocabulary.IsMethodLabel(run.Label) && OperationName.IsMethod(run.Rows[0].Text(1).ToUpperInvariant()))
        && lead.Exists(run => vocabulary.IsUrlLabel(run.Label) && OperationName.PathOf(run.Rows[0].Text(1)) is not null);

    private static bool NamesColumns(TableRow row, Vocabulary vocabulary) =>
        row.Cells.All(cell => vocabulary.Column(cell.Text) != ColumnRole.Unknown);

    // A cell that reaches over columns is one.
    private static TableRow Narrowed(TableRow row, int from)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        foreach (var cell in row.Cells.Skip(from))
            if (cells.Count == 0 || !ReferenceEquals(cells[^1], cell)) cells.Add(cell);
        return row with { Cells = cells.ToImmutable(), IsTitle = false };
    }

    // "crew.list", "c means one item of the list", and below it "c.name": the name of the list stands for its short name.
    private static ImmutableArray<TableRow> WithoutAliases(ImmutableArray<TableRow> rows, Vocabulary vocabulary)
    {
        var names = rows.Select(static row => row.Text(0)).ToHashSet(StringComparer.Ordinal);
        string[] unknown = [.. rows.Select(static row => row.Text(0).Split('.')).Where(static parts => parts.Length > 1)
            .Select(static parts => parts[0]).Where(name => !names.Contains(name)).Distinct().Take(MostAliases)];
        foreach (var alias in unknown)
        {
            var lists = rows.Where(row => row.Cells.Skip(1).Any(static cell => TypeWords.IsList(cell.Text.ToLowerInvariant()))
                && row.Cells.Skip(1).Any(cell => Explains(cell.Text, alias, vocabulary))).Take(2).ToArray();
            if (lists is [var list]) rows = [.. rows.Select(row => Renamed(row, alias, list.Text(0)))];
        }

        return rows;
    }

    private static TableRow Renamed(TableRow row, string alias, string list) =>
        row.Text(0).StartsWith(alias + ".", StringComparison.Ordinal)
        ? row with { Cells = row.Cells.SetItem(0, row.Cells[0] with { Text = $"{list}[]{row.Text(0)[alias.Length..]}" }) }
        : row;

    private static bool Explains(string words, string alias, Vocabulary vocabulary) =>
        FactTokens.Read(MarkedText.Plain(words), vocabulary).Any(token => token.Is(FactWord.Means)
            && words[..token.Start].TrimEnd() is var before && before.EndsWith(alias, StringComparison.Ordinal)
            && (before.Length == alias.Length || !char.IsAsciiLetterOrDigit(before[^(alias.Length + 1)])));
}
