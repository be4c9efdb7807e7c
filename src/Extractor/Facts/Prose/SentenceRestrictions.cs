using Extractor.Facts.Prose.Lists;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>The tokens of a sentence.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token behind the last.</param>
/// <param name="Limit">The end of the region that the sentence stands in.</param>
/// <param name="InBracket">Whether it stands in brackets.</param>
internal readonly record struct ClauseRun(int Start, int End, int Limit, bool InBracket);

/// <summary>Tells which part of a sentence holds in some cases only, or for something else than the field.</summary>
/// <param name="clauses">The words.</param>
internal sealed class SentenceRestrictions(Clauses clauses)
{
    private readonly AskedValues asked = new(clauses);

    /// <summary>The first token that a condition of the sentence restricts.</summary>
    public int From(ClauseRun sentence)
    {
        if (asked.AreForAllCases(sentence.Start, sentence.Limit)) return sentence.End + 1;
        for (var at = sentence.Start; at < sentence.End;)
        {
            var end = at;
            var then = false;
            for (; end < sentence.End && clauses[end].Kind != TokenKind.Comma; end = clauses.Behind(end))
                then |= clauses[end].Is(FactWord.Then);
            // A condition at the end of the sentence restricts what stands before it, any other what follows.
            if (!then && end < sentence.End && IsCase(at)) return IsLabelled(at, end) ? at : end;
            // "The default is a, but b when …": what is said before holds in other cases only.
            if (clauses[at].Is(FactWord.Contrast) && (HoldsSometimes(at, end) || GivesAnother(at + 1))) return sentence.Start;
            if (IsOfSome(at, end)) return sentence.Start;
            // "Se está ativo": without another clause it says what a truth value is.
            var isAnswer = clauses.Field.IsBoolean && at == sentence.Start && end >= sentence.End && EndsWithDefault(at, end);
            if (!then && !isAnswer && IsCondition(at, end)) return end >= sentence.End ? sentence.Start : end;
            at = end + 1;
        }

        // "k1: default 4": what is stated behind the name of something else is about that.
        return IsAboutOther(sentence.Start, sentence.End) ? sentence.Start : sentence.End + 1;
    }

    // "at most 50, but 100 for partners"
    private bool GivesAnother(int at)
    {
        var number = clauses.Skip(at, FactWord.Filler);
        return clauses[number] is { Kind: TokenKind.Number, Number: > 0 } && clauses[number + 1].Kind != TokenKind.Equals
            && !clauses[number + 1].Is(FactWord.Copula) && !clauses[number + 1].Is(FactWord.Means);
    }

    // "members can have 50": what is said of some who call holds for them, and what is said beside it for the others.
    private bool IsOfSome(int start, int end)
    {
        for (var at = start; at < end; at = clauses.Behind(at))
            if (clauses[at].Kind == TokenKind.Word && clauses.Vocabulary.Clauses.NamesCallers(clauses.TextOf(at))
                && !clauses.Field.Name.Contains(clauses.TextOf(at), StringComparison.OrdinalIgnoreCase) && StatesValue(at + 1))
                return true;
        return false;
    }

    private bool StatesValue(int at)
    {
        var value = clauses.Skip(at, FactWord.Filler, FactWord.Copula);
        return clauses[value].Kind is TokenKind.Number or TokenKind.Literal
            || (clauses[value].Kind == TokenKind.Phrase
                && clauses[value].Word is FactWord.Default or FactWord.AtMost or FactWord.AtLeast or FactWord.LessThan or FactWord.MoreThan
                    or FactWord.Exactly or FactWord.Between);
    }

    private bool EndsWithDefault(int start, int end)
    {
        for (var at = start; at < end; at = clauses.Behind(at))
            if (clauses.IsDefaultOfAnswer(at)) return true;
        return false;
    }

    // 仅支持数字和字母
    private bool SaysCharacters(int start, int end)
    {
        if (clauses[end - 1].Is(FactWord.Condition)) return false;
        for (var at = start; at < end; at = clauses.Behind(at))
            if (clauses[at].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Vocabulary.Clauses.NamesCharacters(clauses.TextOf(at)))
                return true;
        return false;
    }

