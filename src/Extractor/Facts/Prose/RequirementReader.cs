using Extractor.Model;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Reads clauses that say whether the field must be given.</summary>
/// <param name="clauses">The words.</param>
internal sealed class RequirementReader(Clauses clauses)
{
    /// <summary>Whether the clause behind one that says that the field is required takes cases out: "Required, except when …".</summary>
    /// <param name="stated">What the first clause says.</param>
    /// <param name="end">The token behind it.</param>
    /// <param name="sentenceEnd">The token behind the sentence.</param>
    public bool IsRestricted(Requirement stated, int end, int sentenceEnd) =>
        stated == Requirement.Required && end + 1 < sentenceEnd
        && Requirements.OpensException(clauses.Text.AsSpan(clauses[end + 1].Start), clauses.Vocabulary);

    /// <summary>What a clause says: one of nothing but the word, or with the word between dashes.</summary>
    /// <param name="start">The first token.</param>
    /// <param name="end">The token behind the last.</param>
    public Requirement? In(int start, int end)
    {
        // "Required? No": what a question asks, its answer says.
        if (end > start && clauses[end - 1].End < clauses.Text.Length && clauses.Text[clauses[end - 1].End] is '?' or '？') return null;
        if (Word(start, end) is { } whole) return whole;
        for (var at = start + 1; at < end - 1; at = clauses.Behind(at))
            if (clauses[at].Kind == TokenKind.Dash && (Word(start, at) ?? Word(at + 1, end)) is { } part) return part;
        return null;
    }

    /// <summary>
    /// What the words before the first "and" of a clause say, and where the words behind it start: "This parameter is optional and
    /// defaults to 5". Null where a condition behind it may take cases out of what must be given.
    /// </summary>
    /// <param name="start">The first token.</param>
    /// <param name="end">The token behind the last.</param>
    public (Requirement Stated, int Behind)? BeforeAnd(int start, int end)
    {
        var and = start;
        while (and < end && !clauses[and].Is(FactWord.And)) and = clauses.Behind(and);
        if (and + 1 >= end || Sentence(start, and) is not { } stated) return null;
        for (var at = and + 1; stated == Requirement.Required && at < end; at++)
            if (clauses[at].Is(FactWord.Condition)) return null;
        return (stated, and + 1);
    }

    /// <summary>
    /// What a word before a colon that opens the words says, and where the words behind the colon start: "optional: `a` | `b`". Null
    /// where a condition follows, or names that may be those of members.
    /// </summary>
    /// <param name="start">The first token.</param>
    /// <param name="end">The token behind the clause.</param>
    public (Requirement Stated, int Behind)? BeforeColon(int start, int end)
    {
        if (start != 0 || clauses[1].Kind != TokenKind.Colon || !(clauses[0].Kind == TokenKind.Word || clauses[0].Is(FactWord.Open))
            || end < 3 || !MayDescribe())
            return null;
        var word = clauses.TextOf(0);
        if (clauses.Vocabulary.IsAnswer(word) || clauses.Vocabulary.RequirementOf(word) is not { } stated
            || stated == Requirement.Conditional)
            return null;
        if (Requirements.Under(word, OnOneLine(2, end), clauses.Vocabulary) is not null
            || clauses[2].Kind is TokenKind.Word or TokenKind.Phrase && clauses.Vocabulary.IsRequirementCase(clauses.TextOf(2)))
            return null;
        for (var at = 2; at < clauses.Tokens.Length && clauses[at].Kind is not (TokenKind.Stop or TokenKind.Line); at++)
            if (clauses.OpensCase(at) && (stated == Requirement.Required || at == 2)) return null;
        return stated == Requirement.Optional || clauses[2].Kind == TokenKind.Literal || clauses[2].Is(FactWord.Filler)
            || clauses.Text[clauses[2].Start] > '\u2E80' ? (stated, 2) : null;
    }

    private bool MayDescribe() => !clauses.Field.IsObject && !clauses.Field.HoldsObjects;

    private Requirement? Word(int start, int end)
    {
        const int longest = 40;
        if (end <= start || clauses[end - 1].End - clauses[start].Start > longest) return null;
        if (Requirements.InSentences(OnOneLine(start, end), clauses.Vocabulary) is { } stated) return stated;
        return Sentence(start, end);
    }

    // "this parameter is required"
    private Requirement? Sentence(int start, int end)
    {
        var word = clauses.Skip(start, FactWord.Filler, FactWord.Copula);
        return word > start && word < end && clauses[word - 1].Is(FactWord.Copula)
            ? Requirements.InSentences(OnOneLine(word, end), clauses.Vocabulary)
            : null;
    }

    // The end of a line inside a clause parts nothing.
    private string OnOneLine(int start, int end) => clauses.TextOf(start, end).Replace('\n', ' ');
}
