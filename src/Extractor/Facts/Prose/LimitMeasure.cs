using Extractor.Model;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>
/// Tells what a limit measures: the number itself, the characters of a text, the items of a list, the bytes of a file. A limit of
/// something that a field of that type does not have is none of the field: "up to 2 voices" of a text.
/// </summary>
/// <param name="clauses">The words.</param>
internal sealed class LimitMeasure(Clauses clauses)
{
    private enum Measured
    {
        Nothing,
        Number,
        Length,
        Count,
        Size,
    }

    /// <summary>The constraints that a limit is; none where it is no limit of the field.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="from">The token that opens the sentence.</param>
    /// <param name="at">The token that opens the limit.</param>
    /// <param name="text">The sentence.</param>
    public IEnumerable<Constraint> Of(NumericLimit limit, int from, int at, string text)
    {
        if (limit.Multiple is { } multiple)
            return clauses.Field.IsNumber || clauses.Field.HoldsNumbers
                ? [new Constraint("multiple-of", FactNumber.Text(multiple), text)]
                : [];
        switch (IsGrouped(limit.Low) || IsGrouped(limit.High) || IsOfAnotherForm(text) ? Measured.Nothing : WhatIs(limit, from, at))
        {
            case Measured.Number:
                return Range(limit, text);
            case Measured.Length:
                return Ends(limit, "min-length", "max-length", "", text);
            case Measured.Count:
                return Ends(limit, "min-count", "max-count", "", text);
            case Measured.Size:
                return Ends(limit, "min-size", "max-size", SizeUnit(limit.UnitText!)!, text);
            default:
                return [];
        }
    }

    // Of "Mo", the unit is MB; "6 mo" are as often six months.
    private string? SizeUnit(string unit) => clauses.Vocabulary.Measures.SizeOf(unit) is not { } known ? unit.ToUpperInvariant()
        : char.IsUpper(unit[0]) ? known
        : null;

    // Of what is counted, 1.000 is a thousand.
    private bool IsGrouped(decimal? number) => number is { Scale: 3 }
        && !clauses.Field.IsFraction && !clauses.Field.IsUnknown;

    // "Max 10 MB decoded": what is sent is longer.
    private bool IsOfAnotherForm(string text) => !clauses.Field.IsNumber && clauses.Vocabulary.Phrases.Has("decoded", text);

    private Measured WhatIs(NumericLimit limit, int from, int at)
    {
        var field = clauses.Field;
        var saysLength = Says(FactWord.Length, from, at, limit.End)
            || (field.IsText && limit.Unit == FactWord.Plain && clauses.Vocabulary.Clauses.IsOfLength(clauses.TextOf(at)));
        switch (limit.Unit)
        {
            // "At least 2 symbols" may be signs that are no letters.
            case FactWord.Characters when limit.High is null && !saysLength && clauses.Vocabulary.Clauses.MayBeSign(limit.UnitText!):
                return Measured.Nothing;
            case FactWord.Characters:
                return field.IsText || field.IsUnknown ? Measured.Length : Measured.Nothing;
            case FactWord.Items:
                return field.IsList || field is { IsUnknown: true, Type: null } ? Measured.Count
                    : field.IsNumber ? Measured.Number
                    : Measured.Nothing;
            case FactWord.Digits:
                return field.IsText && !SaysFraction(from, at) ? Measured.Length : Measured.Nothing;
            case FactWord.Bytes when field.IsNumber && clauses.Vocabulary.Measures.UnitOf(limit.UnitText!) is "byte":
                return Measured.Number;
            case FactWord.Bytes:
                return saysLength || field.IsObject || SizeUnit(limit.UnitText!) is null ? Measured.Nothing : Measured.Size;
            case FactWord.Time or FactWord.Unit:
                return (field.IsNumber || field.HoldsNumbers) && !OtherUnit(limit) ? Measured.Number : Measured.Nothing;
        }

        if (saysLength)
            return field.IsText || field is { IsUnknown: true } ? Measured.Length : field.IsList ? Measured.Count : Measured.Nothing;
        // The most of a list is a count of its items, a range may be one of their values.
        if (field.IsList)
            return limit is { Low: null, HasLead: true } || IsOfItems(limit, from, at) || Says(FactWord.Count, from, at, limit.End)
                || clauses.Vocabulary.Clauses.IsOfCount(clauses.TextOf(at)) ? Measured.Count : Measured.Nothing;
        if (field.IsNumber || field.HoldsNumbers || clauses.IsCountedChoice(limit.End)) return Measured.Number;
        if (field.IsText && clauses.IsQuantity && limit.HasLead && HoldsDefault(limit)) return Measured.Number;
        if (field.IsText && IsWhole(limit, at)) return Measured.Length;
        return field is { IsUnknown: true, IsObject: false } ? Measured.Number : Measured.Nothing;
    }

