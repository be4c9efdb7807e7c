using Extractor.Model;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Reads what stands behind the numbers of a limit: whether they are in it, and words that say nothing more.</summary>
/// <param name="clauses">The words.</param>
internal sealed class LimitEnding(Clauses clauses)
{
    private readonly NumberReader numbers = new(clauses);

    /// <summary>A limit to the end of the words behind it that say nothing more.</summary>
    public NumericLimit Of(NumericLimit limit)
    {
        limit = WithItems(limit);
        var at = limit.End;
        for (var last = -1; at != last;)
        {
            last = at;
            var token = clauses[at];
            if (token.Is(FactWord.Inclusive)) at++;
            else if (token.Is(FactWord.Exclusive)) (limit, at) = (limit with { LowIsOutside = true, HighIsOutside = true }, at + 1);
            else if (token.Kind == TokenKind.Open && limit.End == at && Sign(at) is { } ends)
                (limit, at) = (limit with { LowIsOutside = ends, HighIsOutside = ends }, token.Match + 1);
            else if (token.Kind == TokenKind.Phrase
                && token.Word is FactWord.Filler or FactWord.Ending or FactWord.Length or FactWord.Copula or FactWord.ListTail)
                at++;
            else if ((token.Is(FactWord.ListLabel) || IsScale(limit, at)) && clauses.IsEnd(at + 1)) at++;
            else if ((token.Is(FactWord.OrLess) && limit is { Low: null, HighIsOutside: false })
                || (token.Is(FactWord.OrMore) && limit is { High: null, LowIsOutside: false }))
                at++;
            else if (token.Kind == TokenKind.Comma && clauses[at + 1].Kind == TokenKind.Phrase
                && clauses[at + 1].Word is FactWord.Inclusive or FactWord.Exclusive)
                at++;
        }

        if (GivenEnd(limit, at) is { } given) return given;
        var counts = limit.HasLead || limit is { Low: not null, High: not null };
        if (counts && limit.Unit == FactWord.Plain && at == limit.End && OwnNounEnd(at) is var end && end > at)
            return limit with { Unit = FactWord.Items, UnitText = clauses.TextOf(at, end), End = end };
        if (counts && limit.Unit == FactWord.Plain && at == limit.End && CountedEnd(limit, at) is var counted && counted > at)
            return limit with { Unit = FactWord.Items, UnitText = clauses.TextOf(at, counted), End = counted };
        if (counts && limit.Unit == FactWord.Items && clauses.Field.IsList && at == limit.End)
            return limit with { End = BehindCounter(at) };
        return limit with { End = IsAdjective(limit, at) ? NounEnd(at) : at };
    }

    // "exactly 12 integers", and behind them what each of them is: "in `0..20`"
    private NumericLimit WithItems(NumericLimit limit)
    {
        if (!clauses.Field.IsList || limit is not { Unit: FactWord.Plain, Multiple: null } || !clauses[limit.End].Is(FactWord.Filler)
            || !clauses.Vocabulary.Clauses.NamesItems(clauses.TextOf(limit.End)))
            return limit;
        var at = limit.End + 1;
        if (clauses[at].Is(FactWord.Filler) && NumericLimit.InCode(clauses, at + 1) is not null && clauses.IsEnd(at + 2)) at += 2;
        return limit with { Unit = FactWord.Items, UnitText = clauses.TextOf(limit.End), End = at };
    }

    // "at least one item is required", "at least one must be given", and what stands behind a count of characters
    private NumericLimit? GivenEnd(NumericLimit limit, int at)
    {
        var said = clauses.Skip(at, FactWord.Copula, FactWord.Filler);
        if (limit is { HasLead: true, Unit: FactWord.Items or FactWord.Characters } && clauses.IsEnd(said + 1)
            && clauses.Vocabulary.RequirementOf(clauses.TextOf(said)) == Requirement.Required)
            return limit with { End = said + 1 };
        if (limit is { HasLead: true, Unit: FactWord.Plain, Low: not null } && numbers.GivenEnd(limit.End) is { } given)
            return limit with { Unit = FactWord.Items, End = given };
        var isCounted = limit.Unit == FactWord.Characters || (limit.Unit == FactWord.Items && clauses.Field.IsList);
        if (isCounted && BehindGenitive(at) is var described && described > at)
            return limit with { End = described };
        return null;
    }

    // "1-5 scale"
    private bool IsScale(NumericLimit limit, int at) => limit is { Low: not null, High: not null } && clauses[at].Kind == TokenKind.Word
        && clauses.Vocabulary.Clauses.NamesScale(clauses.TextOf(at));

