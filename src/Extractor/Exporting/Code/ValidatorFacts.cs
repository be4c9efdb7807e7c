using System.Globalization;
using System.Text.Json.Nodes;
using Extractor.Checking;
using Extractor.Model;

namespace Extractor.Exporting.Code;

/// <summary>What the check judges of one value, as data for validators.</summary>
internal static class ValidatorFacts
{
    private static readonly (JsonKinds Kind, string Name)[] Names =
    [
        (JsonKinds.String, "string"), (JsonKinds.Integer, "integer"), (JsonKinds.Number, "number"), (JsonKinds.Boolean, "boolean"),
        (JsonKinds.Array, "array"), (JsonKinds.Object, "object"), (JsonKinds.Null, "null"),
    ];

    /// <summary>The names of kinds; none where anything goes.</summary>
    public static IEnumerable<JsonNode> Kinds(JsonKinds kinds) =>
        Names.Where(one => kinds.HasFlag(one.Kind)).Select(static one => (JsonNode)one.Name);

    /// <summary>A limit.</summary>
    public static JsonObject Of(Limit limit)
    {
        var row = new JsonObject
        {
            ["of"] = limit.Kind switch
            {
                LimitKind.Length => "length",
                LimitKind.Count => "count",
                LimitKind.Multiple => "multiple",
                LimitKind.Pattern => "pattern",
                _ => "range",
            },
            ["kind"] = limit.Says.Kind,
        };
        if (limit.Low is { } low) row["low"] = Number(low);
        if (limit.High is { } high) row["high"] = Number(high);
        if (limit.Open) row["open"] = true;
        if (limit.Form is { } form) row["pattern"] = form.ToString();
        JsonNode[] except = [.. (limit.Says.Except?.Split('|') ?? []).Select(Numbers.Of).OfType<decimal>().Select(Number)];
        if (except.Length > 0) row["except"] = new JsonArray(except);
        row["words"] = limit.Words;
        return row;
    }

    /// <summary>What is stated for one value of another field alone; null where the check judges nothing by it.</summary>
    /// <param name="node">The field.</param>
    /// <param name="stated">What is stated.</param>
    /// <param name="place">The other field.</param>
    public static JsonObject? CaseOf(FieldNode node, Constraint stated, JsonObject place)
    {
        if (stated.Kind == Constraint.Note) return null;
        place["value"] = stated.When!.Value;
        var row = new JsonObject { ["when"] = place, ["kind"] = stated.Kind };
        if (stated is { Kind: "enum", Value: { } values })
            row["enum"] = new JsonArray([.. values.Split('|').Select(static value => (JsonNode)value)]);
        else if (stated is { Kind: "default", Value: { } byDefault }) row["default"] = byDefault;
        else if (stated is { Kind: "supported", Value: { } supported }) row["supported"] = supported;
        else if (LimitUnder(node, stated) is { } limit) row["limit"] = Of(limit);
        row["words"] = stated.Text;
        return row;
    }

    private static Limit? LimitUnder(FieldNode node, Constraint stated)
    {
        var field = node.Field!;
        var holdsNumbers = Numbers.Of(field.Default) is not null
            || (!field.Enum.IsEmpty && field.Enum.All(static value => Numbers.Of(value) is not null));
        return Limit.Of(stated with { When = null }, node.Values.Type, holdsNumbers);
    }

    private static JsonNode Number(decimal number) => JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture))!;
}
