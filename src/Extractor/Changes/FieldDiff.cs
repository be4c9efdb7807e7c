using System.Collections.Immutable;
using Extractor.Dialects;
using Extractor.Outline;
using Extractor.Registry;
using Extractor.Words;

namespace Extractor.Changes;

/// <summary>States what differs between two versions of one field, and how much each difference matters.</summary>
internal static class FieldDiff
{
    /// <summary>The changes from one version of a field to another.</summary>
    public static IEnumerable<Change> Between(Field old, Field now)
    {
        var id = now.Id.ToString();
        if (old.Status != now.Status || old.Reason != now.Reason)
            yield return new Change("field", id, "status", ChangeKind.Changed, Status(old), Status(now), StatusLevel(old, now));
        if (old.Type != now.Type) yield return Of(id, "type", old.Type, now.Type, TypeLevel(old.Type, now.Type));
        if (old.Required != now.Required)
            yield return Of(id, "required", RegistryJson.Name(old.Required), RegistryJson.Name(now.Required), now.Required == Requirement.Required ? ChangeLevel.Major : ChangeLevel.Minor);
        if (old.Default != now.Default) yield return Of(id, "default", old.Default, now.Default, ChangeLevel.Minor);
        foreach (var change in OfEnum(id, old.Enum, now.Enum)) yield return change;
        foreach (var change in OfSet(id, "constraints", [.. old.Constraints.Select(Text)], [.. now.Constraints.Select(Text)])) yield return change;
        foreach (var change in OfSet(id, "conflicts", [.. old.Conflicts.Select(Text)], [.. now.Conflicts.Select(Text)])) yield return change;
        if (old.Description != now.Description) yield return Of(id, "description", old.Description, now.Description, ChangeLevel.Patch);
        if (Moved(old, now)) yield return Of(id, "anchors", old.BestAnchor?.Place, now.BestAnchor?.Place, ChangeLevel.Patch);
    }

    private static Change Of(string id, string attribute, string? old, string? now, ChangeLevel level) =>
        new("field", id, attribute, old is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed, old, now, level);

    private static string Status(Field row) => row.Reason is { } reason ? $"{RegistryJson.Name(row.Status)} ({RegistryJson.Name(reason)})" : RegistryJson.Name(row.Status);

    private static ChangeLevel StatusLevel(Field old, Field now) =>
        old.Status == FieldStatus.Confirmed ? ChangeLevel.Major : now.Status == FieldStatus.Confirmed ? ChangeLevel.Minor : ChangeLevel.Patch;

    private static ChangeLevel TypeLevel(string? old, string? now)
    {
        if (old is null) return ChangeLevel.Minor;
        // Two words for one type break nobody.
        return now is not null && TypeWords.Family(old) == TypeWords.Family(now) ? ChangeLevel.Patch : ChangeLevel.Major;
    }

    private static IEnumerable<Change> OfEnum(string id, ImmutableArray<string> old, ImmutableArray<string> now)
    {
        foreach (var gone in old.Except(now)) yield return new Change("field", id, "enum", ChangeKind.Removed, gone, null, ChangeLevel.Major);
        foreach (var added in now.Except(old)) yield return new Change("field", id, "enum", ChangeKind.Added, null, added, ChangeLevel.Minor);
        if (old.Length == now.Length && !old.SequenceEqual(now) && !old.Except(now).Any())
            yield return Of(id, "enum", string.Join(", ", old), string.Join(", ", now), ChangeLevel.Patch);
    }

    private static IEnumerable<Change> OfSet(string id, string attribute, ImmutableArray<string> old, ImmutableArray<string> now)
    {
        foreach (var gone in old.Except(now)) yield return new Change("field", id, attribute, ChangeKind.Removed, gone, null, ChangeLevel.Patch);
        foreach (var added in now.Except(old)) yield return new Change("field", id, attribute, ChangeKind.Added, null, added, ChangeLevel.Minor);
        if (!old.SequenceEqual(now) && !old.Except(now).Any() && !now.Except(old).Any()) yield return Of(id, attribute, string.Join("; ", old), string.Join("; ", now), ChangeLevel.Patch);
    }

    private static string Text(Constraint constraint) => constraint.Value is { } value ? $"{constraint.Kind} {value}: {constraint.Text}" : $"{constraint.Kind}: {constraint.Text}";

    private static string Text(Conflict conflict) => $"{conflict.Attribute}: {string.Join(" / ", conflict.Values.Select(static value => value.Value))}";

    // The places of a conflict that came or went are told with the conflict itself.
    private static bool Moved(Field old, Field now) =>
        Places.Of(old.Anchors) != Places.Of(now.Anchors)
        || (old.Conflicts.Select(Text).SequenceEqual(now.Conflicts.Select(Text)) && PlacesOfConflicts(old) != PlacesOfConflicts(now));

    private static string PlacesOfConflicts(Field row) =>
        string.Join('|', row.Conflicts.SelectMany(static conflict => conflict.Values).Select(static value => Places.Of(value.Anchors)));
}
