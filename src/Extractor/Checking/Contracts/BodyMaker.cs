using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking.Contracts;

/// <summary>A body made from a contract, and what a check still says against it.</summary>
/// <param name="Json">The body.</param>
/// <param name="Problems">Why no body was found that a check passes; empty where this one passes.</param>
internal sealed record MadeBody(JsonObject Json, ImmutableArray<string> Problems);

/// <summary>
/// Makes bodies that the check passes: the smallest one, and one with every documented field that may be sent together.
/// What the rules between fields ask for is found by checking, and added or taken out until nothing is said against the body.
/// </summary>
/// <param name="contract">The operation or structure.</param>
internal sealed class BodyMaker(OperationContract contract)
{
    private const int MostRounds = 60;

    private readonly FieldNode root = contract.Root(contract.Sent);
    private readonly PayloadChecker checker = contract.CheckerOf(contract.Sent);

    /// <summary>The smallest body.</summary>
    public MadeBody Minimal() => Repaired(ObjectOf(root, isFull: false, []));

    /// <summary>A body with every documented field that is not deprecated and may be sent together with those before it.</summary>
    public MadeBody Full() => Repaired(ObjectOf(root, isFull: true, []));

    private MadeBody Repaired(JsonObject body)
    {
        var removed = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; ; round++)
        {
            var result = checker.Check(Encoding.UTF8.GetBytes(body.ToJsonString()));
            var wrong = result.Findings.Where(static finding => finding.Rule.Severity >= Severity.Warning).ToArray();
            // What a page asks for in some cases is left open by no body that is shown.
            if (wrong.Length == 0 && result.Problem is null && !result.Findings.Any(
                finding => finding.Rule == CheckRules.ConditionUnjudged && round < MostRounds && Add(body, finding, removed)))
                return new MadeBody(body, []);
            if (wrong.Length == 0 && result.Problem is null) continue;
            if (round == MostRounds || !wrong.Any(finding => Repair(body, finding, removed)))
                return new MadeBody(body, [
                    .. wrong.Select(static finding => finding.Message).Take(MostRounds),
                    .. result.Problem is { } problem ? new[] { problem.Message } : [],
                ]);
        }
    }

    private bool Repair(JsonObject body, CheckFinding finding, HashSet<string> removed)
    {
        if (Add(body, finding, removed)) return true;
        var pointer = JsonPointers.Split(finding.Pointer);
        if (pointer.Length == 0 || JsonPointers.At(body, pointer.AsSpan(0, pointer.Length - 1)) is not JsonObject parent
            || !removed.Add(finding.Pointer))
            return false;
        return parent.Remove(pointer[^1]);
    }

    private bool Add(JsonObject body, CheckFinding finding, HashSet<string> removed)
    {
        var name = finding.Field.Path.Leaf;
        if (JsonPointers.At(body, JsonPointers.Split(finding.Pointer)) is not JsonObject holder
            || NodeOf(finding.Field) is not { Parent: not null } node)
            return false;
        if (holder.ContainsKey(name) || removed.Contains($"{finding.Pointer}/{name}")) return false;
        holder[name] = ValueOf(node, isFull: false, []);
        return true;
    }

    private FieldNode? NodeOf(FieldId id) =>
        (id.Scope == root.Id.Scope && id.Location == root.Id.Location ? root : contract.RootOf(id.Scope, id.Location)).Find(id.Path.Value);

    private JsonObject ObjectOf(FieldNode node, bool isFull, ImmutableHashSet<FieldNode> within)
    {
        var json = new JsonObject();
        var inside = within.Add(node.Shape);
        foreach (var (name, member) in ContractOrder.Of(node))
        {
            var isRequired = member.Field is { Status: FieldStatus.Confirmed, Required: Requirement.Required };
            var mayBeSent = (member.Field is null || member.IsConfirmed) && member.Field?.Modifiers is not { Deprecated: not null }
                && member.Field?.Modifiers.Access != Access.ReadOnly;
            // A structure that holds itself is shown once.
            if (isRequired || (isFull && mayBeSent && !IsAround(member))) json[name] = ValueOf(member, isFull, inside);
        }

        return json;

        bool IsAround(FieldNode member) => (member.Structure ?? member.Items?.Structure) is { } structure && inside.Contains(structure);
    }

    private JsonNode? ValueOf(FieldNode node, bool isFull, ImmutableHashSet<FieldNode> within)
    {
        var kinds = node.Values.Type.Kinds;
        var isList = kinds.HasFlag(JsonKinds.Array) || (node.Items is not null && !kinds.HasFlag(JsonKinds.Object));
        if (node.Field is { Default: { } byDefault } && !isList && TypedDefault(node, byDefault) is { } typed) return typed;
        if (isList) return ListOf(node, isFull, within);
        if (kinds.HasFlag(JsonKinds.Object) || node.Members.Count > 0) return ObjectOf(node, isFull, within);
        if (node.Field is { Enum: [var first, ..] }) return TypedValues.Of(kinds, first);
        return kinds.HasFlag(JsonKinds.String) || kinds == JsonKinds.None ? TextOf(node)
            : kinds.HasFlag(JsonKinds.Boolean) ? JsonValue.Create(true)
            : NumberOf(node);
    }

    private static JsonNode? TypedDefault(FieldNode node, string byDefault) =>
        node.Field!.Enum.IsEmpty || node.Field.Enum.Contains(byDefault) ? TypedValues.Of(node.Values.Type.Kinds, byDefault) : null;

    private JsonArray ListOf(FieldNode node, bool isFull, ImmutableHashSet<FieldNode> within)
    {
        var least = node.Values.Limits
            .Where(static limit => limit is { Kind: LimitKind.Count, Certain: true, Low: not null })
            .Select(static limit => limit.Low!.Value)
            .DefaultIfEmpty(1)
            .Max();
        var list = new JsonArray();
        for (var i = 0; i < Math.Clamp(least, 1, 100); i++) list.Add(ItemOf(node, isFull, within));
        return list;
    }

    private JsonNode? ItemOf(FieldNode node, bool isFull, ImmutableHashSet<FieldNode> within)
    {
        if (node.Items is { } items && (items.Members.Count > 0 || items.Items is not null))
            return items.Items is null ? ObjectOf(items, isFull, within) : ListOf(items, isFull, within);
        var kinds = node.Values.Type.Items;
        if (node.Field is { Enum: [var first, ..] }) return TypedValues.Of(kinds, first);
        return kinds.HasFlag(JsonKinds.Object) ? new JsonObject()
            : (kinds & (JsonKinds.Integer | JsonKinds.Number)) != 0 && !kinds.HasFlag(JsonKinds.String) ? JsonValue.Create(1)
            : kinds == JsonKinds.Boolean ? JsonValue.Create(true)
            : JsonValue.Create("text");
    }

    private static JsonValue TextOf(FieldNode node)
    {
        var limits = node.Values.Limits.Where(static limit => limit.Certain).ToArray();
        if (limits.Any(static limit => limit.Kind == LimitKind.Range)) return JsonValue.Create(NumberOf(node).ToJsonString());
        var lengths = limits.Where(static limit => limit.Kind == LimitKind.Length).ToArray();
        var (least, most) = (lengths.Max(static limit => limit.Low) ?? 0, lengths.Min(static limit => limit.High) ?? decimal.MaxValue);
        var text = "text";
        if (text.Length < least)
            text = string.Concat(Enumerable.Repeat("text ", (int)Math.Min(least / 5 + 1, 10_000)))[..(int)Math.Min(least, 50_000)];
        return JsonValue.Create(text.Length > most ? text[..(int)most] : text);
    }

    private static JsonNode NumberOf(FieldNode node)
    {
        var limits =
            node.Values.Limits.Where(static limit => limit.Certain && limit.Kind is LimitKind.Range or LimitKind.Multiple).ToArray();
        var ends = limits.SelectMany(static limit => new[] { limit.Low, limit.High }).OfType<decimal>().ToArray();
        decimal[] candidates =
        [
            1,
            .. ends,
            .. ends.Select(static end => end + 1),
            .. ends.Select(static end => end - 1),
            .. ends.Length > 1 ? new[] { (ends.Min() + ends.Max()) / 2 } : [],
            0,
        ];
        var fitting = candidates.FirstOrDefault(number => limits.All(limit => limit.Holds(number)), 1);
        return JsonNode.Parse(fitting.ToString(CultureInfo.InvariantCulture))!;
    }
}
