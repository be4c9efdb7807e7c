using System.Globalization;
using System.Text.Json.Nodes;

namespace Extractor.Checking.Contracts;

/// <summary>Follows JSON pointers (RFC 6901).</summary>
internal static class JsonPointers
{
    /// <summary>The parts of a pointer; none for the whole.</summary>
    public static string[] Split(string pointer) =>
        pointer.Length == 0
            ? []
            : [.. pointer[1..].Split('/')
                .Select(static part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    /// <summary>The value at a place, or null where there is none.</summary>
    public static JsonNode? At(JsonNode? json, ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            json = json switch
            {
                JsonObject row => row[part],
                JsonArray list
                    when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                        && index < list.Count => list[index],
                _ => null,
            };
        }

        return json;
    }
}
