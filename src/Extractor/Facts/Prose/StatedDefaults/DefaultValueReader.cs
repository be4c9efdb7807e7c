using Extractor.Words;

namespace Extractor.Facts.Prose.StatedDefaults;

/// <summary>Reads the value that words call a default, with the unit behind a number.</summary>
/// <param name="clauses">The words.</param>
internal sealed class DefaultValueReader(Clauses clauses)
{
    /// <summary>
    /// The value at a token, the token behind it, and whether nothing but its place says that it is one; null where none stands there.
    /// </summary>
    public (string Value, int End, bool Plain)? At(int at)
    {
        var token = clauses[at];
        if (token.Kind == TokenKind.Literal)
            return (QuoteMarks.Inside(clauses.TextOf(at)), clauses.Field.IsNumber ? BehindUnit(at + 1) : at + 1, false);
        if (token.Kind == TokenKind.Open && token.Match == at + 1) return (clauses.TextOf(at, at + 2), at + 2, false);
        // -, none
        if (token.Kind == TokenKind.Dash && clauses.IsEnd(at + 1)) return (clauses.TextOf(at), at + 1, false);
        // /var/kites
        if (token.Kind == TokenKind.Slash && clauses.Touch(at) && !clauses.Field.IsNumber && clauses[at + 1].Kind == TokenKind.Word
            && At(at + 1) is var (path, pathEnd, _))
            return ($"/{path}", pathEnd, true);
        // #FFFFFF
        if (token.Kind == TokenKind.Sign && clauses.TextOf(at) == "#" && clauses.Touch(at) && clauses.Field.IsText
            && clauses[at + 1].Kind is TokenKind.Word or TokenKind.Number)
            return ($"#{clauses.TextOf(at + 1)}", at + 2, false);
        // 2024-01
        var isJoined = clauses.Touch(at) && clauses[at + 1].Kind is TokenKind.Dash or TokenKind.Slash && clauses.Touch(at + 1)
            && clauses[at + 2].Kind is TokenKind.Number or TokenKind.Word;
        if (token.Kind == TokenKind.Number && !isJoined) return NumberAt(at);
        if (token.Kind == TokenKind.Number && !clauses.Field.IsText && !clauses.Field.IsUnknown) return null;
        if (token.Kind is not (TokenKind.Word or TokenKind.Phrase or TokenKind.Number)) return null;
        var first = clauses.Text[token.Start];
        if (first > '\u2E80') return clauses.Vocabulary.IsNoValue(clauses.TextOf(at)) ? (clauses.TextOf(at), at + 1, false) : null;
        // A bare value is one word with the signs inside it.
        var next = at + 1;
        while (next < clauses.Tokens.Length && clauses[next].Start == clauses[next - 1].End
            && clauses[next].Kind is TokenKind.Word or TokenKind.Phrase or TokenKind.Number or TokenKind.Dash or TokenKind.Slash
                or TokenKind.Sign && clauses.Text[clauses[next].Start] < '\u2E80')
            next++;
        var value = clauses.TextOf(at, next);
        var isSure = bool.TryParse(value, out _) || clauses.Vocabulary.IsNoValue(value);
        if (!isSure && token.Kind == TokenKind.Phrase && next == at + 1
            && token.Word is FactWord.Filler or FactWord.Copula or FactWord.To or FactWord.Not or FactWord.Condition or FactWord.Default)
            return null;
        return value.Any(static c => char.IsAsciiLetterOrDigit(c)) || isSure ? (value, next, !isSure) : null;
    }

    private (string Value, int End, bool Plain)? NumberAt(int at)
    {
        var text = clauses.TextOf(at);
        // "By default, it is 5 characters long" says nothing of the characters.
        if (clauses.Field.IsText && clauses[at + 1].Is(FactWord.Characters)) return null;
        // 1 MB is none of the numbers 1 and 1048576.
        if (clauses[at + 1].Is(FactWord.Bytes) && clauses.Field.IsNumber
            && clauses.Vocabulary.Measures.UnitOf(clauses.TextOf(at + 1)) is not "byte")
            return null;
        // The words say that 5 minutes are sent as another number.
        if (clauses[at + 1].Is(FactWord.Time) && clauses.Field.IsNumber && clauses.CountsAnotherUnit(at + 1)) return null;
        var factor = new NumberReader(clauses).At(at);
        if (factor is var (scaled, scaledEnd) && scaledEnd > at + 1) return (FactNumber.Text(scaled), Counted(scaledEnd), false);
        // A text may be 1,000; the number that is so written is 1000.
        return (clauses.Field.IsText ? text : text.Replace(",", "", StringComparison.Ordinal), Counted(at + 1), false);
    }

    // "20 items", "5 seconds": one word behind a number says what is counted.
    private int Counted(int at)
    {
        if (BehindUnit(at) > at) return at + 1;
        var isNoun = clauses[at].Kind == TokenKind.Word && clauses.Text[clauses[at].Start] < '\u2E80'
            && (clauses.IsEnd(at + 1) || clauses[at + 1].Is(FactWord.ByDefault));
        return isNoun ? at + 1 : at;
    }

    private int BehindUnit(int at) => clauses[at].Kind == TokenKind.Phrase
        && clauses[at].Word is FactWord.Characters or FactWord.Items or FactWord.Bytes or FactWord.Time or FactWord.Unit ? at + 1 : at;
}
