using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Registry;

/// <summary>Makes a registry of what was read from the pages.</summary>
public static class RegistryBuilder
{
    /// <summary>Merges the claims of all pages.</summary>
    /// <param name="pages">The pages in any order.</param>
    /// <param name="findings">What live calls showed.</param>
    /// <param name="previous">The registry of the version before, for the fields that are gone since.</param>
    /// <returns>A registry that bears the previous registry's version.</returns>
    public static FieldRegistry Build(IEnumerable<PageRecord> pages, ImmutableArray<Finding> findings, FieldRegistry previous)
    {
        var ordered = CrossPageCalls.Resolved(
            ObjectNames.Distinct([.. pages.OrderBy(static page => page.Entry.Path, StringComparer.Ordinal)]));
        var captured = ordered.ToDictionary(
            static page => page.Entry.Path, static page => page.Entry.Captured ?? "", StringComparer.Ordinal);
        var claims = Normalized([.. ordered.SelectMany(static page => page.Claims)]);
        var fields = Fields(claims, captured).ToDictionary(static field => field.Id);
        DropImplied(fields);
        AddRemoved(fields, previous);
        AddUndocumented(fields, findings);
        return new FieldRegistry(
            previous.Version, [.. ordered.Select(static page => page.Entry)],
            Scopes(ordered, [.. claims.Where(static claim => !claim.Doubtful)], fields.Keys, previous), [.. fields.Values], findings)
            .Sorted();
    }

    private static List<StatedClaim> Normalized(IReadOnlyCollection<StatedClaim> claims)
    {
        var normal = new List<StatedClaim>(claims.Count);
        foreach (var group in claims.GroupBy(static claim => (claim.Scope, claim.Location)))
        {
            var paths = new ListPaths(group);
            normal.AddRange(group.Select(claim =>
                claim with { Path = paths.Normal(claim.Path), Relations = [.. claim.Relations.Select(rule => Normalized(rule, paths))] }));
        }

        return normal;
    }

    private static ClaimedRelation Normalized(ClaimedRelation rule, ListPaths paths) =>
        rule with { Terms = Normalized(rule.Terms, paths), When = Normalized(rule.When, paths) };

    private static ImmutableArray<RelationTerm> Normalized(ImmutableArray<RelationTerm> terms, ListPaths paths) =>
        [.. terms.Select(term => term with { Path = paths.Normal(term.Path) })];

    private static IEnumerable<Field> Fields(List<StatedClaim> claims, Dictionary<string, string> captured)
    {
        var mentions = new Mentions(claims);
        var misspellings = new Dictionary<FieldId, List<StatedClaim>>();
        var kept = new List<StatedClaim>(claims.Count);
        foreach (var claim in claims)
        {
            if (claim.Kind != ClaimKind.Mention) kept.Add(claim);
            else if (mentions.Misspelled(claim) is { } meant)
            {
                Add(misspellings, meant.Field, claim);
                kept.Add(claim with
                {
                    Location = meant.Location,
                    Path = new FieldPath(meant.Path.Value[..^meant.Path.Leaf.Length] + claim.Path.Leaf),
                });
            }
            else if (!claim.Doubtful && !mentions.IsKnown(claim)) kept.Add(claim);
        }

        return kept.GroupBy(static claim => claim.Field).Select(group => FieldMerge.Of(
            group.Key,
            [.. group
                .OrderByDescending(claim => captured[claim.Page], StringComparer.Ordinal)
                .ThenBy(static claim => claim.Page, StringComparer.Ordinal)
                .ThenBy(static claim => claim.Kind)
                .ThenBy(static claim => claim.Order)],
            misspellings.GetValueOrDefault(group.Key, [])));
    }

    private static void Add(Dictionary<FieldId, List<StatedClaim>> lists, FieldId id, StatedClaim claim)
    {
        if (lists.TryGetValue(id, out var list)) list.Add(claim);
        else lists[id] = [claim];
    }

    // Who defines "input.prompt" says that there is "input": nobody has to guess it from an example.
    private static void DropImplied(Dictionary<FieldId, Field> fields)
    {
        foreach (var child in fields.Values.Where(static field => field.Status == FieldStatus.Confirmed).ToArray())
            for (var parent = child.Id with { Path = child.Id.Path.Parent }; !parent.Path.IsRoot; parent = parent with
            {
                Path = parent.Path.Parent,
            })
                if (fields.TryGetValue(parent, out var implied) && implied.Status == FieldStatus.Hypothesis) fields.Remove(parent);
    }

