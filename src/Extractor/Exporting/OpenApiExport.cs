using System.Text.Json.Nodes;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Exporting;

/// <summary>The documented operations as an OpenAPI 3.1 document, with the citation of every property under <c>x-sot</c>.</summary>
/// <param name="contracts">The contracts of the registry.</param>
/// <param name="hypotheses">The hypotheses that are exported as well.</param>
internal sealed class OpenApiExport(ContractSet contracts, IEnumerable<NamedHypothesis> hypotheses)
{
    private const string Authorization = "Authorization";

    private readonly SchemaWriter schemas = new(contracts.Registry, hypotheses, "#/components/schemas/");
    private bool isAuthorized;

    /// <summary>The document.</summary>
    /// <param name="scopes">The operations.</param>
    public JsonObject Of(IReadOnlyCollection<ScopeEntry> scopes)
    {
        var paths = Paths(scopes);
        var components = new JsonObject
        {
            ["schemas"] = new JsonObject(schemas.Definitions.Select(static one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))),
        };
        if (isAuthorized)
            components["securitySchemes"] = new JsonObject
            {
                [Authorization] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = Authorization },
            };
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Documented operations", ["version"] = contracts.Registry.Version.ToString() },
            ["servers"] = new JsonArray(
                [.. ServerAddresses.Of(scopes).DefaultIfEmpty("/").Select(static url => (JsonNode)new JsonObject { ["url"] = url })]),
            ["security"] = new JsonArray(),
            ["paths"] = paths,
            ["components"] = components,
        };
    }

    // Addresses that differ only in what their parameters are called are one address.
    private JsonObject Paths(IEnumerable<ScopeEntry> scopes)
    {
        var paths = new JsonObject();
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var scope in scopes)
        {
            if (OperationName.Parse(scope.Id) is not { } operation) continue;
            var shape = OperationName.Shape(operation.Path);
            if (!keys.TryGetValue(shape, out var path)) keys[shape] = path = operation.Path;
            if (paths[path] is not JsonObject item) paths[path] = item = [];
            var method = operation.Method.ToLowerInvariant();
            if (!item.ContainsKey(method)) item[method] = OperationOf(contracts.Of(scope.Id), method, path, operation.Path);
        }

        return paths;
    }

    private JsonObject OperationOf(OperationContract contract, string method, string path, string ownPath)
    {
        var json = new JsonObject
        {
            ["operationId"] = DefinitionNames.Free($"{method}{path}", []),
            ["summary"] = contract.Entry.Title,
            ["parameters"] = new JsonArray([
                .. PathParameters(contract, path, ownPath),
                .. Parameters(contract, Location.Query, "query"),
                .. Parameters(contract, Location.Header, "header"),
            ]),
        };
        var credentials = contract.Root(Location.Header)
            .Members.Any(static member => member.Key.Equals(Authorization, StringComparison.OrdinalIgnoreCase) && member.Value.IsConfirmed);
        isAuthorized |= credentials;
        if (credentials) json["security"] = new JsonArray(new JsonObject { [Authorization] = new JsonArray() });
        if (contract.Locations.Contains(Location.Body))
            json["requestBody"] = new JsonObject
            {
                ["required"] = contract.Root(Location.Body).Rules.Required.Length > 0,
                ["content"] = Content(contract.Root(Location.Body)),
            };
        var response = new JsonObject { ["description"] = "What the pages describe." };
        if (contract.Locations.Contains(Location.Response)) response["content"] = Content(contract.Root(Location.Response));
        json["responses"] = new JsonObject { ["default"] = response };
        json["x-sot"] = new JsonObject
        {
            ["anchors"] = RegistryJson.Rows(
                contract.Entry.Anchors, static anchor => new JsonObject { ["page"] = anchor.Page, ["line"] = anchor.Line }),
            ["rules"] = JsonSchemaExport.Rules(contract, Location.Body),
        };
        return json;
    }

    private JsonObject Content(FieldNode root) => new() { ["application/json"] = new JsonObject { ["schema"] = schemas.SchemaOf(root) } };

    private IEnumerable<JsonNode> PathParameters(OperationContract contract, string path, string ownPath)
    {
        var (names, own) = (Names(path), Names(ownPath));
        var documented = contract.Root(Location.Path).Members;
        for (var i = 0; i < names.Length; i++)
        {
            var field = documented.TryGetValue(own[i], out var node) && node.IsConfirmed ? node : null;
            // What a page does not describe is still a part of the address that it gives.
            yield return new JsonObject
            {
                ["name"] = names[i],
                ["in"] = "path",
                ["required"] = true,
                ["schema"] = field is null ? new JsonObject { ["type"] = "string" } : schemas.SchemaOf(field),
            };
        }
    }

    private IEnumerable<JsonNode> Parameters(OperationContract contract, Location location, string place) =>
        ContractOrder.Of(contract.Root(location))
            .Where(member => location != Location.Header || !(member.Key.Equals(Authorization, StringComparison.OrdinalIgnoreCase)
                || member.Key.Equals("accept", StringComparison.OrdinalIgnoreCase)
                || member.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase)))
            .DistinctBy(member => location == Location.Header ? member.Key.ToUpperInvariant() : member.Key)
            .Select(member => new JsonObject
            {
                ["name"] = member.Key,
                ["in"] = place,
                ["required"] = member.Value.Field?.Required == Requirement.Required,
                ["schema"] = schemas.SchemaOf(member.Value),
            });

    private static string[] Names(string path)
    {
        var names = new List<string>();
        for (var open = path.IndexOf('{', StringComparison.Ordinal); open >= 0; open = path.IndexOf('{', open + 1))
            if (path.IndexOf('}', open) is var close and > 0) names.Add(path[(open + 1)..close]);
        return [.. names];
    }
}
