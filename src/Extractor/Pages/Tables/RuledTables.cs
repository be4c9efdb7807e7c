
namespace Extractor.Pages.Tables;

/// <summary>
/// Tables that are drawn with lines, as terminals and converters draw them: <c>+---+---+</c> between the rows and bars
/// between the cells, or the signs for drawing boxes.
/// </summary>
internal static class RuledTables
{
    private const string Rules = "+-=:─═━┄┈┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛╒╤╕╞╪╡╘╧╛╭╮╰╯";
    private const string Bars = "|│║┃";

    /// <summary>The table that starts at a line, or null.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The line that would be its upper edge.</param>
    /// <param name="last">The last line of the run of prose that the first line stands in.</param>
    public static TableBlock? Read(SourceText source, int first, int last)
    {
        if (!IsRule(source.Span(first))) return null;
        var groups = new List<List<TableRow>> { new() };
        var line = first + 1;
        for (; line <= last; line++)
        {
            if (IsRule(source.Span(line))) groups.Add([]);
            else if (IsRow(source.Span(line))) groups[^1].Add(Row(source, line));
            else break;
        }

        groups.RemoveAll(static group => group.Count == 0);
        // Without a rule below its first row a box has no header.
        if (groups is [{ Count: > 1 } alone] && IsRule(source.Span(line - 1)) && alone[0].Cells.Length > 1)
            return new TableBlock(new LineRange(first, line - 1), alone[0], [.. alone.Skip(1)]) { IsHeaded = false };
        if (groups.Count < 2 || groups[0][0].Cells.Length < 2) return null;
        var header = Merged(groups[0]);
        // A rule below every row says that the lines between two rules are one; without it, each line is a row, or goes
        // on with the row above it where it has no name.
        var rows = groups.Count > 2 ? groups.Skip(1).Select(Merged) : Unmerged(groups[1]);
        return new TableBlock(new LineRange(first, line - 1), header, [.. rows]);
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        const int shortest = 5;
        return line.Length >= shortest && !line.ContainsAnyExcept(Rules + Bars) && Rules.Contains(line[0])
            && line[0] is not ('-' or '=' or ':' or '─' or '═' or '━') && line.IndexOfAny("-=─═━") >= 0;
    }

    private static bool IsRow(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > 1 && Bars.Contains(line[0]) && Bars.Contains(line[^1]);
    }

    private static TableRow Row(SourceText source, int line)
    {
        var text = source.Line(line).Trim();
        foreach (var bar in Bars) text = text.Replace(bar, '|');
        return PipeRows.Row(text, LineRange.Single(line), 0);
    }

    /// <summary>The rows of lines that go on with the row above them where they have no name.</summary>
    public static IEnumerable<TableRow> Unmerged(List<TableRow> lines)
    {
        var open = new List<TableRow>();
        foreach (var line in lines)
        {
            if (open.Count > 0 && line.Text(0).Length > 0)
            {
                yield return Merged(open);
                open.Clear();
            }

            open.Add(line);
        }

        if (open.Count > 0) yield return Merged(open);
    }

    /// <summary>The lines as one row.</summary>
    public static TableRow Merged(List<TableRow> lines)
    {
        var cells = lines[0].Cells;
        foreach (var line in lines.Skip(1))
            cells = [.. cells.Select((cell, column) => column < line.Cells.Length ? cell.Followed(' ', line.Cells[column]) : cell)];
        return new TableRow(new LineRange(lines[0].Lines.First, lines[^1].Lines.Last), cells);
    }
}
