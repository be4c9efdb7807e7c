using Extractor.Dialects.Removing;
using Extractor.Facts;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>Rows of a table that has a column for whether the call takes their field, where it says that the call does not.</summary>
internal static class RefusedRows
{
    /// <summary>The reading of a table without the fields of such rows.</summary>
    public static PageReading Without(PageReading read, TableBlock table, Vocabulary vocabulary)
    {
        var reader = new RefusalReader(vocabulary);
        int[] columns = [.. Enumerable.Range(0, table.Header.Cells.Length).Where(column => reader.IsColumn(table.Header.Text(column)))];
        if (columns.Length == 0) return read;
        var lines = new LineSet(table.Rows
            .Where(row => Array.Exists(columns, column => reader.InCell(row.Text(column))))
            .Select(static row => row.Lines));
        return RefusedFields.Without(read, [.. read.Claims.Where(claim => lines.Contains(claim.Lines.First))]);
    }
}
