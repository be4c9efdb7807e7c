using System.Collections.Immutable;
using Extractor.Changes.Judging;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes.Folding;

/// <summary>
/// Folds that a page says of many fields of one operation for the first time whether they must be given, as where a table got a
/// column, into one entry.
/// </summary>
internal static class RequirementFolding
{
    // Two of a kind are still read one by one.
    private const int FewestFields = 3;

    /// <summary>The entries, in which first statements about several fields of one place are one entry.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="judge">Makes the entry of a fact.</param>
    public static ImmutableArray<ChangeEntry> Of(ImmutableArray<ChangeEntry> entries, Func<Difference, ChangeEntry> judge) =>
    [
        .. entries.GroupBy(KeyOf)
            .SelectMany(same => same.Key is null || same.Count() < FewestFields ? same.ToArray() : [Whole([.. same], judge)]),
    ];

    private static (string Scope, Location Location, bool Stated)? KeyOf(ChangeEntry entry) =>
        entry is { Rule.Weight: not ChangeWeight.Breaking, Folded.IsEmpty: true, Fact: { Aspect: Aspect.Required, Move: null } fact }
        && fact is { OldField: { } old, NewField: { } now }
        && (old.Required == Requirement.Unstated || now.Required == Requirement.Unstated)
            ? (now.Id.Scope, now.Id.Location, old.Required == Requirement.Unstated)
            : null;

    private static ChangeEntry Whole(ChangeEntry[] same, Func<Difference, ChangeEntry> judge)
    {
        var first = same[0].Fact;
        var isStated = first.OldField!.Required == Requirement.Unstated;
        var words = string.Join("; ", same
            .GroupBy(entry => (isStated ? entry.Fact.NewField : entry.Fact.OldField)!.Required)
            .OrderBy(static group => group.Key)
            .Select(static group =>
                $"{RegistryJson.Name(group.Key)} {string.Join(", ", group.Select(static entry => entry.Fact.NewField!.Id.Path))}"));
        var fact = isStated ? first with { New = words } : first with { Old = words };
        return judge(fact) with { IsOfLocation = true, Folded = [.. same] };
    }
}
