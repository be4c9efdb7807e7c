using System.Collections.Immutable;

namespace Extractor.Pages;

/// <summary>
/// Finds pipe tables among lines of prose: a header row, a delimiter row and the rows below, as the GitHub Flavored
/// Markdown specification, section 4.10, describes them. Two things are read more freely than there, because pages in
/// the wild do both and lose rows otherwise: the delimiter row may have another number of cells than the header, and a
/// pipe inside a code span does not end a cell where only that reading fits the header.
/// </summary>
internal static class PipeRows
{
    /// <summary>The table that starts at a line, or null.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The line that would be the header row.</param>
    /// <param name="last">The last line of the run of prose that the first line stands in.</param>
    public static TableBlock? Read(SourceText source, int first, int last)
    {
        if (first + 1 > last || !source.Line(first).Contains('|') || !IsDelimiterRow(source.Line(first + 1))) return null;
        var header = Row(source, first, 0);
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var line = first + 2;
        for (; line <= last && source.Line(line).Contains('|'); line++) rows.Add(Row(source, line, header.Cells.Length));
        return new TableBlock(new LineRange(first, line - 1), header, rows.ToImmutable());
    }

    private static bool IsDelimiterRow(string line)
    {
        var text = Unquoted(line);
        var dashes = text.Contains('-') && text.Contains('|');
        foreach (var c in text) dashes &= c is '-' or ':' or '|' or ' ' or '\t';
        return dashes;
    }

    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        while (!line.IsEmpty && line[0] == '>') line = line[1..].TrimStart();
        return line;
    }

    private static TableRow Row(SourceText source, int line, int expected)
    {
        var text = Unquoted(source.Line(line)).ToString();
        var cells = Split(text, minding: false);
        if (expected > 0 && cells.Count > expected && text.Contains('`'))
        {
            var minded = Split(text, minding: true);
            if (minded.Count == expected) cells = minded;
        }

        return new TableRow(LineRange.Single(line), [.. cells.Select(Cell)]);
    }

    private static TableCell Cell(string raw)
    {
        var read = InlineText.Read(raw.Replace("\\|", "|", StringComparison.Ordinal));
        // An entity such as &nbsp; is white space only once it is read; both kinds push the words to the right.
        var indent = raw.Length - raw.TrimStart().Length + Count(raw, "&nbsp;") + Count(raw, "&emsp;") + Count(raw, "&ensp;");
        return new TableCell(read.Text, indent, read.Codes) { Marks = read.Marks };
    }

    private static int Count(string raw, string entity)
    {
        var found = 0;
        for (var rest = raw.AsSpan().TrimStart(); rest.StartsWith(entity, StringComparison.OrdinalIgnoreCase); rest = rest[entity.Length..].TrimStart()) found++;
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
