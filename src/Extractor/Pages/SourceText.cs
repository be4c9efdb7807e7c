using System.Collections.Immutable;
using System.Text;

namespace Extractor.Pages;

/// <summary>
/// The text of one page as decoded, with its lines. A line ends at LF, at CRLF or at a lone CR, as in the
/// CommonMark specification, section 2.1; no other character ends a line.
/// </summary>
public sealed class SourceText
{
    private readonly ImmutableArray<(int Start, int End)> lines;

    /// <summary>Holds a page's text.</summary>
    /// <param name="path">The page's path below the documentation folder, with forward slashes.</param>
    /// <param name="text">The decoded text, without a byte-order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        lines = SplitLines(text);
    }

    /// <summary>The page's path below the documentation folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>How many lines the text has. A final line end does not open another line.</summary>
    public int LineCount => lines.Length;

    /// <summary>The text of a line without its line end.</summary>
    /// <param name="line">The line's index, from zero.</param>
    public string Line(int line) => Text[lines[line].Start..lines[line].End];

    /// <summary>The text of a line without its line end, not copied.</summary>
    /// <param name="line">The line's index, from zero.</param>
    public ReadOnlySpan<char> Span(int line) => Text.AsSpan(lines[line].Start, lines[line].End - lines[line].Start);

    /// <summary>Whether the line has no character other than white space.</summary>
    public bool IsBlank(int line) => Span(line).IsWhiteSpace();

    /// <summary>The offset in <see cref="Text"/> at which a line starts.</summary>
    public int StartOf(int line) => lines[line].Start;

    /// <summary>The offset in <see cref="Text"/> just past the line's last character, before its line end.</summary>
    public int EndOf(int line) => lines[line].End;

    /// <summary>The line that holds an offset; an offset on a line end belongs to the line that it ends.</summary>
    public int LineAt(int offset)
    {
        var (low, high) = (0, lines.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lines[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>
    /// What the lines say: their texts joined by LF, whatever the page itself ends its lines with. Reading the same
    /// lines of the same page again gives the same quote, on every platform.
    /// </summary>
    public string Quote(LineRange range)
    {
        if (range.Count == 1) return Line(range.First);
        var quote = new StringBuilder();
        for (var line = range.First; line <= range.Last; line++)
        {
            if (line > range.First) quote.Append('\n');
            quote.Append(Text, lines[line].Start, lines[line].End - lines[line].Start);
        }

        return quote.ToString();
    }

    private static ImmutableArray<(int Start, int End)> SplitLines(string text)
    {
        var found = ImmutableArray.CreateBuilder<(int, int)>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (end < 0) break;
            end += start;
            found.Add((start, end));
            start = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        if (start < text.Length || found.Count == 0) found.Add((start, text.Length));
        return found.ToImmutable();
    }
}
