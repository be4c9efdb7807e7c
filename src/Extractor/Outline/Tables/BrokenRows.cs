using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Outline.Tables;

/// <summary>
/// Joins rows that a copy broke in two: a table has a header over its first column alone, and below it a name and the words about it
/// take turns, each on a line of its own.
/// </summary>
internal static class BrokenRows
{
    /// <summary>The blocks with every pair of such rows as one row.</summary>
    public static ImmutableArray<Block> Join(ImmutableArray<Block> blocks) =>
        blocks.Any(static block => block is TableBlock table && IsBroken(table))
            ? [.. blocks.Select(static block => block is TableBlock table && IsBroken(table) ? Joined(table) : block)]
            : blocks;

    private static bool IsBroken(TableBlock table) =>
        table.Header.Cells is [{ Text.Length: > 0 }, { Text.Length: 0 }] && table.Rows.Length > 0 && table.Rows.Length % 2 == 0
        && table.Rows.Select(static (row, at) => (Row: row, IsName: at % 2 == 0)).All(static one =>
            !one.Row.IsTitle && one.Row.Cells.Skip(1).All(static cell => cell.Text.Length == 0)
            && (one.IsName ? Identifier.IsName(one.Row.Text(0)) : one.Row.Text(0).Contains(' ')));

    private static TableBlock Joined(TableBlock table) => table with
    {
        Rows =
        [
            .. table.Rows.Chunk(2).Select(static pair => pair[0] with
            {
                Lines = pair[0].Lines.Union(pair[1].Lines),
                Extent = pair[0].Extent.Union(pair[1].Extent),
                Cells = [pair[0].Cells[0], pair[1].Cells[0]],
            }),
        ],
    };
}