    // "1-100 character channel name"
    private bool IsAdjective(NumericLimit limit, int at) =>
        limit is { Unit: FactWord.Characters, Low: not null, High: not null } && at == limit.End && !clauses.IsEnd(at);

    // "up to 4 stop words" of a list called stop: what is counted is what the list holds.
    private int OwnNounEnd(int at)
    {
        if (!clauses.Field.IsList) return at;
        var end = NounEnd(at);
        for (var i = at; i < end; i++)
            if (clauses.IsOwnNoun(i)) return end;
        return at;
    }

    // "2-20 answer options", as all that a sentence says of a list: a noun in the plural that measures nothing.
    private int CountedEnd(NumericLimit limit, int at)
    {
        const int most = 3;
        if (!clauses.Field.IsList || !OpensSentence(limit, at)) return at;
        var end = at;
        while (end < at + most && clauses[end].Kind is TokenKind.Word or TokenKind.Phrase && !clauses.IsEnd(end)) end++;
        if (end == at || !(clauses.IsEnd(end) || clauses.IsDefaultAlone(end))) return at;
        for (var word = at; word < end; word++)
            if ((clauses[word].Kind == TokenKind.Phrase && !IsNoun(word)) || clauses.Vocabulary.Clauses.Measures(clauses.TextOf(word)))
                return at;
        return clauses.TextOf(end - 1) is [.., 's'] && (clauses[end - 1].Kind == TokenKind.Word || IsNoun(end - 1)) ? end : at;
    }

    // 最多 20 个选项, 最多 20 个 sail: behind a counter the noun that it counts. The last sign of 选项 counts things elsewhere.
    private int BehindCounter(int at)
    {
        const int most = 6;
        var (end, isNoun) = (at, false);
        for (; end < at + most && !clauses.IsEnd(end) && clauses[end].Kind is TokenKind.Word or TokenKind.Phrase; end++)
        {
            isNoun |= clauses[end].Kind == TokenKind.Word;
            if (clauses[end] is { Kind: TokenKind.Phrase, Word: not (FactWord.Items or FactWord.Plain) } && !IsOfNoun(end)) return at;
        }

        // 最多 20 个红色的 `sail`
        if (end > at && clauses[end].Kind == TokenKind.Literal && IsOfNoun(end - 1)) end++;

        return isNoun && clauses.IsEnd(end) && clauses.Text[clauses[at - 1].Start] > '\u2E80' ? end : at;
    }

    private bool IsOfNoun(int at) => clauses[at].Is(FactWord.Filler) && clauses.Vocabulary.Clauses.IsAttributive(clauses.TextOf(at));

    // "options" leads on to values elsewhere.
    private bool IsNoun(int at) => clauses[at].Is(FactWord.ListLabel) || clauses[at].Is(FactWord.Plain);

    private bool OpensSentence(NumericLimit limit, int at)
    {
        var first = at - 1;
        while (first > 0 && clauses[first - 1].Kind is not (TokenKind.Stop or TokenKind.Line or TokenKind.Open))
        {
            if (clauses[first].Kind == TokenKind.Word && clauses.Vocabulary.Measures.NumberOf(clauses.TextOf(first)) is null) return false;
            first--;
        }

        return clauses[first].Kind != TokenKind.Word && (limit.HasLead || limit is { Low: not null, High: not null });
    }

    // 最小10文字の風の説明: what a particle puts behind the characters is what the field is, if no verb follows.
    private int BehindGenitive(int at)
    {
        const int most = 8;
        if (!clauses.Vocabulary.Clauses.IsGenitive(clauses.TextOf(at - 1))) return at;
        var end = at;
        for (; end < at + most && !clauses.IsEnd(end); end++)
            if (clauses[end].Kind is not (TokenKind.Word or TokenKind.Sign) && !clauses.Vocabulary.Clauses.IsGenitive(clauses.TextOf(end))
                || clauses.Vocabulary.Clauses.HoldsParticle(clauses.TextOf(end)))
                return at;
        return clauses.IsEnd(end) ? end : at;
    }

    private int NounEnd(int at)
    {
        const int most = 3;
        var end = at;
        while (end < at + most && clauses[end].Kind == TokenKind.Word) end++;
        return clauses.IsEnd(end) ? end : at;
    }

    /// <summary>
    /// Whether a bracket takes the number before it out of the limit: <c>(exclusive)</c>, or says that it is in; null for any other.
    /// </summary>
    public bool? Sign(int open) =>
        clauses[open].Kind != TokenKind.Open || clauses[open].Match != open + 2 ? null
        : clauses[open + 1].Is(FactWord.Inclusive) ? false
        : clauses[open + 1].Is(FactWord.Exclusive) ? true
        : null;
}
