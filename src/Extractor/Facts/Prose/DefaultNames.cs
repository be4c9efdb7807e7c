using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>Tells whether a default is named by a word of the sentence in place of a value.</summary>
/// <param name="clauses">The words.</param>
internal sealed class DefaultNames(Clauses clauses)
{
    /// <summary>Whether a default is a word that nothing sets apart: "default is descending".</summary>
    /// <param name="stated">The default.</param>
    /// <param name="at">The token that opens what states it.</param>
    public bool IsWord(StatedDefault stated, int at)
    {
        if (stated.Value is not { Length: > 0 } value || !value.All(char.IsAsciiLetterLower) || bool.TryParse(value, out _)) return false;
        for (var i = at; i < stated.End; i++)
            if (clauses[i].Kind == TokenKind.Literal) return false;
        return true;
    }

    /// <summary>Whether words before a token say what a value in code is for: "`reversed` for ascending, default is descending".</summary>
    /// <param name="at">The token.</param>
    public bool ExplainsValue(int at)
    {
        for (var before = 0; before < at; before++)
            if (clauses[before].Kind == TokenKind.Literal && QuoteMarks.Inside(clauses.TextOf(before)) != clauses.Field.Name
                && (clauses.IsBeforeSubject(before + 1) || clauses[before + 1].Is(FactWord.To)))
                return true;
        return false;
    }
}
