using System.Collections.Immutable;

namespace Extractor.Pages.Code;

/// <summary>
/// Fenced code whose opening fence stands behind words, as exporters write it into list items: <c>- note: ```json</c>.
/// Markdown does not know it, and would take its closing fence for the opening of everything below.
/// </summary>
internal static class InlineFences
{
    private const string Fence = "```";

    /// <summary>The pieces of code that open behind words.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The first line to look at.</param>
    /// <param name="rules">The lines of tildes that are rules and no fences.</param>
    public static ImmutableArray<CodeBlock> In(SourceText source, int first, IReadOnlySet<int> rules)
    {
        var found = ImmutableArray.CreateBuilder<CodeBlock>();
        var inFence = false;
        for (var line = first; line < source.LineCount; line++)
        {
            var text = source.Line(line).AsSpan().Trim();
            if (!rules.Contains(line) && OpensLine(text)) inFence = !inFence;
            else if (!inFence && Language(text) is { } language && ClosingLine(source, line + 1) is { } close)
            {
                found.Add(new CodeBlock(new LineRange(line + 1, close), language, new LineRange(line + 1, close - 1), true));
                line = close;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A text of the page with some of its lines as white space, every offset as it was.</summary>
    /// <param name="source">The page.</param>
    /// <param name="page">The page's text, parts of which may be masked already.</param>
    /// <param name="hidden">The lines.</param>
    public static string Blanked(SourceText source, string page, IReadOnlyCollection<LineRange> hidden)
    {
        if (hidden.Count == 0) return page;
        var text = page.ToCharArray();
        foreach (var lines in hidden)
            for (var line = lines.First; line <= lines.Last; line++)
                Array.Fill(text, ' ', source.StartOf(line), source.EndOf(line) - source.StartOf(line));
        return new string(text);
    }

    /// <summary>The words before a fence that opens at the end of a line, or the whole text where none does.</summary>
    public static string WordsBefore(string text) =>
        Language(text.AsSpan().TrimEnd()) is not null ? text[..text.LastIndexOf(Fence, StringComparison.Ordinal)].TrimEnd() : text;

    /// <summary>Whether a line opens or closes fenced code.</summary>
    public static bool OpensLine(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && (text[0] == '>' || TextLines.BulletLength(text) > 0))
            text = text[Math.Max(1, TextLines.BulletLength(text))..].TrimStart();
        return text.StartsWith(Fence) || text.StartsWith("~~~");
    }

    private static string? Language(ReadOnlySpan<char> text)
    {
        var fence = text.LastIndexOf(Fence);
        if (fence <= 0 || !char.IsWhiteSpace(text[fence - 1]) || text[..fence].Contains(Fence, StringComparison.Ordinal)) return null;
        var language = text[(fence + Fence.Length)..];
        foreach (var c in language)
            if (!char.IsAsciiLetterOrDigit(c)) return null;
        return language.ToString().ToLowerInvariant();
    }

    // The fence closes before the next bullet or heading, or it was no fence.
    private static int? ClosingLine(SourceText source, int from)
    {
        const int longest = 400;
        for (var line = from; line < source.LineCount && line < from + longest; line++)
        {
            var text = source.Line(line).AsSpan().Trim();
            if (text.SequenceEqual(Fence)) return line;
            if (text.StartsWith(Fence) || text.StartsWith("- ") || text.StartsWith("# ")) return null;
        }

        return null;
    }
}
