using System.Collections.Immutable;
using Extractor.Pages.Shown;

namespace Extractor.Pages.Tables;

/// <summary>
/// Finds tables in the markup of Confluence and Jira: two bars around each header, one around each cell of the rows below.
/// </summary>
internal static class WikiTables
{
    /// <summary>The table whose header stands on a line, or null.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The line.</param>
    /// <param name="last">The last line of the run of prose that it stands in.</param>
    public static TableBlock? Read(SourceText source, int first, int last)
    {
        if (!WikiMarks.IsTableHeader(source.Span(first)) || first >= last || PipeRows.IsDelimiterRow(source.Line(first + 1))) return null;
        var header = Row(source, first, source.Line(first).Replace("||", "|", StringComparison.Ordinal));
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (var line = first + 1; line <= last && IsRow(source.Span(line)); line++)
        {
            var row = Row(source, line, source.Line(line));
            if (rows.Count == 0 && row.Cells.Length != header.Cells.Length) return null;
            rows.Add(row);
        }

        return rows.Count == 0
            ? null
            : new TableBlock(new LineRange(first, first + rows.Count), header, rows.ToImmutable()) { IsHeaded = true };
    }

    private static bool IsRow(ReadOnlySpan<char> line) => line.Trim() is ['|', not '|', .., '|'];

    // {{name}} is set as code.
    private static TableRow Row(SourceText source, int line, string text) => PipeRows.Row(
        text.Trim().Replace("{{", "`", StringComparison.Ordinal).Replace("}}", "`", StringComparison.Ordinal), LineRange.Single(line), 0);
}
