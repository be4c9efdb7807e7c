using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Prose.StatedDefaults;

/// <summary>A default that a clause states.</summary>
/// <param name="Value">The default in the page's own words; null where the page says that there is none.</param>
/// <param name="End">The token behind the clause.</param>
internal readonly record struct StatedDefault(string? Value, int End);

/// <summary>Reads defaults, before and behind the words that call them so.</summary>
/// <param name="clauses">The words.</param>
internal sealed class StatedDefaultReader(Clauses clauses)
{
    private readonly DefaultValueReader values = new(clauses);

    /// <summary>The default that a clause states; null where it says anything else.</summary>
    public static string? OfClause(MarkedText clause, Vocabulary vocabulary)
    {
        var clauses = new Clauses(clause, default, vocabulary);
        if (new StatedDefaultReader(clauses).Behind(0, opensClause: true, opensText: false) is not { } stated) return null;
        var end = stated.End;
        while (clauses[end].Kind == TokenKind.Open || clauses[end].Is(FactWord.Ending)) end = clauses.Behind(end);
        return end >= clauses.Tokens.Length ? stated.Value : null;
    }

    /// <summary>The default that is stated at a token, before or behind the words that call it so; null where none is.</summary>
    /// <param name="at">The token.</param>
    /// <param name="opensClause">Whether nothing stands before it in its clause.</param>
    /// <param name="opensText">Whether nothing stands before it at all.</param>
    public StatedDefault? At(int at, bool opensClause, bool opensText) => clauses[at] switch
    {
        { Kind: TokenKind.Phrase, Word: FactWord.Default } => Behind(at, opensClause, opensText)
            // "Par défaut, cette valeur est 400"
            ?? (clauses[at + 1].Kind == TokenKind.Comma ? ByDefault(at, opensClause) : null),
        { Kind: TokenKind.Phrase, Word: FactWord.IfOmitted } => IfOmitted(at),
        { Kind: TokenKind.Phrase, Word: FactWord.ByDefault } => ByDefault(at, opensClause),
        { Kind: TokenKind.Word } when opensClause && clauses.Vocabulary.Clauses.IsStandard(clauses.TextOf(at)) => Standard(at + 1),
        { Kind: TokenKind.Literal or TokenKind.Number } => Before(at, opensClause),
        { Kind: TokenKind.Word or TokenKind.Phrase }
            when clauses[at + 1].Is(FactWord.ByDefault) && (opensClause || bool.TryParse(clauses.TextOf(at), out _)) => Before(at, false),
        _ => null,
    };

    /// <summary>The default behind the word at a token: "defaults to 5", "default: 5", "默认 5".</summary>
    /// <param name="at">The word.</param>
    /// <param name="opensClause">Whether nothing stands before it in its clause.</param>
    /// <param name="opensText">Whether nothing stands before it at all.</param>
    public StatedDefault? Behind(int at, bool opensClause, bool opensText)
    {
        var next = at + 1;
        // Words of scripts without spaces follow each other without a sign.
        var sure = clauses.Text[clauses[at].Start] > '\u2E80' || (opensClause && clauses.TextOf(at).Contains(' '));
        if (clauses.IsValueOfAnother(next) || IsOfOthers(at)) return null;
        // "the default page size is 20" of a field called pageSize
        if (BehindOwnNoun(next) is var value && value > next) (next, sure) = (value, true);
        while (next < at + Clauses.LongestLead && (clauses[next].Kind is TokenKind.Colon or TokenKind.Equals
            || clauses[next].Kind == TokenKind.Phrase && clauses[next].Word is FactWord.Default or FactWord.Copula or FactWord.To
                or FactWord.Used or FactWord.Filler))
        {
            // "the default value is the value of `b`"
            if (next > at + 1 && clauses[next - 1].Is(FactWord.Filler) && IsOf(next)) return null;
            // 默认 default
            if (clauses[next].Is(FactWord.Default) && clauses.Text[clauses[next].Start] < '\u2E80' && clauses.IsEnd(next + 1)
                && clauses.Text[clauses[at].Start] > '\u2E80' && clauses.Field.IsText)
                return new StatedDefault(clauses.TextOf(next), next + 1);
            if (clauses[next].Kind != TokenKind.Phrase || clauses[next].Word is FactWord.Copula or FactWord.To or FactWord.Used)
                sure = true;
            next++;
        }

        if (values.At(next) is not var (text, end, plain)) return null;
        // "defaults to the sender", "default: as sent": such words describe a value and name none.
        if (plain && (DescribesBehind(at, next) || clauses.Vocabulary.Clauses.Describes(text))) return null;
        // "default fast" is one behind a comma, "default voice" alone may be any words.
        if (!sure && plain && (!opensClause || opensText)) return null;
        if (!sure && !opensClause) return null;
        // "Standard: 5" is one in German, and "Standard: ISO" none in English.
        if (plain && clauses.TextOf(at)[^1] == ':') return null;
        return EndsClause(end) is { } behind ? new StatedDefault(Stated(text), behind) : null;
    }

