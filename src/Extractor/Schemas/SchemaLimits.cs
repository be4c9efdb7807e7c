using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Schemas;

/// <summary>Reads limits and defaults of schemas, in the words of the page.</summary>
/// <param name="source">The page.</param>
internal sealed class SchemaLimits(SourceText source)
{
    private static readonly (string Key, string Kind)[] Kinds =
    [
        ("minLength", "min-length"), ("maxLength", "max-length"), ("minItems", "min-count"), ("maxItems", "max-count"),
        ("minProperties", "min-count"), ("maxProperties", "max-count"),
        ("pattern", "pattern"), ("format", "format"), ("multipleOf", "multiple-of"), ("exclusiveMinimum", "above"),
        ("exclusiveMaximum", "below"),
    ];

    /// <summary>The limits of a schema.</summary>
    public ImmutableArray<Constraint> Of(SchemaMap schema)
    {
        var found = ImmutableArray.CreateBuilder<Constraint>();
        foreach (var (key, kind) in Kinds)
            if (schema.Text(key) is { } value && value is not ("true" or "false"))
                found.Add(new Constraint(kind, value, Words(key, schema[key]!)));
        var (low, high) = (schema.Text("minimum"), schema.Text("maximum"));
        if (low is not null || high is not null)
        {
            var ends = new[] { "minimum", "maximum" }.Where(key => schema.Text(key) is not null).Select(key => Words(key, schema[key]!));
            found.Add(new Constraint("range", $"{low}..{high}", string.Join(", ", ends)));
        }

        if (schema.Text("uniqueItems") == "true")
            found.Add(new Constraint("unique-items", null, Words("uniqueItems", schema["uniqueItems"]!)));
        return found.ToImmutable();
    }

    /// <summary>Whether the schema is deprecated, read-only or write-only, and whether its values may be null.</summary>
    public FieldModifiers ModifiersOf(SchemaMap schema) => new()
    {
        Deprecated = schema.Text("deprecated") == "true" ? new Deprecation(null, null, Words("deprecated", schema["deprecated"]!)) : null,
        Access = schema.Text("readOnly") == "true" ? Access.ReadOnly : schema.Text("writeOnly") == "true" ? Access.WriteOnly : null,
        Nullable = schema.Text("nullable") switch
        {
            "true" => true,
            "false" => false,
            _ => schema["type"] is SchemaList types && types.Values.Contains("null") ? true : null,
        },
    };

    /// <summary>The default of a schema, or null where it states none.</summary>
    public string? DefaultOf(SchemaMap schema) => schema["default"] switch
    {
        // What looks like a word for "none" elsewhere is a value here: a schema without a default leaves the key out.
        SchemaScalar { IsNull: false } value => value.Value.Length == 0 ? "\"\"" : value.Value,
        SchemaList or SchemaMap => Text(schema["default"]!),
        _ => null,
    };

    private string Words(string key, SchemaNode value) => $"{key}: {Text(value)}";

    private string Text(SchemaNode node) =>
        LedgerRow.Short(source.Text[node.Start..Math.Max(node.Start, Math.Min(node.End, source.EndOf(source.LineAt(node.Start))))]);
}
