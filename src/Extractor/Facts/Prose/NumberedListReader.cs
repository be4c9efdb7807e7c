using System.Collections.Immutable;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>
/// Reads the numbers of a numeric field with what they mean, as scripts without spaces write them: 0-否 1-是, 0否 1是, 1启用，2禁用.
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
        if (!clauses.Field.IsNumber || clauses[at].Kind != TokenKind.Number || (at > 0 && clauses.Touch(at - 1)
            && clauses[at - 1].Kind is TokenKind.Word or TokenKind.Phrase))
            return null;
        var values = ImmutableArray.CreateBuilder<ListedValue>();
        var end = at;
        for (var next = at; next < limit && One(next, limit) is { } behind; next = Separator(behind))
        {
            if (clauses[next + 1].Kind != clauses[at + 1].Kind && !(IsMeaning(next + 1) && IsMeaning(at + 1))) return null;
            var meaning = IsMeaning(next + 1) ? next + 1 : next + 2;
            values.Add(new ListedValue(clauses.TextOf(next), clauses.TextOf(meaning, behind)));
            end = behind;
        }

        return clauses.IsEndOfList(end, limit, isFact) && values.Count > 1
            && values.Select(static value => value.Value).Distinct().Count() == values.Count
            ? new ValueList(values.ToImmutable(), false, null, end)
            : null;
    }

    // The token behind a number with its meaning; null where none stands there.
    private int? One(int at, int limit)
    {
        if (clauses[at].Kind != TokenKind.Number || !clauses.TextOf(at).All(char.IsAsciiDigit)) return null;
        var next = clauses[at + 1].Kind is TokenKind.Dash or TokenKind.Colon or TokenKind.Equals ? at + 2
            : clauses.Touch(at) ? at + 1
            : -1;
        if (next < 0 || !IsMeaning(next)) return null;
        var end = next;
        while (end < limit && end < next + LongestMeaning && !clauses.IsEnd(end) && clauses[end].Kind != TokenKind.Number && !isFact(end)
            && !clauses[end].Is(FactWord.Default))
            end = clauses.Behind(end);
        return end;
    }

    private int Separator(int at) => clauses[at].Kind is TokenKind.Comma or TokenKind.Slash ? at + 1 : at;

    // A unit, a limit or a word such as "to" makes the number another thing.
    private bool IsMeaning(int at) =>
        clauses[at].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Text[clauses[at].Start] > '\u2E80'
        && !(clauses[at].Kind == TokenKind.Phrase && clauses[at].Word is not (FactWord.Not or FactWord.Copula or FactWord.Plain
            or FactWord.Advice or FactWord.ListVerb or FactWord.Open));
}
