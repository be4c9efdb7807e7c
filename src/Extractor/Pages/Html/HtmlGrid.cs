using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Pages.Html;

/// <summary>One row of a table of HTML.</summary>
/// <param name="Span">Where it stands in the file, up to the first code or table inside it.</param>
/// <param name="Cells">Its cells, those included that reach into it from a row above.</param>
/// <param name="Own">How many cells it has itself.</param>
/// <param name="IsHead">Whether the page says that it heads columns.</param>
/// <param name="Inner">The code and tables inside its cells.</param>
internal sealed record HtmlGridRow(TextSpan Span, ImmutableArray<TableCell> Cells, int Own, bool IsHead, ImmutableArray<HtmlPiece> Inner)
{
    /// <summary>
    /// Whether one cell takes the whole width. Where there is one column only, a cell does that the page says heads others.
    /// </summary>
    public bool IsTitle => Own == 1 && (Cells.Length > 1 ? Cells.All(cell => ReferenceEquals(cell, Cells[0])) : IsHead);
}

/// <summary>
/// The rows of a table of HTML, set out in columns. A cell that spans rows or columns says what it says in each of them.
/// </summary>
internal sealed class HtmlGrid
{
    // No table of a page is wider; one that says so would fill the memory.
    private const int MostColumns = 64;

    private const int IndentOfLevel = 2;

    private readonly List<(TableCell Cell, int Rows)> reaching = [];
    private readonly HtmlContainer box;
    private readonly string file;
    private readonly bool markdown;

    private HtmlGrid(HtmlContainer box, string file, bool markdown) => (this.box, this.file, this.markdown) = (box, file, markdown);

    /// <summary>The rows of a table that have cells.</summary>
    public static IEnumerable<HtmlGridRow> Rows(HtmlElement table, HtmlContainer box, string file, bool markdown)
    {
        var grid = new HtmlGrid(box, file, markdown);
        return RowsOf(table).Select(grid.Row).Where(static row => row.Own > 0);
    }

    /// <summary>Whether a table only lays out the page: without a header it holds headings, or one row of other blocks.</summary>
    public static bool IsLayout(HtmlElement table)
    {
        var rows = RowsOf(table).Take(2).ToArray();
        if (rows.Length == 0) return true;
        if (rows[0].Elements.Any(static cell => cell.Name == "th")) return false;
        return table.HoldsHeading
            || (rows.Length == 1 && rows[0].Elements.Any(static cell => cell.Elements.Any(static inner => inner.IsBlock)));
    }

    private static IEnumerable<HtmlElement> RowsOf(HtmlElement element)
    {
        foreach (var inner in element.Elements)
        {
            if (inner.Name == "tr") yield return inner;
            else if (inner.Name is not ("table" or "caption"))
                foreach (var row in RowsOf(inner)) yield return row;
        }
    }

    private HtmlGridRow Row(HtmlElement element)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var inner = ImmutableArray.CreateBuilder<HtmlPiece>();
        HtmlElement[] own = [.. element.Elements.Where(static cell => cell.Name is "td" or "th")];
        foreach (var cell in own)
        {
            TakeReaching(cells);
            var read = Cell(cell, inner);
            // Among names to the left, one to the right stands below them.
            if (cells.Count == 0)
                read = read with { Indent = read.Indent + LevelOf(element) + (HtmlStyle.IsSetRight(cell) ? IndentOfLevel : 0) };
            var (columns, rows) = (Number(cell["colspan"]), cell["rowspan"] == "0" ? int.MaxValue : Number(cell["rowspan"]));
            for (var i = 0; i < columns && cells.Count < MostColumns; i++)
            {
                if (cells.Count < reaching.Count) reaching[cells.Count] = (read, rows - 1);
                else reaching.Add((read, rows - 1));
                cells.Add(read);
            }
        }

        TakeReaching(cells);
        var isHead = own.Length > 0 && (element.Parent!.Name == "thead" || own.All(static cell => cell.Name == "th"));
        return new HtmlGridRow(SpanOf(element, inner), cells.ToImmutable(), own.Length, isHead, inner.ToImmutable());
    }

    // The cells that reach from the rows above into the next columns.
    private void TakeReaching(ImmutableArray<TableCell>.Builder cells)
    {
        while (cells.Count < reaching.Count && reaching[cells.Count] is { Rows: > 0 } from)
        {
            reaching[cells.Count] = (from.Cell, from.Rows - 1);
            cells.Add(from.Cell);
        }
    }

    private TableCell Cell(HtmlElement element, ImmutableArray<HtmlPiece>.Builder inner)
    {
        var lines = new List<HtmlLine>();
        foreach (var piece in HtmlFlow.Of(element, HtmlFlow.BoxOf(element, box), file, markdown))
        {
            if (piece.Line is { } line) lines.Add(line);
            else if (piece.Kind == HtmlPieceKind.Code && HtmlCode.LinesOf(piece.Element!, file) is [var (text, span)])
                lines.Add(new HtmlLine(text.Trim(), span, 0, [new TextMark(0, text.Trim().Length, MarkKind.Code)], false, ""));
            else if (piece.Kind is HtmlPieceKind.Code or HtmlPieceKind.Table) inner.Add(piece);
        }

        // As in Markdown, one character of white space pads a cell.
        var indent = 1 + (HtmlStyle.InsetOf(element) / HtmlStyle.PixelsOfIndent) + (lines.Count > 0 ? lines[0].Indent : 0);
        return new TableCell(
            string.Join('\n', lines.Select(static line => line.Text)), indent, [.. lines.SelectMany(static line => line.Codes)])
        {
            Marks = MarkedText.Of([.. lines.Select(static line => new MarkedText(line.Text, line.Marks))]).Marks,
        };
    }

    // How deep a row says that it stands in the tree of rows; readers for the blind count from one.
    private static int LevelOf(HtmlElement row) =>
        Math.Max(row["level"].Length > 0 ? Number(row["level"], 0) : Number(row["aria-level"], 1) - 1, 0) * IndentOfLevel;

    private static TextSpan SpanOf(HtmlElement row, ImmutableArray<HtmlPiece>.Builder inner)
    {
        var span = row.Span;
        foreach (var piece in inner) span = span with { End = Math.Min(span.End, piece.Element!.Span.Start) };
        return span;
    }

    private static int Number(string attribute, int otherwise = 1) =>
        int.TryParse(attribute, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}
