using System.Collections.Immutable;
using Extractor.Pages.Shown;

namespace Extractor.Pages.Tables;

/// <summary>
/// Finds pipe tables among lines of prose: a header row, a delimiter row and the rows below, as the GitHub Flavored
/// Markdown specification, section 4.10, describes them. Some things are read more freely than there, because pages in
/// the wild do them and lose rows otherwise: the delimiter row may have another number of cells than the header, be drawn
/// with other dashes or be missing between rows that bars frame; blank lines may part the rows; and a pipe inside a code
/// span does not end a cell where only that reading fits the header.
/// </summary>
internal static class PipeRows
{
    /// <summary>The table that starts at a line, or null.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The line that would be the header row.</param>
    /// <param name="last">The last line of the run of prose that the first line stands in.</param>
    public static TableBlock? Read(SourceText source, int first, int last)
    {
        if (first + 1 > last || !source.Line(first).Contains('|')) return null;
        var isHeaded = IsDelimiterRow(source.Line(first + 1));
        var header = Row(source, first, 0);
        // A bar alone parts nothing.
        if (header.Cells.Length == 0 || (!isHeaded && !IsFramed(source, first + 1, header))) return null;
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var most = isHeaded ? Math.Max(header.Cells.Length, Row(source, first + 1, 0).Cells.Length) : int.MaxValue;
        var end = first + (isHeaded ? 1 : 0);
        for (var line = end + 1; line <= last; line++)
        {
            var isRow = source.Line(line).Contains('|')
                && (line == end + 1 || (IsFramed(source, line, header) && !(line < last && IsDelimiterRow(source.Line(line + 1)))));
            if ((!isRow && !source.IsBlank(line)) || OpensTable(source, line, last, rows.Count == 0 ? null : header)) break;
            if (!isRow) continue;
            if (rows.Count > 0 || !IsDelimiterRow(source.Line(line)))
            {
                var close = ClosingLine(source, line, last, first);
                if (close > line)
                {
                    rows.Add(Whole(Row(Together(source, line, close), new LineRange(line, close), header.Cells.Length), most));
                    end = line = close;
                    continue;
                }
            }

            // A drawn line between the rows is none of them.
            if (rows.Count == 0 || !IsDelimiterRow(source.Line(line))) rows.Add(Whole(Row(source, line, header.Cells.Length), most));
            end = line;
        }

        return new TableBlock(new LineRange(first, end), header, rows.ToImmutable()) { IsHeaded = isHeaded };
    }

    // A row of another width, and below it a delimiter row as wide: the next table, which a copy left no empty line before.
    private static bool OpensTable(SourceText source, int line, int last, TableRow? header)
    {
        if (header is null || line >= last || !IsDelimiterRow(source.Line(line + 1)) || IsDelimiterRow(source.Line(line))) return false;
        var width = Row(source, line, 0).Cells.Length;
        return width > 1 && width != header.Cells.Length && Row(source, line + 1, 0).Cells.Length == width;
    }

    // Values in code behind the cells that the header has are the rest of the last: a bar in it parts them, and it is no half list.
    private static TableRow Whole(TableRow row, int most)
    {
        if (row.Cells.Length <= most) return row;
        if (row.Cells[(most - 1)..].Any(static cell => cell.Text.Length > 0 && cell.Codes.IsEmpty)) return row;
        var last = row.Cells[most - 1];
        foreach (var further in row.Cells[most..])
            if (further.Text.Length > 0) last = last.Followed('|', further);
        return row with { Cells = [.. row.Cells[..(most - 1)], last] };
    }

    // A row may go on over lines, blank ones too, until a bar closes its last cell, as bars close those of the header.
    private static int ClosingLine(SourceText source, int line, int last, int header)
    {
        const int longest = 200;
        if (Unquoted(source.Line(header)) is not ['|', .., '|'] || Unquoted(source.Line(line)) is not ['|', .., not '|']) return line;
        for (var next = line + 1; next <= last && next < line + longest; next++)
        {
            var text = Unquoted(source.Span(next));
            if (!text.IsEmpty && text[0] == '|') return line;
            if (!text.IsEmpty && text[^1] == '|') return next;
        }

        return line;
    }

