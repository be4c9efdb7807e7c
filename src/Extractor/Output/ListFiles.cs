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
    public static byte[] Confirmed(FieldRegistry registry, EvidenceLedger evidence) => File(registry, registry.Confirmed.Select(row =>
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
    public static byte[] Hypothesis(FieldRegistry registry, EvidenceLedger evidence, NearestField nearest) =>
        File(registry, registry.Hypotheses.Select(row =>
        {
            var entry = Entry(row);
            entry["reason"] = row.Reason is { } reason ? RegistryJson.Name(reason) : null;
            entry["evidence"] = Findings(row, evidence);
            entry["nearest"] = nearest.Of(row.Id) is { } near
                ? new JsonObject { ["id"] = near.Id.ToString(), ["path"] = near.Id.Path.Value, ["anchor"] = Anchor(near) }
                : null;
            entry["anchor"] = Anchor(row);
            return entry;
        }));

    private static byte[] File(FieldRegistry registry, IEnumerable<JsonObject> rows) => JsonText.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", FieldRegistry.SchemaVersion);
        writer.WriteString("version", registry.Version.ToString());
        writer.WriteRows("fields", rows, static row => row);
        writer.WriteEndObject();
    });

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

    // The registry has the quote; here its sum is enough to tell whether it is still the same.
    private static JsonObject? Anchor(Field row)
    {
        if (row.BestAnchor is not { } anchor) return null;
        var json = RegistryJson.Of(anchor);
        json.Remove("quote");
        return json;
    }
}
