using System.Collections.Immutable;
using Extractor.Words;

namespace Extractor.Facts.Prose.Lists;

/// <summary>
/// Reads values in code that a sentence asks for, and there are no others: "Use `a` or `b`", 填 `a` 或 `b`, "Use `a` for A, otherwise
/// `b`"; or that stand before the noun that they are kinds of: "`a` or `b` sail".
/// </summary>
/// <param name="clauses">The words.</param>
internal sealed class AskedValues(Clauses clauses)
{
    private const int MostWords = 8;

    /// <summary>The values that a sentence asks for; null where it says anything else.</summary>
    /// <param name="at">The token that opens the sentence.</param>
    /// <param name="limit">The end of the region.</param>
    public ValueList? At(int at, int limit) => clauses[at].Kind == TokenKind.Literal ? BeforeNoun(at, limit)
        : IsAsked(clauses.Skip(at, FactWord.Filler)) ? Otherwise(clauses.Skip(at, FactWord.Filler), limit)
            ?? Chosen(clauses.Skip(at, FactWord.Filler) + 1, limit)
        : null;

    /// <summary>Whether a sentence asks for one value in some cases, and for another in all others.</summary>
    /// <param name="at">The token that opens the sentence.</param>
    /// <param name="limit">The end of the region.</param>
    public bool AreForAllCases(int at, int limit) => IsAsked(at) && Otherwise(at, limit) is not null;

    private bool IsAsked(int at) =>
        (clauses.Field.IsText || clauses.Field.IsNumber) && clauses[at].Kind is TokenKind.Word or TokenKind.Phrase
        && clauses[at + 1].Kind == TokenKind.Literal && clauses.Vocabulary.Clauses.IsImperative(clauses.TextOf(at));

    private ValueList? Chosen(int at, int limit) => Literals(at) is var (values, end) && clauses.IsEndOfList(end, limit, static _ => false)
        ? new ValueList(values, false, null, end)
        : null;

    // "`a` or `b` sail", of a field whose name says that it is a choice
    private ValueList? BeforeNoun(int at, int limit)
    {
        const int most = 3;
        if (!clauses.Field.IsText || at != clauses.BehindRequirement || Literals(at) is not var (values, end)) return null;
        var last = end;
        while (last < end + most && clauses[last].Kind == TokenKind.Word && !IsNounOfField(last)) last++;
        return last > end && clauses.IsSentenceEnd(last, limit) && (clauses.IsChoice || clauses.IsOwnNoun(last - 1))
            ? new ValueList(values, false, null, last)
            : null;
    }

    private bool IsNounOfField(int at) => clauses.Vocabulary.Clauses.IsListNoun(clauses.TextOf(at))
        || clauses.Vocabulary.Phrases.Has("nouns", clauses.TextOf(at)) || clauses.Text[clauses[at].Start] > '\u2E80';

    // Values of which a word before the last says that one is chosen.
    private (ImmutableArray<ListedValue> Values, int End)? Literals(int at)
    {
        var values = ImmutableArray.CreateBuilder<ListedValue>();
        var chosen = false;
        for (var next = at; IsValue(next); next++)
        {
            values.Add(One(next));
            var behind = next + 1;
            if (clauses[behind].Kind == TokenKind.Comma && (IsValue(behind + 1) || clauses[behind + 1].Is(FactWord.Or))) behind++;
            if (clauses[behind].Is(FactWord.Or)) (chosen, behind) = (true, behind + 1);
            if (behind == next + 1 || !IsValue(behind)) return chosen && behind == next + 1 && values.Count > 1
                ? (values.ToImmutable(), behind)
                : null;
            next = behind - 1;
        }

        return null;
    }

    private ListedValue One(int at) => new(QuoteMarks.Inside(clauses.TextOf(at)), null);

    private bool IsValue(int at) => clauses[at].Kind == TokenKind.Literal
        && QuoteMarks.Inside(clauses.TextOf(at)) is { Length: > 0 } value
        && !clauses.Vocabulary.IsNoValue(value) && !ValueTokenReader.IsPlaceholder(value)
        && value.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':');

    private ValueList? Otherwise(int at, int limit)
    {
        if (!IsValue(at + 1) || Case(at + 2) is not { } other) return null;
        if (clauses[other].Kind is TokenKind.Comma or TokenKind.Semicolon) other++;
        if (!clauses.Vocabulary.Clauses.SaysOtherwise(clauses.TextOf(other))) return null;
        var last = clauses.Vocabulary.Clauses.IsImperative(clauses.TextOf(other + 1)) ? other + 2 : other + 1;
        if (!IsValue(last) || clauses.TextOf(last) == clauses.TextOf(at + 1)) return null;
        var end = clauses.IsSentenceEnd(last + 1, limit) ? last + 1 : Case(last + 1);
        return end is { } behind && clauses.IsSentenceEnd(behind, limit)
            ? new ValueList([One(at + 1), One(last)], false, null, behind)
            : null;
    }

    // "for calm seas", "if it is calm": the token behind what a value is for.
    private int? Case(int at)
    {
        var opens = clauses.IsBeforeSubject(at) || clauses[at].Is(FactWord.Condition) || clauses[at].Is(FactWord.To);
        if (!opens || clauses.Vocabulary.Clauses.SaysOtherwise(clauses.TextOf(at))) return null;
        var end = at + 1;
        while (end < at + MostWords && clauses[end].Kind is TokenKind.Word or TokenKind.Phrase
            && !clauses.Vocabulary.Clauses.SaysOtherwise(clauses.TextOf(end)))
            end++;
        return end > at + 1 ? end : null;
    }
}
