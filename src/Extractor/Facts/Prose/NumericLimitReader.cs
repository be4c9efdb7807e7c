using Extractor.Facts.Prose.Limits;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>
/// Reads limits: ranges, least and most, with multipliers and units, from the words that open them to the end of their clause.
/// </summary>
/// <param name="clauses">The words.</param>
internal sealed class NumericLimitReader(Clauses clauses)
{
    private readonly LimitEnding ending = new(clauses);
    private readonly NumberReader numbers = new(clauses);
    private readonly MultipleReader multiples = new(clauses);
    private readonly EnclosingLimits enclosing = new(clauses);
    private readonly RangeJoints joints = new(clauses);
    private readonly MeasureNames measures = new(clauses);

    /// <summary>The limit that opens at a token; null where there is none that ends with its clause.</summary>
    public NumericLimit? At(int at)
    {
        var limit = clauses[at] switch
        {
            { Kind: TokenKind.Compare } or
            {
                Kind: TokenKind.Phrase,
                Word: FactWord.AtMost or FactWord.AtLeast or FactWord.LessThan or FactWord.MoreThan or FactWord.Exactly,
            } =>
                Bound(at),
            {
                Kind: TokenKind.Phrase,
                Word: FactWord.Between or FactWord.Range or FactWord.Length or FactWord.Count or FactWord.Size or FactWord.ListLabel
                    or FactWord.ListVerb,
            } =>
                Lead(at),
            { Kind: TokenKind.Literal, Number: null } => NumericLimit.InCode(clauses, at) is { } inCode
                ? Unit(inCode with { HasLead = false })
                : null,
            { Kind: TokenKind.Phrase, Word: FactWord.Positive or FactWord.NonNegative } => Sign(at),
            { Kind: TokenKind.Phrase, Word: FactWord.MultipleOf } => multiples.Ahead(at),
            { Kind: TokenKind.Phrase, Word: FactWord.Step } => multiples.BetweenEnds(at),
            { Kind: TokenKind.Number } or { Kind: TokenKind.Literal, Number: not null } or { Kind: TokenKind.Open or TokenKind.Sign } =>
                Pair(at, and: false) ?? Enclosed(at) ?? Postfix(at) ?? multiples.Behind(at),
            _ => null,
        };
        return limit is null ? null : ending.Of(limit);
    }

    // "a positive integer"; of "0 or a positive integer" it is a part of what is allowed.
    private NumericLimit? Sign(int at)
    {
        var before = at - 1;
        while (before > 0 && clauses[before].Is(FactWord.Filler)) before--;
        return clauses[before].Is(FactWord.Or) ? null : new NumericLimit(0, null, at + 1)
        {
            LowIsOutside = clauses[at].Is(FactWord.Positive),
            HasLead = true,
        };
    }

    // "between", "range:", "length is at most", "length: 20"
    private NumericLimit? Lead(int at)
    {
        var (next, measured) = (at + 1, -1);
        for (; next < at + Clauses.LongestLead; next++)
            if (measures.Before(next) is { } unit) (measured, next) = (unit, unit);
            else if (!(clauses[next].Kind is TokenKind.Colon or TokenKind.Equals
                || clauses[next].Kind == TokenKind.Phrase && clauses[next].Word is FactWord.Between or FactWord.Range or FactWord.Copula
                    or FactWord.Filler or FactWord.Length or FactWord.Count or FactWord.Size))
                break;

        next = BehindNoun(next);
        if (IsBound(next)) return Bound(next) is { } bound ? measures.Named(bound, measured) : null;
        if ((Pair(next, and: true) ?? NumericLimit.InCode(clauses, next)) is { } pair)
            return measures.Named(pair with { HasLead = true }, measured);
        if (Postfix(next) is { } postfix) return postfix;
        // "a length of 32" is exact; "length: 32" is as often the most, so it says neither, and "range: 32" says nothing.
        // "the maximum length of ... is 1000" says which end it is.
        var isEnd = clauses[at - 1].Kind == TokenKind.Phrase && clauses[at - 1].Word is FactWord.AtMost or FactWord.AtLeast;
        if (!clauses[at].Is(FactWord.Length) || isEnd || next == at + 1 || numbers.At(next) is not { } only) return null;
        decimal? exact = clauses[next - 1].Kind == TokenKind.Phrase ? only.Value : null;
        return Unit(new NumericLimit(exact, exact, only.End) { HasLead = true });
    }

