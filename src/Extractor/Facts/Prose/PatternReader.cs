using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Reads a regular expression behind the word that calls it so: <c>Pattern: `^k[0-9]+$`</c>.</summary>
internal static class PatternReader
{
    /// <summary>The expression behind the word at a token, and the token behind it; null where none with both its ends is marked.</summary>
    public static (string Pattern, int End)? At(Clauses clauses, int at)
    {
        if (!clauses[at].Is(FactWord.Pattern)) return null;
        var next = at + 1;
        while (clauses[next].Kind is TokenKind.Colon or TokenKind.Equals
            || (clauses[next].Kind == TokenKind.Phrase && clauses[next].Word is FactWord.Copula or FactWord.Filler or FactWord.Pattern))
            next++;
        // Without both ends an expression may be what a value holds somewhere.
        if (clauses[next].Kind != TokenKind.Literal) return Bare(clauses, next);
        return QuoteMarks.Inside(clauses.TextOf(next)) is ['^', _, .., '$'] pattern && EndsAt(clauses, next + 1)
            ? (pattern, next + 1)
            : null;
    }

    private static bool EndsAt(Clauses clauses, int at) =>
        clauses.IsEnd(at) || clauses[at].Kind == TokenKind.Open || clauses.IsLabel(at);

    // pattern: ^[a-z]+$
    private static (string Pattern, int End)? Bare(Clauses clauses, int at)
    {
        const int longest = 200;
        var start = clauses[at].Start;
        if (start >= clauses.Text.Length || clauses.Text[start] != '^') return null;
        var text = clauses.Text.AsSpan(start, Math.Min(longest, clauses.Text.Length - start));
        var length = text.IndexOfAny(' ', '\n') is var space and >= 0 ? space : text.Length;
        text = text[..length].TrimEnd(".,;。，；");
        if (text.Length < 3 || text[^1] != '$') return null;
        var end = at;
        while (end < clauses.Tokens.Length && clauses[end].Start < start + text.Length) end++;
        return EndsAt(clauses, end) ? (text.ToString(), end) : null;
    }
}
