using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>Reads the names of fields in the rows of a table.</summary>
internal static class TableNames
{
    /// <summary>Whether no row of a table has a name in the column of names.</summary>
    public static bool NoneIn(TableBlock table, TableColumns columns, Vocabulary vocabulary) =>
        table.Rows.All(row => In(row, columns, vocabulary).IsEmpty);

    /// <summary>Whether some row of a table states a type or a requirement, as only rows about fields do.</summary>
    public static bool StatesTypes(TableBlock table, TableColumns columns, Vocabulary vocabulary) =>
        table.Rows.Any(row => !row.IsTitle && (TypeWords.IsType(columns.Cell(row, ColumnRole.Type)?.Text ?? "", vocabulary)
            || columns.Required(row, vocabulary) is not null));

    /// <summary>The cell in which a row has its name; an empty one where the row is too short.</summary>
    public static TableCell Cell(TableRow row, TableColumns columns) =>
        columns.NameIn(row) is var at && at < row.Cells.Length
            ? row.Cells[at] with { Indent = row.Cells[at].Indent + ((at - columns.Name) * FieldName.DeepestIndent) }
            : new TableCell("", 0, []);

    /// <summary>The fields that a row names; none where the cell holds words that are none of what belongs beside a name.</summary>
    public static ImmutableArray<FieldName> In(TableRow row, TableColumns columns, Vocabulary vocabulary)
    {
        if (row.IsTitle) return [];
        var cell = Cell(row, columns);
        if (!columns.HasFactsBesideName)
            return NameCell.Read(cell, (columns.Cell(row, ColumnRole.Type)?.Text ?? "").Length > 0, vocabulary);
        return FieldName.Read(cell.Text, cell.Indent) is { } name && !IsProse(cell, name, vocabulary) ? [name] : [];
    }

    // "Options for the size" names no field called Options. Where types and descriptions stand beside the name, more
    // words belong there only where the name is set as code, or could be no word.
    private static bool IsProse(TableCell cell, FieldName name, Vocabulary vocabulary)
    {
        if (name.Rest.Length == 0 || name.HasShape || cell.Codes.Contains(name.Text)) return false;
        var end = cell.Text.IndexOf('\n');
        var beside = end < 0 ? name.Rest : FieldName.Read(cell.Text[..end], 0)?.Rest ?? "";
        return beside.Length > 0 && char.IsAsciiLetter(beside[0]) && !TypeWords.IsType(beside, vocabulary)
            && vocabulary.RequirementOf(beside) is null;
    }

    /// <summary>
    /// How far a row is set in that stands for what has no name, an item or a whole body: documents that a program writes set a word in
    /// italics in the place of the name, or leave the sign alone that stands before names. Null where the row has a name.
    /// </summary>
    public static int? DepthOfUnnamed(TableCell cell, ImmutableArray<FieldName> names, Vocabulary vocabulary) => names switch
    {
        [] => FieldName.DepthOfSigns(cell.Text, cell.Indent),
        [var name] when vocabulary.Has("unnamed", name.Text) && cell.Marks.Any(mark => mark.Kind == MarkKind.Emphasis
            && cell.Text.AsSpan(mark.Start, mark.Length).SequenceEqual(name.Text)) => name.Depth,
        _ => null,
    };
}
