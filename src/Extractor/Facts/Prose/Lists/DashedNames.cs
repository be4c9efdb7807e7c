using System.Collections.Immutable;

namespace Extractor.Facts.Prose.Lists;

/// <summary>
/// Reads three values or more that dashes part, as all that a bracket holds: "(a - b - c)". Of "a - b" the latter may be what the
/// former means.
/// </summary>
/// <param name="clauses">The words.</param>
internal sealed class DashedNames(Clauses clauses)
{
    private const int Fewest = 3;

    /// <summary>The values from one token to another; null where something between them is none.</summary>
    /// <param name="from">The first token.</param>
    /// <param name="to">The token behind the last.</param>
    public ValueList? In(int from, int to)
    {
        var values = ImmutableArray.CreateBuilder<ListedValue>();
        for (var at = from; at < to; at += 2)
        {
            if (clauses[at].Kind is not (TokenKind.Word or TokenKind.Phrase or TokenKind.Literal)) return null;
            values.Add(new ListedValue(QuoteMarks.Inside(clauses.TextOf(at)), null));
            if (at + 1 < to && (clauses[at + 1].Kind != TokenKind.Dash || clauses.Touch(at) || at + 2 == to)) return null;
        }

        return values.Count >= Fewest ? new ValueList(values.ToImmutable(), false, null, to) : null;
    }
}
