using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>Finds the operation that a table gives in cells of its own: the method in one, the path in another.</summary>
internal static class OperationTable
{
    /// <summary>
    /// The operation of a table of one: labels in the header with values below, or labels in the first column. Null where the
    /// table is anything else.
    /// </summary>
    public static OperationName? Of(TableBlock table, Vocabulary vocabulary)
    {
        string[] across = [.. table.Header.Cells.Select(static cell => cell.Text)];
        var url = Array.FindIndex(across, vocabulary.IsUrlLabel);
        var method = Array.FindIndex(across, vocabulary.IsMethodLabel);
        if (url >= 0 && method >= 0 && table.Rows.Length == 1) return Named(table.Rows[0].Text(method), table.Rows[0].Text(url));
        if (table.Rows is [var lone] && InRow(CellsOf(lone)) is { } only) return only;
        if (across.Length != 2) return null;
        TableRow[] rows = [table.Header, .. table.Rows];
        var address = rows.FirstOrDefault(row => vocabulary.IsUrlLabel(row.Text(0)));
        // Whatever a table of an operation calls it: what is a method and nothing else is the method.
        var verb = rows.FirstOrDefault(row => vocabulary.IsMethodLabel(row.Text(0)))
            ?? rows.FirstOrDefault(static row => OperationName.IsMethod(row.Text(1)));
        return address is null || verb is null ? null : Named(verb.Text(1), address.Text(1));
    }

    /// <summary>The cells of a row, without the space around them.</summary>
    public static string[] CellsOf(TableRow row) => [.. row.Cells.Select(static cell => cell.Text.Trim())];

    /// <summary>
    /// The operation of a row with one method and one path, whatever its columns are called, in two cells or in one; null where it has
    /// others.
    /// </summary>
    public static OperationName? OfCells(string[] cells) => InRow(cells) ?? InCell(cells);

    private static OperationName? InRow(string[] cells) =>
        Array.FindAll(cells, static cell => cell is ['/', ..]) is [var path]
        && Array.FindAll(cells, static cell => OperationName.IsMethod(cell)) is [var method]
            ? Named(method, path)
            : null;

    private static OperationName? InCell(string[] cells) =>
        cells.Select(static cell => OperationName.Parse(OperationHeading.Capitals(cell))).OfType<OperationName>().ToArray() is [var only]
            ? only
            : null;

    /// <summary>The operation of a table whose cells stand between tabs, of a header and one row; null where a line opens none.</summary>
    public static OperationName? AcrossTabs(ImmutableArray<Block> blocks, int header, Vocabulary vocabulary)
    {
        if (OperationHeading.Words(blocks[header]) is var titles && !titles.Contains('\t')) return null;
        var labels = titles.Split('\t');
        var url = Array.FindIndex(labels, vocabulary.IsUrlLabel);
        var method = Array.FindIndex(labels, vocabulary.IsMethodLabel);
        // A second row makes it a list of operations, which opens none.
        return url >= 0 && method >= 0 && NamedBy(header + 2) is null ? NamedBy(header + 1) : null;

        OperationName? NamedBy(int row) =>
            row < blocks.Length && blocks[row] is TextLine line && line.Text.Split('\t') is var values
            && Math.Max(url, method) < values.Length
                ? Named(values[method], values[url])
                : null;
    }

    private static OperationName? Named(string method, string address) =>
        OperationName.IsMethod(method.ToUpperInvariant()) && OperationName.PathBehindLabel(address) is { } path
            ? new OperationName(method.ToUpperInvariant(), path)
            : null;
}
