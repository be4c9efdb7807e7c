using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// Rows that a copy left without their name: the other cells have moved to the left, and what stands below each header belongs to the
/// next one.
/// </summary>
internal static class SlippedRows
{
    /// <summary>Why a row is taken for one whose name is missing; null where it is not.</summary>
    public static string? Why(TableRow row, TableCell named, ImmutableArray<FieldName> names, TableColumns columns, Vocabulary vocabulary)
    {
        // An answer is no type, and below the header of types it shows that "string" is no name.
        var isSlipped = IsSized(named.Text) ? names.IsEmpty || row.Cells.All(cell => cell == named || cell.Text.Length == 0)
            : vocabulary.IsValueType(named.Text) && columns.Cell(row, ColumnRole.Type)?.Text is { Length: > 0 } beside
                && Requirements.In(beside, vocabulary) is not null && !TypeWords.IsType(beside, vocabulary);
        return isSlipped ? $"the name is missing: '{LedgerRow.Short(named.Text)}' is a type" : null;
    }

    // C(200), VARCHAR(20), DECIMAL(10,2)
    private static bool IsSized(string text)
    {
        var open = text.IndexOf('(');
        return open > 0 && text[^1] == ')' && open + 1 < text.Length - 1
            && text.AsSpan(0, open).IndexOfAnyExceptInRange('A', 'Z') < 0
            && text.AsSpan((open + 1)..^1).IndexOfAnyExcept("0123456789,. ") < 0;
    }
}
