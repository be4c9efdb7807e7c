using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Extractor.Pages.Tables;

/// <summary>
/// Tables that a docs site writes as JSON between <c>[block:parameters]</c> and <c>[/block]</c>: <c>h-0</c> is the first
/// cell of the header, <c>2-1</c> the second cell of the third row.
/// </summary>
internal static class ParameterBlocks
{
    private const string Opening = "[block:parameters]";
    private const string Closing = "[/block]";
    private const int MostColumns = 64;
    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The table that opens at a line, and the line that closes it; null where none opens there or its JSON is none.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The line.</param>
    /// <param name="last">The last line to look at.</param>
    public static (TableBlock Table, int Last)? Read(SourceText source, int first, int last)
    {
        if (!source.Span(first).Trim().SequenceEqual(Opening)) return null;
        var close = first + 1;
        while (close <= last && !source.Span(close).Trim().SequenceEqual(Closing)) close++;
        if (close > last || CellsOf(source, new LineRange(first + 1, close - 1)) is not { } cells) return null;
        var lines = LinesOf(source, first + 1, close - 1);
        TableRow[] rows = [.. lines.Where(static row => row.Row >= 0)
            .Select(row => RowOf(row.Row.ToString(CultureInfo.InvariantCulture), row.Lines, cells))];
        if (rows.Length == 0) return null;
        var head = lines.FirstOrDefault(static row => row.Row < 0).Lines;
        var header = RowOf("h", head == default ? LineRange.Single(first) : head, cells);
        return header.Cells.Length == 0
            ? null
            : (
                new TableBlock(
                    new LineRange(Math.Min(header.Lines.First, rows[0].Lines.First), rows.Max(static row => row.Lines.Last)),
                    header,
                    [.. rows]),
                close);
    }

    private static Dictionary<string, string>? CellsOf(SourceText source, LineRange lines)
    {
        try
        {
            using var json = JsonDocument.Parse(WithoutComments(source, lines), Tolerant);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("data", out var data)
                && data.ValueKind == JsonValueKind.Object
                ? data.EnumerateObject()
                    .Where(static cell => cell.Value.ValueKind == JsonValueKind.String)
                    .GroupBy(static cell => cell.Name, StringComparer.Ordinal)
                    .ToDictionary(static cell => cell.Key, static cell => cell.First().Value.GetString()!, StringComparer.Ordinal)
                : null;
        }
        catch (JsonException)
        {
            // What is no JSON is no table; its lines are read as any others.
            return null;
        }
    }

    // No string of JSON goes over a line's end, so a line that begins with the sign is no cell's words.
    private static string WithoutComments(SourceText source, LineRange lines) => string.Join(
        '\n',
        Enumerable.Range(lines.First, lines.Last - lines.First + 1)
            .Select(line => source.Span(line).TrimStart() is ['#', ..] ? "" : source.Line(line)));

    // The rows, each with the lines of its cells; the header is row -1.
    private static List<(int Row, LineRange Lines)> LinesOf(SourceText source, int first, int last)
    {
        var rows = new SortedDictionary<int, LineRange>();
        for (var line = first; line <= last; line++)
        {
            var text = source.Span(line).Trim();
            if (text.Length < 2 || text[0] != '"') continue;
            var dash = text.IndexOf('-');
            var colon = text.IndexOf("\":");
            if (dash < 2 || colon < dash || !int.TryParse(text[(dash + 1)..colon], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                continue;
            if (!int.TryParse(text[1..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var row))
                row = text[1..dash].SequenceEqual("h") ? -1 : int.MinValue;
            if (row == int.MinValue) continue;
            var own = LineRange.Single(line);
            rows[row] = rows.TryGetValue(row, out var known) ? known.Union(own) : own;
        }

        return [.. rows.Select(static row => (row.Key, row.Value))];
    }

    private static TableRow RowOf(string row, LineRange lines, Dictionary<string, string> cells)
    {
        var found = ImmutableArray.CreateBuilder<TableCell>();
        for (var column = 0; column < MostColumns; column++)
        {
            if (!cells.TryGetValue($"{row}-{column}", out var text))
            {
                // A row may leave out cells that the header has.
                if (!cells.ContainsKey($"h-{column}")) break;
                text = "";
            }

            found.Add(PipeRows.Cell(
                string.Join("<br>", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))));
        }

        return new TableRow(lines, found.ToImmutable());
    }
}