    // "the maximum length of the text content is 20"
    private int BehindNoun(int at)
    {
        const int longest = 8;
        if (clauses[at].Kind != TokenKind.Word || !clauses[at - 1].Is(FactWord.Copula) && !clauses[at - 1].Is(FactWord.Filler)) return at;
        for (var next = at; next < at + longest && clauses[next].Kind is TokenKind.Word or TokenKind.Phrase; next++)
            if (clauses[next].Is(FactWord.Copula) && (clauses[next + 1].Number is not null || IsBound(next + 1))) return next + 1;
        return at;
    }

    private bool IsBound(int at) => clauses[at].Kind == TokenKind.Compare
        || clauses[at].Kind == TokenKind.Phrase
            && clauses[at].Word is FactWord.AtMost or FactWord.AtLeast or FactWord.LessThan or FactWord.MoreThan or FactWord.Exactly;

    // "at most 20", "maximum length: 20", ">= 1 and <= 10"
    private NumericLimit? Bound(int at) => Single(at) is { } first ? Both(first) : null;

    private NumericLimit? Single(int at)
    {
        if (at > 0 && clauses[at - 1].Is(FactWord.Default)) return null; // "the default limit is 10"
        var word = clauses[at].Word;
        var next = at + 1;
        var measured = -1;
        for (; next < at + Clauses.LongestLead; next++)
            if (measures.Before(next) is { } unit) (measured, next) = (unit, unit);
            else if (!(clauses[next].Kind is TokenKind.Colon or TokenKind.Equals || IsDashOfLabel(next)
                || IsCounted(next) || clauses[next].Kind == TokenKind.Phrase && (clauses[next].Word is FactWord.Copula or FactWord.Filler
                    or FactWord.Length or FactWord.Count or FactWord.Size or FactWord.ListVerb || clauses[next].Word == word)))
                break;

        // "must be less than or equal to 5"
        if (next == at + 1 && clauses[next].Is(FactWord.Or) && clauses[next + 1].Is(FactWord.Copula))
            (word, next) = (word == FactWord.LessThan ? FactWord.AtMost : word == FactWord.MoreThan ? FactWord.AtLeast : word, next + 2);
        if (numbers.At(BehindNoun(clauses.BehindOwnName(next))) is not var (value, end) || IsSplit(end)) return null;
        var bound = word switch
        {
            FactWord.AtMost => new NumericLimit(null, value, end),
            FactWord.LessThan => new NumericLimit(null, value, end) { HighIsOutside = true },
            FactWord.AtLeast => new NumericLimit(value, null, end),
            FactWord.MoreThan => new NumericLimit(value, null, end) { LowIsOutside = true },
            _ => new NumericLimit(value, value, end),
        };
        return measures.Named(Unit(bound with { HasLead = true }), measured);
    }

    // 最多支持订单条数: 50
    private bool IsCounted(int at) =>
        (clauses[at].Kind == TokenKind.Word || clauses[at].Is(FactWord.Plain)) && clauses[at + 1].Is(FactWord.Count) && clauses.Touch(at)
        && clauses.Text[clauses[at].Start] > '\u2E80';

    // "Maximum – 500"
    private bool IsDashOfLabel(int at) => clauses[at].Kind == TokenKind.Dash && !clauses.Touch(at - 1) && !clauses.Touch(at);

    // "at least 1 and at most 10", "minimum 1, maximum 10"
    private NumericLimit Both(NumericLimit first)
    {
        var joined = clauses[first.End].Kind is TokenKind.Comma or TokenKind.Slash ? first.End + 1 : first.End;
        joined = clauses.Skip(joined, FactWord.And, FactWord.Filler, FactWord.Copula);
        // 大于0小于1
        var follows = joined > first.End || clauses.Text[Math.Min(clauses[joined].Start, clauses.Text.Length - 1)] > '\u2E80';
        if (!follows || !IsBound(joined) || first is { Low: not null, High: not null } || Single(joined) is not { } second)
            return first;
        if ((first.Low is null) == (second.Low is null) || MeasuresAnother(second.End)
            || (first.Unit != FactWord.Plain && second.Unit != FactWord.Plain && first.UnitText != second.UnitText))
            return first;
        return Joined(first, second);
    }

