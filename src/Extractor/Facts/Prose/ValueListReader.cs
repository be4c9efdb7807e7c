using System.Collections.Immutable;
using Extractor.Facts.Prose.Lists;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Reads lists of values: what leads on to them, the values with what they mean, and what says that there are more.</summary>
/// <param name="clauses">The words.</param>
/// <param name="isFact">Whether a token opens another fact, so that the list ends before it.</param>
internal sealed class ValueListReader(Clauses clauses, Func<int, bool> isFact)
{
    private readonly ValueTokenReader tokens = new(clauses);
    private readonly ValueMeaningReader meanings = new(clauses);
    private readonly GlossedCodes glossed = new(clauses);
    private readonly DashedNames dashes = new(clauses);
    private readonly ListShapes shapes = new(clauses);

    // Words of which every few lead on to values that end in something else would be read again from each of them.
    private int steps = 1000 + 10 * clauses.Tokens.Length;

    private int? lastOpening;

    private Vocabulary Vocabulary => clauses.Vocabulary;

    /// <summary>The list behind words that lead on to it, or null where there is none that ends with its clause.</summary>
    /// <param name="at">The token of the words that lead on to it.</param>
    /// <param name="limit">The end of the region.</param>
    public ValueList? BehindLead(int at, int limit)
    {
        if (at > 0 && RefusesLead(at - 1)) return null;
        if (glossed.Behind(at, limit) is { } codes) return codes;
        var bare = clauses[at].Is(FactWord.ListLabel);
        var example = false;
        var (colon, fillers, next) = (false, false, at + 1);
        while (next < limit)
        {
            if (--steps < 0) return null;
            var token = clauses[next];
            if (token.Is(FactWord.Example)) example = true;
            else if (token.Kind == TokenKind.Colon || (token.Kind == TokenKind.Line && colon)) colon = true;
            else if (token.Kind == TokenKind.Equals) fillers = true;
            else if (token.Is(FactWord.ListLabel)) bare = true;
            else if (IsFiller(next) && !(IsParted(next + 1) && (colon || Vocabulary.IsTypeWord(clauses.TextOf(next))))) fillers = true;
            else break;
            next++;
        }

        if (next >= limit) return null;
        // Words of scripts without spaces that follow each other are one word as often.
        bare = colon || (bare && (fillers || clauses.Text[clauses[next].Start] < '\u2E80'))
            // "either 0 or 1"
            || (clauses.Field.IsNumber && clauses[next].Kind == TokenKind.Number);
        // (a, b), [a, b] and {a, b}
        if (clauses[next].Kind == TokenKind.Open && clauses.IsDefaultBracket(next)) return null;
        var bracket = clauses[next].Kind == TokenKind.Open && clauses[next].Match < limit ? clauses[next].Match : -1;
        var list = bracket > 0 ? Items(next + 1, bracket, bare) : Items(next, limit, bare) ?? BeforeTail(next, limit, bare);
        if (bracket > 0 && dashes.In(next + 1, bracket) is { } dashed) return dashed with { End = bracket + 1 };
        if (list is null || (bracket > 0 && (list.End < bracket || ListShapes.HoldsDashes(list)))) return null;
        if (bracket > 0) list = list with { End = bracket + 1 };
        // Of a number, [0, 1] is a range.
        if (bracket > 0 && clauses.Text[clauses[next].Start] != '{' && shapes.IsPair(list)) return null;
        if ((list.Values.IsEmpty && !list.IsOpen) || shapes.IsMixed(list, next)) return null;
        if (list.Values is [var only]
            && (!clauses[at].Is(FactWord.ListLabel) || !(colon || list.IsOpen) || !MayBeAlone(only.Value, next, list.End)))
            return null;
        return list with { IsOpen = list.IsOpen || example };
    }

    // 取值如下：状态说明 leads on to words that stand elsewhere.
    private bool MayBeAlone(string value, int at, int end) =>
        !ListShapes.IsNumeric(value) && !GoesOnBelow(end) && (clauses[at].Kind == TokenKind.Literal || value[0] < '\u2E80');

