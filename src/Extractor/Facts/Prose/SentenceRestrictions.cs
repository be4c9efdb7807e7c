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
    /// <summary>The first token that a condition of the sentence restricts.</summary>
    public int From(ClauseRun sentence)
    {
        for (var at = sentence.Start; at < sentence.End;)
        {
            var end = at;
            var then = false;
            for (; end < sentence.End && clauses[end].Kind != TokenKind.Comma; end = clauses.Behind(end))
                then |= clauses[end].Is(FactWord.Then);
            // A condition at the end of the sentence restricts what stands before it, any other what follows.
            if (!then && end < sentence.End && IsCase(at)) return end;
            // "The default is a, but b when …": what is said before holds in other cases only.
            if (clauses[at].Is(FactWord.Contrast) && HoldsSometimes(at, end)) return sentence.Start;
            if (!then && IsCondition(at, end)) return end >= sentence.End ? sentence.Start : end;
            at = end + 1;
        }

        // "k1: default 4": what is stated behind the name of something else is about that.
        return IsAboutOther(sentence) ? sentence.Start : sentence.End + 1;
    }

    // "when x is set", "x 为 y 时"; a condition in the middle is part of what a clause says.
    private bool IsCondition(int start, int end)
    {
        const int fewest = 3;
        if (end - start < fewest)
            return end - start == fewest - 1 && clauses[end - 1].Kind == TokenKind.Phrase && clauses[end - 1].Is(FactWord.Condition)
                && clauses.Text[clauses[end - 1].Start] > '\u2E80';
        var first = clauses.Skip(start, FactWord.And, FactWord.Filler, FactWord.Or);
        return clauses[first].Is(FactWord.Condition)
            || (clauses[end - 1].Is(FactWord.Condition) && clauses.Text[clauses[end - 1].Start] > '\u2E80');
    }

    private bool HoldsSometimes(int start, int end)
    {
        for (var at = start; at < end; at++)
            if (clauses[at].Is(FactWord.Condition)) return true;
        return false;
    }

    private bool IsCase(int at) =>
        clauses[at].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Vocabulary.IsCaseOpener(clauses.TextOf(at));

    // "k1 supports up to 5", "k1 must be `a` or `b`"
    private static bool SaysOfSubject(FactWord word) => word is FactWord.ListVerb or FactWord.ListLabel or FactWord.Range
        or FactWord.AtMost or FactWord.AtLeast or FactWord.LessThan or FactWord.MoreThan or FactWord.Exactly;

    private bool IsAboutOther(ClauseRun sentence)
    {
        if (IsCase(sentence.Start))
            for (var at = sentence.Start; at + 1 < sentence.End && clauses[at].Kind != TokenKind.Comma; at = clauses.Behind(at))
                if (clauses[at].Kind == TokenKind.Colon) return true;
        if (sentence.Start + 2 >= sentence.End) return false;
        var label = QuoteMarks.Inside(clauses.TextOf(sentence.Start));
        var isName = clauses[sentence.Start].Kind == TokenKind.Literal
            || (clauses[sentence.Start].Kind == TokenKind.Word && label.Any(static c => char.IsAsciiDigit(c) || c is '_' or '-'));
        var states = clauses[sentence.Start + 1].Kind == TokenKind.Colon
            || (clauses[sentence.Start + 1] is { Kind: TokenKind.Phrase, Word: var word } && SaysOfSubject(word));
        return isName && states && label != clauses.Field.Name && !clauses.Vocabulary.IsNotice(label);
    }
}
