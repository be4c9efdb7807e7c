using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Changes;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Extractor.Cli.Mcp;

/// <summary>The tools that the server offers: all of them only read, and only the folder that it was started for.</summary>
internal static class McpTools
{
    /// <summary>The tools.</summary>
    /// <param name="output">The folder of the registry.</param>
    public static IEnumerable<McpServerTool> Of(string output)
    {
        yield return Tool("find", "Finds documented operations and fields by words, best first.", "scopes", "array",
            ([Description("What to do, in words: reference video")] string query) => Open(output).Find(query));
        yield return Tool("show",
            "Shows one field with every place that documents it, or a whole operation as a contract with bodies that pass the check.",
            null, null,
            ([Description("A field's id or an operation's id, or a tail of either that only one has")] string name) =>
                Open(output).Show(name));
        yield return Tool("cite", "Gives a citation of a documented field: page, line and quote.", "citation", "object",
            ([Description("The field's id, or a tail of it that only one field has")] string field) => Open(output).Cite(field));
        yield return Tool("check",
            "Checks a request body before anybody pays for the call: which fields are documented, and which documented rules it breaks.",
            "result", "object",
            (
                [Description("The operation's id, or a tail of it that only one has")] string scope,
                [Description("The request body as JSON text")] string body) =>
                Open(output).Check(scope, body));
        yield return Tool("hypotheses",
            "Lists fields that somebody used or named and that no page defines, with the reason and the nearest documented field.",
            "fields", "array",
            ([Description("Only those of this operation")] string? scope = null) => Open(output).Hypotheses(scope));
        yield return Tool("conflicts", "Lists what pages say against each other of one field.", "conflicts", "array",
            ([Description("Only those of this operation")] string? scope = null) => Open(output).Conflicts(scope));
        yield return Tool("changes", "Lists what changed in the documentation after a version.", "changes", "array",
            ([Description("A version of the registry: 1.2.0")] string since) => Open(output).Changes(since));
    }

    private static McpServerTool Tool(string name, string description, string? key, string? type, Delegate answer) =>
        McpServerTool.Create(answer, new McpServerToolCreateOptions
        {
            Name = name,
            Description = description,
            ReadOnly = true,
            Destructive = false,
            Idempotent = true,
            OpenWorld = false,
            UseStructuredContent = true,
            OutputSchema = JsonSerializer.SerializeToElement(SchemaOf(key, type)),
        });

    private static JsonObject SchemaOf(string? key, string? type)
    {
        var properties = new JsonObject
        {
            ["registry"] = new JsonObject { ["type"] = "string" },
            ["notice"] = new JsonObject { ["type"] = "string" },
        };
        var required = new JsonArray("registry", "notice");
        if (key is not null)
        {
            properties[key] = new JsonObject { ["type"] = type };
            required.Add(key);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required };
    }

    private static McpAnswers Open(string output)
    {
        var (history, problems) = History.Read(output, new OutputFolder(output).Read());
        if (history is null) throw new McpException(string.Join("; ", problems));
        return history.IsEmpty ? throw new McpException($"{output} holds no registry; run 'sot extract' first") : new McpAnswers(history);
    }
}
