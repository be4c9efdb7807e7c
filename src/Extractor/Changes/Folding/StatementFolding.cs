using System.Collections.Immutable;
using Extractor.Changes.Judging;
using Extractor.Model;

namespace Extractor.Changes.Folding;

/// <summary>Folds what a page states of one field for the first time into one entry: its type, its default and the like.</summary>
internal static class StatementFolding
{
    /// <summary>The entries, in which the first statements about a field are one entry.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="judge">Makes the entry of a fact.</param>
    public static ImmutableArray<ChangeEntry> Of(ImmutableArray<ChangeEntry> entries, Func<Difference, ChangeEntry> judge) =>
        [.. entries.GroupBy(KeyOf).SelectMany(same => same.Key is null || IsOne(same) ? same.ToArray() : [Whole([.. same], judge)])];

    // Several values are one statement, which is told as such.
    private static bool IsOne(IEnumerable<ChangeEntry> same) => same.Select(static entry => entry.Fact.Aspect).Distinct().Count() == 1;

    // What a project weighs otherwise is told by itself.
    private static string? KeyOf(ChangeEntry entry) =>
        entry is { Rule.Weight: ChangeWeight.Additive, Fact: { NewField: not null, OldField: not null, Move: null } fact }
        && fact.Aspect switch
        {
            Aspect.Type or Aspect.Default or Aspect.Nullable => fact.Kind == ChangeKind.Added,
            Aspect.Required => fact.OldField.Required == Requirement.Unstated,
            Aspect.EnumValue => fact.Kind == ChangeKind.Added && fact.IsWrittenAnew && fact.OldField.Enum.IsEmpty,
            _ => false,
        }
            ? fact.Id
            : null;

    private static ChangeEntry Whole(ChangeEntry[] same, Func<Difference, ChangeEntry> judge)
    {
        var first = same[0].Fact;
        var parts = same.Select(static entry => (entry.Fact.Aspect, Value: entry.Fact.New!)).ToLookup(
            static one => one.Aspect, static one => one.Value);
        var words = new[]
        {
            string.Join(", ", parts[Aspect.Type].Concat(parts[Aspect.Required])),
            Named("default", parts[Aspect.Default]),
            Named("nullable", parts[Aspect.Nullable]),
            Named("values", parts[Aspect.EnumValue]),
        };
        return judge(first with
        {
            Aspect = Aspect.Statements,
            Kind = ChangeKind.Added,
            Old = null,
            New = string.Join("; ", words.Where(static text => text.Length > 0)),
        }).With(same);

        static string Named(string name, IEnumerable<string> values) =>
            values.Any() ? $"{name} {string.Join(", ", values)}" : "";
    }
}
