using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>A limit as a clause states it.</summary>
/// <param name="Low">The least, or null.</param>
/// <param name="High">The most, or null.</param>
/// <param name="End">The token behind the clause.</param>
internal sealed record NumericLimit(decimal? Low, decimal? High, int End)
{
    /// <summary>What the number must be a multiple of, where that is all that is said; or null.</summary>
    public decimal? Multiple { get; init; }

    /// <summary>Whether the least itself is outside.</summary>
    public bool LowIsOutside { get; init; }

    /// <summary>Whether the most itself is outside.</summary>
    public bool HighIsOutside { get; init; }

    /// <summary>What the unit says that the limit measures; <see cref="FactWord.Plain"/> where there is no unit.</summary>
    public FactWord Unit { get; init; }

    /// <summary>The unit in the page's own word, or null.</summary>
    public string? UnitText { get; init; }

    /// <summary>Whether a word or a sign says that the numbers are a limit; a pair of numbers alone may be anything.</summary>
    public bool HasLead { get; init; }

    /// <summary>The limit that a token set as code or in quotation marks is: <c>`[0, 1]`</c>; null where it is none.</summary>
    public static NumericLimit? InCode(Clauses clauses, int at)
    {
        const int longest = 40;
        if (clauses[at] is not { Kind: TokenKind.Literal, Number: null } literal || literal.End - literal.Start > longest) return null;
        var words = QuoteMarks.Inside(clauses.TextOf(at));
        // A quotation of nothing but marks has itself inside.
        if (words.Length == literal.End - literal.Start && QuoteMarks.Closing(words[0]) is not null) return null;
        var inside = new Clauses(MarkedText.Plain(words), clauses.Field, clauses.Vocabulary);
        // `wind >= 1`
        return new NumericLimitReader(inside).At(inside.BehindOwnName(0)) is { } limit && limit.End >= inside.Tokens.Length
            ? limit with { End = at + 1 }
            : null;
    }
}
