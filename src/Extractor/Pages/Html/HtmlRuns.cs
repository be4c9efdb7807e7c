using System.Collections.Frozen;

namespace Extractor.Pages.Html;

/// <summary>A run of lines of a Markdown page that is HTML.</summary>
/// <param name="Lines">The lines, in the file.</param>
/// <param name="IsFrame">Whether Markdown stands between this tag and the end tag that <paramref name="Last"/> has.</param>
/// <param name="Last">The last line of the element; that of the run, where the run is all of it.</param>
internal readonly record struct HtmlRun(LineRange Lines, bool IsFrame, int Last);

/// <summary>
/// Finds the runs of HTML in a Markdown page: from a line that opens with a tag that begins a block, to the line with
/// its end tag, blank lines between them included. Without an end tag a run ends at the first blank line that no tag
/// follows. Inside a fence a tag is code.
/// </summary>
internal static class HtmlRuns
{
    private const int DeepestFrames = 32;

    // More characters than the name of any tag that begins a block.
    private const int LongestTag = 32;

    private static readonly FrozenSet<string> Openers =
        FrozenSet.ToFrozenSet(
            ["table", "dl", "details", "summary", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The runs in page order.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The first line below the front matter.</param>
    public static List<HtmlRun> In(SourceText source, int first)
    {
        var runs = new List<HtmlRun>();
        if (first >= source.LineCount || !source.Text.Contains('<')) return runs;
        var ends = EndTags(source.Text, source.StartOf(first));
        var frames = new Stack<int>();
        var fence = "";
        for (var line = first; line < source.LineCount; line++)
        {
            var content = Content(source.Line(line), out var at);
            if (fence.Length > 0)
            {
                if (content.StartsWith(fence, StringComparison.Ordinal) && content.Trim(fence[0]).Trim().IsEmpty) fence = "";
                continue;
            }

            fence = FenceOf(content);
            if (fence.Length > 0 || NameAt(content) is not { } name) continue;
            while (frames.TryPeek(out var past) && past < line) frames.Pop();
            var run = Run(
                source,
                line,
                ends.TryGetValue(source.StartOf(line) + at, out var end) ? source.LineAt(end) : null,
                name is "details" or "summary" && frames.Count < DeepestFrames);
            if (run.IsFrame) frames.Push(run.Last);
            runs.Add(run);
            line = run.Lines.Last;
        }

        return runs;
    }

    /// <summary>The line without the marks of the quotes and lists that it stands in.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">How many characters the marks take.</param>
    public static ReadOnlySpan<char> Content(string line, out int at)
    {
        at = 0;
        while (at < line.Length)
        {
            var rest = line.AsSpan(at);
            var mark = char.IsWhiteSpace(rest[0]) || rest[0] == '>' ? 1 : TextLines.BulletLength(rest);
            if (mark == 0) break;
            at += mark;
        }

        return line.AsSpan(at);
    }

    private static HtmlRun Run(SourceText source, int line, int? end, bool mayHoldMarkdown)
    {
        if (end is not { } last) return Whole(new LineRange(line, LastWithoutEndTag(source, line)));
        return mayHoldMarkdown && FirstBlank(source, line, last) is { } blank
            ? new HtmlRun(new LineRange(line, blank - 1), true, last)
            : Whole(new LineRange(line, last));
    }

    private static HtmlRun Whole(LineRange lines) => new(lines, false, lines.Last);

    // The blank line behind which an element goes on in Markdown; null where it is HTML to its end.
    private static int? FirstBlank(SourceText source, int first, int last)
    {
        int? blank = null;
        for (var line = first + 1; line <= last; line++)
        {
            if (source.IsBlank(line)) blank ??= line;
            else if (source.IsBlank(line - 1) && Content(source.Line(line), out _) is not ['<', ..]) return blank;
        }

        return null;
    }

    private static int LastWithoutEndTag(SourceText source, int first)
    {
        var last = first;
        for (var line = first + 1; line < source.LineCount; line++)
        {
            if (source.IsBlank(line)) continue;
            if (last < line - 1 && Content(source.Line(line), out _) is not ['<', ..]) break;
            last = line;
        }

        return last;
    }

    private static string FenceOf(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty || content[0] is not ('`' or '~')) return "";
        var length = content.IndexOfAnyExcept(content[0]);
        if (length < 0) length = content.Length;
        return length < 3 || (content[0] == '`' && content[length..].Contains('`')) ? "" : new string(content[0], length);
    }

    private static string? NameAt(ReadOnlySpan<char> content)
    {
        if (content is not ['<', ..]) return null;
        var end = content[1..].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
        var name = HtmlNames.Standard((end < 0 ? content[1..] : content.Slice(1, end)).ToString().ToLowerInvariant());
        var closes = end < 0 || content[end + 1] is '>' or '/' || char.IsWhiteSpace(content[end + 1]);
        return closes && Openers.Contains(name) ? name : null;
    }

    // Where each element ends that has an end tag, by where it starts.
    private static Dictionary<int, int> EndTags(string text, int from)
    {
        var ends = new Dictionary<int, int>();
        var open = new Dictionary<string, Stack<int>>(StringComparer.OrdinalIgnoreCase);
        for (var at = text.IndexOf('<', from); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var closing = at + 1 < text.Length && text[at + 1] == '/';
            var window = text.AsSpan(at, Math.Min(LongestTag, text.Length - at));
            var name = NameAt(closing ? $"<{window[2..]}" : window);
            if (name is null) continue;
            if (!open.TryGetValue(name, out var starts)) open[name] = starts = new Stack<int>();
            if (!closing) starts.Push(at);
            else if (starts.TryPop(out var start)) ends[start] = at;
        }

        return ends;
    }
}