    // "Standard `north`." is one, and "Standard sails" and "Standard 3 sails" are none.
    private StatedDefault? Standard(int at) => clauses[at].Kind is TokenKind.Literal or TokenKind.Number && clauses.IsEnd(at + 1)
        && values.At(at) is var (value, end, _) ? new StatedDefault(Stated(value), end) : null;

    private bool DescribesBehind(int at, int value) =>
        clauses.Text[clauses[value].Start] < '\u2E80' && value - 1 > at
        && (clauses[value - 1].Is(FactWord.Filler)
            || (clauses[value - 1].Is(FactWord.Copula) && clauses[value - 2].Kind is TokenKind.Colon or TokenKind.Equals));

    private int BehindOwnNoun(int at)
    {
        const int most = 3;
        var own = false;
        for (var next = at; next <= at + most && clauses[next].Kind is TokenKind.Word or TokenKind.Phrase; next++)
        {
            if (own && clauses[next].Is(FactWord.Copula) && !clauses.IsBeforeSubject(next)) return next + 1;
            own |= clauses.IsOwnNoun(next);
            // "the default limit is 10"
            if (own && clauses[next].Is(FactWord.AtMost)) return clauses.Skip(next + 1, FactWord.Copula);
        }

        return at;
    }

    /// <summary>The default for a field that is left out: "if omitted, 5 is used", "不传则为 5".</summary>
    public StatedDefault? IfOmitted(int at)
    {
        var next = at + 1;
        if (clauses[next].Kind == TokenKind.Comma) next++;
        var words = next;
        next = clauses.Skip(next, FactWord.Filler, FactWord.Copula, FactWord.To, FactWord.Used, FactWord.Then);
        // "the value of `b` is used"
        for (var i = words + 1; i < next; i++)
            if (clauses[i - 1].Is(FactWord.Filler) && IsOf(i)) return null;
        if (clauses.Vocabulary.Clauses.NamesServer(clauses.TextOf(next))) next++; // 省略时服务端默认 5
        if (clauses[next].Is(FactWord.Default)) return Behind(next, true, false);
        var treated = clauses[next].Kind is TokenKind.Word or TokenKind.Phrase
            && clauses.Vocabulary.Clauses.TreatsAs(clauses.TextOf(next));
        if (treated && clauses[++next].Kind is not (TokenKind.Literal or TokenKind.Number)) return null;
        if (values.At(next) is not var (value, end, plain)) return null;
        var used = clauses.Skip(end, FactWord.Used, FactWord.ByDefault);
        if (treated && clauses[used].Kind is TokenKind.Word or TokenKind.Phrase
            && clauses.Vocabulary.Clauses.EndsTreatment(clauses.TextOf(used)))
            used++;
        if (plain && used == end && clauses.Text[clauses[at].Start] < '\u2E80') return null;
        return EndsClause(used) is { } behind ? new StatedDefault(Stated(value), behind) : null;
    }

