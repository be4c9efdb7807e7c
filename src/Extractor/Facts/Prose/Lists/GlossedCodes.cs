using System.Collections.Immutable;
using Extractor.Words;

namespace Extractor.Facts.Prose.Lists;

/// <summary>Reads values in code that stand in brackets behind what they mean: "one of fast (`f`) or slow (`s`)".</summary>
/// <param name="clauses">The words.</param>
internal sealed class GlossedCodes(Clauses clauses)
{
    private const int LongestMeaning = 4;

    /// <summary>The values behind words that lead on to them, to the end of their clause; null where there are not two at least.</summary>
    /// <param name="at">The token of the words that lead on to them.</param>
    /// <param name="limit">The end of the region.</param>
    public ValueList? Behind(int at, int limit)
    {
        var next = clauses.Skip(at + 1, FactWord.ListLabel, FactWord.ListVerb, FactWord.Copula, FactWord.Filler);
        if (clauses[next].Kind == TokenKind.Colon) next++;
        var values = ImmutableArray.CreateBuilder<ListedValue>();
        while (Open(next, limit) is { } open)
        {
            values.Add(new ListedValue(QuoteMarks.Inside(clauses.TextOf(open + 1)), clauses.TextOf(next, open)));
            next = open + 3;
            var behind = next;
            while (behind < limit && (clauses[behind].Kind is TokenKind.Comma or TokenKind.Slash || clauses[behind].Is(FactWord.Or)
                || clauses[behind].Is(FactWord.And)))
                behind++;
            if (behind == next) break;
            if (Open(behind, limit) is null) return null;
            next = behind;
        }

        return values.Count > 1 && (next >= limit || clauses.IsEnd(next))
            && values.Select(static one => one.Value).Distinct().Count() == values.Count
            ? new ValueList(values.ToImmutable(), false, null, next)
            : null;
    }

    // Of 同步, the last character counts things elsewhere.
    private bool IsOfMeaning(int at) => clauses[at].Kind == TokenKind.Word || (clauses[at].Kind == TokenKind.Phrase
        && clauses[at].Word is FactWord.Unit or FactWord.Items or FactWord.Plain or FactWord.Time or FactWord.Count);

    // The bracket behind one meaning that holds nothing but a value in code.
    private int? Open(int at, int limit)
    {
        var open = at;
        while (open < limit && open - at < LongestMeaning && IsOfMeaning(open)) open++;
        return open > at && open + 2 < limit + 1 && clauses[open].Kind == TokenKind.Open && clauses[open].Match == open + 2
            && clauses[open + 1].Kind == TokenKind.Literal ? open : null;
    }
}
