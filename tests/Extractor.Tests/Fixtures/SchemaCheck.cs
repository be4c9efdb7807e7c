using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Extractor.Tests.Fixtures;

/// <summary>Holds JSON against a JSON Schema, as far as the project's own schemas go; a word that it does not know is a mistake.</summary>
internal sealed class SchemaCheck(JsonObject schema)
{
    private static readonly string[] Silent = ["$schema", "$defs", "title", "description"];

    /// <summary>What is wrong with a value, each with its place; empty where nothing is.</summary>
    public IEnumerable<string> Problems(JsonNode? value) => Problems(schema, value, "$");

    private IEnumerable<string> Problems(JsonObject rules, JsonNode? value, string at) => rules.SelectMany(rule => Problems(rule.Key, rule.Value!, rules, value, at));

    private IEnumerable<string> Problems(string word, JsonNode rule, JsonObject rules, JsonNode? value, string at) => word switch
    {
        _ when Silent.Contains(word) => [],
        "$ref" => Problems(schema["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value, at),
        "type" => Wrong(!Types(rule).Any(type => IsOf(type, value)), at, $"is no {rule.ToJsonString()}"),
        "const" => Wrong(!JsonNode.DeepEquals(rule, value), at, $"is not {rule.ToJsonString()}"),
        "enum" => Wrong(!rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)), at, $"is none of {rule.ToJsonString()}"),
        "pattern" => Wrong(value is JsonValue text && !Regex.IsMatch(text.GetValue<string>(), rule.GetValue<string>(), RegexOptions.NonBacktracking), at, "does not match"),
        "minimum" => Wrong(value is JsonValue number && number.GetValue<double>() < rule.GetValue<double>(), at, "is too small"),
        "maximum" => Wrong(value is JsonValue number && number.GetValue<double>() > rule.GetValue<double>(), at, "is too large"),
        "required" => value is JsonObject row ? rule.AsArray().Where(key => !row.ContainsKey(key!.GetValue<string>())).Select(key => $"{at} lacks {key}") : [],
        "properties" => value is JsonObject row ? rule.AsObject().Where(one => row.ContainsKey(one.Key)).SelectMany(one => Problems(one.Value!.AsObject(), row[one.Key], $"{at}.{one.Key}")) : [],
        "additionalProperties" => value is JsonObject row && !rule.GetValue<bool>() ? row.Where(one => !rules["properties"]!.AsObject().ContainsKey(one.Key)).Select(one => $"{at} has {one.Key}") : [],
        "items" => value is JsonArray list ? list.SelectMany((item, i) => Problems(rule.AsObject(), item, $"{at}[{i}]")) : [],
        "anyOf" => Wrong(rule.AsArray().All(one => Problems(one!.AsObject(), value, at).Any()), at, "fits none of its forms"),
        _ => throw new ArgumentException($"the schema says '{word}' at {at}, which nothing here checks"),
    };

    private static IEnumerable<string> Wrong(bool isWrong, string at, string what) => isWrong ? [$"{at} {what}"] : [];

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray several ? several.Select(static one => one!.GetValue<string>()) : [rule.GetValue<string>()];

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("integer", JsonValueKind.Number) => double.IsInteger(value!.GetValue<double>()),
        (_, var kind) => type.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase),
    };
}
