using System.Collections.Immutable;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Model;

namespace Extractor.Exporting.Code;

/// <summary>An object of a contract that has a type of its own in code.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Node">The field or list items that are such an object.</param>
/// <param name="Members">The members, by their names on the wire, in the order of the page.</param>
/// <param name="IsFree">Whether other names than those are the caller's to choose.</param>
internal sealed record ObjectType(
    string Name, FieldNode Node, ImmutableArray<KeyValuePair<string, FieldNode>> Members, bool IsFree);

/// <summary>
/// The types that a contract needs in code: one for each object of which members are known, and names for closed lists of values.
/// </summary>
internal sealed class CodeTypes
{
    private readonly ImmutableHashSet<FieldId> hypotheses;
    private readonly Dictionary<FieldNode, string> names = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<ObjectType> objects = [];

    /// <summary>Names the types of one location of an operation.</summary>
    public CodeTypes(OperationContract contract, Location location, IEnumerable<NamedHypothesis> hypotheses)
    {
        this.hypotheses = [.. hypotheses.Select(static one => one.Field)];
        RootName = NameOf(contract, location);
        Add(RootName, contract.Root(location));
        // An object is named by what holds it, so that its holder comes first.
        for (var next = 0; next < objects.Count; next++)
            foreach (var (name, member) in objects[next].Members)
                AddBelow(member, objects[next].Name + Identifiers.Pascal(name));
    }

    /// <summary>The name of the whole.</summary>
    public string RootName { get; }

    /// <summary>The objects, the whole first.</summary>
    public IReadOnlyList<ObjectType> Objects => objects;

    /// <summary>The name of the type of an object, or null where the place has none.</summary>
    public string? NameOf(FieldNode node) => names.GetValueOrDefault(node.Shape);

    /// <summary>The name of the closed list of values of a field.</summary>
    public string ValuesNameOf(FieldNode node) => names[node];

    /// <summary>Whether a field is a hypothesis that is exported on purpose.</summary>
    public bool IsHypothesis(FieldNode node) =>
        node.Field is { Status: Registry.FieldStatus.Hypothesis } field && hypotheses.Contains(field.Id);

    /// <summary>
    /// The values of a field that takes no others, in every case that a page states; none where the list is open, or where
    /// another field decides that it is.
    /// </summary>
    public static ImmutableArray<string> ClosedValues(FieldNode node)
    {
        if (node.Field is not { } field || !node.IsConfirmed || field.Enum.IsEmpty) return [];
        var stated = field.Constraints.Where(static one => one.When is not null).ToArray();
        if (stated.Any(static one => one.Kind == "range")) return [];
        var values = field.Default is { } byDefault ? field.Enum.Add(byDefault) : field.Enum;
        return [.. values
            .Concat(stated.Where(static one => one is { Kind: "enum", Value: not null }).SelectMany(static one => one.Value!.Split('|')))
            .Concat(stated.Where(static one => one is { Kind: "default", Value: not null }).Select(static one => one.Value!))
            .Distinct(StringComparer.Ordinal)];
    }

    private void AddBelow(FieldNode member, string name)
    {
        if (IsHypothesis(member)) return;
        var kinds = member.Values.Type.Kinds;
        if (!ClosedValues(member).IsEmpty && !names.ContainsKey(member)) names[member] = Identifiers.Free(name, taken);
        var isObject = kinds.HasFlag(JsonKinds.Object) || (kinds == JsonKinds.None && member.Members.Count > 0);
        if (isObject) Add(name, member);
        if (member.Items is { } items) AddBelow(items, $"{name}Item");
    }

    private void Add(string name, FieldNode node)
    {
        var shape = node.Shape;
        if (names.ContainsKey(shape) && objects.Any(one => one.Node.Shape == shape)) return;
        var isFree = node.Parent is not null && IsFree(node);
        ImmutableArray<KeyValuePair<string, FieldNode>> members = [.. ValidatorTable.Members(shape, hypotheses)];
        if (members.IsEmpty && isFree) return;
        if (node.Structure is { } structure) name = RootName + Identifiers.Pascal(structure.Id.Scope);
        objects.Add(new ObjectType(names[shape] = Identifiers.Free(name, taken), node, members, isFree));
    }

    private static bool IsFree(FieldNode node)
    {
        var at = node;
        while (at.Field is null && at.Parent is not null) at = at.Parent;
        return at.Values.Type.IsFree;
    }

    // The last word of the address that is no parameter, and what of the operation it is: OmniVideoBody.
    private static string NameOf(OperationContract contract, Location location)
    {
        var name = contract.Operation is { } operation
            ? operation.Path.Split('/').LastOrDefault(static part => part.Length > 0 && part.All(static c => char.IsAsciiLetterOrDigit(c)
                || c is '-' or '_' or '.'))
            : contract.Entry.Id;
        return Identifiers.Pascal(name ?? "call") + Identifiers.Pascal(FieldId.LocationName(location));
    }
}
