using System.Collections.Immutable;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Model;

namespace Extractor.Exporting.Code;

/// <summary>What code says of a field: what it is for, where that is documented, and what no validator judges.</summary>
internal static class FieldComment
{
    /// <summary>The lines, as the pages have their words; empty for a place that has no line of its own.</summary>
    /// <param name="node">The field.</param>
    /// <param name="hypotheses">The hypotheses that are exported, with their reasons.</param>
    public static ImmutableArray<string> Of(FieldNode node, IEnumerable<NamedHypothesis> hypotheses)
    {
        if (node.Field is not { } field) return [];
        var lines = ImmutableArray.CreateBuilder<string>();
        if (field.Description.Length > 0) lines.Add(field.Description);
        if (field.BestAnchor is { } anchor) lines.Add($"{anchor.Place}: \"{anchor.Quote}\"");
        if (hypotheses.FirstOrDefault(one => one.Field == field.Id) is { } named)
            lines.Add($"Not documented; sent on purpose: {named.Reason}");
        if (field.Modifiers.Deprecated is { } deprecation) lines.Add($"Deprecated: {deprecation.Words}");
        // The words of a note stand in the description already; that nobody judges them is what has to be said.
        foreach (var note in field.Constraints.Where(static one => one.Kind == Constraint.Note).Select(static one => one.Text).Distinct())
            lines.Add($"Not judged: \"{note}\"");
        return lines.ToImmutable();
    }

    /// <summary>What code says of the whole.</summary>
    public static string OfWhole(OperationContract contract, Location location) =>
        $"{contract.Entry.Id}, {FieldId.LocationName(location)}"
        + (contract.Entry.Anchors.IsEmpty ? "" : $" ({contract.Entry.Anchors[0].Place})");

    /// <summary>Whether the field is deprecated.</summary>
    public static bool IsDeprecated(FieldNode node) => node.Field?.Modifiers.Deprecated is not null;
}
