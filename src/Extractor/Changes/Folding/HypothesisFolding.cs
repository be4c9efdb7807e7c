using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes.Folding;

/// <summary>Folds the fields that one part of an operation only shows or names for the same reason into one entry.</summary>
internal static class HypothesisFolding
{
    /// <summary>The entries, in which names that no page defines are one entry a part of an operation.</summary>
    public static ImmutableArray<ChangeEntry> Of(ImmutableArray<ChangeEntry> entries) =>
        [.. entries.GroupBy(KeyOf).SelectMany(static same => same.Key is null ? same.ToArray() : [same.First().With(same.Skip(1))])];

    private static (string Scope, Location Location, Reason? Reason)? KeyOf(ChangeEntry entry) =>
        entry is { IsNamed: true, Fact.NewField: { } row } ? (row.Id.Scope, row.Id.Location, row.Reason) : null;
}
