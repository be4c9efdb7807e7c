using System.Text.Json.Nodes;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Registry;

/// <summary>Reads rules between fields.</summary>
internal static class RelationJson
{
    /// <summary>Reads a rule.</summary>
    /// <exception cref="FormatException">The JSON is no rule.</exception>
    public static StatedRelation Read(JsonObject json)
    {
        var values = JsonRow.Items(json, "when")
            .ToLookup(static row => JsonRow.Text(row, "field"), static row => JsonRow.Text(row, "value"), StringComparer.Ordinal);
        var fields = json["fields"] as JsonArray ?? throw new FormatException("expected the list 'fields'");
        var terms = fields.Select(node => node is JsonValue path && path.TryGetValue(out string? text)
            ? new RelationTerm(new FieldPath(text), values[text].FirstOrDefault())
            : throw new FormatException("expected texts in 'fields'"));
        var location = JsonRow.Text(json, "location");
        var anchor = RegistryJson.ReadAnchor(
            json["anchor"] as JsonObject ?? throw new FormatException("expected an object under 'anchor'"));
        return new StatedRelation(
            FieldId.LocationOf(location) ?? throw new FormatException($"'{location}' is no location"),
            new Relation(JsonRow.Named<RelationKind>(JsonRow.Text(json, "kind")), [.. terms], JsonRow.Text(json, "words"), new LineRange(
                anchor.Line - 1, anchor.EndLine - 1))
            {
                Operator = JsonRow.Maybe(json, "operator"),
            },
            anchor);
    }
}
