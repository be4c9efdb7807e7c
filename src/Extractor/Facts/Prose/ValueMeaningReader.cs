using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Reads what is said of one value of a list: <c>`a` (cheap)</c>, <c>a = cheap</c>, <c>a: cheap</c>, <c>`a` - cheap</c>.</summary>
/// <param name="clauses">The words.</param>
internal sealed class ValueMeaningReader(Clauses clauses)
{
    private const int LongestMeaning = 200;

    /// <summary>What stands behind a value: what it means, where that ends, and whether the value is called the default.</summary>
    /// <param name="at">The token behind the value.</param>
    /// <param name="limit">The end of the region.</param>
    public (string? Meaning, int End, bool IsDefault) Behind(int at, int limit)
    {
        string? meaning = null;
        var isDefault = false;
        while (at < limit && clauses[at].Kind == TokenKind.Open && clauses[at].Match <= limit)
        {
            var inside = clauses[at + 1];
            if (inside.Is(FactWord.Default) || inside.Is(FactWord.ByDefault))
            {
                // (default: `b`) states a fact of its own, and may be about another value.
                if (!clauses.IsDefaultBracket(at)) break;
                isDefault = true;
            }
            else meaning ??= clauses.TextOf(at + 1, clauses[at].Match);
            at = clauses[at].Match + 1;
        }

        if (at >= limit
            || !Opens(at))
            return (meaning, at, isDefault);
        // The dash of a word ends nothing; 0-关闭 is a value and its meaning.
        var joins = clauses[at].Kind == TokenKind.Dash && clauses[at].Start == clauses[at - 1].End;
        var parts = at + 1 < limit && clauses[at - 1].Kind is TokenKind.Number or TokenKind.Word or TokenKind.Phrase
            && clauses.Text[clauses[at + 1].Start] > '\u2E80';
        if (joins && !parts)
            return (meaning, at, isDefault);
        var end = MeaningEnd(at + 1, limit, OpensLine(at - 1));
        if (clauses[end].Start - clauses[at].Start > LongestMeaning) return (meaning, at, isDefault);
        // "zh: Chinese (default)"
        var (open, saysDefault) = (clauses[end - 1].Match, clauses[end - 1].Kind == TokenKind.Close);
        saysDefault = saysDefault && open > at + 1 && clauses.IsDefaultBracket(open)
            && (clauses[end].Kind != TokenKind.Comma || clauses[end + 2].Kind == clauses[at].Kind);
        return (meaning ?? clauses.TextOf(at + 1, saysDefault ? open : end), end, isDefault || saysDefault);
    }

    /// <summary>Whether words say what all values of a list mean, and so not that there are no others: "`a` / `b` means calm".</summary>
    /// <param name="list">The list.</param>
    /// <param name="at">The token that opens it.</param>
    public bool IsOfAll(ValueList list, int at)
    {
        if (list.Values[0].Meaning is not null) return false;
        for (; at <= list.End; at++)
            if (clauses[at].Is(FactWord.Means)) return true;
        return false;
    }

    /// <summary>Whether a dash leads on to more than what the value before it means: "`a` or `b` — what is said of both".</summary>
    public bool IsAside(int dash) => dash > 0 && clauses[dash].Kind == TokenKind.Dash && !clauses.Touch(dash - 1) && !clauses.Touch(dash)
        && clauses[dash - 1].Kind == TokenKind.Literal;

    /// <summary>Whether a sign or a word leads on to what the value before it means.</summary>
    public bool Opens(int at) => clauses[at].Kind is TokenKind.Equals or TokenKind.Colon or TokenKind.Dash
        || clauses[at].Is(FactWord.Means) || IsFor(at);

    /// <summary>Whether a token stands between a number and what it is for, in words about a number: "0 for calm, 1 for wild".</summary>
    public bool IsFor(int at) => clauses.Field.IsNumber && clauses[at - 1].Kind == TokenKind.Number && clauses.IsBeforeSubject(at)
        && clauses[at + 1].Kind is TokenKind.Word or TokenKind.Phrase
        && (at == 1 || clauses.IsEnd(at - 2) || clauses[at - 2].Kind == TokenKind.Colon);

    // "0=off 1=on": nothing but the next number and its sign parts the values.
    private bool OpensNext(int from, int at) =>
        at > from && clauses[at + 1].Kind is TokenKind.Equals or TokenKind.Colon && clauses[from - 1].Kind == clauses[at + 1].Kind
        && (clauses[at].Kind == TokenKind.Number ? clauses[from - 2].Kind == TokenKind.Number : IsLetter(at) && IsLetter(from - 2));

    /// <summary>Whether a token is a capital letter alone, behind or before words of a script without capitals: B：公司 P：个人.</summary>
    public bool IsLetter(int at) => clauses[at] is { Kind: TokenKind.Word or TokenKind.Phrase } letter && letter.End == letter.Start + 1
        && char.IsAsciiLetterUpper(clauses.Text[letter.Start])
        && clauses.Text[Math.Min(clauses[at + 2].Start, clauses.Text.Length - 1)] > '\u2E80';

    // "in: income / out: expense"
    private bool IsParted(int from, int at) => clauses[at].Kind == TokenKind.Slash && at > from
        && clauses[from - 1].Kind is TokenKind.Colon or TokenKind.Equals && clauses[at + 2].Kind == clauses[from - 1].Kind;

    // "`a`: fast, for short trips.⏎`b`: slow, for long ones."
    private bool OpensLine(int value) => value > 0 && clauses[value - 1].Kind == TokenKind.Line
        && (clauses[value].Kind == TokenKind.Literal || clauses.Text[clauses[value + 1].Start] > '\u2E80');

    // Where semicolons or lines part the values, commas belong to what they mean.
    private int MeaningEnd(int at, int limit, bool isLine)
    {
        var comma = -1;
        var end = at;
        for (; end < limit && clauses[end].Kind is not (TokenKind.Stop or TokenKind.Line or TokenKind.Semicolon)
            && clauses[end].Start - clauses[at].Start <= LongestMeaning && !OpensNext(at, end) && !IsParted(at, end)
            && !(end > at && clauses.IsDefaultAlone(end) && !clauses.IsDefaultBracket(end)); end = clauses.Behind(end))
            if (comma < 0 && clauses[end].Kind == TokenKind.Comma) comma = end;
        isLine &= end >= limit || clauses[end].Kind is TokenKind.Stop;
        return comma >= 0 && !isLine && !(end < limit && clauses[end].Kind is TokenKind.Semicolon or TokenKind.Line) ? comma : end;
    }
}
