using System.Globalization;
using System.Text;
using Extractor.Diagnostics.Rendering;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Output;

/// <summary>The two lists for people.</summary>
internal static class ListMarkdown
{
    /// <summary>The fields that a page defines, by scope.</summary>
    public static string Confirmed(FieldRegistry registry, EvidenceLedger evidence)
    {
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"# Confirmed fields\n\nVersion {registry.Version}: {registry.Confirmed.Count()} fields that a page defines.\n");
        foreach (var scope in registry.Confirmed.GroupBy(static row => row.Id.Scope))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {MarkdownText.Words(scope.Key)}\n\n| Field | Type | Required | Default | Accepted | Proven | Source |\n"
                + $"| --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var row in scope)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Name(row)} | {MarkdownText.Words(row.Type ?? "")} | {RegistryJson.Name(row.Required)} | {Code(row.Default)} | "
                    + $"{Facts(row, evidence)} | {Place(row)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The fields that no page defines, by scope, each with its reason, its evidence and the nearest documented field.</summary>
    public static string Hypothesis(FieldRegistry registry, EvidenceLedger evidence, Func<FieldId, Field?> nearest)
    {
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"# Hypotheses\n\nVersion {registry.Version}: {registry.Hypotheses.Count()} fields that somebody used or named and no page "
            + $"defines. An accepted field is not a proven path.\n");
        foreach (var scope in registry.Hypotheses.GroupBy(static row => row.Id.Scope))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {MarkdownText.Words(scope.Key)}\n\n| Field | Documented | Accepted | Proven | Nearest documented field | Seen at |\n"
                + $"| --- | --- | --- | --- | --- | --- |\n");
            foreach (var row in scope)
            {
                var near = nearest(row.Id) is { } field ? $"{Name(field)} ({Place(field)})" : "";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Name(row)} | no: {(row.Reason is { } reason ? RegistryJson.Name(reason) : "")} | {Facts(row, evidence)} | {near} "
                    + $"| {Place(row)} |\n");
            }
        }

        return text.ToString();
    }

    // Two columns: that a field is accepted does not say that it does anything.
    private static string Facts(Field row, EvidenceLedger evidence) =>
        $"{string.Join("<br>", evidence.Of(row.Id).Select(evidence.Accepted))} | "
        + $"{string.Join("<br>", evidence.Of(row.Id).Select(evidence.Proven))}";

    private static string Name(Field row) => MarkdownText.CellCode($"{FieldId.LocationName(row.Id.Location)}.{row.Id.Path.Value}");

    private static string Place(Field row) => row.BestAnchor is { } anchor ? MarkdownText.Words(anchor.Place) : "";

    private static string Code(string? value) => value is null ? "" : MarkdownText.CellCode(value);
}