    /// <summary>Whether a noun behind a limit says that it is none of the value itself: "> 0, max 2 decimals".</summary>
    public bool MeasuresAnother(int at) => clauses[at].Kind is TokenKind.Word or TokenKind.Phrase
        && (clauses.Vocabulary.Clauses.Measures(clauses.TextOf(at)) || clauses.Vocabulary.Clauses.NamesFraction(clauses.TextOf(at)));

    private static NumericLimit Joined(NumericLimit first, NumericLimit second) => second with
    {
        Low = first.Low ?? second.Low,
        High = first.High ?? second.High,
        LowIsOutside = first.LowIsOutside || second.LowIsOutside,
        HighIsOutside = first.HighIsOutside || second.HighIsOutside,
        Unit = second.Unit == FactWord.Plain ? first.Unit : second.Unit,
        UnitText = second.UnitText ?? first.UnitText,
        HasLead = true,
    };

    // 1-10, 1 to 10, [1, 10], (0, 1]
    private NumericLimit? Pair(int at, bool and)
    {
        var sign = clauses[at].Kind is TokenKind.Open or TokenKind.Sign ? clauses.Text[clauses[at].Start] : ' ';
        var bracket = sign is '[' or '(' or '（' or '［';
        if (sign != ' ' && !bracket) return null;
        if (numbers.At(bracket ? at + 1 : at) is not var (low, next)) return null;
        var (unit, behind) = numbers.UnitAt(next);
        behind = Glossed(behind);
        var lowIsOutside = !bracket && ending.Sign(behind) is { } outside ? (bool?)outside : null;
        if (lowIsOutside is not null) behind = clauses[behind].Match + 1;
        var joint = clauses[behind];
        var joins = joint.Kind is TokenKind.Dash or TokenKind.Tilde || joint.Is(FactWord.To) || (and && joints.JoinEnds(behind))
            || (bracket && joint.Kind == TokenKind.Comma);
        if (!joins && !joints.JoinCounted(behind)) return null;
        var second = clauses.Skip(behind + 1, FactWord.To, FactWord.Between);
        if (numbers.At(second) is not var (high, end) || low > high) return null;
        var pair = new NumericLimit(low, high, end)
        {
            Unit = unit is null ? FactWord.Plain : clauses[numbers.UnitAt(next).End - 1].Word,
            UnitText = unit,
        };
        if (lowIsOutside is { } first) return EndByEnd(Unit(pair with { LowIsOutside = first }));
        if (!bracket && behind > next && clauses[behind - 1].Kind == TokenKind.Close && Glossed(end) > end)
            return pair with { End = Glossed(end), HasLead = true };
        if (!bracket) return joints.Closed(Multiplied(Through(Unit(pair), joint), next));
        var closing = clauses.Text[Math.Min(clauses[end].Start, clauses.Text.Length - 1)];
        if (closing is not (']' or ')' or '）' or '］')) return null;
        // (0, 2) excludes both ends where the page writes as books do, and includes them as often.
        if (joint.Kind == TokenKind.Comma && sign is '(' or '（' && closing is ')' or '）') return null;
        return Unit(pair with
        {
            End = end + 1,
            LowIsOutside = sign is '(' or '（' && closing is ']' or '］',
            HighIsOutside = closing is ')' or '）' && sign is '[' or '［',
            HasLead = sign is '[' or '［' || closing is ']' or '］',
        });
    }

    // "1 (worst) to 5 (best)"
    private int Glossed(int at)
    {
        if (clauses[at].Kind != TokenKind.Open) return at;
        for (var i = at + 1; i < clauses[at].Match; i++)
            if (clauses[i].Kind is not TokenKind.Word) return at;
        return clauses[at].Match + 1;
    }

    // Of "2,5" the comma is the sign of a fraction, or parts two values.
    private bool IsSplit(int at) => clauses[at].Kind == TokenKind.Comma && clauses[at + 1].Kind == TokenKind.Number
        && clauses.Touch(at - 1) && clauses.Touch(at);

    /// <summary>Whether a bracket of a number is an interval of which nothing says whether it holds its ends: (0, 2).</summary>
    public bool IsUncertain(int at) =>
        clauses.Field.IsNumber && clauses[at] is { Kind: TokenKind.Open, Match: var close } && close == at + 4
        && clauses[at + 1].Kind == TokenKind.Number && clauses[at + 2].Kind == TokenKind.Comma && clauses[at + 3].Kind == TokenKind.Number
        && Pair(at, and: false) is null;

