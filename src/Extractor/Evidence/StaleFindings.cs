using System.Collections.Immutable;
using Extractor.Changes;
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
    private readonly Dictionary<string, string[]> pagesOfField;
    private readonly HashSet<string> held;
    private readonly HashSet<Finding> stale = [];

    private StaleFindings(FieldRegistry registry, IEnumerable<Finding> recorded)
    {
        findings = [.. registry.Evidence.Select(finding => (finding, PagesFor(finding, registry)))];
        pagesOfField = registry.Fields.ToDictionary(static row => row.Id.ToString(), PagesOf, StringComparer.Ordinal);
        held = recorded.Select(static finding => Key(finding)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The findings of a registry that are out of date.</summary>
    /// <param name="registry">The registry of the newest version.</param>
    /// <param name="steps">What each version changed, newest first.</param>
    /// <param name="recorded">The findings that the newest version holds, where the ledger has more by now; null where it has not.</param>
    public static ImmutableHashSet<Finding> In(FieldRegistry registry, IEnumerable<VersionStep> steps, IEnumerable<Finding>? recorded = null)
    {
        if (registry.Evidence.IsEmpty) return [];
        var found = new StaleFindings(registry, recorded ?? registry.Evidence);
        foreach (var step in steps) found.Judge(step);
        return [.. found.stale];
    }

    private void Judge(VersionStep step)
    {
        var after = step.Set.Changes.Where(static change => change is { Subject: "field", Level: > ChangeLevel.Patch }).Select(static change => change.Id).Distinct(StringComparer.Ordinal).ToArray();
        var touched = after.SelectMany(Pages).ToHashSet(StringComparer.Ordinal);
        GoBack(step);
        touched.UnionWith(after.SelectMany(Pages));
        touched.IntersectWith(step.Set.Changes.Where(static change => change is { Subject: "page", Attribute: "sha256" }).Select(static change => change.Id));
        if (touched.Count == 0) return;
        var days = step.Set.Changes.Where(static change => change is { Subject: "page", Attribute: "captured", New: not null }).ToDictionary(static change => change.Id, static change => change.New!, StringComparer.Ordinal);
        foreach (var (finding, pages) in findings)
            if (pages.Any(page => touched.Contains(page) && IsOlder(finding, days.GetValueOrDefault(page)))) stale.Add(finding);
    }

    private IEnumerable<string> Pages(string field) => pagesOfField.GetValueOrDefault(field, []);

    // What no page defines could come to stand on any page of its scope.
    private static string[] PagesFor(Finding finding, FieldRegistry registry)
    {
        if (registry.Fields.FirstOrDefault(row => row.Id == finding.Field) is { Status: FieldStatus.Confirmed } row) return PagesOf(row);
        var announced = registry.Scopes.Where(scope => scope.Id == finding.Field.Scope).SelectMany(static scope => scope.Anchors).Select(static anchor => anchor.Page);
        return [.. registry.Fields.Where(other => other.Id.Scope == finding.Field.Scope).SelectMany(PagesOf).Concat(announced).Distinct(StringComparer.Ordinal)];
    }

    private bool IsOlder(Finding finding, string? day) => day is null ? held.Contains(Key(finding)) : string.CompareOrdinal(finding.Date, day) < 0;

    // From what stood in one version to what stood in the version before.
    private void GoBack(VersionStep step)
    {
        if (step.Undo is null)
        {
            held.Clear();
            return;
        }

        var (fields, goneFields) = RowDelta.Rows(step.Undo, "fields");
        foreach (var id in goneFields) pagesOfField.Remove(id);
        foreach (var row in fields.Select(RegistryJson.ReadField)) pagesOfField[row.Id.ToString()] = PagesOf(row);
        var (findings, goneFindings) = RowDelta.Rows(step.Undo, "evidence");
        foreach (var key in goneFindings) held.Remove(string.Join('\n', key.Split('\n').Take(2)));
        foreach (var finding in findings.Select(RegistryJson.ReadFinding)) held.Add(Key(finding));
    }

    // A finding that only moved to another line or file is the same finding.
    private static string Key(Finding finding) => $"{finding.Field}\n{finding.Date}";

    private static string[] PagesOf(Field row) => [.. row.Anchors.Select(static anchor => anchor.Page).Distinct(StringComparer.Ordinal)];
}
