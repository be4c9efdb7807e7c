using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>Takes the rows that differ apart into facts.</summary>
internal sealed class RegistryFacts
{
    private readonly HashSet<string> knownBefore;
    private readonly HashSet<string> withDefined;
    private readonly HashSet<(string Scope, Location Location)> cutOff;
    private readonly HashSet<(FieldId Field, string Words)> ruledBefore;
    private readonly Lazy<NamedStructures> structures;
    private readonly Dictionary<FieldId, Field> oldFields;
    private readonly Dictionary<FieldId, Field> newFields;

    private RegistryFacts(FieldRegistry old, FieldRegistry now)
    {
        structures = new Lazy<NamedStructures>(() => new NamedStructures(old, now));
        knownBefore = old.Scopes.Select(static scope => scope.Id).ToHashSet(StringComparer.Ordinal);
        (oldFields, newFields) = (old.Fields.ToDictionary(static row => row.Id), now.Fields.ToDictionary(static row => row.Id));
        var before = old.Scopes.ToDictionary(
            static scope => scope.Id, static scope => new RelationSet(scope.Relations), StringComparer.Ordinal);
        ruledBefore = [.. now.Scopes.Where(scope => !scope.Relations.IsEmpty && before.ContainsKey(scope.Id))
            .SelectMany(scope => new RelationSet(scope.Relations).SharedWith(before[scope.Id])
                .SelectMany(stated => stated.Rule.Terms
                    .Select(term => (IdOf(scope.Id, stated, term), Identifier.LettersOf(stated.Rule.Words)))))];
        cutOff = [.. now.Scopes.SelectMany(static scope => scope.CutOff.Select(location => (scope.Id, location)))];
        withDefined = old.Confirmed.Concat(now.Confirmed).Select(static row => row.Id.Scope).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The facts that lead from one registry to another: pages, scopes, fields, evidence, each by id.</summary>
    public static ImmutableArray<Difference> Between(FieldRegistry old, FieldRegistry now) =>
        Between(old, now, RegistryDifference.Between(old, now));

    /// <summary>The same for registries whose difference is known.</summary>
    public static ImmutableArray<Difference> Between(FieldRegistry old, FieldRegistry now, RegistryDifference difference)
    {
        var facts = new RegistryFacts(old, now);
        return
        [
            .. difference.Pages.SelectMany(OfPage),
            .. difference.Scopes.SelectMany(facts.OfScope),
            .. difference.Fields.SelectMany(facts.OfField),
            .. difference.Evidence.SelectMany(OfEvidence),
        ];
    }

    /// <summary>The fact that a field came or went.</summary>
    public Difference Existence(Field? old, Field? now) =>
        new(Aspect.Field, Kind(old, now), (now ?? old)!.Id.ToString())
        {
            OldField = old,
            NewField = now,
            ScopeWas = knownBefore.Contains((now ?? old)!.Id.Scope),
            IsOutOfSight = now is null && IsCutOff(old!.Id),
        };

    private static IEnumerable<Difference> OfPage(RowDifference<PageEntry> row)
    {
        if (row is not { Old: { } old, New: { } now }) return [new Difference(Aspect.Page, Kind(row.Old, row.New), row.Id)];
        return Changed(
            row.Id, (Aspect.PageTitle, old.Title, now.Title), (Aspect.PageUrl, old.Url, now.Url),
            (Aspect.PageCaptured, old.Captured, now.Captured), (Aspect.PageText, old.Sha256, now.Sha256));
    }

    private IEnumerable<Difference> OfScope(RowDifference<ScopeEntry> row)
    {
        var facts = row is { Old: { } old, New: { } now }
            ? Changed(
                row.Id,
                (Aspect.ScopeTitle, old.Title, now.Title),
                (Aspect.ScopePlace, AnchorLocations.Of(old.Anchors), AnchorLocations.Of(now.Anchors)))
                .Select(fact => fact.Aspect == Aspect.ScopePlace ? OnPages(fact, old, now) : fact)
            : [new Difference(Aspect.Scope, Kind(row.Old, row.New), row.Id)];
        if (row is { Old: { } before, New: { } after }) facts = facts.Concat(RelationsOf(before, after));
        var hasSubstance = (row.New ?? row.Old)!.Kind == ScopeKind.Operation || withDefined.Contains(row.Id);
        return facts.Select(fact => fact with { OldScope = row.Old, NewScope = row.New, HasSubstance = hasSubstance });
    }

    private IEnumerable<Difference> RelationsOf(ScopeEntry old, ScopeEntry now)
    {
        var (before, after) = (new RelationSet(old.Relations), new RelationSet(now.Relations));
        return before.Without(after)
            .Select(gone => new Difference(Aspect.Relation, ChangeKind.Removed, now.Id, Text(gone[0])) { Relations = gone })
            .Concat(after.Without(before).Select(added => Added(now.Id, added)));
    }

    private static string Text(StatedRelation relation) => $"{RegistryJson.Name(relation.Rule.Kind)}: {relation.Rule.Fields}";

    private Difference Added(string scope, ImmutableArray<StatedRelation> stated) =>
        new(Aspect.Relation, ChangeKind.Added, scope, null, Text(stated[0]))
        {
            Relations = stated,
            IsSaidOnBothSides = stated.All(static one => one.Location is Location.Response or Location.Callback),
            BindsNewCallsOnly = stated.All(one => BindsNewCallsOnly(scope, one)),
            IsWrittenAnew = stated.All(one => one.Rule.Terms.Any(term => IsWrittenAnew(IdOf(scope, one, term)))),
        };

    // A call that was right before gives none of the new fields and values; where the rule asks nothing of such a call, it still is.
    private bool BindsNewCallsOnly(string scope, StatedRelation stated)
    {
        if (!stated.Rule.Premises.All(WasGiven)) return true;
        var terms = stated.Rule.Terms;
        var given = terms.Count(WasGiven);
        return stated.Rule.Kind switch
        {
            RelationKind.ZeroOrOne => given < 2,
            RelationKind.Order => given < terms.Length,
            RelationKind.AllOrNone => given == 0,
            _ => false,
        };

        bool WasGiven(RelationTerm term) => WasKnown(IdOf(scope, stated, term), term.Value);
    }

    private bool WasKnown(FieldId id, string? value) =>
        oldFields.TryGetValue(id, out var old)
        && (value is null || FieldDiff.Listed(old) is not { IsEmpty: false } listed || listed.Contains(value));

    private bool IsWrittenAnew(FieldId id) =>
        oldFields.TryGetValue(id, out var old) && newFields.TryGetValue(id, out var now) && FieldDiff.IsWrittenAnew(old, now);

    private static FieldId IdOf(string scope, StatedRelation stated, RelationTerm term) => new(scope, stated.Location, term.Path);

    // A scope of which only the memory is left stands on no page.
    private static Difference OnPages(Difference places, ScopeEntry old, ScopeEntry now) =>
        old.Anchors.IsEmpty ? places with { Kind = ChangeKind.Added }
        : now.Anchors.IsEmpty ? places with { Kind = ChangeKind.Removed }
        : places;

    private IEnumerable<Difference> OfField(RowDifference<Field> row) =>
        row is { Old: { } old, New: { } now }
            ? FieldDiff.Between(old, now).Select(fact => fact with
            {
                ScopeWas = true,
                BindsNewCallsOnly = BindsNewCallsOnly(fact),
                NamesStructure = fact is { Aspect: Aspect.Type, Old: { } was, New: { } type }
                    && (structures.Value.AreNamed(was, type, now.Id) || structures.Value.AreNamed(type, was, now.Id)),
                IsSaidOnBothSides = fact.IsSaidOnBothSides || IsRuledBefore(fact),
                IsOutOfSight = fact.Aspect == Aspect.Status && now.Status == FieldStatus.Hypothesis && IsCutOff(old.Id),
            })
            : [Existence(row.Old, row.New)];

    // The words state a rule that was there before in other words.
    private bool IsRuledBefore(Difference fact) =>
        fact is { Aspect: Aspect.Condition, Kind: ChangeKind.Added, NewField.Id: var id }
        && ruledBefore.Contains((id, Identifier.LettersOf(fact.NewLimit!.Text)));

    private bool IsCutOff(FieldId id) => cutOff.Contains((id.Scope, id.Location));

    private bool BindsNewCallsOnly(Difference fact) =>
        fact is { NewLimit.When: { } when, NewField.Id: var id }
        && !WasKnown(id with { Path = FieldPath.Parse(when.Field) }, when.Value);

    private static IEnumerable<Difference> OfEvidence(RowDifference<Finding> row)
    {
        yield return Fact() with { Finding = row.New ?? row.Old };

        Difference Fact()
        {
            if (row is not { Old: { } old, New: { } now })
                return new Difference(Aspect.Evidence, Kind(row.Old, row.New), row.Id, Text(row.Old), Text(row.New));
            return old with { Line = now.Line } == now
                ? new Difference(Aspect.EvidencePlace, ChangeKind.Changed, row.Id, $"{old.File}:{old.Line}", $"{now.File}:{now.Line}")
                : new Difference(Aspect.Finding, ChangeKind.Changed, row.Id, Text(old), Text(now));
        }
    }

    private static string? Text(Finding? row) =>
        row is null
            ? null
            : $"{row.Api}, {row.Semantics}"
                + (row.Sent is { } sent ? $", sent: {sent}" : "")
                + (row.Note is { } note ? $", note: {note}" : "")
                + (row.Source is { } source ? $", source: {source}" : "");

    private static IEnumerable<Difference> Changed(string id, params (Aspect Aspect, string? Old, string? New)[] values) =>
        values.Where(static value => value.Old != value.New)
            .Select(value => new Difference(value.Aspect, ChangeKind.Changed, id, value.Old, value.New));

    private static ChangeKind Kind(object? old, object? now) =>
        old is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed;
}