    private static string Together(SourceText source, int first, int last) =>
        string.Join(
            "<br>",
            Enumerable.Range(first, last - first + 1).Where(line => !source.IsBlank(line))
                .Select(line => Unquoted(source.Line(line)).ToString()));

    // A line between bars with as many cells as the header.
    private static bool IsFramed(SourceText source, int line, TableRow header)
    {
        var text = Unquoted(source.Span(line));
        return text.Length > 2 && text[0] == '|' && text[^1] == '|' && header.Cells.Length > 1 && !IsDelimiterRow(source.Line(line))
            && Unquoted(source.Line(header.Lines.First)) is ['|', .., '|']
            && Row(source, line, header.Cells.Length).Cells.Length == header.Cells.Length;
    }

    /// <summary>Whether a line parts the header of a table from its rows.</summary>
    public static bool IsDelimiterRow(string line)
    {
        var text = Unquoted(line);
        // The hyphen-minus, and the dashes that editors and pastes put in its place.
        var dashes = text.IndexOfAny("-‐‑‒–—―─━−") >= 0 && text.IndexOfAny('|', '+') >= 0;
        foreach (var c in text) dashes &= "-‐‑‒–—―─━−:|+ \t\u00A0".Contains(c);
        return dashes;
    }

    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        while (!line.IsEmpty && line[0] == '>') line = line[1..].TrimStart();
        return line;
    }

    private static TableRow Row(SourceText source, int line, int expected) =>
        Row(Unquoted(source.Line(line)).ToString(), LineRange.Single(line), expected);

    /// <summary>A row of a table.</summary>
    /// <param name="text">The row without what stands before its first bar.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="expected">How many cells the header has; zero where that is not known.</param>
    internal static TableRow Row(string text, LineRange lines, int expected)
    {
        var cells = Split(text, minding: false);
        if (expected > 0 && cells.Count > expected && text.Contains('`'))
        {
            var minded = Split(text, minding: true);
            if (minded.Count == expected) cells = minded;
        }

        return new TableRow(lines, [.. cells.Select(Cell)]);
    }

    /// <summary>A cell, from what stands between two bars.</summary>
    internal static TableCell Cell(string raw)
    {
        var read = InlineText.Read(raw.Replace("\\|", "|", StringComparison.Ordinal));
        // An entity such as &nbsp; is white space only once it is read; both kinds push the words to the right.
        var indent = raw.Length - raw.TrimStart().Length + Count(raw, "&nbsp;") + Count(raw, "&emsp;") + Count(raw, "&ensp;");
        return new TableCell(read.Text, indent, read.Codes) { Marks = read.Marks };
    }

    private static int Count(string raw, string entity)
    {
        var found = 0;
        for (var rest = raw.AsSpan().TrimStart(); rest.StartsWith(
            entity, StringComparison.OrdinalIgnoreCase); rest = rest[entity.Length..].TrimStart())
            found++;
        return found;
    }

    /// <summary>Splits a row at its pipes.</summary>
    /// <param name="row">The row without quote marks, trimmed.</param>
    /// <param name="minding">Whether a pipe inside a code span belongs to its cell.</param>
    private static List<string> Split(string row, bool minding)
    {
        var cells = new List<string>();
        var start = row.StartsWith('|') ? 1 : 0;
        var inCode = false;
        for (var i = start; i < row.Length; i++)
        {
            if (row[i] == '\\') i++;
            else if (row[i] == '`' && minding) inCode = !inCode;
            else if (row[i] == '|' && !inCode)
            {
                cells.Add(row[start..i]);
                start = i + 1;
            }
        }

        if (start < row.Length) cells.Add(row[start..]);
        return cells;
    }
}
