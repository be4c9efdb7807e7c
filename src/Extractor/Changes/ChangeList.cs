using System.Collections.Immutable;
using Extractor.Changes.Folding;
using Extractor.Changes.Judging;
using Extractor.Changes.Renaming;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>
/// The one list of changes that lead from one registry to another. Fields and scopes that have other ids are found by one
/// matcher, each fact is judged by one table, and what goes together is folded before anybody is shown it.
/// </summary>
internal sealed class ChangeList
{
    private readonly ImmutableArray<Difference> facts;
    private readonly ImmutableDictionary<string, ChangeWeight> weights;
    private readonly Dictionary<string, ScopeMove> scopeMoves = new(StringComparer.Ordinal);
    private readonly Dictionary<FieldId, FieldMove> fieldMoves = [];
    private readonly Dictionary<string, ScopeEntry> oldScopes;
    private readonly Dictionary<string, ScopeEntry> newScopes;

    private ChangeList(FieldRegistry old, FieldRegistry now, ImmutableDictionary<string, ChangeWeight> weights)
    {
        this.weights = weights;
        facts = RegistryFacts.Between(old, now);
        (oldScopes, newScopes) = (ById(old), ById(now));
        var (scopes, fields) = Renames.Between(old, now);
        foreach (var move in scopes) scopeMoves[move.Old] = scopeMoves[move.New] = move;
        foreach (var move in fields) fieldMoves[move.Old.Id] = fieldMoves[move.New.Id] = move;
    }

    /// <summary>The entries: heaviest first, then by scope and field. None where both registries say the same.</summary>
    /// <param name="old">The older registry.</param>
    /// <param name="now">The newer registry.</param>
    /// <param name="weights">What a project says of the weight of rules, by id; null where it says nothing.</param>
    public static ImmutableArray<ChangeEntry> Between(
        FieldRegistry old, FieldRegistry now, ImmutableDictionary<string, ChangeWeight>? weights = null)
    {
        var list = new ChangeList(old, now, weights ?? ImmutableDictionary<string, ChangeWeight>.Empty);
        var sides = new ComparedPages(old, now);
        var entries = list.Facts().ToImmutableArray();
        entries = ReaderFolding.Of(entries, sides, list.Page);
        entries = ReadingFolding.Of(entries, sides, list.Page);
        entries = FormFolding.Of(entries, sides, list.Page);
        entries = RelationFolding.Of(entries);
        entries = StatementFolding.Of(entries, list.Judged);
        entries = RequirementFolding.Of(entries, list.Judged);
        entries = NestingFolding.Of(entries, list.Judged);
        entries = MemberFolding.Of(entries);
        entries = HypothesisFolding.Of(entries);
        entries = PageFolding.Of(entries, sides, list.Judged);
        entries = SimilarFolding.Of(entries);
        return Sorted(entries);
    }

    private static ImmutableArray<ChangeEntry> Sorted(IEnumerable<ChangeEntry> entries) =>
    [
        .. entries
            .OrderByDescending(static change => change.Fact.Aspect is Aspect.PageReading or Aspect.PageReader)
            .ThenByDescending(static change => change.Rule.Weight)
            .ThenBy(static change => change.Scope, StringComparer.Ordinal)
            .ThenByDescending(static change => change.IsOfScope)
            .ThenBy(static change => (change.Fact.NewField ?? change.Fact.OldField)?.Id ?? default)
            .ThenBy(static change => change.Fact.Id, StringComparer.Ordinal)
            .ThenBy(static change => change.Fact.Aspect),
    ];

    private IEnumerable<ChangeEntry> Facts() =>
        facts.Where(fact => !IsListedOtherwise(fact)).Select(Judged)
            .Concat(scopeMoves.Values.Distinct().Select(Moved))
            .Concat(fieldMoves.Values.Distinct().SelectMany(Moved));

    private static Dictionary<string, ScopeEntry> ById(FieldRegistry registry) =>
        registry.Scopes.ToDictionary(static scope => scope.Id, StringComparer.Ordinal);

