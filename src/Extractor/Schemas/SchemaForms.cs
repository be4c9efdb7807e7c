using Extractor.Model;

namespace Extractor.Schemas;

/// <summary>What a piece of OpenAPI or JSON Schema is.</summary>
internal enum SchemaForm
{
    /// <summary>Nothing of the kind.</summary>
    None,

    /// <summary>A document, or the part of one that names its operations or structures.</summary>
    Document,

    /// <summary>Paths and their operations, without the key above them.</summary>
    Paths,

    /// <summary>The operations of one path, which the code leaves out.</summary>
    PathItem,

    /// <summary>One operation; the code leaves out its method and its path.</summary>
    Operation,

    /// <summary>The parameters of an operation.</summary>
    Parameters,

    /// <summary>The responses of an operation by status.</summary>
    Responses,

    /// <summary>A body by media type.</summary>
    Content,

    /// <summary>Schemas by name.</summary>
    Schemas,

    /// <summary>One schema.</summary>
    Schema,
}

/// <summary>
/// Tells pieces of OpenAPI and JSON Schema from other YAML and JSON. A sign that other data could bear by chance, such as
/// a key <c>type</c>, is not enough: what is no schema would define fields that nobody has.
/// </summary>
internal static class SchemaForms
{
    private static readonly string[] Compositions = ["allOf", "oneOf", "anyOf"];

    /// <summary>What a value is, and the value itself; for a schema below the key <c>schema</c>, the schema.</summary>
    public static (SchemaForm Form, SchemaNode Value) Of(SchemaNode root) => root switch
    {
        SchemaList list => (IsParameters(list) ? SchemaForm.Parameters : SchemaForm.None, root),
        SchemaMap map when OfMap(map) is var form and not SchemaForm.None => (form, root),
        SchemaMap map when map.Map("schema") is { } inner && IsSchema(inner) => (SchemaForm.Schema, inner),
        _ => (SchemaForm.None, root),
    };

    /// <summary>Whether the key is one of the methods of a path, as OpenAPI writes them.</summary>
    public static bool IsMethod(string key) => !key.Any(char.IsUpper) && OperationName.IsMethod(key.ToUpperInvariant());

    /// <summary>Whether the key is the status of a response: <c>200</c>, <c>2XX</c>, <c>default</c>.</summary>
    public static bool IsStatus(string key) =>
        key == "default" || (key.Length == 3 && key[0] is >= '1' and <= '5' && key.AsSpan(1).IndexOfAnyExcept("0123456789xX") < 0);

    /// <summary>Whether the map says by media type what a body holds.</summary>
    public static bool IsContent(SchemaMap? map) => map is not null && map.Maps.Any() && map.Maps.All(static one => one.Entry.Name.Contains(
        '/') && (one.Value["schema"] ?? one.Value["schemaArray"] ?? one.Value["example"] ?? one.Value["examples"]) is not null);

    /// <summary>
    /// Whether the map tells one operation in the form in which documentation sites unfold it: its path and its method are keys
    /// beside its request and its response.
    /// </summary>
    public static bool IsUnfolded(SchemaMap? map) => map?.Text("path") is ['/', ..] && map.Text("method") is { } method && IsMethod(method)
        && (map["request"] ?? map["response"]) is not null;

    private static SchemaForm OfMap(SchemaMap map)
    {
        if (IsVersion(map.Text("openapi")) || IsVersion(map.Text("swagger")) || IsPaths(map.Map("paths")) || IsUnfolded(map.Map("paths"))
            || IsComponents(map.Map("components")))
            return SchemaForm.Document;
        if (IsSchema(map)) return SchemaForm.Schema;
        if (IsSchemas(map.Map("definitions")) || IsSchemas(map.Map("schemas"))) return SchemaForm.Document;
        if (IsPaths(map)) return SchemaForm.Paths;
        if (map.Maps.Any(static one => IsMethod(one.Entry.Name) && IsOperation(one.Value))) return SchemaForm.PathItem;
        if (IsOperation(map)) return SchemaForm.Operation;
        if (IsResponses(map)) return SchemaForm.Responses;
        if (IsContent(map) || IsContent(map.Map("content"))) return SchemaForm.Content;
        return IsSchemas(map) ? SchemaForm.Schemas : SchemaForm.None;
    }

    private static bool IsVersion(string? text) => text is [>= '1' and <= '9', '.', ..];

    private static bool IsPaths(SchemaMap? map) =>
        map is not null && map.Maps.Any()
        && map.Entries.All(static entry => entry.Name.StartsWith('/') || entry.Name.StartsWith("x-", StringComparison.Ordinal))
        && map.Maps.Any(
            static path => path.Value.Entries.Any(static entry => IsMethod(entry.Name)) || path.Value["parameters"] is not null);

    private static bool IsComponents(SchemaMap? map) =>
        map is not null && map.Maps.Any(
            static part => part.Entry.Name is "schemas" or "parameters" or "requestBodies" or "responses" && part.Value.Maps.Any());

    private static bool IsOperation(SchemaMap map) =>
        (map.List("parameters") is { } parameters && IsParameters(parameters)) || IsContent(map.Map("requestBody")?.Map("content"))
        || map.Map("requestBody")?.Text("$ref") is not null
        || (map.Map("responses") is { } responses && IsResponses(responses))
        || (map.Text("operationId") is not null && (map["responses"] ?? map["summary"]) is not null);

    private static bool IsParameters(SchemaList list) =>
        list.Items.Count > 0 && list.Maps.Count() == list.Items.Count
        && list.Maps.Any(static item => item.Text("in") is not null && item.Text("name") is not null);

    private static bool IsResponses(SchemaMap map) =>
        map.Maps.Any() && map.Entries.All(static entry => IsStatus(entry.Name) || entry.Name.StartsWith("x-", StringComparison.Ordinal))
        && map.Maps.Any(
            static one => (one.Value["description"] ?? one.Value["content"] ?? one.Value["schema"] ?? one.Value["$ref"]) is not null);

    private static bool IsSchemas(SchemaMap? map) =>
        map is not null && map.Maps.Any(static one => IsSchema(one.Value))
        && map.Entries.All(static entry => entry.Value is SchemaMap value && LooksLikeSchema(value));

    private static bool LooksLikeSchema(SchemaMap map) =>
        (map["type"] ?? map["properties"] ?? map["$ref"] ?? map["enum"] ?? map["allOf"] ?? map["oneOf"] ?? map["anyOf"]) is not null;

    private static bool IsSchema(SchemaMap map)
    {
        if (map["properties"] is { } properties)
            return IsMembers(properties) && (map.Text("$schema") is not null || IsType(map, "object") || map["allOf"] is SchemaList);
        if (IsType(map, "array")) return map.Map("items") is { } items && HasMembers(items);
        if (map.Text("$ref") is not null) return map.Map("definitions") is not null || map.Map("$defs") is not null;
        return Compositions.Any(
            word => map.List(word) is { } parts && parts.Items.Count > 0 && parts.Maps.All(LooksLikeSchema) && parts.Maps.Any(HasMembers));
    }

    private static bool HasMembers(SchemaMap map) =>
        map.Text("$ref") is not null || (map["properties"] is { } properties && IsMembers(properties));

    private static bool IsMembers(SchemaNode properties) =>
        properties is SchemaMap map && map.Entries.All(static entry => entry.Value is SchemaMap);

    private static bool IsType(SchemaMap map, string type) =>
        map.Text("type") == type || (map.List("type")?.Values.Contains(type) ?? false);
}
