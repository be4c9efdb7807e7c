using Extractor.Pages;

namespace Extractor.Facts.Prose.Lists;

/// <summary>Tells what values with their meanings are: all that the field may have, values of cases, or examples on a scale.</summary>
/// <param name="clauses">The words.</param>
internal sealed class ExplainedValues(Clauses clauses)
{
    /// <summary>
    /// Whether a list says what its values mean: "`v1`: quick; `v2`: careful", and not "`v1`: up to 5; `v2`: up to 7", which says what
    /// holds in the case of each.
    /// </summary>
    public bool Says(ValueList list) =>
        list.Values.Length > 1 && list.Values.All(value => value.Meaning is { } meaning && meaning.Any(char.IsLetter)
            && (!clauses.Field.IsNumber || clauses.Field.IsText || FactNumber.Whole(value.Value) is not null)
            && FactReader.Read(MarkedText.Plain(meaning), clauses.Field, clauses.Vocabulary).StatesNothing);

    /// <summary>
    /// Whether the values are some of those that a quantity may have: "frames (30=1s, 60=2s)", "steps (5=rough, 40=fine)". Numbers that
    /// count up one by one are codes.
    /// </summary>
    public bool AreExamples(ValueList list)
    {
        if (!clauses.Field.IsNumber || list.Values.Select(static one => FactNumber.Whole(one.Value)).ToArray() is not [{ }, ..] numbers)
            return false;
        var countsUp = numbers.Zip(numbers.Skip(1), static (one, next) => next - one == 1).All(static isNext => isNext);
        return !countsUp && ((clauses.IsQuantity && !clauses.IsChoice) || list.Values.Any(value => Measures(value.Meaning!)));
    }

    // ~4s at full speed, 2.5 m
    private bool Measures(string meaning)
    {
        var tokens = FactTokens.Read(MarkedText.Plain(meaning), clauses.Vocabulary);
        var at = tokens.Length > 0 && tokens[0].Kind == TokenKind.Tilde ? 1 : 0;
        return tokens.Length > at + 1 && tokens[at].Kind == TokenKind.Number
            && clauses.Vocabulary.Measures.UnitOf(meaning[tokens[at + 1].Start..tokens[at + 1].End]) is not null;
    }
}
