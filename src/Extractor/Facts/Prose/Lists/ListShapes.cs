using Extractor.Words;

namespace Extractor.Facts.Prose.Lists;

/// <summary>Tells what a list is by the form of its values: a range, the steps of one thing, numbers with a unit.</summary>
/// <param name="clauses">The words.</param>
internal sealed class ListShapes(Clauses clauses)
{
    /// <summary>Whether a value is a number, or several with a sign between them.</summary>
    public static bool IsNumeric(string value) => value.All(static c => char.IsAsciiDigit(c) || "-.~–+".Contains(c));

    /// <summary>Whether all of a list is one value with others behind dashes: (calm - mild - very wild).</summary>
    public static bool HoldsDashes(ValueList list) => list.Values is [{ Meaning: { } said }] && said.Contains(" - ");

    /// <summary>Whether a list is two numbers, which may be the ends of a range.</summary>
    public bool IsPair(ValueList list) => clauses.Field.IsNumber
        && list.Values is [var low, var high] && IsNumeric(low.Value) && IsNumeric(high.Value);

    /// <summary>
    /// Whether a list has what is no value of a number: "must be 18 or older", "values 1~10, 0 for no limit". What stands between two
    /// numbers is in no list.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="first">The token that opens it.</param>
    public bool IsMixed(ValueList list, int first) => clauses.Field.IsNumber
        && (list.Values.Any(static one => FactPieces.JoinsNumbers(one.Value))
            || (clauses[first].Kind == TokenKind.Number
                && list.Values.Any(static one => !IsNumeric(one.Value) && one.Value.All(char.IsAsciiLetterLower))));

    /// <summary>The token behind the unit of numbers in code, or the token itself: "`4`, `8` or `16` KiB".</summary>
    /// <param name="list">The numbers.</param>
    /// <param name="at">The token behind them.</param>
    public int BehindUnit(ValueList list, int at) => clauses.Field.IsNumber && clauses.IsEnd(at + 1)
        && clauses[at] is { Kind: TokenKind.Phrase, Word: FactWord.Bytes or FactWord.Time or FactWord.Unit }
        && list.Values.All(static one => FactNumber.Whole(one.Value) is not null)
            ? at + 1
            : at;
}