    // "Default 10, max 50" of a text called pageSize: what is written as a text is a number.
    private bool HoldsDefault(NumericLimit limit)
    {
        for (var at = 0; at < clauses.Tokens.Length; at++)
            if (clauses[at].Number is { } number && clauses.IsOfDefault(at))
                return clauses.IsEnd(at + 1) && number >= (limit.Low ?? number) && number <= (limit.High ?? number);
        return false;
    }

    // "Sails (min 1, max 6)", unless the items are numbers, which may be meant as well.
    private bool IsOfItems(NumericLimit limit, int from, int at) =>
        limit is { Low: not null, High: not null, HasLead: true }
        && clauses[at] is { Kind: TokenKind.Phrase, Word: FactWord.AtLeast or FactWord.AtMost }
        && (clauses.Field.HoldsTexts || clauses.Field.HoldsObjects || Says(FactWord.Items, from, at, at));

    // "Max 255", as all that is said of a text whose name is not that of a number.
    private bool IsWhole(NumericLimit limit, int at) =>
        limit.HasLead && clauses.IsEnd(limit.End) && !clauses.IsQuantity && !NamesThing(limit, at)
        && (at == clauses.BehindRequirement || IsInBracket(limit, at));

    // "Minimum wind: 200"
    private bool NamesThing(NumericLimit limit, int at)
    {
        for (var word = at; word < limit.End; word++)
            if (clauses[word].Kind == TokenKind.Word) return true;
        return false;
    }

    // "The name (max 255)", "The name (letters; max 255)"
    private bool IsInBracket(NumericLimit limit, int at)
    {
        if (clauses[limit.End].Kind != TokenKind.Close || !clauses.IsSentenceEnd(limit.End + 1, clauses.Tokens.Length)) return false;
        var open = clauses[limit.End].Match;
        if (open == at - 1) return true;
        if (clauses[at - 1].Kind is not (TokenKind.Semicolon or TokenKind.Comma)) return false;
        for (var word = open + 1; word < at; word++)
            if (clauses[word].Kind is TokenKind.Word or TokenKind.Phrase
                && clauses.Vocabulary.Clauses.NamesCharacters(clauses.TextOf(word)))
                return true;
        return false;
    }

    private bool Says(FactWord noun, int from, int at, int end)
    {
        const int farthest = 60;
        var first = Math.Max(from, at - farthest);
        for (var i = at; i >= first && clauses[i].Kind is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Line); i--)
            if (clauses[i].Is(noun)) return true;
        for (var i = at; i < end; i++)
            if (clauses[i].Is(noun)) return true;
        return false;
    }

    // "after the decimal point, up to 2 digits"
    private bool SaysFraction(int from, int at)
    {
        const int farthest = 20;
        for (var i = Math.Max(from, at - farthest); i < at; i++)
            if (clauses[i].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Vocabulary.Clauses.NamesFraction(clauses.TextOf(i)))
                return true;
        return false;
    }

    // Seconds beside milliseconds: which of them the number counts is not said.
    private bool OtherUnit(NumericLimit limit)
    {
        for (var at = 0; limit.Unit == FactWord.Time && at < clauses.Tokens.Length; at = clauses.Restates(at) ? clauses.Behind(at) : at + 1)
            if (clauses[at].Is(FactWord.Time) && Root(clauses.TextOf(at)) != Root(limit.UnitText!)) return true;
        return false;
    }

    private static string Root(string unit) => unit.ToLowerInvariant().TrimEnd('s') is { Length: > 3 } root ? root[..3] : unit;

    private static IEnumerable<Constraint> Range(NumericLimit limit, string text)
    {
        var low = limit is { Low: { } least, LowIsOutside: false } ? FactNumber.Text(least) : "";
        var high = limit is { High: { } most, HighIsOutside: false } ? FactNumber.Text(most) : "";
        if (low.Length + high.Length > 0) yield return new Constraint("range", $"{low}..{high}", text) { Unit = limit.UnitText };
        if (limit is { Low: { } above, LowIsOutside: true })
            yield return new Constraint("above", FactNumber.Text(above), text) { Unit = limit.UnitText };
        if (limit is { High: { } below, HighIsOutside: true })
            yield return new Constraint("below", FactNumber.Text(below), text) { Unit = limit.UnitText };
    }

    // Characters and items are counted in whole numbers.
    private static IEnumerable<Constraint> Ends(NumericLimit limit, string least, string most, string unit, string text)
    {
        if (unit.Length == 0 && (limit.Low is < 0 || limit.High is < 0 || limit.Low % 1 != 0 && limit.Low is not null
            || limit.High is not null && limit.High % 1 != 0))
            yield break;
        if (limit.Low is { } low)
            yield return new Constraint(least, FactNumber.Text(limit.LowIsOutside && unit.Length == 0 ? low + 1 : low) + unit, text);
        if (limit.High is { } high)
            yield return new Constraint(most, FactNumber.Text(limit.HighIsOutside && unit.Length == 0 ? high - 1 : high) + unit, text);
    }
}