    // "Deprecated values: `a`" names values that are none of those to send, and "at most one of `a` and `b`" names no values.
    private bool RefusesLead(int before) =>
        Vocabulary.Has("refusing", clauses.TextOf(before))
        || (clauses[before].Kind == TokenKind.Phrase
            && clauses[before].Word is FactWord.AtMost or FactWord.AtLeast or FactWord.LessThan or FactWord.MoreThan);

    // "The values are: `a`. Makes it fast. `b`. Makes it slow."
    private bool GoesOnBelow(int at) => clauses[at].Kind == TokenKind.Stop && at < (lastOpening ??= LastOpening());

    private int LastOpening()
    {
        var at = clauses.Tokens.Length - 1;
        while (at > 0
            && !(clauses[at].Kind == TokenKind.Literal && clauses[at - 1].Kind is TokenKind.Stop or TokenKind.Line or TokenKind.Sign))
            at--;
        return at;
    }

    // 可以是 a、b 中的一个: values without marks between words on either side.
    private ValueList? BeforeTail(int at, int limit, bool bare) =>
        !bare && Items(at, limit, bare: true) is { Values.Length: > 1 } list && clauses[list.End - 1].Is(FactWord.ListTail) ? list : null;

    /// <summary>A list that no words lead on to: marked values alone, or values behind which words say that they are all.</summary>
    /// <param name="at">The first value.</param>
    /// <param name="limit">The end of the region.</param>
    /// <param name="alone">Whether the list need not have such words behind it.</param>
    public ValueList? Marked(int at, int limit, bool alone)
    {
        if (clauses[at].Kind != TokenKind.Literal || Items(at, limit, bare: false) is not { } list || list.Values.Length < 2
            || meanings.IsOfAll(list, at))
            return null;
        // (`KITES_MIN` / `KITES_MAX`) names where the numbers come from.
        if (clauses.Field.IsNumber && list.Values.Any(static one => one.Value.Any(char.IsAsciiLetter))) return null;
        return alone || list.End < limit && clauses[list.End - 1].Is(FactWord.ListTail)
            || (list.End > 0 && clauses[list.End - 1].Is(FactWord.ListTail))
            ? list
            : null;
    }

    /// <summary>The values from a token on; null where something between them is no value.</summary>
    /// <param name="at">The first token.</param>
    /// <param name="limit">The end of the region.</param>
    /// <param name="bare">Whether a value may be written without marks.</param>
    public ValueList? Items(int at, int limit, bool bare)
    {
        var values = ImmutableArray.CreateBuilder<ListedValue>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        string? byDefault = null;
        var (isOpen, marked, end, next) = (false, true, at, at);
        var slashes = (bare || OpensSlashed(at)) && IsSlashed(at, limit);
        while (next < limit)
        {
            if (clauses[next].Is(FactWord.Open) || clauses[next].Is(FactWord.Example) || clauses[next].Is(FactWord.OthersToo))
                return Opened(values, byDefault, next, limit, marked);
            if (--steps < 0) return null;
            if (values.Count > 0 && (EndsList(next) || OpensClause(next, values))) break;
            if (tokens.At(next, limit, bare, slashes) is not var (value, behind, literal))
            {
                // "`a`, or a name of your own"
                isOpen |= values.Count > 0 && clauses[next - 1].Is(FactWord.Or);
                break;
            }

            // `auto` 或者颜色值: words behind marked values say which others there are.
            if (marked && !literal && value[0] > '\u2E80' && values.Count > 0 && values.All(static one => one.Value.All(char.IsAscii)))
                return Opened(values, byDefault, next, limit, marked);

            marked &= literal;
            var isLast = clauses[next - 1].Is(FactWord.Or) && meanings.IsAside(behind) && values.All(static one => one.Meaning is null);
            (var meaning, behind, var said) = isLast ? (null, behind, false) : meanings.Behind(behind, limit);
            byDefault ??= said ? value : null;
            if (slashes && literal && value.Contains('(')) return null; // `abort(stop)` is sent as neither.
            isOpen |= ValueTokenReader.IsPlaceholder(value);
            values.AddRange(ValueTokenReader.Split(value)
                .Where(one => !ValueTokenReader.IsPlaceholder(one) && known.Add(one)).Select(one => new ListedValue(one, meaning)));
            end = next = behind;
            next = Separator(next, limit, slashes, values);
            var goesOn = GoesOn(next, bare && literal, meaning is not null);
            if (next == end && !goesOn && !clauses[next].Is(FactWord.Open)) break;
        }

        return values.Count > 0 || isOpen ? Ended(new ValueList(values.ToImmutable(), isOpen, byDefault, end), next, limit, marked) : null;
    }

