using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Outline.Announced;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Tables;

/// <summary>
/// Takes apart tables of two columns that have all of a call, and in the cell beside the label of its fields lists them line by line:
/// "Parameters", and beside it <c>**wind**: how hard it blows</c>. The label becomes one above a list of its own.
/// </summary>
internal static class ListedCells
{
    /// <summary>The blocks with every such table as the parts that it has.</summary>
    public static ImmutableArray<Block> Split(ImmutableArray<Block> blocks, Vocabulary vocabulary) =>
        [.. blocks.SelectMany(block => block is TableBlock table && Parts(table, vocabulary) is { } parts ? parts : [block])];

    private static List<Block>? Parts(TableBlock table, Vocabulary vocabulary)
    {
        if (table.Header.Cells.Length != 2 || OperationTable.Of(table, vocabulary) is null) return null;
        var lists = table.Rows.Where(row => IsList(row, vocabulary)).ToArray();
        if (lists.Length == 0) return null;
        var parts = new List<Block> { table with { Rows = table.Rows.RemoveRange(lists) } };
        foreach (var row in lists)
        {
            parts.Add(new TextLine(row.Lines, row.Text(0), 0, Bullet: false, Emphasized: true));
            foreach (var line in LinesOf(row))
                parts.Add(new TextLine(row.Lines, line.Text, 0, Bullet: true, Emphasized: false) { Marks = line.Marks });
        }

        return parts;
    }

    // All of the lines name a field, or none is known to.
    private static bool IsList(TableRow row, Vocabulary vocabulary) =>
        vocabulary.Section(row.Text(0)) is { Location: not null, Example: false } && LinesOf(row) is { Length: > 0 } lines
        && Array.TrueForAll(lines, line => NamedLine.Read(line, vocabulary) is { SetOff: true, Form: NameForm.Code or NameForm.Marked });

    private static MarkedText[] LinesOf(TableRow row) =>
        row.Cells.Length > 1 ? [.. row.Cells[1].Inline.Lines().Where(static line => line.Text.Length > 0)] : [];
}
