using System.Text.RegularExpressions;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>The cells of a table whose columns are set apart by tabs, or by two spaces and more below a header that is set so.</summary>
/// <param name="starts">Where the header's columns start on its line; empty where tabs part them.</param>
internal sealed partial class TextCells(int[] starts)
{
    /// <summary>Cells between tabs.</summary>
    public static TextCells Tabs { get; } = new([]);

    /// <summary>How the columns of a line are set apart that would be a header.</summary>
    public static TextCells Below(TextLine line, SourceText source) =>
        line.Text.Contains('\t') ? Tabs : new TextCells([.. Starts(source.Line(line.Line))]);

    /// <summary>The cells of a line; the line as one cell where it is no row.</summary>
    public string[] Of(TextLine line, SourceText source)
    {
        if (line.Text.Contains('\t')) return line.Text.Split('\t');
        if (starts.Length < 2) return [line.Text];
        return Aligned(source.Line(line.Line))
            ?? (Gap().Split(line.Text.Trim()) is var cells && cells.Length == starts.Length ? cells : [line.Text]);
    }

    /// <summary>Whether a line has the shape of a row, whatever parts its cells: tabs, bars, or two spaces and more.</summary>
    public static bool IsRow(string line, Vocabulary vocabulary)
    {
        var text = line.Trim().Trim('|', '│', '┃', '║').Trim();
        var cells = text.Contains('\t') ? text.Split('\t')
            : text.AsSpan().IndexOfAny('|', '│', '┃') > 0 ? text.Split(['|', '│', '┃'])
            : Gap().Split(text);
        return AreRow(cells, vocabulary);
    }

    /// <summary>Whether cells have the shape of a row of a field table: a name, and beside it a type or a requirement.</summary>
    public static bool AreRow(ReadOnlySpan<string> cells, Vocabulary vocabulary)
    {
        if (cells.Length < 2 || FieldName.Read(cells[0].Trim(), 0) is not { Rest: "" } name || !Identifier.IsDistinct(name.Text)
            || vocabulary.IsTypeWord(name.Text))
            return false;
        foreach (var cell in cells[1..])
            if (TypeWords.IsType(cell.Trim(), vocabulary) || (!vocabulary.IsAnswer(cell) && vocabulary.RequirementOf(cell) is not null))
                return true;
        return false;
    }

    // Words stand below the start of their column, and a space before it.
    private string[]? Aligned(string line)
    {
        var cells = new string[starts.Length];
        for (var column = 0; column < starts.Length; column++)
        {
            var (start, end) = (starts[column], column + 1 < starts.Length ? starts[column + 1] : line.Length);
            if (start > 0 && start <= line.Length && line[start - 1] != ' ') return null;
            cells[column] = start >= line.Length ? "" : line[start..Math.Min(end, line.Length)].Trim();
        }

        return cells.Count(static cell => cell.Length > 0) > 1 ? cells : null;
    }

    private static IEnumerable<int> Starts(string line)
    {
        var indent = line.Length - line.TrimStart().Length;
        yield return indent;
        foreach (Match gap in Gap().Matches(line.TrimEnd()))
            if (gap.Index >= indent && gap.Index > 0) yield return gap.Index + gap.Length;
    }

    [GeneratedRegex(" {2,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    /// <summary>
    /// Whether a row stands below a header: it has its type under the header's type, or its requirement under the header's requirement;
    /// where the header has neither, it has as many cells as the header.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns of the header.</param>
    /// <param name="width">How many cells the header has.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static bool AreBelow(TableRow row, TableColumns columns, int width, Vocabulary vocabulary)
    {
        var type = columns.Cell(row, ColumnRole.Type)?.Text;
        var required = columns.Cell(row, ColumnRole.Required)?.Text;
        if (type is { Length: > 0 } && !vocabulary.IsNoValue(type))
            return TypeWords.IsType(type, vocabulary) || TypeReferences.IsStructureName(type)
                || (required is not null && vocabulary.RequirementOf(required) is not null);
        if (required is { Length: > 0 }) return vocabulary.RequirementOf(required) is not null;
        return required is null && row.Cells.Length == width;
    }

    /// <summary>
    /// The words in the place of the name of a row that is as all others, with its type in its place, and whose field is written in a
    /// way that is not read; null for any other row.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns of the header.</param>
    /// <param name="width">How many cells the header has.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static string? UnreadName(TableRow row, TableColumns columns, int width, Vocabulary vocabulary) =>
        row.Cells.Length == width && row.Text(columns.Name) is { Length: > 0 } words
        && TypeWords.IsType(columns.Cell(row, ColumnRole.Type)?.Text ?? "", vocabulary)
            ? words
            : null;
}
