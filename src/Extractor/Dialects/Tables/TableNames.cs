using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>Reads the names of fields in the rows of a table.</summary>
internal static class TableNames
{
    /// <summary>Whether no row of a table has a name in the column of names.</summary>
    public static bool NoneIn(TableBlock table, TableColumns columns, Vocabulary vocabulary) => table.Rows.All(row => In(row, columns, vocabulary).IsEmpty);

    /// <summary>The cell in which a row has its name; an empty one where the row is too short.</summary>
    public static TableCell Cell(TableRow row, TableColumns columns) =>
        columns.NameIn(row) is var at && at < row.Cells.Length ? row.Cells[at] with { Indent = row.Cells[at].Indent + ((at - columns.Name) * FieldName.DeepestIndent) } : new TableCell("", 0, []);

    /// <summary>The fields that a row names; none where the cell holds prose.</summary>
    public static ImmutableArray<FieldName> In(TableRow row, TableColumns columns, Vocabulary vocabulary)
    {
        if (row.IsTitle) return [];
        var cell = Cell(row, columns);
        var names = FieldName.In(cell);
        return names is [{ Rest.Length: > 0 } only] && IsProse(cell, only, vocabulary) ? [] : names;
    }

    // "Options for the size" names no field called Options. Beside a name stand marks, a type or a requirement; more
    // words only where the name is set as code, or could be no word.
    private static bool IsProse(TableCell cell, FieldName name, Vocabulary vocabulary)
    {
        if (name.HasShape || cell.Codes.Contains(name.Text)) return false;
        var end = cell.Text.IndexOf('\n');
        var beside = end < 0 ? name.Rest : FieldName.Read(cell.Text[..end], 0)?.Rest ?? "";
        return beside.Length > 0 && char.IsAsciiLetter(beside[0]) && !TypeWords.IsType(beside, vocabulary) && vocabulary.RequirementOf(beside) is null;
    }
}
