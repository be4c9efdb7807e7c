namespace Extractor.Pages;

/// <summary>The boxes that MkDocs draws: <c>!!! note "Title"</c>, and what stands in it set in below.</summary>
internal static class Admonition
{
    // How far its content is set in, and how many lines are looked at.
    private const int Inset = 4;
    private const int Longest = 300;

    /// <summary>Whether a line opens a box.</summary>
    public static bool Opens(ReadOnlySpan<char> line) =>
        line.TrimStart() is ['!', '!', '!', ' ', ..] or ['?', '?', '?', ' ', ..] or ['?', '?', '?', '+', ' ', ..];

    /// <summary>The title of the box that a line opens; null where it opens none, or one without a title of its own.</summary>
    public static string? TitleOf(string line)
    {
        var open = line.IndexOf('"', StringComparison.Ordinal);
        if (open < 0 || !Opens(line) || line.TrimEnd() is not [.., '"']) return null;
        var title = line.AsSpan(open + 1).TrimEnd();
        return title.IsEmpty ? null : title[..^1].Trim().ToString();
    }

    /// <summary>
    /// The code of a fence that is set in as the content of a box is, where Markdown would take its lines for words; null where a line
    /// opens none, or none that is closed.
    /// </summary>
    /// <param name="source">The page.</param>
    /// <param name="line">The line.</param>
    /// <param name="last">The last line to look at.</param>
    public static CodeBlock? FenceAt(SourceText source, int line, int last)
    {
        var text = source.Span(line);
        var opening = text.TrimStart();
        var indent = text.Length - opening.Length;
        if (indent < Inset || opening is not ['`', '`', '`', .. var info] || info.Contains('`') || !IsInBox(source, line)) return null;
        for (var close = line + 1; close <= last && close - line <= Longest; close++)
        {
            var end = source.Span(close);
            if (end.TrimEnd().Length > 0 && end.Length - end.TrimStart().Length < indent) return null;
            if (end.Trim() is "```")
                return new CodeBlock(
                    new LineRange(line, close), info.Trim().ToString().ToLowerInvariant(), new LineRange(line + 1, close - 1), true);
        }

        return null;
    }

    private static bool IsInBox(SourceText source, int line)
    {
        for (var above = line - 1; above >= 0 && line - above <= Longest; above--)
        {
            if (source.IsBlank(above)) continue;
            var text = source.Span(above);
            if (Opens(text)) return true;
            if (text.Length - text.TrimStart().Length < Inset) return false;
        }

        return false;
    }
}