    // "by default the number is 100", "and by default `0`"
    private StatedDefault? ByDefault(int at, bool opensClause)
    {
        if (!opensClause && !clauses[at - 1].Is(FactWord.And)) return null;
        var next = clauses[at + 1].Kind == TokenKind.Comma ? at + 2 : at + 1;
        var value = clauses.Skip(next, FactWord.Filler, FactWord.Copula);
        if (value > next ? !clauses[value - 1].Is(FactWord.Copula) || IsOf(value - 1) : next > at + 1) return null;
        return clauses[value].Kind is TokenKind.Literal or TokenKind.Number && values.At(value) is var (text, end, _)
            && EndsClause(end) is { } behind
            ? new StatedDefault(Stated(text), behind)
            : null;
    }

    private bool IsOf(int at) => clauses[at].Is(FactWord.Copula) && clauses.IsBeforeSubject(at);

    // "other kites fly at 5 by default"
    private bool IsOfOthers(int at)
    {
        const int farthest = 8;
        for (var before = at - 1; before >= Math.Max(0, at - farthest) && !clauses.IsEnd(before); before--)
            if (clauses.Vocabulary.Clauses.NamesOthers(clauses.TextOf(before))) return true;
        return false;
    }

    /// <summary>The default before the words that call it so: "`fast` by default", "20 par défaut".</summary>
    /// <param name="at">The value.</param>
    /// <param name="opensClause">Whether nothing stands before it in its clause.</param>
    public StatedDefault? Before(int at, bool opensClause)
    {
        if (values.At(at) is not var (value, end, _) || IsOfOthers(at)) return null;
        // "`fast` if omitted"; but `sail` 为空时 speaks of another field.
        var isSaid = clauses[end].Is(FactWord.ByDefault) || (opensClause && clauses.IsEnd(end + 1) && (clauses[end].Is(FactWord.Default)
            || (clauses[end].Is(FactWord.IfOmitted) && clauses.Text[clauses[end].Start] < '\u2E80')));
        if (!isSaid) return null;
        return EndsClause(end + 1) is { } behind ? new StatedDefault(Stated(value), behind) : null;
    }

    /// <summary>The default that a bracket behind it calls so: "`true` (default) to keep it".</summary>
    public StatedDefault? Bracketed(int at)
    {
        if (clauses[at + 1].Kind != TokenKind.Open || !clauses.IsDefaultBracket(at + 1)) return null;
        var isValue = clauses[at].Kind == TokenKind.Literal || bool.TryParse(clauses.TextOf(at), out _);
        var end = clauses[at + 1].Match + 1;
        return isValue && !clauses[end].Is(FactWord.Condition) && !clauses.IsBeforeSubject(end)
            ? new StatedDefault(Stated(QuoteMarks.Inside(clauses.TextOf(at))), end)
            : null;
    }

    /// <summary>The value of words that are nothing but one, with or without a remark behind it: "86400 (24 hours)" is 86400.</summary>
    public string? Whole()
    {
        if (values.At(0) is not var (value, end, _)) return null;
        // A cell is quoted as it is.
        if (clauses[0].Kind == TokenKind.Literal) value = clauses.TextOf(0);
        if (clauses[end].Kind == TokenKind.Open) end = StatesAnother(end) ? end : clauses[end].Match + 1;
        return end >= clauses.Tokens.Length ? value : null;
    }

    // A word that says that there is none is understood, and states none.
    private string? Stated(string value) => clauses.Vocabulary.DefaultOf(value);

