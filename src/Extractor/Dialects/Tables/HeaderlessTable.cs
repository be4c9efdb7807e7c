using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// Field tables without a header that names their columns, as some sites set them: every row opens with a name, and
/// behind it stand a type, a word on whether it is required, and what it means, in as many cells as it likes.
/// </summary>
internal static class HeaderlessTable
{
    private const int FieldsToSlips = 8;

    private static readonly TableRow Header = new(
        new LineRange(-1, -1), [Cell("name"), Cell("type"), Cell("required"), Cell("default"), Cell("description")]);

    /// <summary>The table with a header of the usual form; null where its rows are no fields.</summary>
    /// <param name="table">The table.</param>
    /// <param name="location">Where the section says that its fields are sent: elsewhere a name beside a type may be anything.</param>
    /// <param name="opensSection">Whether the section opens with the table: only there names without types are those of its fields.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static TableBlock? WithHeader(TableBlock table, Location? location, bool opensSection, Vocabulary vocabulary)
    {
        // The header of a lone column names no column, and a header without words names none.
        // The same word above every column names none.
        var isOneWord = IsOneWord(table.Header);
        if (isOneWord && HeaderOf(table.Rows, vocabulary) is { } named)
            return table with { Header = named with { Lines = table.Header.Lines } };
        var isLocated = location is not (null or Location.Object);
        // Markdown has no table without a header: a copy makes one of the first row.
        var isRow = table.IsHeaded && isLocated && IsRow(table.Header, vocabulary);
        if (table.IsHeaded && !isRow && !isOneWord && table.Header.Cells.Length > 1
            && table.Header.Cells.Any(static cell => cell.Text.Length > 0))
            return null;
        var hasOwnHeader = !isRow && (table.IsHeaded || isOneWord || table.Header.IsTitle);
        var source = hasOwnHeader ? table.Rows : table.Rows.Insert(0, table.Header);
        if (Fields(source, table.IsHeaded, isLocated, vocabulary) is not var (rows, fields, typed, coded)) return null;
        var isSent = location is Location.Header or Location.Path or Location.Query or Location.Body;
        var says = location is null or Location.Object
            ? typed == fields && coded == fields
            : isRow ? typed == fields
            : typed * 2 >= fields || (isSent && opensSection && coded == fields);
        return says && fields > 0
            ? table with { Header = hasOwnHeader ? Header with { Lines = table.Header.Lines } : Header, Rows = [.. rows] }
            : null;
    }

    // The rows in the usual form, and how many of them are fields, state a type, and have their name set as code.
    private static (List<TableRow> Rows, int Fields, int Typed, int Coded)? Fields(
        ImmutableArray<TableRow> source, bool isHeaded, bool isLocated, Vocabulary vocabulary)
    {
        var rows = new List<TableRow>();
        var (fields, typed, coded, unread) = (0, 0, 0, 0);
        foreach (var row in source)
        {
            // A row without words holds a table or code, and goes on about the row above it.
            var goesOn = row.IsTitle || LinesOf(row).Length == 0 || IsAboutRowAbove(row);
            if (!goesOn && Field(row, isLocated, vocabulary) is { } field)
            {
                var isCode = row.Cells[0].Codes is [var code, ..] && code == field.Text(0);
                (fields, typed, coded) = (fields + 1, typed + (field.Text(1).Length > 0 ? 1 : 0), coded + (isCode ? 1 : 0));
                rows.Add(field);
            }
            else if (goesOn && fields > 0) rows.Add(row with { IsTitle = true });
            else if (fields > 0 && !isHeaded && LinesOf(row) is [var name, .. var rest] && rest.Length > 0)
            {
                // One slip in a name makes no other table of the rest; the row itself stays unread.
                rows.Add(row with { Cells = [Cell(name), Cell(""), Cell(""), Cell(""), Cell(string.Join('\n', rest))] });
                unread++;
            }
            else return null;
        }

        return unread * FieldsToSlips > fields ? null : (rows, fields, typed, coded);
    }

    /// <summary>Whether one word stands above every column.</summary>
    public static bool IsOneWord(TableRow header) =>
        header.Cells.Length > 1 && header.Cells.All(cell => cell.Text.Length > 0 && cell.Text == header.Text(0));

