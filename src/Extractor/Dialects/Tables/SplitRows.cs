using Extractor.Facts;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// Rows that a page cut in two because their cells have two lines: the first has the name of a field above and all that
/// is said of the member, the second the member's name and the rest of the words.
/// </summary>
internal static class SplitRows
{
    /// <summary>
    /// Whether a row goes on with the one above it: it has a name, and no type, requirement or default where the table has
    /// columns for them.
    /// </summary>
    public static bool GoesOn(TableRow row, TableRow above, TableColumns columns)
    {
        if (row.IsTitle || above.IsTitle || columns.Cell(row, ColumnRole.Type) is not { Text: "" }
            || columns.Cell(above, ColumnRole.Type) is not { Text.Length: > 0 })
            return false;
        var isEmpty = columns.Cell(row, ColumnRole.Required) is null or { Text: "" }
            && columns.Cell(row, ColumnRole.Default) is null or { Text: "" };
        return isEmpty && columns.NameIn(row) == columns.Name && FieldName.Read(row.Text(columns.Name), 0) is { Rest: "" };
    }

    /// <summary>Both rows as one, with the name of the second.</summary>
    public static TableRow Joined(TableRow row, TableRow next, TableColumns columns) => row with
    {
        Lines = row.Lines.Union(next.Lines),
        Extent = row.Extent.Union(next.Extent),
        Cells = [.. row.Cells.Select((cell, column) =>
            column == columns.Name ? next.Cells[column] : column < next.Cells.Length ? cell.Followed('\n', next.Cells[column]) : cell)],
    };
}
