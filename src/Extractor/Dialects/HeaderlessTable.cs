using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Field tables without a header that names their columns, as some sites set them: every row opens with a name, and
/// behind it stand a type, a word on whether it is required, and what it means, in as many cells as it likes.
/// </summary>
internal static class HeaderlessTable
{
    private static readonly TableRow Header = new(new LineRange(-1, -1), [Cell("name"), Cell("type"), Cell("required"), Cell("default"), Cell("description")]);

    /// <summary>The table with a header of the usual form; null where its rows are no fields.</summary>
    public static TableBlock? WithHeader(TableBlock table, Vocabulary words)
    {
        // The header of a lone column names no column.
        if (table.IsHeaded && table.Header.Cells.Length > 1) return null;
        var hasOwnHeader = table.IsHeaded || table.Header.IsTitle;
        var rows = new List<TableRow>();
        var (fields, typed) = (0, 0);
        foreach (var row in hasOwnHeader ? table.Rows : table.Rows.Insert(0, table.Header))
        {
            // A row without words holds a table or code, and goes on about the row above it.
            var goesOn = row.IsTitle || LinesOf(row).Length == 0 || IsAboutRowAbove(row);
            if (!goesOn && Field(row, words) is var (field, hasType))
            {
                (fields, typed) = (fields + 1, typed + (hasType ? 1 : 0));
                rows.Add(field);
            }
            else if (goesOn && fields > 0) rows.Add(row with { IsTitle = true });
            else return null;
        }

        return typed > 0 && typed * 2 >= fields ? table with { Header = hasOwnHeader ? Header with { Lines = table.Header.Lines } : Header, Rows = [.. rows] } : null;
    }

    private static bool IsAboutRowAbove(TableRow row) => row.Extent != row.Lines && row.Cells.Length > 1 && row.Cells.All(cell => ReferenceEquals(cell, row.Cells[0]));

    private static (TableRow Row, bool HasType)? Field(TableRow row, Vocabulary words)
    {
        var lines = LinesOf(row);
        if (FieldName.Read(lines[0], row.Cells[0].Indent) is not { } name) return null;
        var header = new FieldHeader(words);
        if (name.Rest.Length > 0 && !header.Take(name.Rest)) return null;
        var at = 1;
        while (at < lines.Length && header.Take(lines[at])) at++;
        var about = string.Join('\n', lines[at..]);
        var required = header.Required ?? Stated(about, words);
        return (row with
        {
            Cells =
            [
                new TableCell(lines[0][..^name.Rest.Length].Trim(), row.Cells[0].Indent, []), Cell(header.Type ?? ""),
                Cell(required is null or Requirement.Unstated ? "" : required.Value.ToString()), Cell(header.Default ?? ""), Cell(about),
            ],
        }, header.Type is not null);
    }

    // "Required. The name to show."
    private static Requirement? Stated(string about, Vocabulary words)
    {
        var end = about.AsSpan().IndexOfAny(".。\n");
        return end > 0 && !words.IsAnswer(about[..end]) ? words.RequirementOf(about[..end]) : null;
    }

    // A cell that spans columns says what it says once.
    private static string[] LinesOf(TableRow row) =>
        [.. row.Cells.Distinct(ReferenceEqualityComparer.Instance).Cast<TableCell>().SelectMany(static cell => cell.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static TableCell Cell(string text) => new(text, 0, []);
}
