using Extractor.Words;

namespace Extractor.Facts.Prose.Lists;

/// <summary>
/// Keeps lists that may as well be no values, and are the values where more speaks for it: a default that is one of them.
/// </summary>
/// <param name="clauses">The words.</param>
/// <param name="unled">Reads lists that no words lead on to.</param>
/// <param name="found">Keeps them.</param>
internal sealed class SuggestedLists(Clauses clauses, UnledListReader unled, FactCollector found)
{
    private readonly SlashedNames slashed = new(clauses);

    /// <summary>Keeps the lists that open at a token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="opensClause">Whether nothing stands before it in its clause.</param>
    /// <param name="limit">The end of the region.</param>
    /// <param name="restricted">Whether what stands there holds in some cases only.</param>
    public void Take(int at, bool opensClause, int limit, bool restricted)
    {
        if ((opensClause ? unled.BehindColon(at, limit) ?? unled.Alternatives(at, at, limit) : null) is { } suggested)
            found.Suggest(suggested);
        if (!restricted && unled.OfChoice(at, limit) is { } chosen) found.Suggest(chosen, isSure: true);
        if (!restricted && unled.OfType(at, limit) is { } ofType) found.Suggest(ofType, isSure: true);
        if (!restricted && unled.Offered(at, limit) is { } offered) found.Suggest(offered);
        if (!restricted && slashed.At(at, limit) is { } names) found.Suggest(names, isSure: clauses[at].Kind == TokenKind.Literal);
        if (clauses[at].Is(FactWord.ListVerb) && unled.Alternatives(at, at + 1, limit) is { } verbal) found.Suggest(verbal);
    }
}
