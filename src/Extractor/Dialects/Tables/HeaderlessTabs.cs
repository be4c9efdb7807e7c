using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// Rows between tabs that a label heads and no header: below "Optional parameters" a name stands on each line, and behind a tab what it
/// means.
/// </summary>
internal static class HeaderlessTabs
{
    private const int Columns = 2;
    private const int FewestRows = 2;
    private const int LongestNoun = 6;
    private const char FirstUnspaced = '\u2E80';

    private static readonly TableRow Header = new(
        new LineRange(-1, -1), [new TableCell("field", 0, []), new TableCell("description", 0, [])]);

    /// <summary>The header that rows have in mind that open at a line; null where the line opens none.</summary>
    /// <param name="index">The line.</param>
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static TableRow? HeaderAt(int index, ImmutableArray<PlacedBlock> blocks, Vocabulary vocabulary)
    {
        if (index == 0 || blocks[index - 1] is not { Role: OutlineRole.Label, Block: TextLine { Bullet: false } label }
            || !NamesList(label.Text, vocabulary) || blocks[index] is not { Example: false } first
            || first.Location is null or Location.Object or Location.Callback)
            return null;
        var rows = 0;
        for (var i = index; i < blocks.Length && blocks[i] is { Role: OutlineRole.Content, Block: TextLine line }
            && (blocks[i].Scope, blocks[i].Location) == (first.Scope, first.Location); i++)
        {
            if (!line.Text.Contains('\t')) continue;
            if (!IsRow(line.Text.Split('\t'), vocabulary)) return null;
            rows++;
        }

        return rows >= FewestRows && ((TextLine)first.Block).Text.Contains('\t') ? Header : null;
    }

    /// <summary>The cells of a line as a row.</summary>
    public static TableRow RowOf(TextLine line, string[] cells) =>
        new(line.Lines, [.. cells.Select(static cell => new TableCell(cell.Trim(), 0, []))]);

    /// <summary>The rows right below a line that have as many cells as it.</summary>
    public static IEnumerable<TableRow> RowsBelow(
        int index, TextCells below, int cells, ImmutableArray<PlacedBlock> blocks, SourceText source)
    {
        for (var i = index + 1; i < blocks.Length && blocks[i] is { Role: OutlineRole.Content, Block: TextLine line }
            && below.Of(line, source) is var row && row.Length == cells; i++)
            yield return RowOf(line, row);
    }

    // "Parameters" are several, "Response" is one thing: rows below it may say of it what they like.
    private static bool NamesList(string label, Vocabulary vocabulary) =>
        label.Split([' ', ':', '：'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => vocabulary.IsListNoun(word) || EndsIn(word, vocabulary));

    // 请求参数
    private static bool EndsIn(string word, Vocabulary vocabulary) =>
        word[^1] >= FirstUnspaced
        && Enumerable.Range(0, Math.Min(word.Length, LongestNoun)).Any(start => vocabulary.IsListNoun(word[^(start + 1)..]));

    // The name of a column is no name of a field here: then the first row is a header.
    private static bool IsRow(string[] cells, Vocabulary vocabulary) =>
        cells.Length == Columns && FieldName.Read(cells[0].Trim(), 0) is { Rest: "" } && cells[1].Trim().Length > 0
        && vocabulary.Column(cells[1]) == ColumnRole.Unknown;
}
