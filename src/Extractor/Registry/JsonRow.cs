using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Extractor.Registry;

/// <summary>Reads what stands under the keys of a row. What is not there, or is something else, is told with its key.</summary>
internal static class JsonRow
{
    /// <summary>The rows of a list.</summary>
    /// <exception cref="FormatException">The list is missing or holds something else.</exception>
    public static IEnumerable<JsonObject> Items(JsonObject json, string key)
    {
        if (json[key] is not JsonArray array) throw new FormatException($"expected the list '{key}'");
        foreach (var node in array)
            yield return node as JsonObject ?? throw new FormatException($"the list '{key}' holds something that is no row");
    }

    /// <summary>The rows of a list that registries of older versions do not have.</summary>
    /// <exception cref="FormatException">The list holds something else.</exception>
    public static IEnumerable<JsonObject> MaybeItems(JsonObject json, string key) => json[key] is null ? [] : Items(json, key);

    /// <summary>The text under a key.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static string Text(JsonObject json, string key) => Maybe(json, key) ?? throw new FormatException($"expected text under '{key}'");

    /// <summary>The text under a key, or null.</summary>
    /// <exception cref="FormatException">Something else is under it.</exception>
    public static string? Maybe(JsonObject json, string key) => json[key] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => throw new FormatException($"expected text under '{key}'"),
    };

    /// <summary>The whole number under a key.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static int Number(JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue(out int number)
            ? number
            : throw new FormatException($"expected a number under '{key}'");

    /// <summary>The texts under a key.</summary>
    /// <exception cref="FormatException">There are none, or something else is among them.</exception>
    public static ImmutableArray<string> TextsOf(JsonObject json, string key) =>
        json[key] is JsonArray array
            ? [.. array.Select(node => node is JsonValue value && value.TryGetValue(out string? text)
                ? text
                : throw new FormatException($"expected texts in '{key}'"))]
            : throw new FormatException($"expected the list '{key}'");

    /// <summary>The enum value that has a name in kebab case.</summary>
    /// <exception cref="FormatException">None has.</exception>
    public static T Named<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (RegistryJson.Name(value) == name) return value;
        throw new FormatException($"'{name}' is none of {string.Join(", ", Enum.GetValues<T>().Select(RegistryJson.Name))}");
    }
}
