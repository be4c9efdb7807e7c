using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Registry;

namespace Extractor.Exporting;

/// <summary>What the check judges of one value, in the words of JSON Schema.</summary>
internal static class ValueSchema
{
    private static readonly ImmutableArray<(JsonKinds Kind, string Name)> Names =
    [
        (JsonKinds.String, "string"), (JsonKinds.Integer, "integer"), (JsonKinds.Number, "number"), (JsonKinds.Boolean, "boolean"),
        (JsonKinds.Array, "array"), (JsonKinds.Object, "object"), (JsonKinds.Null, "null"),
    ];

    /// <summary>The schema of a field's value, without its members and items.</summary>
    public static JsonObject Of(FieldNode node)
    {
        var (field, rules) = (node.Field!, node.Values);
        var schema = new JsonObject();
        AddTypes(schema, rules.Type.Kinds);
        if (field.Description.Length > 0) schema["description"] = field.Description;
        if (field.Default is { } value) schema["default"] = TypedValues.Of(rules.Type.Kinds, value);
        if (field.Modifiers.Deprecated is not null) schema["deprecated"] = true;
        if (field.Modifiers.Access is Model.Access.ReadOnly) schema["readOnly"] = true;
        if (field.Modifiers.Access is Model.Access.WriteOnly) schema["writeOnly"] = true;
        var all = new JsonArray();
        if (!field.Enum.IsEmpty && (rules.Type.Kinds & (JsonKinds.Array | JsonKinds.Object)) == 0)
            AddValues(schema, field, rules.Type.Kinds);
        if (rules.NeverEmpty) all.Add(new JsonObject { ["not"] = new JsonObject { ["enum"] = new JsonArray(null, "", new JsonArray()) } });
        foreach (var limit in Limits(rules)) all.Add(limit);
        if (all.Count > 0) schema["allOf"] = all;
        return schema;
    }

    /// <summary>Adds what a list's field says of its items.</summary>
    public static void AddItemRules(JsonObject items, FieldNode list)
    {
        var kinds = list.Values.Type.Items;
        var hasMembers = list.Items is { Members.Count: > 0 };
        if (hasMembers)
            kinds = (kinds == JsonKinds.None ? JsonKinds.Object | JsonKinds.Array : kinds) & (JsonKinds.Object | JsonKinds.Array);
        if (!items.ContainsKey("type")) AddTypes(items, kinds);
        if (!list.Field!.Enum.IsEmpty && !hasMembers) AddItemValues(items, list.Field, list.Values.Type.Items);
    }

    private static void AddTypes(JsonObject schema, JsonKinds kinds)
    {
        JsonNode[] names = [.. Names.Where(one => kinds.HasFlag(one.Kind)).Select(static one => (JsonNode)one.Name)];
        if (names.Length == 1) schema["type"] = names[0];
        else if (names.Length > 1) schema["type"] = new JsonArray(names);
    }

    // Null is judged by the type, and a default that the page forgets to list is documented all the same.
    private static void AddValues(JsonObject schema, Field field, JsonKinds kinds)
    {
        var values = Values(field, kinds);
        // A value of no kind may be a list or an object as well, of which the list of values says nothing.
        if (kinds == JsonKinds.None)
            schema["anyOf"] = new JsonArray(
                new JsonObject { ["enum"] = values }, new JsonObject { ["type"] = new JsonArray("array", "object") });
        else schema["enum"] = values;
    }

    private static void AddItemValues(JsonObject items, Field field, JsonKinds kinds)
    {
        var values = Values(field, kinds);
        items["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = values }, new JsonObject { ["type"] = new JsonArray("array", "object") });
    }

    private static JsonArray Values(Field field, JsonKinds kinds)
    {
        var values = new JsonArray();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in field.Default is { } byDefault ? field.Enum.Add(byDefault) : field.Enum)
            foreach (var typed in TypedValues.All(kinds, value))
                if (known.Add(typed.ToJsonString())) values.Add(typed);
        if (kinds == JsonKinds.None || kinds.HasFlag(JsonKinds.Null)) values.Add(null);
        return values;
    }

    // Where one page allows what another does not, no rule is broken for certain: such limits are alternatives.
    private static IEnumerable<JsonObject> Limits(ValueRules rules)
    {
        foreach (var same in rules.Limits.Where(static limit => limit.Certain)
            .GroupBy(static limit => (limit.Says.Kind, limit.Low is null, limit.High is null)))
        {
            JsonObject[] alternatives = [.. same.Select(Of).DistinctBy(static limit => limit.ToJsonString())];
            yield return alternatives.Length == 1 ? alternatives[0] : new JsonObject { ["anyOf"] = new JsonArray(alternatives) };
        }
    }

    private static JsonObject Of(Limit limit)
    {
        if (limit.Kind == LimitKind.Pattern) return new JsonObject { ["pattern"] = limit.Form!.ToString() };
        if (limit.Kind == LimitKind.Multiple) return new JsonObject { ["multipleOf"] = Number(limit.Low) };
        var (low, high) = limit.Kind switch
        {
            LimitKind.Length => ("minLength", "maxLength"),
            LimitKind.Count => ("minItems", "maxItems"),
            _ => limit.Open ? ("exclusiveMinimum", "exclusiveMaximum") : ("minimum", "maximum"),
        };
        var schema = new JsonObject();
        if (limit.Low is not null) schema[low] = Number(limit.Low);
        if (limit.High is not null) schema[high] = Number(limit.High);
        return schema;
    }

    private static JsonNode? Number(decimal? number) =>
        number is { } value ? JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture)) : null;
}
