using Extractor.Model;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>
/// Tells which sentences state a condition, a relation to other fields or the formats of a file, and which only look like a
/// fact.
/// </summary>
/// <param name="clauses">The words.</param>
internal sealed class ConditionSentences(Clauses clauses)
{
    /// <summary>The conditions that a sentence states, in its own words.</summary>
    public IEnumerable<Constraint> In(int start, int end, string sentence)
    {
        var (excludes, requires, invalid, notWith, nonEmpty, alone) = (false, false, false, false, false, false);
        for (var i = start; i < end; i++)
        {
            requires |= clauses[i].Kind is TokenKind.Word or TokenKind.Phrase
                && (IsCaseOfRequirement(i, start) || RequiresOtherwise(i, start));
            if (clauses[i].Kind != TokenKind.Phrase) continue;
            excludes |= clauses[i].Word == FactWord.ExcludesOther;
            requires |= clauses[i].Word == FactWord.RequiredWhen && IsRequirement(i, start);
            invalid |= clauses[i].Word == FactWord.InvalidWhen;
            notWith |= clauses[i].Word == FactWord.NotWith;
            excludes |= notWith && clauses[i].Word == FactWord.Together;
            nonEmpty |= clauses[i].Word == FactWord.NonEmpty;
            alone |= clauses[i].Word == FactWord.NonEmptyAlone;
        }

        requires |= ObligesUnderCondition(start, end);
        if (Formats(start, end) is { } formats) yield return new Constraint("formats", formats, sentence);
        if (excludes) yield return new Constraint("exclusive", null, sentence);
        if (requires || (nonEmpty && HasCondition(start, end))) yield return new Constraint("required-when", null, sentence);
        else if (nonEmpty && !excludes)
            yield return new Constraint(ForbidsEmpty(start, end) ? Constraint.NonEmpty : Constraint.Note, null, sentence);
        else if (alone && ForbidsEmpty(start, end)) yield return new Constraint(Constraint.NonEmpty, null, sentence);
        if (invalid) yield return new Constraint("invalid-when", null, sentence);
    }

    // "If a is b, you need to set this value"
    private bool ObligesUnderCondition(int start, int end)
    {
        var comma = end - 1;
        while (comma > start && clauses[comma].Kind != TokenKind.Comma) comma--;
        return comma > start && HasCondition(start, comma)
            && (clauses[start].Is(FactWord.Condition) || clauses[comma - 1].Is(FactWord.Condition))
            && clauses.Vocabulary.Phrases.Obliges(clauses.TextOf(comma + 1, end));
    }

    // "Obligatorio si", "Pflicht, wenn", "requis uniquement lorsque"
    private bool IsCaseOfRequirement(int at, int start)
    {
        const int longest = 3;
        if (!clauses.Vocabulary.Clauses.OpensCase(clauses.TextOf(at))) return false;
        var end = at;
        while (end > start && clauses[end - 1].Kind is TokenKind.Word or TokenKind.Phrase
            && clauses.Vocabulary.Clauses.IsOnly(clauses.TextOf(end - 1)))
            end--;
        if (end > start && clauses[end - 1].Kind == TokenKind.Comma) end--;
        for (var from = Math.Max(start, end - longest); from < end; from++)
            if (!clauses.Vocabulary.IsAnswer(clauses.TextOf(from, end))
                && clauses.Vocabulary.RequirementOf(clauses.TextOf(from, end)) is { } stated)
                return stated == Requirement.Required && !IsDenied(from, start);
        return false;
    }

    // "optional when `a` is given; otherwise required"
    private bool RequiresOtherwise(int at, int start) => clauses.Vocabulary.Clauses.SaysOtherwise(clauses.TextOf(at))
        && (at == start || clauses[at - 1].Kind == TokenKind.Comma) && at + 1 < clauses.Tokens.Length && clauses.IsEnd(at + 2)
        && !clauses.Vocabulary.IsAnswer(clauses.TextOf(at + 1))
        && clauses.Vocabulary.RequirementOf(clauses.TextOf(at + 1)) == Requirement.Required;

    // "No es obligatorio si"
    private bool IsDenied(int at, int start)
    {
        while (at > start && clauses[at - 1].Is(FactWord.Copula)) at--;
        return at > start && clauses[at - 1].Is(FactWord.Not);
    }

