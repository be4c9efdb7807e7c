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
        return clauses[next].Kind == TokenKind.Literal && QuoteMarks.Inside(clauses.TextOf(next)) is ['^', _, .., '$'] pattern
            && (clauses.IsEnd(next + 1) || clauses[next + 1].Kind == TokenKind.Open || clauses.IsLabel(next + 1))
            ? (pattern, next + 1)
            : null;
    }
}
