using System.Globalization;
using Extractor.Words;

namespace Extractor.Facts.Prose.StatedDefaults;

/// <summary>Tells whether a default is named by a word of the sentence in place of a value.</summary>
/// <param name="clauses">The words.</param>
internal sealed class DefaultNames(Clauses clauses)
{
    // The tokens before this one were looked at, none of them twice, and the first that explains a value was found or not.
    private int seen;
    private int? explaining;

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

    /// <summary>
    /// Whether a default is no value of the field: "random" and `wind.speed` of a number say what happens or where it is from, and
    /// a truth value is none of its words in another language.
    /// </summary>
    /// <param name="stated">The default.</param>
    public bool NamesNone(StatedDefault stated)
    {
        if (clauses.Field.IsText || stated.Value is not { Length: > 0 } value) return false;
        if (clauses.Field.IsBoolean && !clauses.Field.IsNumber)
            return value.All(char.IsLetter) && !bool.TryParse(value, out _) && value is not ("on" or "off" or "yes" or "no");
        if (!clauses.Field.IsNumber) return false;
        // 1ns is no number, and 1e-5 is one.
        if (char.IsAsciiDigit(value[0]))
            return value.Any(char.IsLetter) && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return char.IsAsciiLetterLower(value[0]) && value.All(static c => char.IsAsciiLetter(c) || c is '.' or '_');
    }

    /// <summary>Whether words before a token say what a value in code is for: "`reversed` for ascending, default is descending".</summary>
    /// <param name="at">The token.</param>
    public bool ExplainsValue(int at)
    {
        for (; seen < at && explaining is null; seen++)
            if (clauses[seen].Kind == TokenKind.Literal && QuoteMarks.Inside(clauses.TextOf(seen)) != clauses.Field.Name
                && (clauses.IsBeforeSubject(seen + 1) || clauses[seen + 1].Is(FactWord.To)))
                explaining = seen;
        return explaining < at;
    }
}
