using Extractor.Model;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Reads what stands behind the numbers of a limit: whether they are in it, and words that say nothing more.</summary>
/// <param name="clauses">The words.</param>
internal sealed class LimitEnding(Clauses clauses)
{
    /// <summary>A limit to the end of the words behind it that say nothing more.</summary>
    public NumericLimit Of(NumericLimit limit)
    {
        var at = limit.End;
        for (var last = -1; at != last;)
        {
            last = at;
            var token = clauses[at];
            if (token.Is(FactWord.Inclusive)) at++;
            else if (token.Is(FactWord.Exclusive)) (limit, at) = (limit with { LowIsOutside = true, HighIsOutside = true }, at + 1);
            else if (token.Kind == TokenKind.Open && limit.End == at && Sign(at) is { } ends)
                (limit, at) = (limit with { LowIsOutside = ends, HighIsOutside = ends }, token.Match + 1);
            else if (token.Kind == TokenKind.Phrase
                && token.Word is FactWord.Filler or FactWord.Ending or FactWord.Length or FactWord.Copula or FactWord.ListTail)
                at++;
            else if (token.Is(FactWord.ListLabel) && clauses.IsEnd(at + 1)) at++;
            else if ((token.Is(FactWord.OrLess) && limit is { Low: null, HighIsOutside: false })
                || (token.Is(FactWord.OrMore) && limit is { High: null, LowIsOutside: false }))
                at++;
            else if (token.Kind == TokenKind.Comma && clauses[at + 1].Kind == TokenKind.Phrase
                && clauses[at + 1].Word is FactWord.Inclusive or FactWord.Exclusive)
                at++;
        }

        // "at least one item is required"
        var said = clauses.Skip(at, FactWord.Copula, FactWord.Filler);
        if (limit is { HasLead: true, Unit: FactWord.Items or FactWord.Characters } && clauses.IsEnd(said + 1)
            && clauses.Vocabulary.RequirementOf(clauses.TextOf(said)) == Requirement.Required)
            return limit with { End = said + 1 };
        var counts = limit.HasLead || limit is { Low: not null, High: not null };
        if (counts && limit.Unit == FactWord.Plain && at == limit.End && OwnNounEnd(at) is var end && end > at)
            return limit with { Unit = FactWord.Items, UnitText = clauses.TextOf(at, end), End = end };
        return limit with { End = IsAdjective(limit, at) ? NounEnd(at) : at };
    }

    // "1-100 character channel name"
    private bool IsAdjective(NumericLimit limit, int at) =>
        limit is { Unit: FactWord.Characters, Low: not null, High: not null } && at == limit.End && !clauses.IsEnd(at);

    // "up to 4 stop words" of a list called stop: what is counted is what the list holds.
    private int OwnNounEnd(int at)
    {
        if (!clauses.Field.IsList) return at;
        var end = NounEnd(at);
        for (var i = at; i < end; i++)
            if (clauses.IsOwnNoun(i)) return end;
        return at;
    }

    private int NounEnd(int at)
    {
        const int most = 3;
        var end = at;
        while (end < at + most && clauses[end].Kind == TokenKind.Word) end++;
        return clauses.IsEnd(end) ? end : at;
    }

    /// <summary>
    /// Whether a bracket takes the number before it out of the limit: <c>(exclusive)</c>, or says that it is in; null for any other.
    /// </summary>
    public bool? Sign(int open) =>
        clauses[open].Kind != TokenKind.Open || clauses[open].Match != open + 2 ? null
        : clauses[open + 1].Is(FactWord.Inclusive) ? false
        : clauses[open + 1].Is(FactWord.Exclusive) ? true
        : null;
}
