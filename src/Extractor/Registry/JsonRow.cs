using System.Text.Json.Nodes;

namespace Extractor.Registry;

/// <summary>Reads what stands under the keys of a row that can be changed; <see cref="JsonCells"/> reads those that cannot.</summary>
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
}
