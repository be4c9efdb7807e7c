using Extractor.Model;

namespace Extractor.Schemas;

/// <summary>Reads what the schemas of one page say. Each is read once, however many places refer to it.</summary>
/// <param name="refs">The references of the page.</param>
/// <param name="limits">Reads limits.</param>
internal sealed class SchemaReader(SchemaRefs refs, SchemaLimits limits)
{
    // Parts of parts of a schema; no schema of an API has more.
    private const int DeepestComposition = 32;

    // How many members may be compared while parts are put together. Schemas that people wrote need a few thousand.
    private const int MostComparisons = 2_000_000;

    private readonly Dictionary<SchemaMap, SchemaShape> known = [];
    private readonly HashSet<SchemaMap> open = [];
    private int comparisons;

    /// <summary>The references that lead to nothing on the page.</summary>
    public List<SchemaMap> Lost { get; } = [];

    /// <summary>Whether parts were left out because putting all of them together would never end.</summary>
    public bool IsExhausted => comparisons > MostComparisons;

    /// <summary>Whether the schema has been read.</summary>
    public bool HasRead(SchemaMap map) => known.ContainsKey(map);

    /// <summary>Whether what is described is deprecated, read-only or nullable.</summary>
    public FieldModifiers ModifiersOf(SchemaMap described) => limits.ModifiersOf(described);

    /// <summary>What a value is that fits one of these schemas.</summary>
    public SchemaShape AnyOf(IEnumerable<SchemaMap> schemas)
    {
        SchemaMap[] all = [.. schemas];
        var shape = SchemaShape.AnyOf(Counted([.. all.Where(static schema => schema.Text("type") != "null").Select(Of)]));
        return all.Length > 1 && all.Any(static schema => schema.Text("type") == "null")
            ? shape with { Modifiers = shape.Modifiers.Or(new FieldModifiers { Nullable = true }) }
            : shape;
    }

    /// <summary>What a body is that these schemas describe together, each for another media type or another success.</summary>
    public SchemaShape AllOf(IEnumerable<SchemaMap> schemas) => SchemaShape.AllOf(Counted([.. schemas.Select(Of)]));

    /// <summary>What a schema says.</summary>
    public SchemaShape Of(SchemaMap schema)
    {
        if (known.TryGetValue(schema, out var shape)) return shape;
        // A schema that is part of itself adds nothing to itself.
        if (open.Count >= DeepestComposition || !open.Add(schema)) return SchemaShape.Nothing;
        shape = Read(schema);
        open.Remove(schema);
        return known[schema] = shape;
    }

    private SchemaShape Read(SchemaMap schema)
    {
        var parts = new List<SchemaShape> { Own(schema) };
        if (schema.Text("$ref") is { } reference)
        {
            if (refs.Target(schema, reference) is { } target) parts.Add(Of(target));
            else Lost.Add(schema);
        }

        parts.AddRange((schema.List("allOf")?.Maps ?? []).Select(Of));
        if (schema.List("oneOf") is { } one) parts.Add(AnyOf(one.Maps));
        if (schema.List("anyOf") is { } any) parts.Add(AnyOf(any.Maps));
        var shape = SchemaShape.AllOf(Counted(parts));
        return (schema.List("required") ?? schema.List("requiredProperties")) is { } required ? shape.Requiring(required.Values) : shape;
    }

    private List<SchemaShape> Counted(List<SchemaShape> parts)
    {
        if (parts.Count < 2) return parts;
        if (!IsExhausted) comparisons += parts.Sum(static part => part.Members.Length);
        return IsExhausted ? [parts[0]] : parts;
    }

    private static Requirement RequirementOf(SchemaMap described) =>
        described.Text("required") switch { "true" => Requirement.Required, "false" => Requirement.Optional, _ => Requirement.Unstated };

    private SchemaShape Own(SchemaMap schema) => new()
    {
        Types = schema["type"] switch
        {
            SchemaList list =>
                [.. list.Values.Where(static type => type != "null").Select(static type => type.ToLowerInvariant()).Distinct()],
            SchemaScalar { IsNull: false } one when one.Value != "null" => [one.Value.ToLowerInvariant()],
            _ => [],
        },
        Enum = schema.Text("const") is { } only ? [only] : [.. (schema.List("enum")?.Values ?? []).Distinct()],
        Default = limits.DefaultOf(schema),
        Description = schema.Text("description")?.Trim() ?? "",
        Constraints = limits.Of(schema),
        Members = [.. (schema.Map("properties")?.Maps ?? []).Select(
            static member => new SchemaMember([member.Entry], RequirementOf(member.Value)))],
        Items = schema["items"] switch { SchemaMap items => [items], SchemaList several => [.. several.Maps], _ => [] },
        Modifiers = ModifiersOf(schema),
    };
}
