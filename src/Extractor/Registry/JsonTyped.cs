using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Words;

namespace Extractor.Registry;

/// <summary>
/// What a page writes in words, as JSON has it. Nothing is guessed: what the stated type does not allow has no JSON form.
/// </summary>
internal static class JsonTyped
{
    // More digits than any JSON reader keeps.
    private const int LongestNumber = 30;

    /// <summary>The JSON type of a page's word for a type, or null where it names none: <c>string</c>, <c>integer</c>, and so on.</summary>
    public static string? TypeOf(string? type) =>
        type is not null && TypeWords.Family(type) is "array" or "object" or "integer" or "number" or "boolean" or "string"
            ? TypeWords.Family(type)
            : null;

    /// <summary>A value of a JSON type; null where the words are no such value, or the type is not known.</summary>
    public static JsonNode? ValueOf(string? words, string? jsonType) => words is null ? null : jsonType switch
    {
        "string" => JsonValue.Create(words),
        "boolean" when bool.TryParse(words, out var value) => JsonValue.Create(value),
        "integer" when Number(words) is { } number && decimal.IsInteger(number) => JsonValue.Create(number),
        "number" when Number(words) is { } number => JsonValue.Create(number),
        "array" when Parsed(words) is JsonArray list => list,
        "object" when Parsed(words) is JsonObject row => row,
        _ => null,
    };

    /// <summary>The values of a list; empty where one of them is no value of the type.</summary>
    public static JsonArray ValuesOf(ImmutableArray<string> values, string? jsonType)
    {
        var typed = values.Select(value => ValueOf(value, jsonType)).ToArray();
        return typed.Any(static value => value is null) ? [] : new JsonArray(typed);
    }

    /// <summary>The limits of a constraint as numbers; null for an end that is open or no number.</summary>
    public static (decimal? Min, decimal? Max) EndsOf(string kind, string? value)
    {
        if (value is null) return (null, null);
        var ends = value.Split("..");
        if (ends.Length == 2) return (Number(ends[0]), Number(ends[1]));
        return kind.StartsWith("min-", StringComparison.Ordinal) ? (Number(value), null)
            : kind.StartsWith("max-", StringComparison.Ordinal) ? (null, Number(value))
            : (null, null);
    }

    private static decimal? Number(string words) =>
        words.Length is > 0 and < LongestNumber && decimal.TryParse(
            words, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static JsonNode? Parsed(string words)
    {
        try
        {
            return JsonNode.Parse(words);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
