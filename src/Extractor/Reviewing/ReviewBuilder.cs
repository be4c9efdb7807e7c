using System.Collections.Immutable;
using Extractor.Changes;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Reviewing;

/// <summary>Turns facts into changes to review: each is judged, told once, and what most likely moved is told as one move.</summary>
internal sealed class ReviewBuilder
{
    private readonly ImmutableArray<Difference> facts;
    private readonly Dictionary<string, ScopeMove> scopeMoves = new(StringComparer.Ordinal);
    private readonly Dictionary<FieldId, FieldMove> fieldMoves = [];
    private readonly Dictionary<string, ScopeEntry> oldScopes;
    private readonly Dictionary<string, ScopeEntry> newScopes;

    /// <summary>Compares two registries.</summary>
    public ReviewBuilder(FieldRegistry old, FieldRegistry now)
    {
        facts = RegistryFacts.Between(old, now);
        (oldScopes, newScopes) = (ById(old), ById(now));
        var (scopes, fields) = Renames.Between(old, now);
        foreach (var move in scopes) scopeMoves[move.Old] = scopeMoves[move.New] = move;
        foreach (var move in fields) fieldMoves[move.Old.Id] = fieldMoves[move.New.Id] = move;
    }

    /// <summary>The changes: heaviest first, then by scope and field.</summary>
    /// <param name="all">Whether changes of places and order alone are told too.</param>
    public ImmutableArray<ReviewedChange> Changes(bool all) =>
    [
        .. facts.Where(fact => !IsToldOtherwise(fact)).Select(Judged)
            .Concat(scopeMoves.Values.Distinct().Select(Moved))
            .Concat(fieldMoves.Values.Distinct().SelectMany(Moved))
            .Where(change => all || !change.Rule.IsQuiet)
            .OrderByDescending(static change => change.Rule.Weight)
            .ThenBy(static change => change.Scope, StringComparer.Ordinal)
            .ThenByDescending(static change => change.IsOfScope)
            .ThenBy(static change => (change.Fact.NewField ?? change.Fact.OldField)?.Id ?? default)
            .ThenBy(static change => change.Fact.Id, StringComparer.Ordinal)
            .ThenBy(static change => change.Fact.Aspect),
    ];

    private static Dictionary<string, ScopeEntry> ById(FieldRegistry registry) => registry.Scopes.ToDictionary(static scope => scope.Id, StringComparer.Ordinal);

    // What came or went is told by that alone, and what moved by its move.
    private bool IsToldOtherwise(Difference fact)
    {
        if (fact.OldScope is not null || fact.NewScope is not null) return fact.Kind != ChangeKind.Changed && scopeMoves.ContainsKey(fact.Id);
        if ((fact.NewField ?? fact.OldField) is not { } row) return false;
        if (fieldMoves.ContainsKey(row.Id)) return true;
        return fact is { OldField: { } old, NewField: { } now } && old.Status != now.Status && fact.Aspect != Aspect.Status;
    }

    private ReviewedChange Judged(Difference fact) => new(fact, ChangeRules.Of(fact))
    {
        Scope = ScopeOf(fact),
        At = IsGone(fact) ? null : (fact.NewField?.BestAnchor ?? fact.NewScope?.Anchors.FirstOrDefault()),
        Was = fact.OldField?.BestAnchor ?? fact.OldScope?.Anchors.FirstOrDefault(),
    };

    private static bool IsGone(Difference fact) =>
        fact.NewField is { Status: FieldStatus.Hypothesis } && fact.OldField is { Status: FieldStatus.Confirmed };

    private static string ScopeOf(Difference fact)
    {
        if ((fact.NewField ?? fact.OldField) is { } row) return row.Id.Scope;
        if (fact.OldScope is not null || fact.NewScope is not null) return fact.Id;
        return fact.Aspect is Aspect.Evidence or Aspect.Finding or Aspect.EvidencePlace && FieldId.Parse(fact.Id) is { } id ? id.Scope : "";
    }

    private ReviewedChange Moved(ScopeMove move)
    {
        var fact = new Difference(Aspect.ScopeName, ChangeKind.Changed, move.New, move.Old, move.New) { OldScope = oldScopes.GetValueOrDefault(move.Old), NewScope = newScopes.GetValueOrDefault(move.New), ScopeHasSubstance = true };
        return Judged(fact) with
        {
            OldId = move.Old,
            Likelihood = move.Likelihood,
            OtherReading = [Reading(fact with { Aspect = Aspect.Scope, Kind = ChangeKind.Removed }, move.Old), Reading(fact with { Aspect = Aspect.Scope, Kind = ChangeKind.Added }, move.New)],
        };
    }

    private IEnumerable<ReviewedChange> Moved(FieldMove move)
    {
        var (old, now) = (move.Old.Id, move.New.Id);
        var isRename = (old.Scope, old.Location, old.Path.Parent) == (now.Scope, now.Location, now.Path.Parent);
        var fact = new Difference(isRename ? Aspect.Name : Aspect.Holder, ChangeKind.Changed, now.ToString(), old.ToString(), now.ToString()) { OldField = move.Old, NewField = move.New, ScopeWas = oldScopes.ContainsKey(now.Scope) };
        var gone = Reading(fact with { Aspect = Aspect.Field, Kind = ChangeKind.Removed }, old.ToString());
        var added = Reading(fact with { Aspect = Aspect.Field, Kind = ChangeKind.Added }, now.ToString());
        yield return Judged(fact) with { OldId = old.ToString(), Likelihood = move.Likelihood, OtherReading = [gone, added] };
        foreach (var attribute in FieldDiff.Between(move.Old with { Id = now }, move.New))
            yield return Judged(attribute with { OldField = move.Old, ScopeWas = true });
    }

    private static AlternativeReading Reading(Difference fact, string id) => new(ChangeRules.Of(fact), id);
}
