using System.Collections.Immutable;

namespace Extractor.Pages.Tables;

/// <summary>
/// Tables that reStructuredText calls simple: <c>=====  =====</c> above the titles, below them and below the last row, and the cells
/// where the edges stand.
/// </summary>
internal static class SimpleTables
{
    /// <summary>The table that starts at a line, or null.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The line that would be its upper edge.</param>
    /// <param name="last">The last line of the run of prose that the first line stands in.</param>
    public static TableBlock? Read(SourceText source, int first, int last)
    {
        if (!IsEdge(source.Span(first))) return null;
        var edge = source.Line(first).TrimEnd();
        var starts = Starts(edge);
        var groups = new List<List<TableRow>> { new() };
        var line = first + 1;
        for (; line <= last && groups.Count < 3; line++)
        {
            if (source.Line(line).TrimEnd() == edge) groups.Add([]);
            else if (source.IsBlank(line)) continue;
            else if (Row(source, line, starts) is { } row) groups[^1].Add(row);
            else return null;
        }

        // Without titles nothing says what the columns hold.
        if (groups is not [{ Count: > 0 } titles, { Count: > 0 } rows, _]) return null;
        return new TableBlock(new LineRange(first, line - 1), RuledTables.Merged(titles), [.. RuledTables.Unmerged(rows)]);
    }

    private static bool IsEdge(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > 2 && line[0] == '=' && line.Contains(' ') && !line.ContainsAnyExcept('=', ' ');
    }

    private static int[] Starts(string edge) =>
        [.. Enumerable.Range(0, edge.Length).Where(at => edge[at] == '=' && (at == 0 || edge[at - 1] == ' '))];

    // Words that run from one column into the next stand in no cell.
    private static TableRow? Row(SourceText source, int line, int[] starts)
    {
        var text = source.Line(line);
        if (starts.Any(start => start > 0 && start <= text.Length && text[start - 1] is not (' ' or '\t'))) return null;
        var cells = starts.Select((start, column) =>
        {
            var end = column + 1 < starts.Length ? Math.Min(starts[column + 1], text.Length) : text.Length;
            return start < end ? text[start..end].Trim().Replace("|", "\\|", StringComparison.Ordinal) : "";
        });
        return PipeRows.Row($"| {string.Join(" | ", cells)} |", LineRange.Single(line), 0);
    }
}
