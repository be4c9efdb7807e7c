using System.Text.Json.Nodes;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Exporting;

/// <summary>
/// An operation as JSON for other tools: the tree of each location, the rules between fields, and bodies that a check passes.
/// </summary>
internal static class ContractJson
{
    private const int SchemaVersion = 1;

    /// <summary>The contract.</summary>
    public static JsonObject Of(OperationContract contract) => new()
    {
        ["schemaVersion"] = SchemaVersion,
        ["registry"] = contract.Registry.Version.ToString(),
        ["scope"] = contract.Entry.Id,
        ["kind"] = RegistryJson.Name(contract.Entry.Kind),
        ["title"] = contract.Entry.Title,
        ["method"] = contract.Operation?.Method,
        ["address"] = contract.Operation?.Path,
        ["anchors"] = RegistryJson.Rows(contract.Entry.Anchors, Place),
        ["locations"] = RegistryJson.Rows(contract.Locations, location => LocationOf(contract, location)),
        ["hypotheses"] = RegistryJson.Rows(contract.Registry.Hypotheses.Where(field => field.Id.Scope == contract.Entry.Id), HypothesisOf),
        ["bodies"] = BodiesOf(contract),
    };

    private static JsonObject LocationOf(OperationContract contract, Location location) => new()
    {
        ["location"] = FieldId.LocationName(location),
        ["fields"] = Members(contract.Root(location), []),
        ["rules"] = RegistryJson.Rows(contract.Relations(location), static relation => new JsonObject
        {
            ["kind"] = RegistryJson.Name(relation.Rule.Kind),
            ["fields"] = relation.Rule.Fields,
            ["words"] = relation.Rule.Words,
            ["anchor"] = Place(relation.Anchor),
        }),
    };

    private static JsonArray Members(FieldNode node, Stack<FieldNode> open)
    {
        open.Push(node.Shape);
        var members = new JsonArray([.. ContractOrder.Of(node).Select(member => (JsonNode)NodeOf(member.Key, member.Value, open))]);
        open.Pop();
        return members;
    }

    private static JsonObject NodeOf(string? name, FieldNode node, Stack<FieldNode> open)
    {
        var field = node.Field;
        // A structure that holds itself is named where it is met again.
        var isOpen = node.Structure is not null && open.Contains(node.Structure);
        var json = new JsonObject
        {
            ["name"] = name,
            ["id"] = field?.Id.ToString(),
            ["type"] = field?.Type,
            ["jsonType"] = field?.JsonType,
            ["required"] = field is null ? null : RegistryJson.Name(field.Required),
            ["default"] = field?.Default,
            ["enum"] = field is null ? new JsonArray() : new JsonArray([.. field.Enum.Select(static value => (JsonNode)value)]),
            ["values"] = RegistryJson.Rows(field?.Values ?? [], static value => new JsonObject
            {
                ["value"] = value.Value,
                ["meaning"] = value.Meaning,
                ["deprecated"] = value.Deprecated,
                ["anchor"] = Place(value.Anchor),
            }),
            ["constraints"] = RegistryJson.Rows(field?.Constraints ?? [], ConstraintOf),
        };
        foreach (var modifier in FieldModifier.All) json[modifier.Key] = field is null ? null : modifier.Cell(field.Modifiers);
        json["description"] = field?.Description;
        json["anchor"] = field?.BestAnchor is { } anchor ? Place(anchor) : null;
        json["structure"] = node.Structure?.Id.Scope;
        json["members"] = isOpen ? [] : Members(node, open);
        json["items"] = node.Items is { } items ? NodeOf(null, items, open) : null;
        return json;
    }

    private static JsonObject ConstraintOf(Constraint constraint) => new()
    {
        ["kind"] = constraint.Kind,
        ["value"] = constraint.Value,
        ["when"] = constraint.When is { } when ? new JsonObject { ["field"] = when.Field, ["value"] = when.Value } : null,
        ["text"] = constraint.Text,
    };

    private static JsonObject HypothesisOf(Field field) => new()
    {
        ["id"] = field.Id.ToString(),
        ["reason"] = RegistryJson.Name(field.Reason ?? Reason.Undocumented),
        ["anchor"] = field.BestAnchor is { } anchor ? Place(anchor) : null,
    };

    private static JsonObject? BodiesOf(OperationContract contract)
    {
        if (contract.Sent is not (Location.Body or Location.Object) || contract.Root(contract.Sent).Members.Count == 0) return null;
        var maker = new BodyMaker(contract);
        return new JsonObject { ["minimal"] = BodyOf(maker.Minimal()), ["full"] = BodyOf(maker.Full()) };
    }

    private static JsonObject BodyOf(MadeBody body) =>
        new() { ["body"] = body.Json, ["problems"] = new JsonArray([.. body.Problems.Select(static problem => (JsonNode)problem)]) };

    private static JsonObject Place(Anchor anchor) =>
        new() { ["page"] = anchor.Page, ["line"] = anchor.Line, ["endLine"] = anchor.EndLine, ["quote"] = anchor.Quote };
}
