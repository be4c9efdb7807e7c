using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Pages.Shown;

namespace Extractor.Pages.Tables;

/// <summary>
/// Text in a frame: a table of one column, as some exporters write boxes. Its cells are headings and fields, one below
/// the other, and no row of it is a row of a table.
/// </summary>
internal static partial class FramedText
{
    private const int DeepestHeading = 6;

    /// <summary>The headings and lines of text that the frame holds; null where the table is one.</summary>
    /// <param name="source">The page.</param>
    /// <param name="table">The table.</param>
    public static ImmutableArray<Block>? In(SourceText source, TableBlock table)
    {
        TableRow[] rows = [table.Header, .. table.Rows];
        if (!Array.TrueForAll(rows, static row => row.Cells.Skip(1).All(static cell => cell.Text.Length == 0))) return null;
        string[] cells = [.. rows.Select(row => CellOf(source.Line(row.Lines.First)))];
        if (!cells.Any(static cell => HeadingMark().IsMatch(cell) || FieldStart().IsMatch(cell))) return null;
        return [.. rows.Zip(cells).SelectMany(static pair => Blocks(pair.First.Lines, pair.Second))];
    }

    /// <summary>
    /// The heading that a line alone holds in the first cell of a table that never follows, with the words beside it; null
    /// where it holds none.
    /// </summary>
    public static ImmutableArray<Block>? AtLine(SourceText source, int line)
    {
        var text = source.Span(line).TrimStart();
        if (text is not ['|', ..] || text[1..].TrimStart() is not ['#', ..]) return null;
        var lines = LineRange.Single(line);
        string[] cells = [
            .. source.Line(line).Trim().Trim('|').Split('|').Select(static cell => cell.Trim()).Where(static cell => cell.Length > 0),
        ];
        return [.. cells.SelectMany(cell => Blocks(lines, cell))];
    }

    private static string CellOf(string line)
    {
        var text = line.Trim().Trim('|').Trim();
        return text.TrimEnd('|', ' ');
    }

    private static IEnumerable<Block> Blocks(LineRange lines, string cell)
    {
        if (cell.Length == 0) yield break;
        if (HeadingMark().Match(cell) is { Success: true } mark)
        {
            var words = InlineText.Read(cell[mark.Groups["mark"].Length..].Trim());
            yield return new HeadingBlock(lines, Math.Min(DeepestHeading, mark.Groups["mark"].Length), words.Text) { Marks = words.Marks };
            yield break;
        }

        // What an exporter took for code is the italic type beside a name: `<i>string</i>`.
        var text = Bold().Replace(TaggedCode().Replace(cell, "`$1`"), " **$1** ");
        // A field and its members may stand in one cell; each opens with a name and its type.
        foreach (var part in Parts(text))
        {
            var words = InlineText.Read(part);
            if (words.Text.Length > 0) yield return new TextLine(lines, words.Text, 0, false, words.Emphasized) { Marks = words.Marks };
        }
    }

    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        foreach (Match field in FieldStart().Matches(text))
        {
            foreach (var part in WithoutMark(text[start..field.Index])) yield return part;
            start = field.Index;
        }

        foreach (var part in WithoutMark(text[start..])) yield return part;
    }

    // The mark that opens the members of a field is a line of its own: **属性**
    private static IEnumerable<string> WithoutMark(string part)
    {
        var text = part.Trim();
        if (text.Length == 0) yield break;
        if (MarkAtEnd().Match(text) is { Success: true, Index: > 0 } mark)
        {
            yield return text[..mark.Index].Trim();
            yield return mark.Value.Trim().Trim('*').Trim();
        }
        else yield return text;
    }

    [GeneratedRegex("""^(?<mark>#{1,6})\s*\S""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingMark();

    [GeneratedRegex("""\*\*[A-Za-z_][\w.\[\]-]*\s*\*\*\s*`[^`]+`""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex FieldStart();

    [GeneratedRegex("""\*\*[^*`\s]{1,12}\*\*\s*$""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MarkAtEnd();

    // Between letters of scripts without spaces an exporter's bold is none by the rules of Markdown.
    [GeneratedRegex("""\*\*\s*([^*]+?)\s*\*\*""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Bold();

    [GeneratedRegex(
        """`<(?:[ib]|em|strong)>([^<`]*)</(?:[ib]|em|strong)>`""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex TaggedCode();
}