    // "when x is set", "x 为 y 时"; a condition in the middle is part of what a clause says.
    private bool IsCondition(int start, int end)
    {
        const int fewest = 3;
        // "When gusty", and not "If set", which holds wherever there is a value
        if (end - start == fewest - 1 && !clauses.Field.IsBoolean && clauses[end].Kind == TokenKind.Comma
            && clauses[start].Is(FactWord.Condition)
            && clauses[start + 1].Kind == TokenKind.Word && clauses.Vocabulary.Clauses.OpensCase(clauses.TextOf(start))
            && !clauses.Vocabulary.Has("presence-words", clauses.TextOf(start + 1)) && IsLastClause(end + 1))
            return true;
        if (end - start < fewest)
            return end - start == fewest - 1 && clauses[end - 1].Kind == TokenKind.Phrase && clauses[end - 1].Is(FactWord.Condition)
                && clauses.Text[clauses[end - 1].Start] > '\u2E80';
        if (clauses.Text[clauses[start].Start] > '\u2E80' && clauses[start].Is(FactWord.Condition) && SaysCharacters(start, end))
            return false;
        // "When set: at most 100" holds wherever there is a value at all.
        if (clauses.BehindPresence(start) > start) return false;
        // 仅当 `a` 非空时生效，默认 5
        if (clauses[end - 2].Is(FactWord.Condition) && clauses[start].Is(FactWord.Condition)
            && clauses.Vocabulary.Clauses.SaysEffect(clauses.TextOf(end - 1)))
            return false;
        // "with `a` as the only option"
        if (clauses[start + 2].Is(FactWord.IsOnly)) return false;
        // "solo `a`"
        if (clauses.Vocabulary.Clauses.IsOnly(clauses.TextOf(start)) && clauses[start + 1].Kind == TokenKind.Literal
            && clauses.Skip(start + 2, FactWord.ListTail, FactWord.Ending) >= end)
            return false;
        var first = clauses.Skip(start, FactWord.And, FactWord.Filler, FactWord.Or);
        return clauses[first].Is(FactWord.Condition)
            || (clauses[end - 1].Is(FactWord.Condition) && clauses.Text[clauses[end - 1].Start] > '\u2E80');
    }

    private bool IsLastClause(int at)
    {
        while (!clauses.IsSentenceEnd(at, clauses.Tokens.Length) && clauses[at].Kind != TokenKind.Comma) at = clauses.Behind(at);
        return clauses[at].Kind != TokenKind.Comma;
    }

    private bool HoldsSometimes(int start, int end)
    {
        for (var at = start; at < end; at++)
            if (clauses[at].Is(FactWord.Condition)) return true;
        return false;
    }

    private bool IsCase(int at) =>
        clauses[at].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Vocabulary.Clauses.IsCaseOpener(clauses.TextOf(at));

    // "For kites: `a`, `b`"
    private bool IsLabelled(int start, int end)
    {
        for (var at = start; at + 1 < end && clauses[at].Kind != TokenKind.Comma; at = clauses.Behind(at))
            if (clauses[at].Kind == TokenKind.Colon) return true;
        return false;
    }

    // "k1 supports up to 5", "k1 must be `a` or `b`"
    private static bool SaysOfSubject(FactWord word) => word is FactWord.ListVerb or FactWord.ListLabel or FactWord.Range
        or FactWord.AtMost or FactWord.AtLeast or FactWord.LessThan or FactWord.MoreThan or FactWord.Exactly;

    /// <summary>
    /// Whether a clause opens with the name of something else, and is about that: "k1: default 4", "k1 (long) supports up to 5".
    /// </summary>
    /// <param name="start">The first token of the clause.</param>
    /// <param name="end">The end of the sentence.</param>
    public bool IsAboutOther(int start, int end)
    {
        if (IsCase(start) && IsLabelled(start, end)) return true;
        // The mark of a bullet
        if (clauses[start].Kind == TokenKind.Dash && !clauses.Touch(start)) start++;
        if (start + 2 >= end) return false;
        // "model=k1: default 4"
        if (clauses[start].Kind == TokenKind.Word && clauses[start + 1].Kind == TokenKind.Equals
            && clauses[start + 3].Kind == TokenKind.Colon && clauses.TextOf(start) != clauses.Field.Name)
            return true;
        var label = QuoteMarks.Inside(clauses.TextOf(start));
        var isWord = clauses[start].Kind == TokenKind.Word
            && (label.Any(static c => char.IsAsciiDigit(c) || c is '_' or '-') || (start > 0 && label.All(char.IsAsciiLetterUpper)));
        var behind = clauses[start + 1].Kind == TokenKind.Open ? clauses.Behind(start + 1) : start + 1;
        var states = clauses[behind].Kind == TokenKind.Colon
            || (clauses[behind] is { Kind: TokenKind.Phrase, Word: var word }
                && (SaysOfSubject(word) || (isWord && word == FactWord.Default)));
        return (isWord || clauses[start].Kind == TokenKind.Literal) && states && behind < end && label != clauses.Field.Name
            && !clauses.Vocabulary.IsNotice(label);
    }
}
