using System.Collections.Immutable;
using Extractor.Outline;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>States what differs between two registries.</summary>
public static class RegistryDiff
{
    /// <summary>The changes that lead from one registry to another; none where both say the same.</summary>
    public static ImmutableArray<Change> Between(FieldRegistry old, FieldRegistry now)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        changes.AddRange(Rows("page", old.Pages, now.Pages, static page => page.Path, Levels.Page, OfPage));
        var knownScopes = old.Scopes.Select(static scope => scope.Id).ToHashSet(StringComparer.Ordinal);
        changes.AddRange(Rows("scope", old.Scopes, now.Scopes, static scope => scope.Id, Levels.Scope, OfScope));
        changes.AddRange(Rows("field", old.Fields, now.Fields, static row => row.Id.ToString(), (row, kind) => Levels.Field(row, kind, knownScopes), FieldDiff.Between));
        changes.AddRange(Rows("evidence", old.Evidence, now.Evidence, static row => $"{row.Field} {row.Date} {row.File}:{row.Line}", Levels.Evidence, static (_, _) => []));
        return changes.ToImmutable();
    }

    private static IEnumerable<Change> Rows<T>(
        string subject, IEnumerable<T> old, IEnumerable<T> now, Func<T, string> id, Func<T, ChangeKind, ChangeLevel> level, Func<T, T, IEnumerable<Change>> compare)
        where T : class
    {
        var before = old.ToDictionary(id, StringComparer.Ordinal);
        var after = now.ToDictionary(id, StringComparer.Ordinal);
        foreach (var key in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            if (!before.TryGetValue(key, out var was)) yield return new Change(subject, key, null, ChangeKind.Added, null, null, level(after[key], ChangeKind.Added));
            else if (!after.TryGetValue(key, out var isNow)) yield return new Change(subject, key, null, ChangeKind.Removed, null, null, level(was, ChangeKind.Removed));
            else foreach (var change in compare(was, isNow)) yield return change;
        }
    }

    private static IEnumerable<Change> OfPage(PageEntry old, PageEntry now) => Attributes("page", old.Path, ("title", old.Title, now.Title), ("url", old.Url, now.Url), ("captured", old.Captured, now.Captured), ("sha256", old.Sha256, now.Sha256));

    private static IEnumerable<Change> OfScope(ScopeEntry old, ScopeEntry now) => Attributes("scope", old.Id, ("title", old.Title, now.Title), ("anchors", Places.Of(old.Anchors), Places.Of(now.Anchors)));

    private static IEnumerable<Change> Attributes(string subject, string id, params (string Name, string? Old, string? New)[] values) =>
        values.Where(static value => value.Old != value.New).Select(value => new Change(subject, id, value.Name, ChangeKind.Changed, value.Old, value.New, ChangeLevel.Patch));

    /// <summary>How much it matters that a row came or went.</summary>
    private static class Levels
    {
        public static ChangeLevel Page(PageEntry page, ChangeKind kind) => ChangeLevel.Patch;

        public static ChangeLevel Scope(ScopeEntry scope, ChangeKind kind) => kind == ChangeKind.Added ? ChangeLevel.Minor : ChangeLevel.Major;

        // A new hypothesis is something added; one that is gone takes nothing from anybody.
        public static ChangeLevel Field(Field row, ChangeKind kind, HashSet<string> knownScopes)
        {
            if (row.Status == FieldStatus.Hypothesis) return kind == ChangeKind.Added ? ChangeLevel.Minor : ChangeLevel.Patch;
            if (kind == ChangeKind.Removed) return ChangeLevel.Major;
            var isSent = row.Id.Location is not (Location.Response or Location.Callback);
            return row.Required == Requirement.Required && isSent && knownScopes.Contains(row.Id.Scope) ? ChangeLevel.Major : ChangeLevel.Minor;
        }

        public static ChangeLevel Evidence(object row, ChangeKind kind) => kind == ChangeKind.Added ? ChangeLevel.Minor : ChangeLevel.Patch;
    }
}
