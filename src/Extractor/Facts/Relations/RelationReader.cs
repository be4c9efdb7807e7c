using System.Collections.Immutable;
using Extractor.Facts.Prose;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Facts.Relations;

/// <summary>Reads rules between fields from whole sentences. A sentence that fits no template says nothing here.</summary>
/// <param name="fields">The fields of the scope and location.</param>
/// <param name="phrases">The templates.</param>
internal sealed class RelationReader(KnownFields fields, PhraseBook phrases)
{
    private const string OrderPrefix = "order ";

    private readonly RequirementConditions requirements = new(fields);

    /// <summary>Whether a sentence about a field may state a rule between it and another one.</summary>
    public bool Smells(string sentence, Claim claim) =>
        phrases.Has("relation-smells", sentence)
        && (fields.NamedIn(sentence, claim.Path).Any(path => path != claim.Path)
            || MarkedIn(sentence, claim).Take(2).Count() >= (phrases.Has("choice-words", sentence) ? 2 : 1));

    // "For either kind, with `sound`" chooses between no fields.
    private IEnumerable<FieldPath> MarkedIn(string sentence, Claim claim) => claim.Marked
        .Where(word => sentence.Contains(word, StringComparison.Ordinal))
        .Select(word => fields.Resolve(word, claim.Path))
        .OfType<FieldPath>()
        .Where(path => path != claim.Path)
        .Distinct();

    /// <summary>Whether a sentence is worth being read: most name no other field and have no word of a rule.</summary>
    public bool MayState(string sentence, FieldPath own) =>
        phrases.Holds("relation-smells", sentence) || fields.NamedIn(sentence, own).Any(path => path != own);

    /// <summary>
    /// The rules that a sentence states; none where it was not understood. What excludes several others excludes each of them, and
    /// says nothing of them among themselves.
    /// </summary>
    /// <param name="sentence">The sentence as the page writes it.</param>
    /// <param name="own">The field that it is about.</param>
    /// <param name="before">The other fields that the words before it name.</param>
    /// <param name="lines">The lines that it stands on.</param>
    public ImmutableArray<Relation> Read(string sentence, FieldPath own, ImmutableArray<FieldPath> before, LineRange lines)
    {
        var clause = PhraseTemplate.Normal(sentence);
        var rules = RulesIn(clause, own, before);
        // "The id of the task, exactly one of ..." says what the field is, and then the rule.
        for (var comma = clause.IndexOf(','); comma > 0 && rules.IsEmpty; comma = clause.IndexOf(',', comma + 1))
            if (SaysWhatItIs(clause[..comma], own)) rules = RulesIn(clause[(comma + 1)..].Trim(), own, before);
        // "Must be set together with `a`, at most 20 characters"
        if (rules.IsEmpty && clause.LastIndexOf(',') is var last and > 0 && StatesLimit(clause[(last + 1)..], own))
            rules = RulesIn(clause[..last].Trim(), own, before);
        // "The name (either `a` or `b`, but not both)"
        if (rules.IsEmpty && clause.EndsWith(')') && clause.LastIndexOf('(') is var open && open > 0 && SaysWhatItIs(clause[..open], own))
            rules = RulesInBracket(clause[(open + 1)..^1].Trim(), own, before);
        // "Incompatible with `a` (default: 5)"
        if (rules.IsEmpty && clause.EndsWith(')') && clause.LastIndexOf('(') is var aside && aside > 0
            && StatesFact(clause[(aside + 1)..^1], own))
            rules = RulesIn(clause[..aside].Trim(), own, before);
        return [.. rules.Select(rule => rule with { Words = sentence, Lines = lines })];
    }

    // In a bracket too a semicolon parts sentences: "The name (overrides `a`; can't be used with `b`)".
    private ImmutableArray<Relation> RulesInBracket(string clause, FieldPath own, ImmutableArray<FieldPath> before)
    {
        var rules = RulesIn(clause, own, before);
        return rules.IsEmpty && clause.Contains(';', StringComparison.Ordinal)
            ? [.. clause.Split(';', StringSplitOptions.TrimEntries).SelectMany(part => RulesIn(part, own, before))]
            : rules;
    }

