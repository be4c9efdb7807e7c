using System.Collections.Immutable;
using System.Text;

namespace Extractor.Pages.Tables;

/// <summary>
/// Tables that reStructuredText writes as lists, <c>.. list-table::</c>: a bullet for every row, set in below it a bullet for every
/// further cell.
/// </summary>
internal static class ListTables
{
    private const string Directive = ".. list-table::";
    private const string Fence = "{list-table}";

    /// <summary>The table whose directive stands on a line, or null.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The line.</param>
    /// <param name="last">The last line of the run of prose that it stands in.</param>
    public static TableBlock? Read(SourceText source, int first, int last)
    {
        var opening = source.Span(first);
        return opening.TrimStart().StartsWith(Directive, StringComparison.Ordinal)
            ? Below(source, first, last, opening.Length - opening.TrimStart().Length)
            : null;
    }

    /// <summary>The table in a fence that says that it holds one, or null.</summary>
    /// <param name="source">The page.</param>
    /// <param name="code">The code.</param>
    public static TableBlock? InFence(SourceText source, CodeBlock code) =>
        code.Language == Fence ? Below(source, code.Lines.First, code.Content.Last, -1) : null;

    private static TableBlock? Below(SourceText source, int first, int last, int outer)
    {
        var lines = new Lines(source, outer);
        var line = first + 1;
        for (; line <= last; line++)
            if (!lines.Take(line)) break;
        if (lines.Rows() is not [var header, .. var rows] || (rows.Length == 0 && !lines.IsHeaded)) return null;
        return new TableBlock(new LineRange(first, rows.Length > 0 ? rows[^1].Lines.Last : header.Lines.Last), header, rows)
        {
            IsHeaded = lines.IsHeaded,
        };
    }

    /// <summary>One pass over the lines of a table, from top to bottom.</summary>
    private sealed class Lines(SourceText source, int outer)
    {
        private readonly List<(int First, int Last, List<StringBuilder> Cells)> rows = [];
        private int rowIndent = -1;

        /// <summary>Whether the table says that its first rows are its header.</summary>
        public bool IsHeaded { get; private set; }

        /// <summary>Takes a line; false where it is none of the table.</summary>
        public bool Take(int line)
        {
            var text = source.Span(line);
            var words = text.Trim();
            if (words.IsEmpty) return true;
            var indent = text.Length - text.TrimStart().Length;
            if (indent <= outer) return false;
            if (rows.Count == 0 && words[0] == ':') IsHeaded |= words.StartsWith(":header-rows:") && !words.EndsWith(" 0");
            else if (words is ['*', ' ', ..] && (rowIndent < 0 || indent == rowIndent)) Open(line, indent, words[1..].TrimStart());
            else if (rows.Count == 0) return words is not ['-' or '*', ..];
            else Add(line, indent, words);
            return true;
        }

        // * - the first cell of a row
        private void Open(int line, int indent, ReadOnlySpan<char> words)
        {
            rowIndent = indent;
            rows.Add((line, line, []));
            Add(line, indent + 2, words);
        }

        private void Add(int line, int indent, ReadOnlySpan<char> words)
        {
            const int mark = 2;
            var (first, _, cells) = rows[^1];
            rows[^1] = (first, line, cells);
            if (words is "-" or ['-', ' ', ..] && (cells.Count == 0 || indent <= rowIndent + mark))
                cells.Add(new StringBuilder(words[1..].Trim().ToString()));
            else if (cells.Count > 0) cells[^1].Append(cells[^1].Length > 0 ? " " : "").Append(words);
        }

        /// <summary>The rows.</summary>
        public ImmutableArray<TableRow> Rows() =>
        [
            .. rows.Where(static row => row.Cells.Count > 0).Select(static row => PipeRows.Row(
                $"| {string.Join(" | ", row.Cells.Select(static cell => cell.Replace("|", "\\|").ToString()))} |",
                new LineRange(row.First, row.Last), 0)),
        ];
    }
}
