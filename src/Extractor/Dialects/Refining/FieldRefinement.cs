using Extractor.Facts;
using Extractor.Facts.Relations;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Refining;

/// <summary>
/// What can be read only when all fields of a page are known, for every dialect alike: modifiers in words and types, tables
/// of values, rules between fields, and what holds for one value of another field.
/// </summary>
internal static class FieldRefinement
{
    private const int LongestDescription = 20_000;

    /// <summary>The reading with what its claims say together.</summary>
    public static PageReading Apply(DialectInput input, PageReading reading)
    {
        reading = LeafHolders.Apply(reading);
        var modifiers = new ModifierReader(input.Words);
        var tables = ValueTables.Apply(input, reading with { Claims = [.. reading.Claims.Select(modifiers.In)] });
        tables = ValueBullets.Apply(input, tables);
        var claims = tables.Claims.ToArray();
        var groups = claims.Select(static (claim, at) => (claim, at)).GroupBy(static one => (one.claim.Scope, one.claim.Location));
        foreach (var group in groups)
        {
            var fields = new KnownFields(group.Select(static one => one.claim), input.Words.Phrases);
            var reader = new SentenceReader(fields, input.Words.Phrases);
            foreach (var (claim, at) in group)
                if (claim.Defines && claim.Description.Length is > 0 and <= LongestDescription) claims[at] = reader.In(claim);
        }

        return tables with { Claims = [.. claims.Select(WithMeanings).Select(claim => WithDefault(claim, input.Words))] };
    }

    private static Claim WithDefault(Claim claim, Vocabulary vocabulary) =>
        claim.Default is null && ValueMeanings.DefaultAmong(claim.Values, vocabulary) is { } value ? claim with { Default = value } : claim;

    private static Claim WithMeanings(Claim claim) =>
        claim.Values.IsEmpty && claim.Enum.Length > 1 && claim.Description.Length <= LongestDescription
        && ValueMeanings.In(claim.Description, claim.Enum, claim.Lines) is { IsEmpty: false } values
            ? claim with { Values = values }
            : claim;
}
