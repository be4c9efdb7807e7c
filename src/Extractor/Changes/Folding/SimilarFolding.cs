using System.Collections.Immutable;
using System.Globalization;
using Extractor.Model;

namespace Extractor.Changes.Folding;

/// <summary>
/// Folds the same change in several scopes, and several values of one field, into one entry each; and rows that only moved into
/// one a page.
/// </summary>
internal static class SimilarFolding
{
    // Two of a kind are still read one by one.
    private const int FewestScopes = 3;

    /// <summary>The entries, in which what repeats itself is listed once.</summary>
    public static ImmutableArray<ChangeEntry> Of(ImmutableArray<ChangeEntry> entries) =>
        [.. entries.GroupBy(static entry => PlaceKey(entry) ?? ValuesKey(entry)).SelectMany(Values).GroupBy(SameKey).SelectMany(Scopes)];

    private static string? ValuesKey(ChangeEntry entry) =>
        entry.Fact.Aspect is Aspect.EnumValue or Aspect.ValueMeaning ? $"{entry.Rule.Id}\n{entry.Fact.Id}\n{entry.Fact.Kind}" : null;

    private static string? PlaceKey(ChangeEntry entry) =>
        entry.Fact.Aspect == Aspect.Place ? $"{entry.Rule.Id}\n{(entry.At ?? entry.Was)?.Page}" : null;

    private static IEnumerable<ChangeEntry> Values(IGrouping<string?, ChangeEntry> same)
    {
        if (same.Key is null || same.Count() == 1) return same;
        var first = same.First();
        if (first.Fact.Aspect == Aspect.Place)
        {
            var fact = new Difference(
                Aspect.Place, first.Fact.Kind, (first.At ?? first.Was)?.Page ?? "", null,
                string.Create(CultureInfo.InvariantCulture, $"{same.Count()} fields"));
            return [(first with { Fact = fact, Scope = "" }).With(same)];
        }

        var separator = first.Fact.Aspect == Aspect.ValueMeaning ? "; " : ", ";
        return [(first with
        {
            Fact = first.Fact with
            {
                Old = Joined(same.Select(static one => one.Fact.Old)),
                New = Joined(same.Select(static one => one.Fact.New)),
            },
        }).With(same.Skip(1))];

        string? Joined(IEnumerable<string?> values) =>
            string.Join(separator, values.OfType<string>()) is { Length: > 0 } text ? text : null;
    }

    private static string? SameKey(ChangeEntry entry)
    {
        var fact = entry.Fact;
        if ((fact.NewField ?? fact.OldField) is not { } row || entry.Rule.IsQuiet || entry.OldId is not null) return null;
        if (entry.IsNamed && !entry.Folded.IsEmpty) return null;
        var facts = entry.IsExistence
            ? ChangeWords.FactsOf((entry.Came == true ? fact.NewField : fact.OldField) ?? row)
            : $"{fact.Old}\n{fact.New}";
        return string.Join('\n', entry.Rule.Id, FieldId.LocationName(row.Id.Location), row.Id.Path, facts);
    }

    private static IEnumerable<ChangeEntry> Scopes(IGrouping<string?, ChangeEntry> same)
    {
        if (same.Key is null || same.Count() < FewestScopes) return same;
        var entries = same.OrderBy(static entry => entry.Scope, StringComparer.Ordinal).ToArray();
        return [entries[0].With(entries.Skip(1)) with { Scopes = [.. entries.Select(static entry => entry.Scope)] }];
    }
}
