using Extractor.Words;

namespace Extractor.Facts.Prose.Limits;

/// <summary>Tells whether what stands behind a count of characters says which they are: "8-20 characters matching `[a-z]`".</summary>
/// <param name="clauses">The words.</param>
internal sealed class WrittenWith(Clauses clauses)
{
    private const int MostWords = 8;

    /// <summary>Whether the words from a token to the end of its clause say no more than with which characters a text is written.</summary>
    /// <param name="at">The token behind the limit.</param>
    public bool Behind(int at) => clauses[at - 1] is { Kind: TokenKind.Phrase, Word: FactWord.Characters or FactWord.Digits }
        ? FromSet(at)
        : OfKinds(at);

    // "matching `[a-z]`", "from `a-z`", "of letters"
    private bool FromSet(int at)
    {
        if (clauses[at].Kind is not (TokenKind.Word or TokenKind.Phrase)) return false;
        var set = clauses.Vocabulary.Clauses.LeadsToCharacters(clauses.TextOf(at, at + 2)) ? at + 2 : at + 1;
        if (set == at + 1 && !clauses.Vocabulary.Clauses.LeadsToCharacters(clauses.TextOf(at))) return false;
        set = clauses.Skip(set, FactWord.Filler);
        return clauses[set].Kind == TokenKind.Literal
            ? clauses.IsEnd(set + 1) && QuoteMarks.Inside(clauses.TextOf(set)).AsSpan().IndexOfAny("[-\\") >= 0
            : set < clauses.Tokens.Length && NamesKinds(set);
    }

    // 8~20的英文字符、数字的组合
    private bool OfKinds(int at) => at > 0 && at < clauses.Tokens.Length && clauses[at - 1].Is(FactWord.Filler)
        && clauses.Vocabulary.Clauses.IsAttributive(clauses.TextOf(at - 1)) && NamesKinds(at);

    private bool NamesKinds(int at)
    {
        var (end, names) = (at, false);
        for (; end < at + MostWords && !clauses.IsEnd(end); end++)
        {
            if (clauses[end].Kind is not (TokenKind.Word or TokenKind.Phrase)) return false;
            if (clauses[end].Kind == TokenKind.Phrase && !MayStandAmong(clauses[end].Word)) return false;
            names |= clauses.Vocabulary.Clauses.NamesCharacters(clauses.TextOf(end));
        }

        // Of 英文字符, the two signs in the middle are another word.
        return end > at && clauses.IsEnd(end) && (names || clauses.Vocabulary.Clauses.NamesCharacters(clauses.TextOf(at, end)));
    }

    // Of 组合, the first sign counts things elsewhere.
    private static bool MayStandAmong(FactWord word) => word is FactWord.Characters or FactWord.And or FactWord.Or or FactWord.Filler
        or FactWord.Items or FactWord.Digits;
}
