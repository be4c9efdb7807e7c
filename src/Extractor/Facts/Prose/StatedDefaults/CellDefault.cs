using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Prose.StatedDefaults;

/// <summary>Reads cells of defaults: a value, or words that say what the default is made from.</summary>
internal static class CellDefault
{
    /// <summary>
    /// The default that a cell states: a value with or without a remark behind it, or else all its words; null where it says
    /// that there is none. Words that describe the default name none.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="field">What is known of the field.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static (string? Value, bool IsDescribed) Of(MarkedText cell, FieldContext field, Vocabulary vocabulary)
    {
        if (vocabulary.DefaultOf(cell.Text) is not { } text) return (null, false);
        var clauses = new Clauses(cell, field, vocabulary);
        if (clauses.Tokens is [{ Kind: TokenKind.Literal }] || text[0] is '{' or '[') return (text, false);
        if (Describes(clauses)) return (null, true);
        if (new StatedDefaultReader(clauses).Whole() is { } value) return (vocabulary.DefaultOf(value), false);
        return NamesSeveral(clauses) ? (null, true) : (text, false);
    }

    // "varies by model", "same as a", 随机生成
    private static bool Describes(Clauses clauses)
    {
        var (words, first) = (clauses.Vocabulary.Clauses, clauses.TextOf(0));
        if (words.Describes(clauses.Text) || words.DescribesAlone(clauses.Text)
            || (clauses.Tokens.Length > 1 && words.OpensDescription(first))) return true;
        for (var at = 0; at < clauses.Tokens.Length; at++)
            if (clauses[at].Kind is TokenKind.Word or TokenKind.Phrase && words.IsOfDescription(clauses.TextOf(at))
                && (clauses.Tokens.Length > 1 || clauses.Text[clauses[at].Start] > '\u2E80'))
                return true;
        return false;
    }

    // "10 (free), 20 (paid)", "10 for v1, 20 for v2", "v1: 10, v2: 20", "true if a is set"
    private static bool NamesSeveral(Clauses clauses)
    {
        var isList = clauses.Field is { IsNumber: true, IsText: false } && clauses[1].Kind == TokenKind.Comma;
        if (isList && clauses[0].Kind == TokenKind.Number && clauses[2].Kind == TokenKind.Number) return true;
        var (brackets, labels) = (0, 0);
        for (var at = 0; at < clauses.Tokens.Length; at = clauses.Behind(at))
        {
            var token = clauses[at];
            if (token.Kind == TokenKind.Open && at > 0) brackets++;
            if (token.Kind == TokenKind.Colon && !clauses.Touch(at)) labels++;
            var isValue = at == 0 && (token.Kind is TokenKind.Literal or TokenKind.Number || bool.TryParse(clauses.TextOf(at), out _));
            if (isValue && (clauses[1].Is(FactWord.Condition) || clauses.IsBeforeSubject(1) || clauses[1].Kind == TokenKind.Open))
                return true;
        }

        return brackets > 1 || labels > 1;
    }
}
