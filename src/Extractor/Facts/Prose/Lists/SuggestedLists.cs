using Extractor.Words;

namespace Extractor.Facts.Prose.Lists;

/// <summary>
/// Keeps lists that may as well be no values, and are the values where more speaks for it: a default that is one of them.
/// </summary>
/// <param name="clauses">The words.</param>
/// <param name="lists">Reads the values from a token on.</param>
/// <param name="unled">Reads lists that no words lead on to.</param>
/// <param name="found">Keeps them.</param>
internal sealed class SuggestedLists(Clauses clauses, ValueListReader lists, UnledListReader unled, FactCollector found)
{
    private readonly ChoiceLists choices = new(clauses, lists, unled);
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
        if (clauses[at].Is(FactWord.ListVerb) && unled.Alternatives(at, at + 1, limit) is { } verbal)
            found.Suggest(verbal, isSure: !restricted && verbal.Default is not null);
        if (restricted) return;
        if ((choices.OfChoice(at, limit) ?? choices.OfType(at, limit) ?? choices.OfNumber(at, limit) ?? choices.OfConstants(at, limit)
            ?? (clauses[at].Is(FactWord.ListVerb) ? choices.OfForeignVerb(at, limit) : null)) is { } chosen)
            found.Suggest(chosen, isSure: true);
        if (choices.Offered(at, limit) is { } offered) found.Suggest(offered);
        if (slashed.At(at, limit) is { } names) found.Suggest(names, isSure: clauses[at].Kind == TokenKind.Literal);
    }
}
