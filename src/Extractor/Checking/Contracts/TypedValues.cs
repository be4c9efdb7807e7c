using System.Globalization;
using System.Text.Json.Nodes;

namespace Extractor.Checking.Contracts;

/// <summary>Values as JSON has them, where a page writes them as text.</summary>
internal static class TypedValues
{
    /// <summary>The value in the first of its field's kinds that it can have; as a text where the kinds do not say otherwise.</summary>
    public static JsonNode Of(JsonKinds kinds, string value)
    {
        if (kinds.HasFlag(JsonKinds.String) || kinds == JsonKinds.None) return JsonValue.Create(value);
        if (kinds.HasFlag(JsonKinds.Boolean) && bool.TryParse(value, out var truth)) return JsonValue.Create(truth);
        return (kinds & (JsonKinds.Integer | JsonKinds.Number)) != 0 && Numbers.Of(value) is { } number
            ? JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture))!
            : JsonValue.Create(value);
    }

    /// <summary>Every JSON value that the check takes for a listed one.</summary>
    public static IEnumerable<JsonNode> All(JsonKinds kinds, string value)
    {
        if (kinds.HasFlag(JsonKinds.String) || kinds == JsonKinds.None) yield return JsonValue.Create(value);
        if ((kinds.HasFlag(JsonKinds.Boolean) || kinds == JsonKinds.None) && bool.TryParse(value, out var truth))
            yield return JsonValue.Create(truth);
        if (((kinds & (JsonKinds.Integer | JsonKinds.Number)) != 0 || kinds == JsonKinds.None) && Numbers.Of(value) is { } number)
            yield return JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture))!;
    }
}
