using Extractor.Words;

namespace Extractor.Facts.Prose.Limits;

/// <summary>Reads limits with a sign on either side of what they limit: <c>0 &lt; x &lt;= 1</c>.</summary>
/// <param name="clauses">The words.</param>
internal sealed class EnclosingLimits(Clauses clauses)
{
    private readonly NumberReader numbers = new(clauses);

    /// <summary>The limit that opens with the number at a token; null where none does.</summary>
    public NumericLimit? At(int at)
    {
        if (numbers.At(at) is not var (low, next) || Below(next) is not { } lowIsOutside || clauses[next + 1].Kind != TokenKind.Word
            && clauses.BehindOwnName(next + 1) != next + 2
            && !clauses[next + 1].Is(FactWord.Filler) && !clauses[next + 1].Is(FactWord.Length) && !clauses[next + 1].Is(FactWord.Count))
            return null;
        return Below(next + 2) is { } highIsOutside && numbers.At(next + 3) is var (high, end) && low <= high
            ? new NumericLimit(low, high, end) { LowIsOutside = lowIsOutside, HighIsOutside = highIsOutside, HasLead = true }
            : null;
    }

    private bool? Below(int at) => clauses[at] switch
    {
        { Kind: TokenKind.Compare, Word: FactWord.LessThan } => true,
        { Kind: TokenKind.Compare, Word: FactWord.AtMost } => false,
        _ => null,
    };
}
