using System.Text.Json.Nodes;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Exporting;

/// <summary>
/// Writes documented structures as JSON Schema 2020-12, with the citation of every property under <c>x-sot</c>. A schema states
/// what the check judges of a value alone; limits of some cases are listed under <c>x-sot</c>, not enforced.
/// </summary>
internal sealed class SchemaWriter
{
    private const string Undescribed = "undescribed";

    private readonly FieldRegistry registry;
    private readonly Dictionary<FieldId, string> named;
    private readonly string references;
    private readonly SortedDictionary<string, JsonNode> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<FieldNode, string> structures = [];

    /// <summary>Makes a writer.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="hypotheses">The hypotheses that are exported as well.</param>
    /// <param name="references">What references to definitions open with.</param>
    public SchemaWriter(FieldRegistry registry, IEnumerable<NamedHypothesis> hypotheses, string references)
    {
        (this.registry, this.references) = (registry, references);
        named = hypotheses.ToDictionary(static one => one.Field, static one => one.Reason);
    }

    /// <summary>The definitions that the schemas written so far refer to.</summary>
    public IReadOnlyDictionary<string, JsonNode> Definitions => definitions;

    /// <summary>The schema of a place: of its value, its members and its items.</summary>
    public JsonObject SchemaOf(FieldNode node)
    {
        var schema = node.IsConfirmed ? ValueSchema.Of(node) : new JsonObject();
        // A whole, such as a body, is an object and never a list.
        if (node.Parent is null) schema["type"] = "object";
        if (node.Structure is not null) AddReference(schema, node);
        else AddMembers(schema, node);
        AddItems(schema, node);
        if (node.Field is { } field) schema["x-sot"] = SotNotes.Of(field, registry, named.GetValueOrDefault(field.Id));
        return schema;
    }

    private void AddMembers(JsonObject schema, FieldNode node)
    {
        // A value that can be no object has no names to choose.
        if (node.Field is not null && node.Values.Type.Kinds is not JsonKinds.None and var kinds && !kinds.HasFlag(JsonKinds.Object))
            return;
        var properties = new JsonObject();
        foreach (var (name, member) in ContractOrder.Of(node)) properties[name] = SchemaOf(member);
        foreach (var (name, member) in node.Members)
            if (member.Field is { Status: FieldStatus.Hypothesis } field && named.ContainsKey(field.Id))
                properties[name] = SchemaOf(member);
        if (properties.Count > 0) schema["properties"] = properties;
        var required = node.Rules.Required.Select(static member => member.Name).Order(StringComparer.Ordinal).ToArray();
        if (required.Length > 0) schema["required"] = new JsonArray([.. required.Select(static name => (JsonNode)name)]);
        if (!IsFree(node)) schema["additionalProperties"] = false;
    }

    private static bool IsFree(FieldNode node)
    {
        var at = node;
        while (at.Field is null && at.Parent is not null) at = at.Parent;
        return at.Values.Type.IsFree;
    }

    private void AddReference(JsonObject schema, FieldNode node)
    {
        var structure = node.Structure!;
        if (!structures.TryGetValue(structure, out var name))
        {
            // The name is taken before the structure is written, so that a circle ends at the reference.
            structures[structure] = name = DefinitionNames.Free(structure.Id.Scope, definitions.Keys);
            definitions[name] = new JsonObject();
            definitions[name] = SchemaOf(structure);
        }

        schema["$ref"] = references + name;
    }

    private void AddItems(JsonObject schema, FieldNode node)
    {
        if (node.Parent is null) return;
        if (node.Field is not null && node.Values.Type.Kinds is not JsonKinds.None and var kinds && !kinds.HasFlag(JsonKinds.Array)) return;
        var items = node.Items is { } known ? SchemaOf(known) : new JsonObject { ["$ref"] = references + UndescribedName() };
        if (node.IsConfirmed) ValueSchema.AddItemRules(items, node);
        schema["items"] = items;
    }

    // Of what no page describes, no name and nothing inside is documented.
    private string UndescribedName()
    {
        if (!definitions.ContainsKey(Undescribed))
            definitions[Undescribed] = new JsonObject
            {
                ["additionalProperties"] = false,
                ["items"] = new JsonObject { ["$ref"] = references + Undescribed },
            };
        return Undescribed;
    }
}