    // "The name, must not be empty", and not "the length of `x` must not be empty"
    private bool ForbidsEmpty(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (clauses[at].Kind == TokenKind.Literal) return false;
            if (!clauses[at].Is(FactWord.NonEmpty) && !clauses[at].Is(FactWord.NonEmptyAlone)) continue;
            var opens = at;
            while (opens > start && clauses[opens - 1].Is(FactWord.Filler)) opens--;
            return (opens == start || clauses[opens - 1].Kind == TokenKind.Comma)
                && (at + 1 >= end || clauses[at + 1].Kind == TokenKind.Comma);
        }

        return false;
    }

    // "the level required for a guild" says which level it is.
    private bool SaysWhich(int at) => clauses[at - 1].Kind == TokenKind.Word
        && clauses.Vocabulary.Small.Qualifying.Contains(clauses.TextOf(at), StringComparer.OrdinalIgnoreCase);

    private bool IsRequirement(int at, int start) =>
        !SaysWhich(at) && !(at > start && IsCounted(at - 1))
        && !Requirements.AsksForMore(clauses.TextOf(at), clauses.IsEnd(at + 1) ? "" : clauses.TextOf(at + 1), clauses.Vocabulary);

    // "at least two must be provided"
    private bool IsCounted(int at) => clauses[at].Number is not null
        || clauses[at].Kind == TokenKind.Word && clauses.Vocabulary.Measures.NumberOf(clauses.TextOf(at)) is not null;

    /// <summary>Whether a sentence has words of a limit, a list or a default.</summary>
    public bool LooksLikeFact(int start, int end)
    {
        var (bound, number, labelled) = (false, false, 0);
        for (var i = start; i < end; i++)
        {
            var token = clauses[i];
            number |= token.Number is not null;
            if (IsLabelled(i, start, end)) labelled++;
            bound |= token.Kind == TokenKind.Compare || (token.Kind == TokenKind.Phrase && token.Word is FactWord.AtMost or FactWord.AtLeast
                or FactWord.Range or FactWord.OrLess or FactWord.OrMore or FactWord.Exactly or FactWord.MultipleOf or FactWord.IsMultiple);
            if (i + 1 < end && token.Number is not null && clauses[i + 1].Is(FactWord.Characters)) return true;
            if (token.Kind != TokenKind.Phrase || i + 1 >= end) continue;
            if (token.Word == FactWord.Between && clauses[i + 1].Number is not null && clauses[i + 2].Kind == TokenKind.Phrase) return true;
            var leads = clauses[i + 1].Kind is TokenKind.Colon or TokenKind.Equals;
            if (leads && token.Word is FactWord.ListLabel or FactWord.Default && i + 2 < end) return true;
            if (token.Word == FactWord.Default && IsOfDefault(i + 1)) return true;
            if (token.Word == FactWord.ListLabel && clauses[i + 1].Kind == TokenKind.Literal) return true;
            if (token.Word == FactWord.ListVerb && clauses[i + 1].Kind == TokenKind.Literal && HasCondition(i + 2, end)) return true;
        }

        return (bound && number) || labelled > 1;
    }

    // "v1: 10, v2: 20": numbers that hold for something else each.
    private bool IsLabelled(int colon, int start, int end) =>
        clauses.Field.IsNumber && clauses[colon].Kind == TokenKind.Colon && colon > start && colon + 1 < end
        && clauses[colon - 1].Kind is TokenKind.Word or TokenKind.Literal && clauses[colon - 1].Number is null
        && clauses[colon + 1].Number is not null && clauses.IsEnd(colon + 2);

    // "must be `a` when b is c"
    private bool HasCondition(int start, int end)
    {
        for (var at = start; at < end; at++)
            if (clauses[at].Is(FactWord.Condition)) return true;
        return false;
    }

    // "default is", "defaults to", "default `a`"
    private bool IsOfDefault(int at) =>
        clauses[at].Is(FactWord.Copula) || clauses[at].Is(FactWord.To) || clauses[at].Kind is TokenKind.Literal or TokenKind.Number;

    // .jpg / .png, beside a word for formats
    private string? Formats(int start, int end)
    {
        var names = new List<string>();
        var said = false;
        for (var i = start; i < end; i++)
        {
            said |= clauses[i].Is(FactWord.Format) || clauses[i].Is(FactWord.Items);
            if (clauses[i].Kind == TokenKind.Sign && clauses.TextOf(i) == "." && clauses.Touch(i)
                && clauses.TextOf(i + 1) is { Length: >= 2 and <= 5 } name && name.All(char.IsAsciiLetterOrDigit))
                names.Add("." + name);
        }

        return said && names.Count > 1 ? string.Join('/', names) : null;
    }
}
