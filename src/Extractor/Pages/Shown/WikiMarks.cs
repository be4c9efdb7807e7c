using System.Collections.Immutable;

namespace Extractor.Pages.Shown;

/// <summary>
/// Finds in pages that are written in the markup of Confluence and Jira the marks around code, <c>{code:json}</c> and
/// <c>{noformat}</c>, and the titles, <c>h2. Fields</c>.
/// </summary>
internal static class WikiMarks
{
    private const string HeaderBars = "||";

    private static readonly string[] Marks = ["{code", "{noformat"];

    /// <summary>
    /// The marks around code, in page order; none where the page has neither a title nor a header of a table in this markup.
    /// </summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The first line to look at.</param>
    public static ImmutableArray<TextSpan> In(SourceText source, int first)
    {
        if (!Array.Exists(Marks, mark => source.Text.Contains(mark, StringComparison.Ordinal))) return [];
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var isWiki = false;
        for (var line = first; line < source.LineCount; line++)
        {
            isWiki = isWiki || TitleLevel(source.Span(line)) > 0 || IsTableHeader(source.Span(line));
            var text = source.Span(line);
            for (var at = text.IndexOf('{'); at >= 0 && at < text.Length;)
            {
                var end = MarkEnd(text, at);
                if (end > at) found.Add(new TextSpan(source.StartOf(line) + at, source.StartOf(line) + end));
                var from = Math.Max(end, at + 1);
                var next = text[from..].IndexOf('{');
                at = next < 0 ? -1 : from + next;
            }
        }

        return isWiki ? found.ToImmutable() : [];
    }

    /// <summary>The level of the title on a line; zero where it is none.</summary>
    public static int TitleLevel(ReadOnlySpan<char> line) =>
        line is ['h', >= '1' and <= '6', '.', ' ', _, ..] && !line[4..].IsWhiteSpace() ? line[1] - '0' : 0;

    /// <summary>Whether a line is the header of a table, <c>||Field||Type||</c>: no cell between the bars is empty.</summary>
    public static bool IsTableHeader(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (!text.StartsWith(HeaderBars) || !text.EndsWith(HeaderBars)) return false;
        var cells = 0;
        for (var rest = text[HeaderBars.Length..]; !rest.IsEmpty; cells++)
        {
            var end = rest.IndexOf('|');
            if (end < 0 || rest[..end].IsWhiteSpace() || !rest[end..].StartsWith(HeaderBars)) return false;
            rest = rest[(end + HeaderBars.Length)..];
        }

        return cells > 1;
    }

    // {code}, {code:json}, {code:title=Kite.json|borderStyle=solid}
    private static int MarkEnd(ReadOnlySpan<char> text, int at)
    {
        const int longest = 120;
        foreach (var mark in Marks)
        {
            if (!text[at..].StartsWith(mark)) continue;
            var behind = at + mark.Length;
            if (behind >= text.Length || text[behind] is not ('}' or ':')) continue;
            var close = text.Slice(behind, Math.Min(longest, text.Length - behind)).IndexOf('}');
            if (close >= 0) return behind + close + 1;
        }

        return -1;
    }
}
