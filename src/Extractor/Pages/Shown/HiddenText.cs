using System.Collections.Immutable;
using Extractor.Pages.Code;

namespace Extractor.Pages.Shown;

/// <summary>
/// Finds what no reader of a page sees: comments of HTML and of MDX, in MDX the statements and expressions of its
/// program, and the marks of quotes before lines of code. They hold what would mislead: notes to the site's generator,
/// the page in another language, templates.
/// </summary>
internal static class HiddenText
{
    /// <summary>The hidden runs of characters of a page of Markdown, in page order.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The first line to look at.</param>
    /// <param name="isMdx">Whether the page may hold statements and expressions.</param>
    public static ImmutableArray<TextSpan> In(SourceText source, int first, bool isMdx)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var (inFence, inQuote) = (false, false);
        var ends = new CommentEnds(source.Text);
        var rules = UnderlinedTitles.RulesOf(UnderlinedTitles.AboveTildes(source, first));
        for (var line = first; line < source.LineCount; line++)
        {
            var isQuoted = source.Span(line).TrimStart().StartsWith('>');
            // A quote that ends ends the code in it.
            if (inFence && inQuote && !isQuoted) inFence = false;
            var isFence = !rules.Contains(line) && InlineFences.OpensLine(source.Span(line).Trim());
            if (isFence) (inFence, inQuote) = (!inFence, inFence ? inQuote : isQuoted);
            if (inQuote && (inFence || isFence)) found.Add(QuoteMarks(source, line));
            if (inFence) continue;
            var end = isMdx ? MdxProgram.End(source, line) : null;
            if (end is { } last)
            {
                found.Add(new TextSpan(source.StartOf(line), last));
                line = source.LineAt(last - 1);
                continue;
            }

            line = Comments(source, line, ends, found);
        }

        return found.ToImmutable();
    }

    // The marks of a quote around code are no part of the code.
    private static TextSpan QuoteMarks(SourceText source, int line)
    {
        var text = source.Span(line);
        var start = text.Length - text.TrimStart().Length;
        var end = start;
        while (end < text.Length && text[end] == '>') end = end + 1 < text.Length && text[end + 1] == ' ' ? end + 2 : end + 1;
        return new TextSpan(source.StartOf(line) + start, source.StartOf(line) + end);
    }

    // The comments that open on a line; where the last of them ends is where to go on.
    private static int Comments(SourceText source, int line, CommentEnds ends, ImmutableArray<TextSpan>.Builder found)
    {
        var text = source.Text;
        for (var at = source.StartOf(line); at < source.EndOf(line); at++)
        {
            if (text[at] == '`') at = InlineCode.End(text, at) - 1;
            else if (text[at] is '<' or '{' && ends.Of(at) is { } end)
            {
                found.Add(new TextSpan(at, end));
                at = end - 1;
                line = source.LineAt(at);
            }
        }

        return line;
    }

    /// <summary>
    /// Finds where comments end. What was found for one is kept for the next, so that many that nothing closes cost no more
    /// than one.
    /// </summary>
    private sealed class CommentEnds(string text)
    {
        private int nextHtml = -1;
        private int nextMdx = -1;

        public int? Of(int at)
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("<!--")) return Next("-->", at, ref nextHtml) is var html and >= 0 ? html + "-->".Length : null;
            if (!rest.StartsWith("{/*") || Next("*/", at, ref nextMdx) is not (var close and >= 0)) return null;
            var brace = close + "*/".Length;
            while (brace < text.Length && char.IsWhiteSpace(text[brace])) brace++;
            return brace < text.Length && text[brace] == '}' ? brace + 1 : null;
        }

        private int Next(string sign, int from, ref int known)
        {
            if (known < from && known != int.MaxValue)
                known = text.IndexOf(sign, from, StringComparison.Ordinal) is var found and >= 0 ? found : int.MaxValue;
            return known == int.MaxValue ? -1 : known;
        }
    }
}