    /// <summary>Whether a word before a limit says no more than that a text has as many characters: "with 3 to 20 characters".</summary>
    public bool IsHad(int at) => clauses.Vocabulary.Clauses.IsHaving(clauses.TextOf(at))
        && At(clauses.Skip(at + 1, FactWord.Filler)) is { Unit: FactWord.Characters };

    private NumericLimit? EndByEnd(NumericLimit pair) =>
        ending.Sign(pair.End) is { } last ? pair with { HighIsOutside = last, End = clauses[pair.End].Match + 1 } : null;

    private NumericLimit? Enclosed(int at) => enclosing.At(at) is { } enclosed ? Unit(enclosed) : null;

    // "1에서 10까지": scripts that put the word for "to" behind the number.
    private NumericLimit Through(NumericLimit pair, FactToken joint) =>
        joint.Is(FactWord.To) && clauses[pair.End].Is(FactWord.OrLess) && clauses.Text[clauses[pair.End].Start] > '\u2E80'
            ? pair with { End = pair.End + 1, HasLead = true }
            : pair;

    // 1 到 1 万 is one to ten thousand; 1-10k is ambiguous, and means 1,000 to 10,000 as often.
    private NumericLimit? Multiplied(NumericLimit pair, int firstEnd) =>
        clauses[pair.End - 1].Is(FactWord.Thousand) && firstEnd > 0 && clauses[firstEnd].Kind is TokenKind.Dash or TokenKind.Tilde
            ? null
            : pair;

    // 1 以上 10 以下
    private NumericLimit? Postfix(int at)
    {
        if (OneBehind(at) is not { } limit) return null;
        var joined = clauses[limit.End].Kind == TokenKind.Comma ? limit.End + 1 : clauses.Skip(limit.End, FactWord.And);
        return limit.Low is not null && OneBehind(joined) is { Low: null } second ? Joined(limit, second) : limit;
    }

    // 20 characters or less, 20 文字以内
    private NumericLimit? OneBehind(int at)
    {
        if (clauses[at].Kind is TokenKind.Open or TokenKind.Sign || NumbersAnother(at)
            || numbers.At(at) is not var (value, next))
            return null;
        var (unit, end) = numbers.UnitAt(next);
        // 从 1 开始, 1から開始
        if (unit is null && clauses[end].Is(FactWord.To) && clauses.Text[clauses[end].Start] > '\u2E80'
            && clauses.Vocabulary.Clauses.IsOnwards(clauses.TextOf(end + 1)) && clauses.IsEnd(end + 2))
            return new NumericLimit(value, null, end + 2) { HasLead = true };
        if (unit is null && clauses[at - 1].Is(FactWord.Between) && clauses.Vocabulary.Clauses.IsOnwards(clauses.TextOf(end))
            && clauses.IsEnd(end + 1))
            return new NumericLimit(value, null, end + 1) { HasLead = true };
        var word = clauses[end];
        var limit = word.Kind != TokenKind.Phrase ? null : word.Word switch
        {
            FactWord.OrLess => new NumericLimit(null, value, end + 1),
            // "255 characters max"
            FactWord.AtMost when clauses.IsEnd(end + 1) => new NumericLimit(null, value, end + 1),
            FactWord.Below => new NumericLimit(null, value, end + 1) { HighIsOutside = true },
            FactWord.OrMore => new NumericLimit(value, null, end + 1),
            FactWord.Above => new NumericLimit(value, null, end + 1) { LowIsOutside = true },
            _ => null,
        };
        if (limit is null) return null;
        // "30 or fewer characters"
        return unit is null
            ? Unit(limit with { HasLead = true })
            : limit with { Unit = clauses[end - 1].Word, UnitText = unit, HasLead = true };
    }

    // "version 2 or higher"
    private bool NumbersAnother(int at) => at > 0 && clauses[at - 1].Kind == TokenKind.Word
        && clauses.Text[clauses[at - 1].Start] < '\u2E80' && numbers.UnitAt(at + 1).Unit is null && !clauses.IsOwnNoun(at - 1);

    private NumericLimit Unit(NumericLimit limit)
    {
        var (unit, end) = numbers.UnitAt(limit.End);
        return unit is null ? limit : limit with { Unit = clauses[end - 1].Word, UnitText = unit, End = end };
    }
}
