using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Words;

namespace Extractor.Contradictions;

/// <summary>
/// Notes where two operations that take the same structure, member for member, say different things of a member. Each
/// may be right of its own operation, so this is no conflict; who copies a body from one to the other should know.
/// </summary>
internal static class OperationDifferences
{
    // Two structures of one member are hardly the same structure.
    private const int FewestMembers = 2;

    /// <summary>The notes of a registry, one for each member and attribute.</summary>
    public static IEnumerable<Diagnostic> In(FieldRegistry registry)
    {
        var operations = registry.Scopes.Where(static scope => scope.Kind == ScopeKind.Operation).Select(static scope => scope.Id)
            .ToHashSet(StringComparer.Ordinal);
        var structures = registry.Confirmed
            .Where(row => !row.Id.Path.Parent.IsRoot && row.Id.Location is Location.Body or Location.Query
                && operations.Contains(row.Id.Scope))
            .GroupBy(
                static row => (row.Id.Scope, row.Id.Location, row.Id.Path.Parent)).Where(static members => members.Count() >= FewestMembers)
            .GroupBy(static members => (
                members.Key.Location,
                members.Key.Parent,
                Names: string.Join('\n', members.Select(static row => row.Id.Path.Leaf).Order(StringComparer.Ordinal))));
        return structures.SelectMany(static same => same.SelectMany(static members => members).GroupBy(static row => row.Id.Path))
            .SelectMany(static member => Of([.. member.OrderBy(static row => row.Id)]));
    }

    private static IEnumerable<Diagnostic> Of(ImmutableArray<Field> rows)
    {
        if (Differing("type", rows, static row => row.Type, static row => TypeWords.Family(row.Type!)) is { } type) yield return type;
        if (Differing(
            "required", rows, static row => row.Required == Requirement.Unstated ? null : RegistryJson.Name(row.Required)) is { } required)
            yield return required;
        if (Differing("default", rows, static row => row.Default) is { } byDefault) yield return byDefault;
        if (Differing(
            "enum", rows, static row => row.Enum.IsEmpty ? null : string.Join(", ", row.Enum.Order(StringComparer.Ordinal))) is { } values)
            yield return values;
    }

    private static Diagnostic? Differing(
        string attribute, ImmutableArray<Field> rows, Func<Field, string?> value, Func<Field, string>? key = null)
    {
        var groups = rows.Where(row => value(row) is not null)
            .GroupBy(row => key is null ? value(row)! : key(row), StringComparer.Ordinal)
            .Select(static group => group.First())
            .ToArray();
        if (groups.Length < 2) return null;
        var (here, others) = (groups[0], groups[1..]);
        var says = string.Join(
            " and ", others.Select(row => $"{MultiAnchorFinding.Quoted(value(row)!)} of {row.Id.Scope} at {row.BestAnchor!.Place}"));
        return MultiAnchorFinding.Finding(
            Rules.ConflictOperations, $"{attribute}\n{string.Join('\n', groups.Select(static row => row.Id.ToString()))}",
            $"{here.Id}: {attribute} is {MultiAnchorFinding.Quoted(value(here)!)} here and {says}; they are different operations",
            here.BestAnchor!, others.Select(row => (row.BestAnchor!, value(row)!)));
    }
}
