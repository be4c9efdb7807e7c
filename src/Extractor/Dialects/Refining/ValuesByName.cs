using System.Collections.Immutable;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Refining;

/// <summary>
/// A table of the values of several fields, a row for each value beside the field's name, below a heading such as
/// "Enumerated Values".
/// </summary>
internal static class ValuesByName
{
    /// <summary>The claims of the fields that the table names, by their index, each with its values in page order.</summary>
    /// <returns>Nothing where the table is none such, or names something that is no field of its operation or object.</returns>
    public static ImmutableArray<(int Claim, ImmutableArray<FieldValue> Values)> Of(
        TableBlock table, PlacedBlock placed, ImmutableArray<Claim> claims, OwnerIndex index, Vocabulary vocabulary)
    {
        ColumnRole[] roles = [.. table.Header.Cells.Select(cell => vocabulary.Column(cell.Text))];
        var (name, value) = (
            Array.IndexOf(roles, ColumnRole.Name),
            Array.FindIndex(roles, static role => role is ColumnRole.Value or ColumnRole.Enum));
        if (name < 0 || value < 0 || table.Rows.IsEmpty || !vocabulary.IsEnumLabel(placed.Section.Innermost)) return [];
        var found = ImmutableArray.CreateBuilder<(int, ImmutableArray<FieldValue>)>();
        foreach (var field in table.Rows.GroupBy(row => Defaults.Bare(row.Text(name)), StringComparer.Ordinal))
        {
            var values = field.Select(row => new FieldValue(Defaults.Bare(row.Text(value)), null, false, row.Lines)
            {
                Section = placed.Section,
            }).DistinctBy(static one => one.Value).ToImmutableArray();
            // Of fields of one name in one object it is not known which is meant.
            int[] owners = [.. index.Named(field.Key).Where(at => claims[at].Scope == placed.Scope)];
            if (owners.Length == 0 || owners.Select(at => claims[at].Path).Distinct().Skip(1).Any()
                || !values.All(static one => EnumValues.IsValue(one.Value)))
                return [];
            found.AddRange(owners.Select(at => (at, values)));
        }

        return found.ToImmutable();
    }
}
