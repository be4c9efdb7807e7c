using Extractor.Model;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Reads a number with its multiplier, and the unit behind it.</summary>
/// <param name="clauses">The words.</param>
internal sealed class NumberReader(Clauses clauses)
{
    /// <summary>The number at a token, with its multiplier, and the token behind it.</summary>
    public (decimal Value, int End)? At(int at)
    {
        if (clauses[at].Number is not { } number) return Word(at);
        if (Multiplier(clauses[at + 1]) is not { } factor) return (number, at + 1);
        return Math.Abs(number) < decimal.MaxValue / factor ? (number * factor, at + 2) : null;
    }

    /// <summary>What a word multiplies the number before it by; null for any other word.</summary>
    public static decimal? Multiplier(in FactToken token) => token switch
    {
        { Kind: TokenKind.Phrase, Word: FactWord.Thousand } => 1_000,
        { Kind: TokenKind.Phrase, Word: FactWord.TenThousand } => 10_000,
        { Kind: TokenKind.Phrase, Word: FactWord.Million } => 1_000_000,
        { Kind: TokenKind.Phrase, Word: FactWord.HundredMillion } => 100_000_000,
        { Kind: TokenKind.Phrase, Word: FactWord.Billion } => 1_000_000_000,
        _ => null,
    };

    // "at least one image": a word is a number only before what it counts.
    private (decimal Value, int End)? Word(int at) =>
        clauses[at].Kind == TokenKind.Word && clauses.Vocabulary.Measures.NumberOf(clauses.TextOf(at)) is { } number
        && (clauses[UnitAt(at + 1).End - 1] is { Kind: TokenKind.Phrase, Word: FactWord.Items or FactWord.Characters }
            // "greater than zero"
            || (number == 0 && clauses.IsEnd(at + 1))
            || GivenEnd(at + 1) is not null)
            ? (number, at + 1)
            : null;

    /// <summary>
    /// The end of a clause that says of as many items as the number before a token that they must be given: "at least one must be
    /// given"; null for any other words.
    /// </summary>
    public int? GivenEnd(int at)
    {
        if (!clauses.Field.IsList) return null;
        var word = clauses[at].Is(FactWord.RequiredWhen) ? at : clauses.Skip(at, FactWord.Copula, FactWord.Filler, FactWord.ListVerb);
        return clauses.IsEnd(word + 1) && (clauses[word].Is(FactWord.RequiredWhen)
            || (word > at && (clauses.Vocabulary.Has("presence-words", clauses.TextOf(word))
                || clauses.Vocabulary.RequirementOf(clauses.TextOf(word)) == Requirement.Required)))
            ? word + 1
            : null;
    }

    /// <summary>The unit at a token, if one stands there, and the token behind it.</summary>
    // "10 rich embeds": a word before what is counted says more of it.
    public (string? Unit, int End) UnitAt(int at) =>
        (clauses[at].Kind == TokenKind.Word || clauses[at].Is(FactWord.Items)) && (clauses[at + 1].Is(FactWord.Items) ? clauses.Field.IsList
            : clauses[at + 1].Is(FactWord.Characters) && clauses.Field.IsText) ? (clauses.TextOf(at + 1), at + 2) :
        IsCurrency(at) ? (clauses.TextOf(at), at + 1) :
        clauses[at].Kind == TokenKind.Phrase
        && clauses[at].Word is FactWord.Characters or FactWord.Items or FactWord.Bytes or FactWord.Time or FactWord.Unit or FactWord.Digits
            ? (clauses.TextOf(at), at + 1) : (null, at);

    // "10 SAR"
    private bool IsCurrency(int at) => clauses.Field.IsNumber && clauses[at].Kind == TokenKind.Word
        && clauses.TextOf(at) is { Length: 3 } code && code.All(char.IsAsciiLetterUpper) && clauses.Vocabulary.Clauses.NamesCurrency(code);
}
