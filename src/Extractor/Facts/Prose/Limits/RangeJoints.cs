using Extractor.Words;

namespace Extractor.Facts.Prose.Limits;

/// <summary>Tells which words stand between the two ends of a range, and which close it.</summary>
/// <param name="clauses">The words.</param>
internal sealed class RangeJoints(Clauses clauses)
{
    private readonly NumberReader numbers = new(clauses);

    /// <summary>
    /// Whether a token joins two numbers that nothing leads on to: "50 à 600 caractères", of a number "0 a 10" and (-45 à 45), and
    /// "0 ile 9 arası", where a word behind both says so.
    /// </summary>
    /// <param name="at">The token behind the first number.</param>
    public bool JoinCounted(int at)
    {
        if (clauses[at].Kind is not (TokenKind.Word or TokenKind.Phrase) || numbers.At(at + 1) is not var (_, end)) return false;
        var (unit, behind) = numbers.UnitAt(end);
        var words = clauses.Vocabulary.Clauses;
        if (words.ClosesRange(clauses.TextOf(behind)) && (words.IsRangeTo(clauses.TextOf(at)) || words.IsRangeJoint(clauses.TextOf(at))))
            return true;
        return words.IsRangeTo(clauses.TextOf(at)) && (unit is not null || (clauses.Field.IsNumber && clauses.IsEnd(end)));
    }

    /// <summary>Whether a token joins two numbers behind a word such as "between".</summary>
    /// <param name="at">The token behind the first number.</param>
    public bool JoinEnds(int at) => clauses[at].Is(FactWord.And) || clauses[at].Is(FactWord.AtMost)
        || (clauses[at].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Vocabulary.Clauses.IsRangeJoint(clauses.TextOf(at)));

    /// <summary>A range to the word behind it that calls it one: "0 ile 9 arası".</summary>
    public NumericLimit? Closed(NumericLimit? pair) =>
        pair is not null && clauses[pair.End].Kind is TokenKind.Word or TokenKind.Phrase
        && clauses.Vocabulary.Clauses.ClosesRange(clauses.TextOf(pair.End))
            ? pair with { End = pair.End + 1, HasLead = true }
            : pair;
}
