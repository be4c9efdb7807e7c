using System.Globalization;
using System.Text.Json.Nodes;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Tests.Checking;

/// <summary>
/// Bodies made from a registry alone, and ways to spoil them. It shares no code with the checker: what it knows of a
/// field is what the registry's file says.
/// </summary>
internal sealed class GeneratedPayloads(IReadOnlyList<Field> fields, Random random)
{
    private readonly Dictionary<string, Field> byPath = fields.Where(static field => field.Status == FieldStatus.Confirmed)
        .ToDictionary(static field => field.Id.Path.Value, StringComparer.Ordinal);

    /// <summary>The paths that pages define.</summary>
    public IReadOnlyDictionary<string, Field> Documented => byPath;

    /// <summary>A body that breaks no rule: required and conditional fields, and some of the others.</summary>
    public JsonObject Valid() => Members("");

    /// <summary>The key paths of a body, each with the object that holds it and its name there.</summary>
    public static IEnumerable<(string Path, JsonObject Holder, string Name)> Keys(JsonNode? node, string at = "")
    {
        if (node is JsonArray list)
        {
            foreach (var key in list.SelectMany(item => Keys(item, $"{at}[]"))) yield return key;
        }
        else if (node is JsonObject body)
        {
            foreach (var (name, value) in body.ToArray())
            {
                var path = at.Length == 0 ? name : $"{at}.{name}";
                yield return (path, body, name);
                foreach (var key in Keys(value, path)) yield return key;
            }
        }
    }

    /// <summary>A value of another type than the page says, or null where the type is not one that a test can be sure of.</summary>
    public static JsonNode? OfAnotherType(string? type) => type switch
    {
        "string" => JsonValue.Create(5),
        "int" or "long" => JsonValue.Create("five"),
        "float" => JsonValue.Create("0.5"),
        "boolean" => JsonValue.Create("true"),
        "array" => JsonValue.Create("one"),
        "object" => new JsonArray(1),
        _ => null,
    };

    /// <summary>A name with one letter wrong.</summary>
    public string Misspelt(string name)
    {
        var at = random.Next(name.Length);
        return random.Next(3) switch
        {
            0 when name.Length > 1 => name.Remove(at, 1),
            1 => name.Insert(at, "x"),
            _ => $"{name[..at]}{(name[at] == 'q' ? 'z' : 'q')}{name[(at + 1)..]}",
        };
    }

    private JsonObject Members(string level)
    {
        var body = new JsonObject();
        var members = byPath.Values.Where(field => Level(field.Id.Path.Value) == level).ToArray();
        // Of fields that exclude each other one is enough, and where one is needed it is that one.
        var exclusive = members.Where(static field => field.Constraints.Any(static one => one.Kind == "exclusive")).ToArray();
        var chosen = exclusive.FirstOrDefault(
            static field => field.Constraints.Any(static one => one.Text.Contains("both be empty", StringComparison.Ordinal)))
            ?? exclusive.FirstOrDefault();
        foreach (var field in members)
        {
            var isNeeded = field.Required == Requirement.Required || field.Constraints.Any(static one => one.Kind == "required-when")
                || field == chosen;
            if (exclusive.Contains(field) && field != chosen && field.Required != Requirement.Required) continue;
            if (field.Required != Requirement.Required && field != chosen && chosen is not null && Excludes(chosen, field)) continue;
            if (isNeeded || random.Next(3) == 0) body[field.Id.Path.Leaf] = Value(field);
        }

        return body;
    }

    // One of two fields may say of both that they exclude each other.
    private static bool Excludes(Field one, Field other) => one.Constraints.Any(
        said => said.Kind == "exclusive" && said.Text.Contains(other.Id.Path.Leaf, StringComparison.Ordinal));

    private JsonNode Value(Field field)
    {
        var path = field.Id.Path.Value;
        if (field.Type == "object") return Members($"{path}.");
        if (field.Type == "array")
            return new JsonArray([.. Enumerable.Range(0, 1)
                .Select(_ => byPath.Keys.Any(key => key.StartsWith($"{path}[].", StringComparison.Ordinal))
                    ? (JsonNode)Members($"{path}[].")
                    : JsonValue.Create("item"))]);
        if (field.Enum.Length > 0) return JsonValue.Create(field.Enum[random.Next(field.Enum.Length)]);
        if (field.Type == "boolean") return JsonValue.Create(random.Next(2) == 0);
        if (field.Type is "int" or "long" or "float") return JsonValue.Create(Inside(field));
        return JsonValue.Create($"text {random.Next(1000)}");
    }

    private static decimal Inside(Field field) =>
        field.Constraints.FirstOrDefault(static one => one.Kind == "range") is { Value: { } range }
            ? decimal.Parse(range[(range.IndexOf("..", StringComparison.Ordinal) + 2)..], CultureInfo.InvariantCulture)
            : 1;

    private static string Level(string path) => path[..(path.LastIndexOf('.') + 1)];
}