    // A field that a page once defined is worth a word as long as somebody may still send it.
    private static void AddRemoved(Dictionary<FieldId, Field> fields, FieldRegistry previous)
    {
        var defined = fields.Values
            .Where(static field => field.Status == FieldStatus.Confirmed)
            .Select(static field => field.Id with { Scope = ObjectNames.OnPage(field.Id.Scope) })
            .ToHashSet();
        foreach (var gone in previous.Fields.Where(static field => field.Status == FieldStatus.Confirmed || field.Reason == Reason.Removed))
        {
            // A structure that is now told apart from another of its name, or need be no longer, has lost nothing.
            if (!fields.ContainsKey(gone.Id) && defined.Contains(gone.Id with { Scope = ObjectNames.OnPage(gone.Id.Scope) })) continue;
            if (!fields.TryGetValue(gone.Id, out var now))
                fields[gone.Id] = gone with { Status = FieldStatus.Hypothesis, Reason = Reason.Removed, Anchors = [], Conflicts = [] };
            else if (now.Status == FieldStatus.Hypothesis) fields[gone.Id] = now with { Reason = Reason.Removed };
        }
    }

    private static void AddUndocumented(Dictionary<FieldId, Field> fields, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
            fields.TryAdd(finding.Field, new Field { Id = finding.Field, Status = FieldStatus.Hypothesis, Reason = Reason.Undocumented });
    }

    private static ImmutableArray<ScopeEntry> Scopes(
        PageRecord[] pages, List<StatedClaim> claims, IEnumerable<FieldId> fields, FieldRegistry previous)
    {
        var sightings = pages.SelectMany(static page => page.Scopes).ToLookup(static seen => seen.Scope.Id, StringComparer.Ordinal);
        var firstClaims = claims.ToLookup(static claim => claim.Scope.Id, StringComparer.Ordinal);
        var before = previous.Scopes.ToDictionary(static scope => scope.Id, StringComparer.Ordinal);
        var ids = sightings.Select(static group => group.Key).Concat(fields.Select(static id => id.Scope)).Distinct().Order(
            StringComparer.Ordinal);
        return [.. ids.Select(id => Scope(id, [.. sightings[id]], firstClaims[id].FirstOrDefault(), before) with
        {
            Relations = Relations(firstClaims[id]),
            CutOff = [.. firstClaims[id].Where(static claim => claim.BreaksOff).Select(static claim => claim.Location).Distinct().Order()],
        })];
    }

    // A rule that two fields state of each other in the same words of one place is one rule.
    private static ImmutableArray<StatedRelation> Relations(IEnumerable<StatedClaim> claims) =>
    [
        .. claims
            .SelectMany(static claim => claim.Relations.Select(rule => Stated(claim, rule)))
            .DistinctBy(static stated => JsonText.Line(RegistryJson.Of(stated)))
            .OrderBy(static stated => stated.Anchor.Page, StringComparer.Ordinal)
            .ThenBy(static stated => stated.Anchor.Line),
    ];

    private static StatedRelation Stated(StatedClaim claim, ClaimedRelation rule)
    {
        var anchor = claim.AnchorAt(rule.Place, "relation");
        var lines = new LineRange(anchor.Line - 1, anchor.EndLine - 1);
        return new StatedRelation(
            claim.Location, new Relation(rule.Kind, rule.Terms, rule.Words, lines) { Operator = rule.Operator, When = rule.When }, anchor);
    }

    private static ScopeEntry Scope(
        string id, AnnouncedScope[] seen, StatedClaim? first, Dictionary<string, ScopeEntry> before)
    {
        if (seen.Length > 0)
            return new ScopeEntry(id, seen[0].Scope.Kind, seen[0].Title, [.. seen.Select(
                static one => Anchor.At(one.Page, one.Place, "announcement"))]);
        if (first is not null)
            return new ScopeEntry(
                id, first.Scope.Kind, first.Scope.Kind == ScopeKind.Operation ? id : new Section(first.Place.Section).Innermost,
                [Anchor.Of(first)]);
        var kind = OperationName.Parse(id) is null ? ScopeKind.Object : ScopeKind.Operation;
        return before.TryGetValue(id, out var known) ? known with { Anchors = [] } : new ScopeEntry(id, kind, id, []);
    }
}
