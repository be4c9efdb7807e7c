using Extractor.Facts.Prose.Limits;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Tells whether the words around a limit leave it as it is.</summary>
/// <param name="clauses">The words.</param>
/// <param name="opensFact">Whether a token opens a fact of its own.</param>
/// <param name="endsAt">Whether a fact ends at a token.</param>
internal sealed class LimitSurroundings(Clauses clauses, Func<int, bool> opensFact, Func<int, bool> endsAt)
{
    private readonly WrittenWith written = new(clauses);

    /// <summary>Whether the words right before a limit offer something else in its place: "empty or 2-100 characters".</summary>
    /// <param name="at">The token that opens the limit.</param>
    public bool OfferAnother(int at)
    {
        var before = at - 1;
        // "1, 2, 5-8"
        if (before > 0 && clauses[before].Kind == TokenKind.Comma && clauses[before - 1].Number > 0 && !endsAt(before)) return true;
        while (before > 0 && (clauses[before].Is(FactWord.Filler)
            || clauses[before].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Vocabulary.IsTypeWord(clauses.TextOf(before))))
            before--;
        // Of "-1 or a number from 1 to 10" the first is an exception to the limit.
        return before > 0 && clauses[before].Is(FactWord.Or) && !endsAt(before) && clauses[before - 1].Number is not <= 0;
    }

    /// <summary>Whether nothing around a limit changes what it says.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="at">The token that opens it.</param>
    /// <param name="opensClause">Whether nothing stands before it in its clause.</param>
    public bool LeaveWhole(NumericLimit limit, int at, bool opensClause)
    {
        if (!MayEnd(limit.End) || IsAside(limit, at) || IsExample(at)) return false;
        if (limit.HasLead || limit.Unit is FactWord.Characters or FactWord.Items or FactWord.Digits) return true;
        // 有效期为 1~30 天
        if (limit.Unit is FactWord.Time or FactWord.Unit && clauses.Field.IsNumber && clauses[at - 1].Is(FactWord.Copula)
            && !clauses.IsBeforeSubject(at - 1))
            return true;
        if (clauses.Field.IsNumber && (HoldsDefault(limit) || IsOfNoun(limit, at))) return true;
        // A pair of numbers that is a whole clause about a number.
        var ofDefault = at > 1 && clauses[at - 2].Is(FactWord.Default);
        return opensClause && (clauses.Field.IsNumber || clauses.IsCountedChoice(limit.End)) && !ofDefault
            && (at == 0 || clauses[at - 1].Kind is TokenKind.Comma or TokenKind.Dash
            or TokenKind.Colon or TokenKind.Open or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Line);
    }

    // "Temperature 0-2 (default: 0.7)": numbers of another thing would not hold the default.
    private bool HoldsDefault(NumericLimit limit)
    {
        if (limit is not { Low: { } low, High: { } high } || !clauses.IsDefaultAlone(limit.End)) return false;
        var stated = clauses[limit.End].Match - 1;
        return clauses[stated].Number is { } number && number >= low && number <= high
            && clauses.Skip(limit.End + 1, FactWord.Default, FactWord.Copula, FactWord.To) is var at
            && (at == stated || (clauses[at].Kind is TokenKind.Colon or TokenKind.Equals && at + 1 == stated));
    }

    // "e.g., 1-5"
    private bool IsExample(int at) =>
        at > 1 && clauses[at - 1].Kind is TokenKind.Comma or TokenKind.Colon && clauses[at - 2].Is(FactWord.Example);

    // "The page (returns the first set of up to 100)": what a bracket says of something else on its way to a number.
    private bool IsAside(NumericLimit limit, int at)
    {
        const int farthest = 12;
        if (!limit.HasLead || limit.Unit != FactWord.Plain) return false;
        var says = false;
        for (var before = at - 1; before >= Math.Max(0, at - farthest); before--)
        {
            if (clauses[before].Kind == TokenKind.Open) return says;
            if (clauses.IsEnd(before) || clauses[before].Kind == TokenKind.Colon) return false;
            says |= clauses[before].Kind == TokenKind.Word && !clauses.IsOwnNoun(before);
        }

        return false;
    }

    // 难度 1-5, "Search threshold 0.0-1.0": all that is said of a number is a noun and a pair of numbers, and no "table 3-4".
    private bool IsOfNoun(NumericLimit limit, int at)
    {
        const int longest = 4;
        if (limit is not { Low: { } low, High: not null } || at is 0 or > longest || !EndsWords(limit.End)) return false;
        for (var word = clauses.BehindRequirement; word < at; word++)
            if (!IsOfNoun(word) || clauses.Vocabulary.Clauses.NumbersThings(clauses.TextOf(word))) return false;
        return at > clauses.BehindRequirement && !clauses.Touch(at - 1)
            && !clauses.Vocabulary.Clauses.NumbersThings(clauses.TextOf(clauses.BehindRequirement, at))
            && (clauses.Text[clauses[at - 1].Start] > '\u2E80' || low <= 1 || low.Scale > 0);
    }

    // Of 難易度, the last character counts things elsewhere.
    private bool IsOfNoun(int at) => clauses[at].Kind == TokenKind.Word || (clauses[at].Kind == TokenKind.Phrase
        && clauses[at].Word is FactWord.Unit or FactWord.Items or FactWord.Plain && clauses.Text[clauses[at].Start] > '\u2E80');

    private bool EndsWords(int at) => clauses[at].Kind is TokenKind.Stop or TokenKind.Line || at >= clauses.Tokens.Length
        || clauses.IsDefaultAlone(at) || (clauses[at].Kind is TokenKind.Comma or TokenKind.Semicolon && opensFact(at + 1));

