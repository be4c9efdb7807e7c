using System.Text.Json.Nodes;

namespace Extractor.Changes.Versions;

/// <summary>
/// What leads from one JSON value to another: an object names the keys, or the positions of a list, in which they differ; a
/// list holds the whole new value, and is empty where the key is gone.
/// </summary>
internal static class JsonPatch
{
    /// <summary>The patch; null where the values are the same.</summary>
    public static JsonNode? Between(JsonNode? from, JsonNode? to)
    {
        if (JsonNode.DeepEquals(from, to)) return null;
        if (from is JsonObject before && to is JsonObject after) return OfKeys(before, after);
        if (from is JsonArray old && to is JsonArray now && old.Count == now.Count) return OfItems(old, now);
        return new JsonArray(to?.DeepClone());
    }

    /// <summary>The value that a patch leads to.</summary>
    /// <exception cref="FormatException">The patch is none of this value.</exception>
    public static JsonNode? Apply(JsonNode? from, JsonNode patch)
    {
        if (patch is JsonArray { Count: 1 } whole) return whole[0]?.DeepClone();
        if (patch is not JsonObject parts) throw new FormatException("expected a patch");
        if (from is JsonArray list)
        {
            var items = list.Select(static item => item?.DeepClone()).ToArray();
            foreach (var (key, part) in parts)
            {
                if (!int.TryParse(key, out var i) || i < 0 || i >= items.Length || part is null)
                    throw new FormatException($"'{key}' is no position of the list");
                items[i] = Apply(items[i], part);
            }

            return new JsonArray(items);
        }

        var row = from as JsonObject ?? throw new FormatException("expected a row to patch");
        var patched = row.DeepClone().AsObject();
        foreach (var (key, part) in parts)
        {
            if (part is JsonArray { Count: 0 }) patched.Remove(key);
            else patched[key] = Apply(patched[key], part ?? throw new FormatException("expected a patch"));
        }

        return patched;
    }

    private static JsonObject OfKeys(JsonObject from, JsonObject to)
    {
        var parts = new JsonObject();
        foreach (var (key, _) in from)
            if (!to.ContainsKey(key)) parts[key] = new JsonArray();
        foreach (var (key, value) in to)
        {
            if (!from.ContainsKey(key)) parts[key] = new JsonArray(value?.DeepClone());
            else if (Between(from[key], value) is { } part) parts[key] = part;
        }

        return parts;
    }

    private static JsonObject OfItems(JsonArray from, JsonArray to)
    {
        var parts = new JsonObject();
        for (var i = 0; i < from.Count; i++)
            if (Between(from[i], to[i]) is { } part) parts[i.ToString(System.Globalization.CultureInfo.InvariantCulture)] = part;
        return parts;
    }
}
