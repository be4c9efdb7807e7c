using System.Globalization;
using System.Text;
using Extractor.Registry;

namespace Extractor.Lists;

/// <summary>The two lists for people.</summary>
internal static class ListMarkdown
{
    /// <summary>The fields that a page defines, by scope.</summary>
    public static string Confirmed(FieldRegistry registry)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# Confirmed fields\n\nVersion {registry.Version}: {registry.Confirmed.Count()} fields that a page defines.\n");
        foreach (var scope in registry.Confirmed.GroupBy(static row => row.Id.Scope))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(scope.Key)}\n\n| Field | Type | Required | Default | Source |\n| --- | --- | --- | --- | --- |\n");
            foreach (var row in scope)
                text.Append(CultureInfo.InvariantCulture, $"| {Name(row)} | {Escape(row.Type ?? "")} | {RegistryJson.Name(row.Required)} | {Code(row.Default)} | {Place(row)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The fields that no page defines, by scope, each with its reason, its evidence and the nearest documented field.</summary>
    public static string Hypothesis(FieldRegistry registry)
    {
        var nearest = new NearestField(registry);
        var evidence = registry.Evidence.ToLookup(static finding => finding.Field);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# Hypotheses\n\nVersion {registry.Version}: {registry.Hypotheses.Count()} fields that somebody used or named and no page defines. An accepted field is not a proven path.\n");
        foreach (var scope in registry.Hypotheses.GroupBy(static row => row.Id.Scope))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(scope.Key)}\n\n| Field | Reason | Evidence | Nearest documented field | Seen at |\n| --- | --- | --- | --- | --- |\n");
            foreach (var row in scope)
            {
                var found = string.Join("<br>", evidence[row.Id].Select(static finding => $"{finding.Date}: {finding.Api}, {finding.Semantics}"));
                var near = nearest.Of(row.Id) is { } field ? $"{Name(field)} ({Place(field)})" : "";
                text.Append(CultureInfo.InvariantCulture, $"| {Name(row)} | {(row.Reason is { } reason ? RegistryJson.Name(reason) : "")} | {Escape(found)} | {near} | {Place(row)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Name(Field row) => $"`{FieldId.LocationName(row.Id.Location)}.{row.Id.Path.Value.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Place(Field row) => row.BestAnchor is { } anchor ? Escape(anchor.Place) : "";

    private static string Code(string? value) => value is null ? "" : $"`{value.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ')}`";

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
