using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Extractor.Checking;
using Extractor.Checking.Contracts;

namespace Extractor.Exporting.Code;

/// <summary>How a language writes types.</summary>
internal interface ITypeSyntax
{
    /// <summary>Texts.</summary>
    string Text { get; }

    /// <summary>Whole numbers.</summary>
    string Whole { get; }

    /// <summary>Numbers.</summary>
    string Number { get; }

    /// <summary>True and false.</summary>
    string Truth { get; }

    /// <summary>Whatever JSON there is.</summary>
    string Anything { get; }

    /// <summary>An object whose names are the caller's to choose.</summary>
    string Map { get; }

    /// <summary>A list.</summary>
    string List(string item);

    /// <summary>One of several types.</summary>
    string Any(ImmutableArray<string> types);

    /// <summary>A closed list of values.</summary>
    /// <param name="node">The field.</param>
    /// <param name="values">Its values as JSON.</param>
    string Values(FieldNode node, ImmutableArray<JsonNode> values);
}

/// <summary>Writes the types of values as a language has them.</summary>
/// <param name="types">The named types.</param>
/// <param name="syntax">The language.</param>
internal sealed class TypeWriter(CodeTypes types, ITypeSyntax syntax)
{
    /// <summary>The type of a field's value, null left out.</summary>
    public string TypeOf(FieldNode node) => types.IsHypothesis(node) ? syntax.Anything : One(Alternatives(node));

    /// <summary>Whether null may stand here.</summary>
    public static bool TakesNull(FieldNode node) => node.IsConfirmed && node.Values.Type.Kinds.HasFlag(JsonKinds.Null);

    private string One(IEnumerable<string> alternatives)
    {
        ImmutableArray<string> distinct = [.. alternatives.Distinct(StringComparer.Ordinal)];
        return distinct.IsEmpty || distinct.Contains(syntax.Anything) ? syntax.Anything
            : distinct is [var only] ? only
            : syntax.Any(distinct);
    }

    private IEnumerable<string> Alternatives(FieldNode node)
    {
        var kinds = node.IsConfirmed ? node.Values.Type.Kinds : JsonKinds.None;
        var holdsOthers = (kinds & (JsonKinds.Array | JsonKinds.Object)) != 0;
        if (!holdsOthers && CodeTypes.ClosedValues(node) is { IsEmpty: false } closed)
        {
            yield return syntax.Values(node, Values(kinds, closed));
            yield break;
        }

        if (kinds is JsonKinds.None or JsonKinds.Null)
        {
            if (node.Items is not null) yield return ListOf(node);
            if (types.NameOf(node) is { } named) yield return named;
            yield break;
        }

        foreach (var (kind, type) in Scalars())
            if (kinds.HasFlag(kind)) yield return type;
        if (kinds.HasFlag(JsonKinds.Array)) yield return ListOf(node);
        if (kinds.HasFlag(JsonKinds.Object)) yield return types.NameOf(node) ?? syntax.Map;
    }

    private IEnumerable<(JsonKinds Kind, string Type)> Scalars() =>
    [
        (JsonKinds.String, syntax.Text), (JsonKinds.Integer, syntax.Whole), (JsonKinds.Number, syntax.Number),
        (JsonKinds.Boolean, syntax.Truth),
    ];

    private string ListOf(FieldNode list) => syntax.List(One(Items(list)));

    // An item that has a line of its own is what that line says; any other is what its list says of it.
    private IEnumerable<string> Items(FieldNode list)
    {
        var kinds = list.Values.Type.Items;
        if (list.Items is { } items && (items.IsConfirmed || items.Members.Count > 0 || items.Items is not null))
            return Alternatives(items);
        if (CodeTypes.ClosedValues(list) is { IsEmpty: false } closed && (kinds & (JsonKinds.Array | JsonKinds.Object)) == 0)
            return [syntax.Values(list, Values(kinds, closed))];
        return Scalars().Where(one => kinds.HasFlag(one.Kind)).Select(static one => one.Type)
            .Concat(kinds.HasFlag(JsonKinds.Object) ? [syntax.Map] : [])
            .Concat(kinds.HasFlag(JsonKinds.Array) ? [syntax.List(syntax.Anything)] : []);
    }

    private static ImmutableArray<JsonNode> Values(JsonKinds kinds, ImmutableArray<string> values) =>
        [.. values.SelectMany(value => TypedValues.All(kinds, value)).DistinctBy(static value => value.ToJsonString())];
}