    private bool StatesFact(string words, FieldPath own) => SaysWhatItIs(words, own)
        && FactReader.Read(MarkedText.Plain(words), new FieldContext(null, own.Leaf, false), Vocabulary.BuiltIn) is var facts
        && facts.Constraints.IsEmpty && (facts.Default is not null || facts.Required is Requirement.Optional);

    private bool StatesLimit(string clause, FieldPath own) => SaysWhatItIs(clause, own)
        && FactReader.Read(MarkedText.Plain(clause), new FieldContext(null, own.Leaf, false), Vocabulary.BuiltIn).Constraints
            is [{ IsBound: true }];

    private bool SaysWhatItIs(string clause, FieldPath own) =>
        !phrases.Has("relation-smells", clause) && !phrases.Has("conditional-words", clause) && fields.NamedIn(clause, own).IsEmpty;

    private ImmutableArray<Relation> RulesIn(string clause, FieldPath own, ImmutableArray<FieldPath> before)
    {
        foreach (var template in phrases.Relations)
        {
            if (template.Match(clause) is not { } gaps || RuleOf(template.Meaning, gaps, own, before) is not { } rule) continue;
            var relation = new Relation(rule.Kind, rule.Terms, clause, default) { Operator = rule.Operator };
            return rule.Kind == RelationKind.ZeroOrOne && gaps.ContainsKey("others")
                ? [.. rule.Terms[1..].Select(other => relation with { Terms = [rule.Terms[0], other] })]
                : [relation];
        }

        return requirements.Read(clause, own);
    }

    private (RelationKind Kind, ImmutableArray<RelationTerm> Terms, string? Operator)? RuleOf(
        string meaning, ImmutableDictionary<string, string> gaps, FieldPath own, ImmutableArray<FieldPath> before)
    {
        if (gaps.TryGetValue("subject", out var subject))
        {
            if (fields.Resolve(subject, own) is not { } named) return null;
            own = named;
        }

        if (TermsOf(gaps, own, before) is not { Length: > 1 } terms) return null;
        if (meaning.StartsWith(OrderPrefix, StringComparison.Ordinal))
            return terms.Length == 2 ? (RelationKind.Order, terms, meaning[OrderPrefix.Length..]) : null;
        return (Enum.Parse<RelationKind>(meaning.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), terms, null);
    }

    private ImmutableArray<RelationTerm> TermsOf(ImmutableDictionary<string, string> gaps, FieldPath own, ImmutableArray<FieldPath> before)
    {
        if (gaps.TryGetValue("premise", out var premise)) return Dependent(premise, gaps, own);
        if (gaps.TryGetValue("fields", out var list))
        {
            // "Mutually exclusive with" needs no word for the field itself, and neither does a list of one.
            var listed = fields.Listed(list, own, before) ?? [];
            return Terms(listed is [var only] && only != own ? [own, only] : listed);
        }

        var name = gaps.GetValueOrDefault("others") ?? gaps.GetValueOrDefault("required") ?? gaps.GetValueOrDefault("other");
        var others = name is null ? [] : fields.Listed(name, own, before) ?? [];
        return others.IsEmpty || others.Contains(own) ? [] : Terms([own, .. others]);
    }

    private ImmutableArray<RelationTerm> Dependent(string premise, ImmutableDictionary<string, string> gaps, FieldPath own)
    {
        if (fields.Resolve(premise, own) is not { } condition) return [];
        var dependent = gaps.TryGetValue("dependent", out var words) ? fields.Listed(words, own, []) ?? [] : [own];
        if (dependent.IsEmpty || dependent.Contains(condition)) return [];
        if (!gaps.TryGetValue("value", out var value)) return Terms([condition, .. dependent]);
        return fields.MeantValue(condition, value) is { } meant ? [new RelationTerm(condition, meant), .. Terms(dependent)] : [];
    }

    private static ImmutableArray<RelationTerm> Terms(IEnumerable<FieldPath> paths) =>
        [.. paths.Select(static path => new RelationTerm(path))];
}
