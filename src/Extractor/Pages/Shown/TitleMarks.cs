using System.Collections.Immutable;

namespace Extractor.Pages.Shown;

/// <summary>
/// Finds in pasted text the sign that a site shows before each of its titles as the link to it, whatever the title's level:
/// <c># Request parameters</c>.
/// </summary>
internal static class TitleMarks
{
    private const int FewestTitles = 3;
    private const int LongestTitle = 80;

    /// <summary>
    /// The marks, in page order; none where the page does not open with one, where titles have marks of several levels and are those of
    /// Markdown, or where there are too few for a habit.
    /// </summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The first line to look at.</param>
    public static ImmutableArray<TextSpan> In(SourceText source, int first)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var line = first; line < source.LineCount; line++)
        {
            if (source.IsBlank(line)) continue;
            var text = source.Span(line);
            if (IsMarked(text)) found.Add(new TextSpan(source.StartOf(line), source.StartOf(line) + 2));
            // A comment in code has its sign as well, and code opens no page of titles.
            else if (found.Count == 0 || text.StartsWith("##")) return [];
        }

        return found.Count < FewestTitles ? [] : found.ToImmutable();
    }

    private static bool IsMarked(ReadOnlySpan<char> line) =>
        line is ['#', ' ', not (' ' or '#'), ..] && line.Length <= LongestTitle && line.TrimEnd()[^1] is not ('.' or '。' or ';' or '\\');
}
