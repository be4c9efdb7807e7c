using Extractor.Words;

namespace Extractor.Facts;

/// <summary>Where the pieces of a line end that state facts of a field, and what some of them look like.</summary>
internal static class FactPieces
{
    /// <summary>No piece is longer; what is longer is a sentence.</summary>
    public const int Longest = 80;

    private const string Ends = ",，。;；(（\n:：·•\u3000";

    /// <summary>Where the piece that starts at an index ends.</summary>
    public static int End(string text, int at)
    {
        var limit = Math.Min(text.Length, at + Longest + 1);
        for (var i = at; i < limit; i++)
        {
            if (Ends.Contains(text[i])) return i;
            var ends = i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]);
            if (ends && text[i] == '.') return i;
            if (ends && text[i] is '-' or '–' or '—' && i > at && char.IsWhiteSpace(text[i - 1])) return i;
        }

        return limit;
    }

    /// <summary>Whether a text is a range: <c>0 .. 10</c>.</summary>
    public static bool IsRange(string text) => text.Length is > 2 and < 40 && text.Any(char.IsAsciiDigit)
        && text.All(static c => char.IsAsciiDigit(c) || " .-–~,^+∞<>=≤≥x".Contains(c));

    /// <summary>Whether a text is numbers with a sign between them, and no number of its own: <c>1~10</c>, <c>5-8</c>.</summary>
    public static bool JoinsNumbers(string text) => IsRange(text) && char.IsAsciiDigit(text[^1]) && FactNumber.Whole(text) is null;

    /// <summary>Whether a comma and the word for another choice stand at an index: "default 10, or 20 for guests".</summary>
    public static bool OffersAnother(string text, int at, Vocabulary vocabulary)
    {
        if (at >= text.Length || text[at] is not (',' or '，')) return false;
        foreach (var word in vocabulary.Small.BetweenAlternatives)
            if (text.AsSpan(at + 1).StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether words behind "default" are a value. "Default duration of a thread" states no default.</summary>
    /// <param name="value">The words.</param>
    /// <param name="sure">Whether something else shows that they are one.</param>
    public static bool IsLiteral(string value, bool sure) =>
        sure || char.IsAsciiDigit(value[^1]) || value[0] is '"' or '\'' or '`' || value is "true" or "false";
}