    /// <summary>
    /// Whether a bracket that ends the words about a number holds a pair of numbers or a default, and nothing else: it is said of the
    /// number, whatever each of the things is that it counts. Of a text a default is.
    /// </summary>
    /// <param name="open">The bracket.</param>
    /// <param name="pair">The limit that opens behind the bracket, or null.</param>
    public bool IsOfAll(int open, NumericLimit? pair) =>
        (clauses.Field.IsNumber || (clauses.Field.IsText && clauses.IsDefaultAlone(open)))
        && clauses.IsSentenceEnd(clauses[open].Match + 1, clauses.Tokens.Length)
        && (clauses.IsDefaultAlone(open) || (pair is { Low: not null, High: not null } && pair.End == clauses[open].Match));

    // "up to 4 (8 for members)": a number in brackets that is neither a default nor one with a meaning of its own.
    private bool StatesAnother(int open)
    {
        if (clauses[open + 1].Is(FactWord.Default) || clauses.Restates(open)) return false;
        for (var at = open + 1; at < clauses[open].Match; at++)
        {
            // "1 to 10 (in thousands)"
            if (NumberReader.Multiplier(clauses[at]) is not null) return true;
            // "> 0 (max 2 decimals)"
            if (clauses[at + 1].Kind is TokenKind.Word or TokenKind.Phrase
                && clauses.Vocabulary.Clauses.NamesFraction(clauses.TextOf(at + 1)))
                continue;
            // "1-20 (optional, default 3)", "up to 20 (2-byte signs)"
            if (clauses.IsOfDefault(at) || IsPartOfWord(at)) continue;
            if (clauses[at].Number > 0 && clauses[at + 1].Kind != TokenKind.Equals && !clauses[at + 1].Is(FactWord.Means)
                && !(clauses[at + 1].Kind == TokenKind.Phrase && clauses[at + 1].Word is FactWord.Time or FactWord.Bytes))
                return true;
        }

        return false;
    }

    private bool IsPartOfWord(int number) =>
        clauses[number + 1].Kind == TokenKind.Dash && clauses.Touch(number) && clauses.Touch(number + 1)
        && clauses[number + 2].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Text[clauses[number + 2].Start] < '\u2E80';

    /// <summary>Whether a limit is said of every item of a list: "max 3 images, max 10 MB each".</summary>
    public bool IsOfItem(NumericLimit limit) => clauses.Field.IsList && limit.Unit is not (FactWord.Plain or FactWord.Items)
        && clauses[limit.End].Is(FactWord.Each) && clauses.IsEnd(limit.End + 1);

    /// <summary>Whether a limit may end before a token.</summary>
    public bool MayEnd(int at) => !OffersOne(at) && (clauses.IsEnd(at) || Leaves(at)) && !IsOfCase(at);

    // "at most 10 (v1), 20 (v2)", 最大 10（v1）、20（v2）: what a bracket holds is the case of the number before it.
    private bool IsOfCase(int open)
    {
        if (clauses[open].Kind != TokenKind.Open) return false;
        var sign = clauses[open].Match + 1;
        var parts = clauses[sign].Kind is TokenKind.Comma or TokenKind.Slash or TokenKind.Semicolon || clauses[sign].Is(FactWord.Or)
            || clauses[sign].Is(FactWord.And);
        var other = clauses.Skip(sign + 1, FactWord.Or, FactWord.And, FactWord.Filler, FactWord.AtMost, FactWord.AtLeast);
        return parts && clauses[other].Kind == TokenKind.Number
            && (clauses[other + 1].Kind == TokenKind.Open || clauses[other + 2].Kind == TokenKind.Open
                || clauses.IsBeforeSubject(other + 1));
    }

    private bool Leaves(int at) =>
        (clauses[at].Kind == TokenKind.Open && !StatesAnother(at))
        || (clauses[at].Kind == TokenKind.Dash && !IsPartOfDate(at))
        || clauses[at].Is(FactWord.Default) || clauses[at].Is(FactWord.Specifying)
        || written.Behind(at)
        // ">= 0 and <= `b`": the other end is that of another field.
        || (clauses[at].Is(FactWord.And) && clauses[at + 1].Kind == TokenKind.Compare && clauses.IsNameOfOther(at + 2)
            && clauses.IsEnd(at + 3))
        // "at most 2 images and elements together" is about both.
        || (clauses[at].Is(FactWord.And) && clauses[at + 1].Kind == TokenKind.Phrase && !clauses[at + 1].Is(FactWord.Items))
        || (clauses[at].Kind == TokenKind.Phrase && opensFact(at));

    // 2031-12-31
    private bool IsPartOfDate(int dash) => clauses.Touch(dash - 1) && clauses.Touch(dash) && clauses[dash + 1].Kind == TokenKind.Number;

    // "between 60 and 3600, or 1 for automatic"; a number that is not above nothing is an exception to the limit.
    private bool OffersOne(int at)
    {
        if (clauses[at].Kind != TokenKind.Comma) return false;
        // "1-5, 8"
        // "1-5, 8 for members"
        if (!clauses[at + 1].Is(FactWord.Or))
            return clauses[at + 1].Number > 0 && (clauses.IsEnd(at + 2) || clauses.IsBeforeSubject(at + 2));
        var other = clauses[clauses.Skip(at + 2, FactWord.Filler)];
        return other.Kind is TokenKind.Number or TokenKind.Literal && other.Number is not <= 0;
    }
}
