using Extractor.Words;

namespace Extractor.Facts.Prose.Limits;

/// <summary>Reads what a limit counts where that stands before its number: "the maximum length in characters is 20".</summary>
/// <param name="clauses">The words.</param>
internal sealed class MeasureNames(Clauses clauses)
{
    /// <summary>The token of the unit that words before a copula or a colon name; null where they name none.</summary>
    /// <param name="at">The token that the words open with.</param>
    public int? Before(int at)
    {
        var unit = clauses[at].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Vocabulary.Clauses.IsBeforeUnit(clauses.TextOf(at))
            ? at + 1
            : at;
        return clauses[unit].Is(FactWord.Characters) && (clauses[unit + 1].Is(FactWord.Copula) || clauses[unit + 1].Kind == TokenKind.Colon
            || (unit > at && clauses[unit + 1].Is(FactWord.Filler)))
            ? unit
            : null;
    }

    /// <summary>A limit with the unit that was named before it, if it has none of its own.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="unit">The token of the unit, or a negative number.</param>
    public NumericLimit Named(NumericLimit limit, int unit) => unit < 0 || limit.Unit != FactWord.Plain
        ? limit
        : limit with { Unit = FactWord.Characters, UnitText = clauses.TextOf(unit) };
}