    // What came or went is listed by that alone, and what moved by its move.
    private bool IsListedOtherwise(Difference fact)
    {
        if (fact.OldScope is not null || fact.NewScope is not null)
            return fact.Kind != ChangeKind.Changed && scopeMoves.ContainsKey(fact.Id);
        if ((fact.NewField ?? fact.OldField) is not { } row) return false;
        if (fieldMoves.ContainsKey(row.Id)) return true;
        return fact is { OldField: { } old, NewField: { } now } && old.Status != now.Status && fact.Aspect != Aspect.Status;
    }

    private ChangeEntry Judged(Difference fact) => new(fact, RuleOf(fact))
    {
        Scope = ScopeOf(fact),
        At = IsGone(fact)
            ? null
            : fact.NewField?.BestAnchor ?? Stating(fact, ChangeKind.Added) ?? fact.NewScope?.Anchors.FirstOrDefault(),
        Was = fact.OldField?.BestAnchor ?? Stating(fact, ChangeKind.Removed) ?? fact.OldScope?.Anchors.FirstOrDefault(),
    };

    private ChangeEntry Page(Aspect aspect, string page, string words) =>
        Judged(new Difference(aspect, ChangeKind.Changed, page, null, words));

    private ChangeRule RuleOf(Difference fact)
    {
        var rule = ChangeRules.Of(fact);
        return weights.TryGetValue(rule.Id, out var weight) ? rule with { Weight = weight } : rule;
    }

    // Where a rule between fields is, or was, stated.
    private static Anchor? Stating(Difference fact, ChangeKind kind) => fact.Kind == kind ? fact.Relation?.Anchor : null;

    private static bool IsGone(Difference fact) =>
        fact.NewField is { Status: FieldStatus.Hypothesis } && fact.OldField is { Status: FieldStatus.Confirmed };

    private static string ScopeOf(Difference fact)
    {
        if ((fact.NewField ?? fact.OldField) is { } row) return row.Id.Scope;
        if (fact.OldScope is not null || fact.NewScope is not null) return fact.Id;
        return fact.Aspect is Aspect.Evidence or Aspect.Finding or Aspect.EvidencePlace && FieldId.Parse(fact.Id) is { } id ? id.Scope : "";
    }

    private ChangeEntry Moved(ScopeMove move)
    {
        var fact = new Difference(Aspect.ScopeName, ChangeKind.Changed, move.New, move.Old, move.New)
        {
            OldScope = oldScopes.GetValueOrDefault(move.Old),
            NewScope = newScopes.GetValueOrDefault(move.New),
            HasSubstance = true,
            Likeness = move.Likeness,
        };
        return Judged(fact) with
        {
            OldId = move.Old,
            Likelihood = move.Likelihood,
            OtherReading =
            [
                Reading(fact with { Aspect = Aspect.Scope, Kind = ChangeKind.Removed }, move.Old),
                Reading(fact with { Aspect = Aspect.Scope, Kind = ChangeKind.Added }, move.New),
            ],
        };
    }

    private IEnumerable<ChangeEntry> Moved(FieldMove move)
    {
        var (old, now) = (move.Old.Id, move.New.Id);
        var aspect = move.Kind == MoveKind.AddressParameter
            || (move.Kind == MoveKind.Likely && (old.Scope, old.Location, old.Path.Parent) == (now.Scope, now.Location, now.Path.Parent))
            ? Aspect.Name
            : Aspect.Holder;
        var fact = new Difference(aspect, ChangeKind.Changed, now.ToString(), old.ToString(), now.ToString())
        {
            OldField = move.Old,
            NewField = move.New,
            ScopeWas = oldScopes.ContainsKey(now.Scope),
            Move = move.Kind,
        };
        var gone = Reading(fact with { Aspect = Aspect.Field, Kind = ChangeKind.Removed }, old.ToString());
        var added = Reading(fact with { Aspect = Aspect.Field, Kind = ChangeKind.Added }, now.ToString());
        yield return Judged(fact) with { OldId = old.ToString(), Likelihood = move.Likelihood, OtherReading = [gone, added] };
        foreach (var attribute in FieldDiff.Between(move.Old with { Id = now }, move.New))
            yield return Judged(attribute with { OldField = move.Old, ScopeWas = true });
    }

    private AlternativeReading Reading(Difference fact, string id) => new(RuleOf(fact), id);
}