    private ValueList? Opened(ImmutableArray<ListedValue>.Builder values, string? byDefault, int at, int limit, bool marked) =>
        Ended(new ValueList(values.ToImmutable(), IsOpen: true, byDefault, OpenEnd(at, limit)), at, limit, marked);

    // "a" "b", and 0=off 1=on: no sign parts the values.
    private bool GoesOn(int at, bool marked, bool explained) =>
        (marked && clauses[at].Kind == TokenKind.Literal)
        || (explained && clauses[at + 1].Kind is TokenKind.Equals or TokenKind.Colon
            && (clauses[at].Kind == TokenKind.Number || meanings.IsLetter(at)));

    // What stands behind the last value must leave the list as it is.
    private ValueList? Ended(ValueList list, int next, int limit, bool marked)
    {
        var (end, isOpen) = (list.End, list.IsOpen);
        var stop = clauses.Skip(end, FactWord.ListTail, FactWord.Ending, FactWord.Inclusive);
        if (marked) stop = shapes.BehindUnit(list, stop);
        // "`a` or `b` only"
        if (marked && clauses[stop].Kind is TokenKind.Word or TokenKind.Phrase && Vocabulary.Clauses.IsOnly(clauses.TextOf(stop))
            && clauses.IsEnd(stop + 1))
            stop++;
        if (stop < limit && !clauses.IsEnd(stop) && clauses[stop].Kind != TokenKind.Open && !isFact(stop)
            && !(marked && meanings.IsAside(stop)))
            return null;
        // "a, b and whatever else": what no sign parts from the list belongs to it.
        if (next > end && !isOpen && next < limit && !clauses.IsEnd(end)) return null;
        if (!marked && !isOpen && !EndsBare(stop, limit)) return null;
        return list with { End = stop };
    }

    private bool IsFiller(int at) =>
        clauses[at].Kind == TokenKind.Phrase && (clauses[at].Word is FactWord.Copula or FactWord.Filler or FactWord.ListVerb
            or FactWord.ListLabel || Vocabulary.IsEnumFiller(clauses.TextOf(at)))
        || (clauses[at].Kind == TokenKind.Word && Vocabulary.IsEnumFiller(clauses.TextOf(at)));

    // Of "values: a, b" the first is a value, whatever else its word may be.
    private bool IsParted(int at) =>
        clauses[at].Kind is TokenKind.Comma or TokenKind.Bar or TokenKind.Semicolon || clauses[at].Is(FactWord.Or);

    // "a"/"b", "a" (quick) / "b"
    private bool OpensSlashed(int at)
    {
        var behind = clauses[at + 1].Kind == TokenKind.Open ? clauses.Behind(at + 1) : at + 1;
        return clauses[at].Kind == TokenKind.Literal && clauses[behind].Kind == TokenKind.Slash;
    }

    // Of a/b and c/d only the former is a list.
    private bool IsSlashed(int at, int limit)
    {
        for (var i = at; !clauses.IsSentenceEnd(i, limit); i = clauses.Behind(i))
            if (clauses[i].Kind is TokenKind.Comma or TokenKind.Bar or TokenKind.Semicolon)
                return clauses[i].Kind == TokenKind.Comma && isFact(i + 1);
        return true;
    }

    private int OpenEnd(int at, int limit)
    {
        // What follows such a word, as in "or any color value", is about the others.
        while (at < limit && clauses[at].Kind is not (TokenKind.Stop or TokenKind.Line or TokenKind.Semicolon)
            && !(clauses[at].Kind == TokenKind.Comma && isFact(at + 1)))
            at = clauses.Behind(at);
        return at;
    }

