using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Exporting.Code;

/// <summary>
/// What a validator needs of a contract, as rows: every place of the structure with what the check judges there. Rows name each
/// other by number, so that a structure that holds itself ends. What is not said is left out of a row.
/// </summary>
internal sealed class ValidatorTable
{
    private readonly string scope;
    private readonly Location location;
    private readonly FieldNode root;
    private readonly ImmutableHashSet<FieldId> hypotheses;
    private readonly Dictionary<FieldNode, int> numbers = [];
    private readonly List<FieldNode> nodes = [];

    private ValidatorTable(OperationContract contract, Location location, IEnumerable<NamedHypothesis> hypotheses)
    {
        (scope, this.location) = (contract.Entry.Id, location);
        root = contract.Root(location);
        this.hypotheses = [.. hypotheses.Select(static one => one.Field)];
    }

    /// <summary>The rows, the whole first.</summary>
    public static ImmutableArray<JsonNode> Of(OperationContract contract, Location location, IEnumerable<NamedHypothesis> hypotheses) =>
        new ValidatorTable(contract, location, hypotheses).Rows();

    /// <summary>The members of a place that code knows: the documented ones, and the hypotheses that are named.</summary>
    public static IEnumerable<KeyValuePair<string, FieldNode>> Members(FieldNode node, ImmutableHashSet<FieldId> hypotheses) =>
        ContractOrder.Of(node).Concat(node.Members
            .Where(member => member.Value.Field is { Status: FieldStatus.Hypothesis } field && hypotheses.Contains(field.Id))
            .OrderBy(static member => member.Key, StringComparer.Ordinal));

    private ImmutableArray<JsonNode> Rows()
    {
        NumberOf(root);
        var rows = ImmutableArray.CreateBuilder<JsonNode>();
        // A row may name places that have no row yet.
        for (var next = 0; next < nodes.Count; next++) rows.Add(RowOf(nodes[next]));
        return rows.ToImmutable();
    }

    private int NumberOf(FieldNode node)
    {
        if (numbers.TryGetValue(node, out var number)) return number;
        nodes.Add(node);
        return numbers[node] = nodes.Count - 1;
    }

    private JsonObject RowOf(FieldNode node)
    {
        var row = new JsonObject { ["path"] = node.Id.Scope == scope && node.Id.Location == location ? node.Path : node.Id.ToString() };
        if (node.Field?.BestAnchor is { } anchor) row["says"] = anchor.Place;
        if (node.Parent is null) row["whole"] = true;
        if (node.Field is { Status: FieldStatus.Hypothesis }) row["any"] = true;
        if (node.IsConfirmed) AddValue(row, node);
        if (node.Structure is { } structure) row["shape"] = NumberOf(structure);
        else AddMembers(row, node);
        if (node.Items is { } items) row["items"] = NumberOf(items);
        return row;
    }

    private void AddValue(JsonObject row, FieldNode node)
    {
        var (field, rules) = (node.Field!, node.Values);
        row["field"] = true;
        if (field.Type is { } type) row["type"] = type;
        if (rules.Type.IsFree) row["free"] = true;
        AddList(row, "kinds", ValidatorFacts.Kinds(rules.Type.Kinds));
        AddList(row, "itemKinds", ValidatorFacts.Kinds(rules.Type.Items));
        AddList(row, "enum", field.Enum.Select(static value => (JsonNode)value));
        if (field.Default is { } byDefault) row["default"] = byDefault;
        if (rules.NeverEmpty) row["nonEmpty"] = true;
        AddList(row, "limits", rules.Limits.Where(static limit => limit.Certain).Select(ValidatorFacts.Of));
        AddList(row, "cases", field.Constraints.Where(static stated => stated.When is not null)
            .Select(stated => root.Find(stated.When!.Field) is { Parent: not null } other
                ? ValidatorFacts.CaseOf(node, stated, PlaceOf(other, other.Id.Path.Leaf))
                : null)
            .OfType<JsonNode>());
    }

    private void AddMembers(JsonObject row, FieldNode node)
    {
        AddList(row, "members", Members(node, hypotheses)
            .Select(member => new JsonObject { ["name"] = member.Key, ["at"] = NumberOf(member.Value) }));
        var rules = node.Rules;
        AddList(row, "required", rules.Required.Select(static member => new JsonObject
        {
            ["name"] = member.Name,
            ["says"] = member.Field.Field!.BestAnchor?.Place,
        }));
        AddList(row, "relations", rules.Relations.Select(RelationOf));
    }

    private JsonObject RelationOf(RelationRule relation)
    {
        var row = new JsonObject { ["kind"] = RegistryJson.Name(relation.Stated.Rule.Kind) };
        if (relation.Stated.Rule.Operator is { } compares) row["operator"] = compares;
        AddList(row, "members", relation.Members.Select(PlaceOf));
        AddList(row, "when", relation.Conditions.Select(PlaceOf));
        row["words"] = relation.Stated.Rule.Words;
        row["says"] = relation.Stated.Anchor.Place;
        return row;
    }

    private JsonObject PlaceOf(RelationMember member)
    {
        var place = PlaceOf(member.Node, member.Name);
        if (member.Value is { } value) place["value"] = value;
        return place;
    }

    // A field is looked for in the object at hand and in those that hold it, wherever its own structure is.
    private JsonObject PlaceOf(FieldNode field, string name) => new() { ["in"] = NumberOf(field.Parent!), ["name"] = name };

    private static void AddList(JsonObject row, string name, IEnumerable<JsonNode> values)
    {
        JsonNode[] all = [.. values];
        if (all.Length > 0) row[name] = new JsonArray(all);
    }
}
