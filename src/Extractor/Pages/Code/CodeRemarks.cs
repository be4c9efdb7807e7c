namespace Extractor.Pages.Code;

/// <summary>
/// Finds the lines of a page that open with a hash and are no headings: comments in code that was pasted without its
/// fences. The lines around them decide.
/// </summary>
internal static class CodeRemarks
{
    // What a page writes above code that it shows in several languages takes no more lines than this.
    private const int Reach = 3;

    /// <summary>The lines that are comments.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The first line below the front matter.</param>
    /// <param name="rules">The lines of tildes that are rules and no fences.</param>
    public static HashSet<int> In(SourceText source, int first, IReadOnlySet<int> rules)
    {
        var found = new HashSet<int>();
        var fenced = false;
        var bodyEnd = -1;
        for (var line = first; line < source.LineCount; line++)
        {
            var text = source.Span(line).Trim();
            if (InlineFences.OpensLine(text) && !rules.Contains(line)) fenced = !fenced;
            if (fenced || text.IsEmpty) continue;
            if (line > bodyEnd && text[0] is '{' or '[' or '"' && PastedCode.Opens(source.Line(line)))
                bodyEnd = PastedCode.End(source, line, source.LineCount - 1);
            if (text[0] == '#' && IsRemark(source, line, first, bodyEnd, found)) found.Add(line);
        }

        return found;
    }

    private static bool IsRemark(SourceText source, int line, int first, int bodyEnd, HashSet<int> found)
    {
        if (line < bodyEnd && NextWords(source, line) is ['"' or '{' or '}' or '[' or ']', ..]) return true;
        var above = line > first ? source.Span(line - 1).Trim() : [];
        if (above.EndsWith("\\")) return true;
        // Deeper headings than the first are no comments that anybody writes.
        if (source.Span(line).Trim() is ['#', '#', ..]) return false;
        if (!above.IsEmpty) return found.Contains(line - 1) || CodeLines.LooksLikeCode(source.Span(line - 1));
        return line + 1 < source.LineCount && CodeLines.LooksLikeCode(source.Span(line + 1)) && FollowsCode(source, line, first);
    }

    private static bool FollowsCode(SourceText source, int line, int first)
    {
        for (var above = line - 1; above >= Math.Max(first, line - Reach); above--)
            if (!source.IsBlank(above)) return CodeLines.LooksLikeCode(source.Span(above));
        return false;
    }

    private static ReadOnlySpan<char> NextWords(SourceText source, int line)
    {
        for (var next = line + 1; next < source.LineCount; next++)
            if (!source.IsBlank(next)) return source.Span(next).Trim();
        return [];
    }
}
