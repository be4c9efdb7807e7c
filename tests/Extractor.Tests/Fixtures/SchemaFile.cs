using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Extractor.Tests.Fixtures;

/// <summary>A JSON Schema, and what JsonSchema.Net says of values by it.</summary>
internal sealed class SchemaFile(string text)
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    private readonly JsonSchema schema = JsonSchema.FromText(text);

    /// <summary>The schema that allows no key beyond those that it describes.</summary>
    public SchemaFile Closed()
    {
        var json = JsonNode.Parse(text)!;
        Close(json);
        return new SchemaFile(json.ToJsonString());
    }

    /// <summary>Whether a value keeps to the schema.</summary>
    public bool IsValid(string json)
    {
        using var value = JsonDocument.Parse(json);
        return schema.Evaluate(value.RootElement).IsValid;
    }

    /// <summary>What is wrong with a value, each with its place; empty where nothing is.</summary>
    public IEnumerable<string> Problems(string json)
    {
        using var value = JsonDocument.Parse(json);
        var result = schema.Evaluate(value.RootElement, Options);
        if (result.IsValid) return [];
        return [.. (result.Details ?? []).Where(static detail => detail.Errors is not null)
            .SelectMany(static detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Key}: {error.Value}"))];
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Close(item);
        }
        else if (node is JsonObject json)
        {
            foreach (var (_, below) in json.ToArray()) Close(below);
            if (json["properties"] is JsonObject && !json.ContainsKey("additionalProperties") && !json.ContainsKey("unevaluatedProperties"))
                json["additionalProperties"] = false;
        }
    }
}
