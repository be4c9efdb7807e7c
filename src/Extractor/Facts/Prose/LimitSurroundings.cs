using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Tells whether the words around a limit leave it as it is.</summary>
/// <param name="clauses">The words.</param>
/// <param name="opensFact">Whether a token opens a fact of its own.</param>
/// <param name="endsAt">Whether a fact ends at a token.</param>
internal sealed class LimitSurroundings(Clauses clauses, Func<int, bool> opensFact, Func<int, bool> endsAt)
{
    /// <summary>Whether the words right before a limit offer something else in its place: "empty or 2-100 characters".</summary>
    /// <param name="at">The token that opens the limit.</param>
    public bool OfferAnother(int at)
    {
        var before = at - 1;
        while (before > 0 && (clauses[before].Is(FactWord.Filler)
            || clauses[before].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Vocabulary.IsTypeWord(clauses.TextOf(before))))
            before--;
        // Of "-1 or a number from 1 to 10" the first is an exception to the limit.
        return before > 0 && clauses[before].Is(FactWord.Or) && !endsAt(before) && clauses[before - 1].Number is not <= 0;
    }

    /// <summary>Whether nothing around a limit changes what it says.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="at">The token that opens it.</param>
    /// <param name="opensClause">Whether nothing stands before it in its clause.</param>
    public bool LeaveWhole(NumericLimit limit, int at, bool opensClause)
    {
        if (!MayEnd(limit.End)) return false;
        if (limit.HasLead || limit.Unit is FactWord.Characters or FactWord.Items) return true;
        // A pair of numbers that is a whole clause about a number.
        return opensClause && clauses.Field.IsNumber && (at == 0 || clauses[at - 1].Kind is TokenKind.Comma or TokenKind.Dash
            or TokenKind.Colon or TokenKind.Open or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Line);
    }

    // "up to 4 (8 for members)": a number in brackets that is neither a default nor one with a meaning of its own.
    private bool StatesAnother(int open)
    {
        if (clauses[open + 1].Is(FactWord.Default)) return false;
        for (var at = open + 1; at < clauses[open].Match; at++)
            if (clauses[at].Number > 0 && clauses[at + 1].Kind != TokenKind.Equals && !clauses[at + 1].Is(FactWord.Means)
                && !(clauses[at + 1].Kind == TokenKind.Phrase && clauses[at + 1].Word is FactWord.Time or FactWord.Bytes))
                return true;
        return false;
    }

    /// <summary>Whether a limit may end before a token.</summary>
    public bool MayEnd(int at) =>
        clauses.IsEnd(at) || (clauses[at].Kind == TokenKind.Open && !StatesAnother(at)) || clauses[at].Kind == TokenKind.Dash
        || clauses[at].Is(FactWord.Default)
        // "at most 2 images and elements together" is about both.
        || (clauses[at].Is(FactWord.And) && clauses[at + 1].Kind == TokenKind.Phrase && !clauses[at + 1].Is(FactWord.Items))
        || clauses[at].Kind == TokenKind.Phrase && opensFact(at);
}
