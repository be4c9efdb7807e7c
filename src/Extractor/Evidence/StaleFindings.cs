using System.Collections.Immutable;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Evidence;

/// <summary>
/// Finds the findings that are older than the last change of their page's meaning. A page's meaning changes with a
/// version in which its text differs and a field of it differs in more than words and places. The day of that change is
/// the <c>captured</c> that the page got with it; where it got none, a finding is older when the version before already
/// held it. So no clock is needed, and the same history gives the same answer everywhere.
/// </summary>
internal sealed class StaleFindings
{
    private readonly ImmutableArray<(Finding Finding, string[] Pages)> findings;
    private readonly HashSet<Finding> stale = [];

    private StaleFindings(FieldRegistry registry, IEnumerable<Finding> evidence) =>
        findings = [.. evidence.Select(finding => (finding, PagesFor(finding, registry)))];

    /// <summary>The findings of a registry that are out of date.</summary>
    /// <param name="registry">The registry of the newest version, with the findings of the ledger as it is now.</param>
    /// <param name="steps">What each version led from and to, newest first.</param>
    public static ImmutableHashSet<Finding> In(FieldRegistry registry, IEnumerable<VersionStep> steps) =>
        Among(registry.Evidence, registry, steps);

    /// <summary>The findings of one field that are out of date. Of a field that nobody has tried the history is not looked at.</summary>
    /// <param name="field">The field.</param>
    /// <param name="registry">The registry of the newest version, with the findings of the ledger as it is now.</param>
    /// <param name="steps">What each version led from and to, newest first.</param>
    public static ImmutableHashSet<Finding> Of(FieldId field, FieldRegistry registry, IEnumerable<VersionStep> steps) =>
        Among([.. registry.Evidence.Where(finding => finding.Field == field)], registry, steps);

    private static ImmutableHashSet<Finding> Among(
        ImmutableArray<Finding> evidence, FieldRegistry registry, IEnumerable<VersionStep> steps)
    {
        if (evidence.IsEmpty) return [];
        var found = new StaleFindings(registry, evidence);
        foreach (var step in steps) found.Judge(step);
        return [.. found.stale];
    }

    private void Judge(VersionStep step)
    {
        if (step.Before is not { } before) return;
        var facts = RegistryFacts.Between(before, step.After);
        var touched = facts.Where(static fact => fact.NewField is not null || fact.OldField is not null)
            .Where(static fact => ChangeRules.Of(fact).Level > ChangeLevel.Patch)
            .SelectMany(static fact => new[] { fact.OldField, fact.NewField }.OfType<Field>()).SelectMany(PagesOf).ToHashSet(
                StringComparer.Ordinal);
        touched.IntersectWith(facts.Where(static fact => fact.Aspect == Aspect.PageText).Select(static fact => fact.Id));
        if (touched.Count == 0) return;
        var days = facts.Where(static fact => fact is { Aspect: Aspect.PageCaptured, New: not null })
            .ToDictionary(static fact => fact.Id, static fact => fact.New!, StringComparer.Ordinal);
        var held = before.Evidence.Select(Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (finding, pages) in findings)
            if (pages.Any(page => touched.Contains(page) && IsOlder(finding, days.GetValueOrDefault(page), held))) stale.Add(finding);
    }

    // What no page defines could come to stand on any page of its scope.
    private static string[] PagesFor(Finding finding, FieldRegistry registry)
    {
        if (registry.Fields.FirstOrDefault(row => row.Id == finding.Field) is { Status: FieldStatus.Confirmed } row) return PagesOf(row);
        var announced = registry.Scopes.Where(scope => scope.Id == finding.Field.Scope).SelectMany(static scope => scope.Anchors)
            .Select(static anchor => anchor.Page);
        return [.. registry.Fields.Where(other => other.Id.Scope == finding.Field.Scope).SelectMany(PagesOf).Concat(announced).Distinct(
            StringComparer.Ordinal)];
    }

    private static bool IsOlder(Finding finding, string? day, HashSet<string> held) =>
        day is null ? held.Contains(Key(finding)) : string.CompareOrdinal(finding.Date, day) < 0;

    // A finding that only moved to another line or file is the same finding.
    private static string Key(Finding finding) => $"{finding.Field}\n{finding.Date}";

    private static string[] PagesOf(Field row) => [.. row.Anchors.Select(static anchor => anchor.Page).Distinct(StringComparer.Ordinal)];
}