    private bool EndsList(int at)
    {
        if (clauses[at].Kind == TokenKind.Literal) return false;
        if (clauses[at].Is(FactWord.Condition) || clauses[at].Is(FactWord.IfOmitted) || isFact(at)) return true;
        var end = at;
        while (!clauses.IsEnd(end) && clauses[end].Kind != TokenKind.Open && end - at < 4) end++;
        var piece = clauses.TextOf(at, end);
        // "values are Full, ReadOnly, or None": between two values it is one.
        if (clauses[end].Kind == TokenKind.Comma && clauses[end + 1].Is(FactWord.Or) && !clauses.IsEnd(end + 2)) return false;
        return Vocabulary.IsFieldFlag(piece) || (!Vocabulary.IsAnswer(piece) && Vocabulary.RequirementOf(piece) is not null) || LeadsOn(at);
    }

    // 枚举值：a, b，不同模型支持不同能力: what a comma parts from names in Latin letters is a clause.
    private bool OpensClause(int at, ImmutableArray<ListedValue>.Builder values) =>
        clauses[at].Kind != TokenKind.Literal && clauses.Text[clauses[at].Start] > '\u2E80'
        && clauses[at - 1].Kind == TokenKind.Comma && clauses.Text[clauses[at - 1].Start] != '、'
        && values.All(static value => value.Value.All(char.IsAscii));

    // "add, drop, where:" and "add, drop, which mean:" lead on to what the values mean.
    private bool LeadsOn(int at)
    {
        const int mostWords = 4;
        var colon = at;
        while (colon < at + mostWords && clauses[colon].Kind is TokenKind.Word or TokenKind.Phrase) colon++;
        return colon > at && clauses[colon].Kind == TokenKind.Colon
            && (colon + 1 >= clauses.Tokens.Length || clauses[colon + 1].Kind == TokenKind.Line);
    }

    private int Separator(int at, int limit, bool slashes, ImmutableArray<ListedValue>.Builder values)
    {
        var next = at;
        while (next < limit)
        {
            var token = clauses[next];
            var explained = (token.Kind is TokenKind.Semicolon or TokenKind.Line || IsBetweenSentences(next))
                && values.Any(static value => value.Meaning is not null);
            // - `a` — fast; - `b` — slow
            explained |= next > at && token.Kind == TokenKind.Dash && !clauses.Touch(next) && clauses[next + 1].Kind == TokenKind.Literal;
            var sign = token.Kind is TokenKind.Comma or TokenKind.Bar || (slashes && token.Kind == TokenKind.Slash) || explained;
            // "and, or, not": between two signs such a word is a value.
            var joins = token.Is(FactWord.Or) || token.Is(FactWord.And);
            if (!sign && (!joins || (next > at && (IsParted(next + 1) || clauses.IsEnd(next + 1) || IsSlash(next + 1, slashes))))) break;
            next++;
        }

        return next;
    }

    private bool IsSlash(int at, bool slashes) => slashes && clauses[at].Kind == TokenKind.Slash;

    // "`a`: fast. `b`: slow."
    private bool IsBetweenSentences(int at)
    {
        var next = clauses[at + 1].Kind == TokenKind.Line ? at + 2 : at + 1;
        return clauses[at].Kind == TokenKind.Stop && (clauses[next].Kind == TokenKind.Literal || IsConstant(next))
            && (clauses[next + 1].Kind is TokenKind.Colon or TokenKind.Equals
                || (clauses[next + 1].Kind == TokenKind.Dash && !clauses.Touch(next)));
    }

    private bool IsConstant(int at) => clauses[at].Kind == TokenKind.Word && ValueTokenReader.IsConstant(clauses.TextOf(at));

    // Without marks, a piece behind a comma that is no value may be part of the list all the same: "red, dark blue".
    private bool EndsBare(int at, int limit)
    {
        if (at >= limit || clauses[at].Kind != TokenKind.Comma) return true;
        var next = at + 1;
        if (next >= limit || isFact(next) || EndsList(next)) return true;
        return clauses.Text[clauses[next].Start] > '\u2E80';
    }
}