    /// <summary>
    /// A header for rows that have none, from what stands in every one of them: a name first, a column of types, one of
    /// words on whether the field is required, the description last, and the default between them; null where they have no types.
    /// </summary>
    public static TableRow? HeaderOf(ImmutableArray<TableRow> rows, Vocabulary vocabulary)
    {
        if (rows.IsEmpty || rows.Any(row => row.Cells.Length != rows[0].Cells.Length || FieldName.Read(row.Text(0), 0) is not { Rest: "" }))
            return null;
        var cells = Enumerable.Range(1, rows[0].Cells.Length - 1).Select(column => WordOf(column, rows, vocabulary)).ToArray();
        return cells.Contains("type")
            && cells.Distinct().Count(static word => word.Length > 0) == cells.Count(static word => word.Length > 0)
            ? new TableRow(rows[0].Lines, [Cell("name"), .. cells.Select(Cell)])
            : null;
    }

    private static string WordOf(int column, ImmutableArray<TableRow> rows, Vocabulary vocabulary)
    {
        bool All(Func<string, bool> test) => rows.All(row => test(row.Text(column)));
        if (All(text => TypeWords.IsType(text, vocabulary))) return "type";
        if (All(text => vocabulary.RequirementOf(text) is not null)) return "required";
        if (column == rows[0].Cells.Length - 1) return "description";
        return All(text => vocabulary.IsNoValue(text) || !text.Any(char.IsWhiteSpace)) ? "default" : "";
    }

    private static bool IsAboutRowAbove(TableRow row) =>
        row.Extent != row.Lines && row.Cells.Length > 1 && row.Cells.All(cell => ReferenceEquals(cell, row.Cells[0]));

    // A name, its type and more than that; the names of columns say no more than what they hold.
    private static bool IsRow(TableRow header, Vocabulary vocabulary) =>
        header.Cells.Skip(1).All(cell => vocabulary.Column(cell.Text) == ColumnRole.Unknown)
        && LinesOf(header).Length > 1 && Field(header, true, vocabulary) is { } field
        && field.Text(1).Length > 0 && field.Text(2).Length + field.Text(4).Length > 0;

    private static TableRow? Field(TableRow row, bool isLocated, Vocabulary vocabulary)
    {
        var lines = LinesOf(row);
        if (FieldName.Read(lines[0], row.Cells[0].Indent) is not { } name) return null;
        var header = new FieldHeader(vocabulary);
        if (name.Rest.Length > 0 && !header.Take(name.Rest)) return null;
        var at = 1;
        while (at < lines.Length && header.Take(lines[at])) at++;
        // In a section of fields the words behind a name may open with its type.
        var lead = isLocated && header.Type is null && at < lines.Length ? LeadingType.Read(lines[at], vocabulary) : null;
        if (lead is { } typed) lines[at] = lines[at][typed.End..].TrimStart();
        var (own, glued) = lead is null ? (name.Text, null) : Unglued(name.Text, vocabulary);
        var about = string.Join('\n', lines[at..]);
        var required = header.Required ?? glued ?? Requirements.InSentences(about, vocabulary);
        return row with
        {
            Cells =
            [
                new TableCell(glued is null ? lines[0][..^name.Rest.Length].Trim() : own, row.Cells[0].Indent, []),
                Cell(header.Type ?? lead?.Type ?? ""),
                Cell(required is null or Requirement.Unstated ? "" : required.Value.ToString()), Cell(header.Default ?? ""), Cell(about),
            ],
        };
    }

    // "sizerequired": a badge that a copy sets right behind the name.
    private static (string Name, Requirement? Required) Unglued(string name, Vocabulary vocabulary)
    {
        const int shortest = 6, longest = 12;
        for (var length = shortest; length <= longest && length < name.Length; length++)
            if (char.IsAsciiLetterLower(name[^length]) && vocabulary.RequirementOf(name[^length..]) is { } stated)
                return (name[..^length], stated);
        return (name, null);
    }

    // A cell that spans columns says what it says once.
    private static string[] LinesOf(TableRow row) =>
        [.. row.Cells.Distinct(ReferenceEqualityComparer.Instance).Cast<TableCell>()
            .SelectMany(static cell => cell.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static TableCell Cell(string text) => new(text, 0, []);
}
