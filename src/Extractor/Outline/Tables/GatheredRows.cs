using System.Collections.Immutable;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Tables;

/// <summary>
/// Rows that a copy set on several lines: no line opens with a bar, a bar closes each cell, and a row ends where as many cells are closed
/// as the table has columns. Such a copy puts the cells that have words first, so that a row with empty ones has lost its columns.
/// </summary>
internal static class GatheredRows
{
    // Two columns are the name and the words about it, whichever lines they stand on.
    private const int FewestColumns = 3;

    /// <summary>The blocks with every such table as rows that are whole.</summary>
    public static ImmutableArray<Block> Join(SourceText source, ImmutableArray<Block> blocks, Vocabulary vocabulary) =>
        blocks.Any(block => block is TableBlock table && IsBroken(table))
            ? [.. blocks.Select(block => block is TableBlock table && IsBroken(table) ? Joined(source, table, vocabulary) ?? table : block)]
            : blocks;

    private static bool IsBroken(TableBlock table) =>
        table.IsHeaded && table.Header.Cells.Length >= FewestColumns && !table.Rows.IsEmpty
        && table.Rows[0].Cells.Length < table.Header.Cells.Length && table.Header.Cells.All(static cell => cell.Text.Length > 0);

    private static TableBlock? Joined(SourceText source, TableBlock table, Vocabulary vocabulary)
    {
        var width = table.Header.Cells.Length;
        var rows = new List<TableRow>();
        TableRow? open = null;
        foreach (var line in table.Rows)
        {
            if (CellsOf(source, line) is not { } cells) return null;
            open = open is null ? line with { Cells = cells } : open with
            {
                Lines = open.Lines.Union(line.Lines),
                Extent = open.Extent.Union(line.Extent),
                Cells = [.. open.Cells, .. cells],
            };
            if (open.Cells.Length > width || open.Text(0).Length == 0) return null;
            if (open.Cells.Length < width) continue;
            rows.Add(open);
            open = null;
        }

        // The last row lacks the empty cells at its end; what is no row lacks them too.
        if (rows.Count == 0) return null;
        if (open is not null) rows.Add(open with { Cells = [.. open.Cells, .. Empty(width - open.Cells.Length)] });
        // An empty cell before one with words shows that each stands where it stood.
        var keep = rows.Exists(static row => FilledCells(row) != row.Cells.Count(static cell => cell.Text.Length > 0));
        var columns = new Columns(table.Header, rows, vocabulary);
        return table with { Rows = [.. keep ? rows : rows.Select(row => Placed(row, columns))] };
    }

    // The cells that a line closes, each with a bar behind it; null where a cell is left open or the line opens with a bar of its own.
    private static ImmutableArray<TableCell>? CellsOf(SourceText source, TableRow line)
    {
        if (line.IsTitle || line.Lines.First != line.Lines.Last) return null;
        var text = source.Span(line.Lines.First).Trim();
        if (text.Length > 0 && text.Trim('|').Trim().IsEmpty)
            return [.. Empty(text.Count('|'))];
        return text is [not '|', .., '|'] ? line.Cells : null;
    }

    private static IEnumerable<TableCell> Empty(int cells) => Enumerable.Repeat(new TableCell("", 0, []), cells);

    // How many cells stand before the first empty one.
    private static int FilledCells(TableRow row) => row.Cells.TakeWhile(static cell => cell.Text.Length > 0).Count();

    // The words about the field are the last; what stands before them is of the one column that it fits. Where more than one is left
    // for a cell, it is told of the field, and no more is claimed.
    private static TableRow Placed(TableRow row, Columns columns)
    {
        var filled = FilledCells(row);
        if (filled == columns.Count) return row;
        var isTold = filled > 1 && columns.Told > 0 && !columns.IsFact(row.Text(filled - 1));
        var between = row.Cells[1..(isTold ? filled - 1 : filled)];
        var cells = Empty(columns.Count).ToArray();
        cells[0] = row.Cells[0];
        var (first, last) = (columns.Places(between, 1), columns.Places([.. between.Reverse()], -1));
        for (var i = 0; i < between.Length; i++)
        {
            var column = first[i] == last[^(i + 1)] && first[i] > 0 ? first[i] : columns.Told;
            if (column > 0) cells[column] = cells[column].Followed('\n', between[i]);
        }

        if (isTold) cells[columns.Told] = cells[columns.Told].Followed('\n', row.Cells[filled - 1]);
        return row with { Cells = [.. cells] };
    }

    private sealed class Columns(TableRow header, List<TableRow> rows, Vocabulary vocabulary)
    {
        private readonly ImmutableArray<ColumnRole> roles = [.. header.Cells.Select(cell => vocabulary.Column(cell.Text))];

        // Where the page answers with other words, true and false are no answers.
        private readonly Lazy<bool> answersInWords = new(() => rows.Exists(row => row.Cells.Skip(1)
            .Any(cell => vocabulary.RequirementOf(cell.Text) is not null && !bool.TryParse(cell.Text, out _))));

        public int Count => roles.Length;

        // The column of the words about the field; below zero where there is none.
        public int Told => roles.LastIndexOf(ColumnRole.Description);

        // The first columns that cells fit one after the other, counted from the left or from the right; zeros where they do not.
        public int[] Places(ImmutableArray<TableCell> cells, int step)
        {
            var found = new int[cells.Length];
            var column = step > 0 ? 1 : Count - 1;
            for (var i = 0; i < cells.Length; i++, column += step)
            {
                while (column > 0 && column < Count && (column == Told || !Fits(cells[i].Text, roles[column]))) column += step;
                if (column <= 0 || column >= Count) return new int[cells.Length];
                found[i] = column;
            }

            return found;
        }

        // A requirement and a type are nothing else where the table has a column for them; "false" may be a default as well.
        private bool Fits(string text, ColumnRole role) => role switch
        {
            ColumnRole.Required => vocabulary.RequirementOf(text) is not null && !(bool.TryParse(text, out _) && answersInWords.Value),
            ColumnRole.Type => TypeWords.IsType(text, vocabulary),
            _ => !IsFact(text),
        };

        public bool IsFact(string text) =>
            (roles.Contains(ColumnRole.Required) && vocabulary.RequirementOf(text) is not null && !bool.TryParse(text, out _))
            || (roles.Contains(ColumnRole.Type) && TypeWords.IsType(text, vocabulary));
    }
}
