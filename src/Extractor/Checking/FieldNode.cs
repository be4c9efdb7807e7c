using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>A place of a documented structure: a field, the items of a list, or the whole body.</summary>
internal sealed class FieldNode
{
    private readonly Dictionary<string, FieldNode> members = new(StringComparer.Ordinal);

    private FieldNode(FieldNode? parent, string path) => (Parent, Path) = (parent, path);

    /// <summary>The place that holds this one; null for the whole body.</summary>
    public FieldNode? Parent { get; }

    /// <summary>The path as the registry writes it.</summary>
    public string Path { get; }

    /// <summary>The field that stands here; null for items, for the whole body, and where only members of it are known.</summary>
    public Field? Field { get; private set; }

    /// <summary>The items, where it is known that a list stands here.</summary>
    public FieldNode? Items { get; private set; }

    /// <summary>The members, by name.</summary>
    public IReadOnlyDictionary<string, FieldNode> Members => members;

    /// <summary>What the value of the field must be.</summary>
    public ValueRules Values { get; private set; } = ValueRules.None;

    /// <summary>What the members must be to each other.</summary>
    public MemberRules Rules { get; private set; } = MemberRules.None;

    /// <summary>Whether a page defines the field.</summary>
    public bool IsConfirmed => Field is { Status: FieldStatus.Confirmed };

    /// <summary>The structure that fields of one scope and location make.</summary>
    public static FieldNode TreeOf(IEnumerable<Field> fields)
    {
        var root = new FieldNode(null, "");
        var all = new List<FieldNode> { root };
        foreach (var field in fields) root.At(field.Id.Path.Value, all).Field = field;
        foreach (var node in all)
            if (node.IsConfirmed) node.Values = ValueRules.Of(node.Field!);
        // What is said of several fields together needs what is known of each.
        foreach (var node in all) node.Rules = MemberRules.Of(node);
        return root;
    }

    /// <summary>The place of a path below this one, or null where nothing is known of it.</summary>
    public FieldNode? Find(string path)
    {
        var node = this;
        foreach (var (name, lists) in Parts(path))
        {
            if (!node.members.TryGetValue(name, out var next)) return null;
            node = next;
            for (var i = 0; i < lists; i++)
            {
                if (node.Items is null) return null;
                node = node.Items;
            }
        }

        return node;
    }

    private FieldNode At(string path, List<FieldNode> all)
    {
        var node = this;
        foreach (var (name, lists) in Parts(path))
        {
            if (!node.members.TryGetValue(name, out var next))
                all.Add(node.members[name] = next = new FieldNode(node, node.Parent is null ? name : $"{node.Path}.{name}"));
            node = next;
            for (var i = 0; i < lists; i++)
            {
                if (node.Items is null) all.Add(node.Items = new FieldNode(node, $"{node.Path}[]"));
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
