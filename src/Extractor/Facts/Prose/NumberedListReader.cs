using System.Collections.Immutable;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>
/// Reads values with what they mean, as scripts without spaces write them: the numbers of a numeric field, 0-否 1-是, 0否 1是, and of a
/// text 0-否，1-是 and asc 为升序，desc 为降序.
/// </summary>
/// <param name="clauses">The words.</param>
/// <param name="isFact">Whether a token opens another fact, so that the list ends before it.</param>
internal sealed class NumberedListReader(Clauses clauses, Func<int, bool> isFact)
{
    private const int LongestMeaning = 12;

    /// <summary>The list that opens at a token and ends its sentence; null where there is none.</summary>
    /// <param name="at">The first number.</param>
    /// <param name="limit">The end of the region.</param>
    public ValueList? At(int at, int limit)
    {
        // 第1步: a number inside a word is none for itself.
        var glued = at > 0 && clauses[at - 1].Kind == TokenKind.Open;
        if (!IsValue(at, glued)
            || (at > 0 && clauses.Touch(at - 1) && clauses[at - 1].Kind is TokenKind.Word or TokenKind.Phrase)) return null;
        if (clauses.Field.IsText && GoesOn(at)) return null;
        if (IsGlossed(at) && at > 0 && clauses[at - 1].Kind is not (TokenKind.Colon or TokenKind.Open)) return null;
        var values = ImmutableArray.CreateBuilder<ListedValue>();
        string? byDefault = null;
        var end = at;
        for (var next = at; next < limit && One(next, limit, glued) is { } behind; next = Separator(end))
        {
            if (clauses[next + 1].Kind != clauses[at + 1].Kind && !(IsMeaning(next + 1) && IsMeaning(at + 1))) return null;
            values.Add(new ListedValue(clauses.TextOf(next), clauses.TextOf(Meaning(next), behind)));
            end = behind;
            if (clauses[end].Kind != TokenKind.Open || !clauses.IsDefaultBracket(end)) continue;
            byDefault ??= values[^1].Value;
            end = clauses.Behind(end);
        }

        return clauses.IsEndOfList(end, limit, isFact) && values.Count > 1
            && values.Select(static value => value.Value).Distinct().Count() == values.Count
            && (clauses.Field.IsNumber ? !IsGlossed(at) || Differ(values) : MayBeText(values))
            ? new ValueList(values.ToImmutable(), clauses.LeavesOpen(end - 1), byDefault, end)
            : null;
    }

    // Of 空=全部;1=是;0=否 the list opens before the first sign that parts it.
    private bool GoesOn(int at) =>
        at > 1 && clauses[at - 1].Kind is TokenKind.Comma or TokenKind.Semicolon
        && clauses[at + 1].Kind is TokenKind.Equals or TokenKind.Colon or TokenKind.Dash
        && clauses.GoesOn(at, before => clauses[before].Kind == clauses[at + 1].Kind);

    // Of a text, 1: and 2: number its sentences as often; a count of values starts at nothing.
    private static bool MayBeText(ImmutableArray<ListedValue>.Builder values) =>
        (values.All(static one => !one.Value.All(char.IsAsciiDigit)) || values.Any(static one => one.Value == "0"))
        && Differ(values);

    // "http 地址，https 地址" says no more of one than of the other.
    private static bool Differ(ImmutableArray<ListedValue>.Builder values) =>
        values.Select(static one => one.Meaning).Distinct().Count() == values.Count;

    // Of a text, 0关 may be anything but in brackets.
    private bool IsValue(int at, bool glued) =>
        clauses[at].Kind == TokenKind.Number
            ? (clauses.Field.IsNumber || (clauses.Field.IsText && (glued || !IsMeaning(at + 1))) || SaysMeaning(at))
                && clauses.TextOf(at).TrimStart('-').All(char.IsAsciiDigit)
            : clauses[at].Kind == TokenKind.Word && ValueTokenReader.IsName(clauses.TextOf(at)) && (SaysMeaning(at) || IsGlossed(at));

    // asc 为升序: in a text alone, where a number may be followed by anything that is so written.
    private bool SaysMeaning(int at) =>
        clauses.Field.IsText && clauses[at + 1].Is(FactWord.Copula) && clauses.Text[clauses[at + 1].Start] > '\u2E80';

    // Behind a colon or in brackets: asc 升序，desc 降序, and of a number 0 北 1 南
    private bool IsGlossed(int at)
    {
        if (clauses[at + 1].Kind != TokenKind.Word || clauses.Touch(at) || clauses.Text[clauses[at + 1].Start] < '\u2E80') return false;
        var isFirst = clauses[at - 1].Kind is TokenKind.Colon or TokenKind.Open or TokenKind.Comma;
        return clauses[at].Kind == TokenKind.Number
            ? clauses.Field.IsNumber && (at == 0 || isFirst || clauses[at - 1].Kind == TokenKind.Word)
            : isFirst && clauses.Field.IsText && clauses[at].Kind == TokenKind.Word && clauses.Text[clauses[at].Start] < '\u2E80';
    }

    private int Meaning(int at) => IsMeaning(at + 1) && !SaysMeaning(at) ? at + 1 : at + 2;

    // The token behind a number with its meaning; null where none stands there.
    private int? One(int at, int limit, bool glued)
    {
        if (!IsValue(at, glued)) return null;
        var next = SaysMeaning(at) || clauses[at + 1].Kind is TokenKind.Dash or TokenKind.Colon or TokenKind.Equals ? at + 2
            : clauses.Touch(at) || IsGlossed(at) ? at + 1
            : -1;
        if (next < 0 || !IsMeaning(next)) return null;
        var end = next;
        while (end < limit && end < next + LongestMeaning && !clauses.IsEnd(end) && clauses[end].Kind != TokenKind.Number && !isFact(end)
            && !clauses[end].Is(FactWord.Default) && !(clauses[end].Kind == TokenKind.Open && clauses.IsDefaultBracket(end)))
            end = clauses.Behind(end);
        return end;
    }

    private int Separator(int at) => clauses[at].Kind is TokenKind.Comma or TokenKind.Slash
        || (clauses[at].Kind is TokenKind.Line or TokenKind.Semicolon
            && clauses[at + 2].Kind is TokenKind.Dash or TokenKind.Colon or TokenKind.Equals)
        ? at + 1 : at;

    // A unit, a limit or a word such as "to" makes the number another thing.
    private bool IsMeaning(int at) =>
        clauses[at].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Text[clauses[at].Start] > '\u2E80'
        && !(clauses[at].Kind == TokenKind.Phrase && clauses[at].Word is not (FactWord.Not or FactWord.Copula or FactWord.Plain
            or FactWord.Advice or FactWord.ListVerb or FactWord.Open));
}
