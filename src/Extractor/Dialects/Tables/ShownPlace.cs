using Extractor.Dialects.Blocks;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>Where the fields of a table stand, as far as the page's own bodies show it and its words do not say it.</summary>
internal static class ShownPlace
{
    // One name may be that of a field of both parts of the operation.
    private const int FewestFields = 2;

    /// <summary>
    /// The place of a table. Below no label, a table whose every row names a key of the answer, and not every row one of what is
    /// sent, is about the answer.
    /// </summary>
    /// <param name="placed">The table, and what its section says.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">What its columns hold.</param>
    /// <param name="shown">What the bodies of the page show.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static PlacedBlock Of(
        PlacedBlock placed, TableBlock table, TableColumns columns, Lazy<SamplePaths> shown, Vocabulary vocabulary)
    {
        if (placed is not { Location: null, Scope: { Kind: ScopeKind.Operation } operation } || !columns.SaysNoPlace) return placed;
        string[] names = [.. table.Rows.SelectMany(row => TableNames.In(row, columns, vocabulary))
            .Select(static name => SamplePaths.Bare(FieldPath.Parse(name.Text)))
            .Distinct(StringComparer.Ordinal)];
        if (names.Length < FewestFields || names.Any(name => operation.Id.Contains($"{{{name}}}", StringComparison.Ordinal))) return placed;
        var answer = shown.Value.At(operation, Location.Response);
        return Array.TrueForAll(names, answer.Has)
            && !Array.TrueForAll(names, shown.Value.At(operation, Location.Body).Has)
            && !Array.TrueForAll(names, shown.Value.At(operation, Location.Query).Has)
            ? placed with { Location = Location.Response, Broad = false }
            : placed;
    }

    /// <summary>
    /// The reading with the fields of an answer as members of the items of a list, where the answer is shown as nothing but a list
    /// and its items have a field of the table.
    /// </summary>
    public static PageReading InItems(PageReading reading, Lazy<SamplePaths> shown)
    {
        if (reading.Claims.FirstOrDefault() is not { Location: Location.Response } first) return reading;
        var answer = shown.Value.At(first.Scope, Location.Response);
        if (answer.Below("").Count == 0 || !answer.IsList || !reading.Claims.Any(claim => answer.Has("." + claim.Path.Value)))
            return reading;
        return reading with
        {
            Claims = [.. reading.Claims.Select(InItems)],
            Definitions = [.. reading.Definitions.Select(static definition => definition with { Claim = InItems(definition.Claim) })],
        };
    }

    private static Claim InItems(Claim claim) =>
        claim.Path.IsRoot || claim.Path.Value.StartsWith("[]", StringComparison.Ordinal)
            ? claim
            : claim with { Path = new FieldPath("[]." + claim.Path.Value) };
}