    // "(when x is set)" makes the default depend on something, "(`slow` for members)" and "(k2 is `slow`)" give another one.
    private bool StatesAnother(int open)
    {
        var (first, last) = (open + 1, clauses[open].Match - 1);
        for (var at = first; at <= last; at++)
            if (clauses[at].Is(FactWord.Condition)) return true;
        // "1 hour (3600)"
        if (last == first && clauses[first].Kind == TokenKind.Number && clauses[open - 1].Is(FactWord.Time)) return true;
        if (last <= first) return false;
        var opensWithValue = clauses[first].Kind is TokenKind.Literal or TokenKind.Number || bool.TryParse(clauses.TextOf(first), out _);
        return (opensWithValue && (clauses[first + 1].Kind == TokenKind.Word || clauses.IsBeforeSubject(first + 1)))
            || (clauses[last].Kind is TokenKind.Literal or TokenKind.Number && clauses[last - 1].Is(FactWord.Copula)
                && clauses[first].Kind == TokenKind.Word);
    }

    // The token behind the default; what stands in brackets there is read for itself.
    private int? EndsClause(int at) => IsReckoned(at) ? null : EndOfClause(at);

    // "end_time - 30 days" is not the word before the sign.
    private bool IsReckoned(int at) => clauses[at].Kind == TokenKind.Dash && clauses[at + 1].Kind == TokenKind.Number;

    private int? EndOfClause(int at)
    {
        var first = -1;
        while (true)
        {
            var next = clauses.Skip(at, FactWord.Ending);
            // "Defaults to 20 if not specified" says when any default holds.
            if (clauses[next].Is(FactWord.IfOmitted) && clauses.IsEnd(next + 1)) next++;
            if (clauses[next].Kind == TokenKind.Open)
            {
                if (StatesAnother(next)) return null;
                if (first < 0) first = next;
                next = clauses[next].Match + 1;
                // "`fast` (k1), `slow` (k2)"
                if (clauses[next].Kind == TokenKind.Comma && clauses[next + 1].Kind is TokenKind.Literal or TokenKind.Number
                    && clauses[next + 2].Kind == TokenKind.Open)
                    return null;
            }

            if (next == at) break;
            at = next;
        }

        // "20 and the maximum is 100", "20 and must be below 100"
        var joins = (clauses[at].Is(FactWord.And) && clauses[at + 1].Kind == TokenKind.Phrase)
            || (clauses[at].Is(FactWord.Filler) && clauses[clauses.Skip(at, FactWord.Filler)] is
            {
                Kind: TokenKind.Phrase,
                Word: FactWord.AtMost or FactWord.AtLeast or FactWord.LessThan or FactWord.MoreThan or FactWord.Range or FactWord.Between,
            });
        // "30, 60 for uploads", "10, or 20 for guests"
        if (clauses[at].Kind == TokenKind.Comma && values.At(clauses.Skip(at + 1, FactWord.Or)) is var (_, other, plain) && !plain
            && (clauses.IsBeforeSubject(other) || clauses[other].Is(FactWord.Condition)))
            return null;
        joins |= IsRemark(at);
        if (!clauses.IsEnd(at) && !joins && clauses[at].Kind is not (TokenKind.Bar or TokenKind.Dash)) return null;
        return first < 0 ? at : first;
    }

    // 默认 0 表示不限, "default 250 = 2.5 m", "Default: 3 Range: 1-7"
    private bool IsRemark(int at) => clauses[at].Is(FactWord.Means) || IsExplained(at)
        || (clauses[at].Kind == TokenKind.Phrase && clauses[at + 1].Kind == TokenKind.Colon
            && clauses[at].Word is FactWord.Range or FactWord.AtMost or FactWord.AtLeast or FactWord.ListLabel);

    // "default 250 = 2.5 m", and not "default 1=on, 0=off", which says more of another number.
    private bool IsExplained(int at)
    {
        if (clauses[at].Kind != TokenKind.Equals || clauses[at - 1].Number is null) return false;
        for (var next = at + 1; !clauses.IsSentenceEnd(next, clauses.Tokens.Length); next++)
            if (clauses[next].Kind == TokenKind.Equals) return false;
        return true;
    }
}
