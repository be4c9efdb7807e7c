using System.Collections.Immutable;
using Extractor.Words;

namespace Extractor.Facts.Prose.Lists;

/// <summary>Tells whether the words name values besides those of a list, which some cases or some who call have.</summary>
/// <param name="clauses">The words.</param>
internal sealed class FurtherValues(Clauses clauses)
{
    /// <summary>Whether there are such values: "`a`, `b` (for partners also `c`)", "Partners may also send `c`".</summary>
    /// <param name="values">The values of the list.</param>
    public bool Follow(ImmutableArray<ListedValue> values)
    {
        if (values.IsEmpty) return false;
        var known = values.Select(static one => one.Value).ToHashSet(StringComparer.Ordinal);
        var open = -1;
        var (holdsCode, adds) = (false, false);
        for (var at = 0; at < clauses.Tokens.Length; at++)
        {
            var token = clauses[at];
            if (token.Kind is TokenKind.Stop or TokenKind.Line or TokenKind.Semicolon) (open, adds) = (-1, false);
            else if (token.Kind == TokenKind.Open && at > 0 && known.Contains(QuoteMarks.Inside(clauses.TextOf(at - 1))))
                (open, holdsCode) = (at, HoldsCode(at));
            else if (token.Kind == TokenKind.Close) open = -1;
            else if (token.Kind is TokenKind.Word or TokenKind.Phrase && clauses.Vocabulary.Clauses.Adds(clauses.TextOf(at)))
            {
                // "a, b (for partners also c)"
                if (open >= 0 && !holdsCode) return true;
                adds = true;
            }

            if (token.Kind == TokenKind.Literal && (adds || open >= 0)
                && QuoteMarks.Inside(clauses.TextOf(at)) is var value && !known.Contains(value) && value != clauses.Field.Name
                && (adds || !Refers(at, open)))
                return true;
        }

        return false;
    }

    private bool HoldsCode(int open)
    {
        for (var at = open; at < clauses[open].Match; at++)
            if (clauses[at].Kind == TokenKind.Literal) return true;
        return false;
    }

    // "`a` (same as `x`)", "`a` (default `x`)", "`a` (e.g. `x`)", "`a` (fast, `x` only)", "`a` (for `x`)"
    private bool Refers(int at, int open)
    {
        if (at == open + 1) return false;
        if (clauses.Vocabulary.Clauses.IsOnly(clauses.TextOf(at + 1)) || clauses.IsBeforeSubject(at - 1)
            || clauses[at - 1].Is(FactWord.Condition) || clauses[at + 1].Is(FactWord.ListTail))
            return true;
        // "`a` (the kite moves to the state `x`)"
        if (at > open + 2 && clauses[at - 1].Kind == TokenKind.Word && clauses[at + 1].Kind == TokenKind.Close
            && (clauses.Vocabulary.Clauses.NamesKind(clauses.TextOf(at - 1))
                || clauses.Vocabulary.Clauses.NamesChoice(clauses.TextOf(at - 1))))
            return true;
        for (var before = open + 1; before < at; before++)
            if (clauses[before].Kind == TokenKind.Phrase
                && clauses[before].Word is FactWord.Example or FactWord.Default or FactWord.Means)
                return true;
        return clauses[at - 1].Is(FactWord.Copula) && clauses.Text[clauses[at - 1].Start] < '\u2E80';
    }
}
