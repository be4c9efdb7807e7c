using System.Collections.Immutable;

namespace Extractor.Pages;

/// <summary>
/// Finds comments that fill whole lines. No reader of the page sees them, and they hold what would mislead: notes to
/// the site's generator, the page in another language.
/// </summary>
internal static class Comments
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    /// <summary>The lines of each comment of a page, in page order.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The first line to look at.</param>
    public static ImmutableArray<LineRange> In(SourceText source, int first)
    {
        var found = ImmutableArray.CreateBuilder<LineRange>();
        var inFence = false;
        for (var line = first; line < source.LineCount; line++)
        {
            var text = source.Span(line).Trim();
            if (InlineFences.OpensLine(text)) inFence = !inFence;
            if (inFence || !text.StartsWith(Opening)) continue;
            // Where no line closes this one, none closes a later one either.
            if (LastLine(source, line) is not { } last) break;
            if (last.Whole) found.Add(new LineRange(line, last.Line));
            line = last.Line;
        }

        return found.ToImmutable();
    }

    private static (int Line, bool Whole)? LastLine(SourceText source, int first)
    {
        for (var line = first; line < source.LineCount; line++)
        {
            var text = source.Span(line);
            var close = text.IndexOf(Closing);
            if (close >= 0) return (line, text[(close + Closing.Length)..].IsWhiteSpace());
        }

        return null;
    }
}
