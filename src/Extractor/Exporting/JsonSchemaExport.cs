using System.Text.Json.Nodes;
using Extractor.Checking.Contracts;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Exporting;

/// <summary>
/// One location of an operation as a JSON Schema document; rules between fields are listed under <c>x-sot</c>, not enforced.
/// </summary>
internal static class JsonSchemaExport
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The document.</summary>
    /// <param name="contract">The operation or structure.</param>
    /// <param name="location">What is described of it.</param>
    /// <param name="hypotheses">The hypotheses that are exported as well.</param>
    public static JsonObject Of(OperationContract contract, Location location, IEnumerable<NamedHypothesis> hypotheses)
    {
        var writer = new SchemaWriter(contract.Registry, hypotheses, "#/$defs/");
        var schema = new JsonObject { ["$schema"] = Dialect, ["title"] = $"{contract.Entry.Id} {FieldId.LocationName(location)}" };
        foreach (var (key, value) in writer.SchemaOf(contract.Root(location))) schema[key] = value?.DeepClone();
        schema["x-sot"] = new JsonObject
        {
            ["registry"] = contract.Registry.Version.ToString(),
            ["scope"] = contract.Entry.Id,
            ["rules"] = Rules(contract, location),
        };
        if (writer.Definitions.Count > 0)
            schema["$defs"] = new JsonObject(writer.Definitions.Select(static one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value)));
        return schema;
    }

    /// <summary>The rules between fields of a location, in words.</summary>
    public static JsonArray Rules(OperationContract contract, Location location) =>
        RegistryJson.Rows(contract.Relations(location), static relation => new JsonObject
        {
            ["kind"] = RegistryJson.Name(relation.Rule.Kind),
            ["fields"] = relation.Rule.Fields,
            ["words"] = relation.Rule.Words,
            ["page"] = relation.Anchor.Page,
            ["line"] = relation.Anchor.Line,
        });
}
