using System.Text.Json.Nodes;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Output;

/// <summary>The two lists that other tools consume, as JSON.</summary>
internal static class ListFiles
{
    /// <summary>The fields that a page defines, each with the place that says so.</summary>
    public static JsonObject Confirmed(FieldRegistry registry, EvidenceLedger evidence) => File(registry, registry.Confirmed.Select(row =>
    {
        var entry = Entry(row);
        entry["type"] = row.Type;
        entry["required"] = RegistryJson.Name(row.Required);
        foreach (var modifier in FieldModifier.All) entry[modifier.Key] = modifier.Write(row.Modifiers);
        entry["evidence"] = Findings(row, evidence);
        entry["anchor"] = Anchor(row);
        return entry;
    }));

    /// <summary>The fields that no page defines, each with why it is known at all.</summary>
    public static JsonObject Hypothesis(FieldRegistry registry, EvidenceLedger evidence)
    {
        var nearest = new NearestField(registry);
        return File(registry, registry.Hypotheses.Select(row =>
        {
            var entry = Entry(row);
            entry["reason"] = row.Reason is { } reason ? RegistryJson.Name(reason) : null;
            entry["evidence"] = Findings(row, evidence);
            entry["nearest"] = nearest.Of(row.Id) is { } near ? new JsonObject { ["id"] = near.Id.ToString(), ["path"] = near.Id.Path.Value, ["anchor"] = Anchor(near) } : null;
            entry["anchor"] = Anchor(row);
            return entry;
        }));
    }

    private static JsonObject File(FieldRegistry registry, IEnumerable<JsonObject> rows) => new()
    {
        ["schemaVersion"] = FieldRegistry.SchemaVersion,
        ["version"] = registry.Version.ToString(),
        ["fields"] = RegistryJson.Rows(rows, static row => row),
    };

    private static JsonObject Entry(Field row) => new()
    {
        ["id"] = row.Id.ToString(),
        ["scope"] = row.Id.Scope,
        ["location"] = FieldId.LocationName(row.Id.Location),
        ["path"] = row.Id.Path.Value,
    };

    private static JsonArray Findings(Field row, EvidenceLedger evidence) => RegistryJson.Rows(evidence.Of(row.Id), finding =>
    {
        var entry = RegistryJson.Of(finding);
        entry["stale"] = evidence.Stale.Contains(finding);
        return entry;
    });

    private static JsonObject? Anchor(Field row) => row.BestAnchor is { } anchor ? RegistryJson.Of(anchor) : null;
}
