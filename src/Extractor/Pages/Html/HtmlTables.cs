using System.Collections.Immutable;
using Extractor.Pages.Shown;

namespace Extractor.Pages.Html;

/// <summary>Writes down the tables of an HTML page: what heads the columns, the rows, and what stands inside their cells.</summary>
/// <param name="rendered">Where the text goes that a browser would show.</param>
/// <param name="blocks">What writes down the code and tables inside cells.</param>
/// <param name="markdown">Whether the words may bear marks of Markdown.</param>
internal sealed class HtmlTables(RenderedText rendered, HtmlBlocks blocks, bool markdown)
{
    private readonly ImmutableArray<Block>.Builder found = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Block>.Builder inner = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<TableRow>.Builder rows = ImmutableArray.CreateBuilder<TableRow>();
    private bool isHeaded;

    /// <summary>Writes down a table.</summary>
    /// <param name="table">The element.</param>
    /// <param name="box">Its box.</param>
    /// <returns>The table with what stands above and inside it; a title between its rows begins another table with the same
    /// header.</returns>
    public ImmutableArray<Block> Read(HtmlElement table, HtmlContainer box)
    {
        rendered.AddGap();
        foreach (var piece in HtmlFlow.Of([.. Beside(table)], box, rendered.File.Text, markdown))
            if (piece.Line is { } line) found.Add(blocks.Line(line, piece));
        HtmlGridRow[] grid = [.. HtmlGrid.Rows(table, box, rendered.File.Text, markdown)];
        // A table without cells shows nothing but what is written beside them.
        if (grid.Length == 0) return found.ToImmutable();
        var heads = HeadRows(grid);
        isHeaded = grid[heads - 1].IsHead;
        var header = Header(grid.AsSpan(0, heads), box);
        foreach (var row in grid.AsSpan(heads))
        {
            // With something inside it, a row over the whole width goes on about the row above it.
            if (row.IsTitle && row.Inner.IsEmpty)
            {
                EndTable(header, box);
                header = header with { Lines = Title(row, box), Extent = LineRange.Single(rendered.Count - 1), IsTitle = true };
            }
            else
            {
                rows.Add(Row(row));
            }
        }

        EndTable(header, box);
        rendered.AddGap();
        return found.ToImmutable();
    }

    // Captions, and words that a broken table holds outside its cells.
    private static IEnumerable<HtmlNode> Beside(HtmlElement element)
    {
        foreach (var child in element.Children)
        {
            if (child is not HtmlElement { Name: "thead" or "tbody" or "tfoot" or "tr" } part)
            {
                if (child is not HtmlElement { Name: "td" or "th" }) yield return child;
                continue;
            }

            foreach (var node in Beside(part)) yield return node;
        }
    }

    // The rows that the page says are heads; else the first row below the title, as in Markdown.
    private static int HeadRows(HtmlGridRow[] grid)
    {
        var leading = Array.FindIndex(grid, static row => !row.IsHead && !row.IsTitle);
        if (leading < 0) leading = grid.Length;
        var named = Array.FindLastIndex(grid[..leading], static row => row.IsHead && !row.IsTitle);
        return named >= 0 ? named + 1 : Math.Min(leading + 1, grid.Length);
    }

    // Of several rows above the first one of the table's own, the last names the columns.
    private TableRow Header(ReadOnlySpan<HtmlGridRow> heads, HtmlContainer box)
    {
        TableRow? header = null;
        foreach (var row in heads)
        {
            var title = row.IsTitle ? Title(row, box) : default;
            var read = row.IsTitle ? new TableRow(title, row.Cells) { IsTitle = true } : Row(row);
            // A title above the header is none of its lines.
            header = header is null or { IsTitle: true }
                ? read
                : read with { Lines = header.Lines.Union(read.Lines), Extent = header.Extent.Union(read.Extent) };
        }

        return header!;
    }

    private LineRange Title(HtmlGridRow row, HtmlContainer box)
    {
        var text = OneLine(row.Cells[0].Text);
        var lines = rendered.Add(text, row.Span);
        found.Add(new TextLine(lines, text, 0, Bullet: false, Emphasized: true) { Container = box });
        return lines;
    }

    private TableRow Row(HtmlGridRow row)
    {
        var lines = rendered.Add(string.Join(" | ", row.Cells.Select(static cell => OneLine(cell.Text))), row.Span);
        inner.AddRange(blocks.Blocks(row.Inner));
        return new TableRow(lines, row.Cells) { Extent = new LineRange(lines.First, rendered.Count - 1), IsTitle = row.IsTitle };
    }

    private void EndTable(TableRow header, HtmlContainer box)
    {
        var last = rows.Count > 0 ? rows[^1].Extent.Last : header.Lines.Last;
        found.Add(new TableBlock(new LineRange(header.Lines.First, last), header, rows.ToImmutable())
        {
            Container = box.Parent,
            IsHeaded = isHeaded,
        });
        found.AddRange(inner);
        rows.Clear();
        inner.Clear();
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');
}
