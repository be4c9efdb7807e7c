using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>
/// A place of a documented structure: a field, the items of a list, or the whole body. A field whose type names a structure
/// that pages document apart from it has that structure's members, so that the places make a graph and may form circles.
/// </summary>
internal sealed class FieldNode
{
    private readonly Dictionary<string, FieldNode> members = new(StringComparer.Ordinal);
    private MemberRules rules = MemberRules.None;

    private FieldNode(FieldNode? parent, FieldId id) => (Parent, Id) = (parent, id);

    /// <summary>The place that holds this one; null for the whole body.</summary>
    public FieldNode? Parent { get; }

    /// <summary>The place as the registry names fields; the path of the whole body is empty.</summary>
    public FieldId Id { get; }

    /// <summary>The path as the registry writes it.</summary>
    public string Path => Id.Path.Value;

    /// <summary>The field that is defined here; null for items, for the whole body, and where only members of it are known.</summary>
    public Field? Field { get; private set; }

    /// <summary>The items, where it is known that this is a list.</summary>
    public FieldNode? Items { get; private set; }

    /// <summary>The whole of the structure that the type names; null where it names none.</summary>
    public FieldNode? Structure { get; private set; }

    /// <summary>The place whose members this one has: its own, or those of the structure that its type names.</summary>
    public FieldNode Shape => Structure ?? this;

    /// <summary>The members, by name.</summary>
    public IReadOnlyDictionary<string, FieldNode> Members => Shape.members;

    /// <summary>What the value of the field must be.</summary>
    public ValueRules Values { get; private set; } = ValueRules.None;

    /// <summary>What is told of the field whenever it is sent.</summary>
    public FieldRemarks Remarks { get; private set; } = FieldRemarks.None;

    /// <summary>What the members must be to each other.</summary>
    public MemberRules Rules => Shape.rules;

    /// <summary>Whether a page defines the field.</summary>
    public bool IsConfirmed => Field is { Status: FieldStatus.Confirmed };

    /// <summary>The structure that fields of one scope and location make, without the structures that their types name.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="location">The location.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="all">Every place of the structure, the whole first.</param>
    public static FieldNode TreeOf(string scope, Location location, IEnumerable<Field> fields, out List<FieldNode> all)
    {
        var root = new FieldNode(null, new FieldId(scope, location, new FieldPath("")));
        all = [root];
        foreach (var field in fields) root.At(field.Id.Path.Value, all).Field = field;
        return root;
    }

    /// <summary>Gives the place, or the items of its list, the members of a structure. Members of its own come first.</summary>
    public void LinkTo(FieldNode structure, bool isList)
    {
        var target = isList ? Items ??= new FieldNode(this, ItemId) : this;
        if (target.members.Count == 0) target.Structure = structure;
    }

    /// <summary>Reads what the pages say of the value.</summary>
    /// <param name="evidence">What live calls showed of the field.</param>
    public void ReadValues(IEnumerable<Finding> evidence)
    {
        if (!IsConfirmed) return;
        Values = ValueRules.Of(Field!, Structure is not null, Items?.Structure is not null);
        Remarks = FieldRemarks.Of(Field!, evidence);
    }

    /// <summary>Reads what the pages say of the members together; the values of all of them must have been read.</summary>
    /// <param name="relations">The rules between them that the registry has as data.</param>
    public void ReadRules(ImmutableArray<RelationRule> relations) => rules = MemberRules.Of(this, relations);

    /// <summary>The place of a path below this one, or null where nothing is known of it.</summary>
    public FieldNode? Find(string path)
    {
        var node = this;
        foreach (var (name, lists) in Parts(path))
        {
            if (!node.Members.TryGetValue(name, out var next)) return null;
            node = next;
            for (var i = 0; i < lists; i++)
            {
                if (node.Items is null) return null;
                node = node.Items;
            }
        }

        return node;
    }

    private FieldId ItemId => Id with { Path = new FieldPath($"{Path}[]") };

    private FieldNode At(string path, List<FieldNode> all)
    {
        var node = this;
        foreach (var (name, lists) in Parts(path))
        {
            if (!node.members.TryGetValue(name, out var next))
                all.Add(
                    node.members[name] = next = new FieldNode(
                        node, Id with { Path = new FieldPath(node.Parent is null ? name : $"{node.Path}.{name}") }));
            node = next;
            for (var i = 0; i < lists; i++)
            {
                if (node.Items is null) all.Add(node.Items = new FieldNode(node, node.ItemId));
                node = node.Items;
            }
        }

        return node;
    }

    private static IEnumerable<(string Name, int Lists)> Parts(string path)
    {
        foreach (var part in path.Split('.'))
        {
            var name = part;
            var lists = 0;
            for (; name.Length > 2 && name.EndsWith("[]", StringComparison.Ordinal); lists++) name = name[..^2];
            yield return (name, lists);
        }
    }
}
