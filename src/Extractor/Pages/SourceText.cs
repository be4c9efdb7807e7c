using System.Collections.Immutable;
using System.Text;

namespace Extractor.Pages;

/// <summary>
/// The text of one page, with its lines. A line ends at LF, at CRLF or at a lone CR, as in the CommonMark
/// specification, section 2.1; no other character ends a line. The text is the file as decoded or, where the page is
/// HTML or holds some, what a browser would show of it; each line then knows where in the file it stands.
/// </summary>
public sealed class SourceText
{
    // A longer line of markup is no line that anybody wrote: its quote is the part that is meant.
    private const int LongestQuotedLine = 2000;

    // A longer line, or part of a line that is meant, is no line of a table either: its quote is an excerpt.
    private const int LongestQuote = 10_000;
    private const int LengthOfExcerpt = 1000;

    // A line that names many things is not repeated for each of them: past this length each is quoted with what follows it.
    private const int LongestSharedLine = 1000;
    private const int LengthOfSharedExcerpt = 200;

    private readonly ImmutableArray<TextSpan> lines;
    private readonly SourceText? file;
    private readonly ImmutableArray<TextSpan> origins = [];
    private readonly ImmutableArray<TextShift> shifts = [];

    /// <summary>Holds a page's text.</summary>
    /// <param name="path">The page's path below the documentation folder, with forward slashes.</param>
    /// <param name="text">The decoded text, without a byte-order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        lines = SplitLines(text);
    }

    /// <summary>Holds what a browser would show of a page.</summary>
    /// <param name="file">The page's file.</param>
    /// <param name="text">The text as shown; every line ends with LF.</param>
    /// <param name="origins">Where in the file each line stands.</param>
    /// <param name="shifts">How far characters stand from their places in the file, where the text has the lines of the file;
    /// else none.</param>
    internal SourceText(SourceText file, string text, ImmutableArray<TextSpan> origins, ImmutableArray<TextShift> shifts = default)
        : this(file.Path, text)
    {
        this.file = file.file ?? file;
        this.origins = file.file is null
            ? origins
            : [.. origins.Select(span => new TextSpan(file.PlaceInFile(span.Start), file.PlaceInFile(span.End)))];
        this.shifts = shifts.IsDefault ? [] : shifts;
    }

    /// <summary>The same page with other characters in places, every line as long as before.</summary>
    /// <param name="text">The text as it is to be read. Quotes stay those of the file.</param>
    internal SourceText WithText(string text) =>
        file is null ? new SourceText(this, text, lines) : new SourceText(file, text, origins, shifts);

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

    /// <summary>The lines of the file in which lines of this text stand.</summary>
    public LineRange InFile(LineRange range)
    {
        if (file is null) return range;
        var span = Origin(range);
        return new LineRange(file.LineAt(span.Start), file.LineAt(Math.Max(span.Start, span.End - 1)));
    }

    /// <summary>
    /// What the lines say in the file: its lines joined by LF, whatever the page itself ends its lines with. Reading the
    /// same lines of the same file again gives the same quote, on every platform. Of HTML on one endless line the quote
    /// is only the part that is meant, and of data on one endless line an excerpt; either is found in the line.
    /// </summary>
    public string Quote(LineRange range) => Quote(range, null);

    /// <summary>What the lines say in the file, or of an endless line what it says at a place.</summary>
    /// <param name="range">The lines.</param>
    /// <param name="at">Where in <see cref="Text"/> the thing stands that the quote is about; null where it is all of the lines.</param>
    internal string Quote(LineRange range, int? at)
    {
        if (file is null)
            return Joined(
                range, IsExcerpt(LongestOf(range), at) ? Excerpt(at ?? lines[range.First].Start, lines[range.Last].End, at) : Whole);
        var inFile = InFile(range);
        if (file.LongestOf(inFile) <= LongestQuotedLine) return file.Joined(inFile, file.Whole);
        var origin = Origin(range);
        return file.Joined(inFile, IsExcerpt(origin.End - origin.Start, at) ? Excerpt(InOrigin(range, at), origin.End, at) : origin);
    }

    private TextSpan Whole => new(0, Text.Length);

    private TextSpan Origin(LineRange range)
    {
        var span = origins[range.First];
        for (var line = range.First + 1; line <= range.Last; line++) span = span.Union(origins[line]);
        return span;
    }

    // Where a character of a text that has the lines of its file stands in the file.
    private int PlaceInFile(int at)
    {
        var (low, high) = (0, shifts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (shifts[middle].At <= at) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? at : at + shifts[low - 1].Shift;
    }

    private static bool IsExcerpt(int length, int? at) => length > (at is null ? LongestQuote : LongestSharedLine);

    private static TextSpan Excerpt(int from, int end, int? at) =>
        new(from, Math.Min(end, from + (at is null ? LengthOfExcerpt : LengthOfSharedExcerpt)));

    // Where a place of the text stands in the file, as long as nothing but the text itself stands there before it.
    private int InOrigin(LineRange range, int? at)
    {
        var start = origins[range.First].Start;
        if (shifts.Length > 0) return PlaceInFile(at ?? lines[range.First].Start);
        var place = start + (at ?? 0) - lines[range.First].Start;
        var isSame = at is { } here && here < Text.Length && place < file!.Text.Length && file.Text[place] == Text[here];
        return isSame ? place : start;
    }

    private int LongestOf(LineRange range)
    {
        var longest = 0;
        for (var line = range.First; line <= range.Last; line++) longest = Math.Max(longest, lines[line].End - lines[line].Start);
        return longest;
    }

    /// <summary>The parts of lines that lie inside a run of characters, joined by LF.</summary>
    private string Joined(LineRange range, TextSpan inside)
    {
        if (range.First == range.Last && lines[range.First] is var only && inside.Start <= only.Start && only.End <= inside.End)
            return Text[only.Start..only.End];
        var quote = new StringBuilder();
        for (var line = range.First; line <= range.Last && (line == range.First || lines[line].Start < inside.End); line++)
        {
            if (lines[line].End < inside.Start) continue;
            if (quote.Length > 0) quote.Append('\n');
            var start = Math.Max(lines[line].Start, inside.Start);
            quote.Append(Text, start, Math.Max(0, Math.Min(lines[line].End, inside.End) - start));
        }

        return quote.ToString();
    }

    private static ImmutableArray<TextSpan> SplitLines(string text)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (end < 0) break;
            end += start;
            found.Add(new TextSpan(start, end));
            start = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        if (start < text.Length || found.Count == 0) found.Add(new TextSpan(start, text.Length));
        return found.ToImmutable();
    }
}
