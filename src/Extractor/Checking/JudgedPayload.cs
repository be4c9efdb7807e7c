using System.Text;
using Extractor.Checking.Payloads;
using Extractor.Model;

namespace Extractor.Checking;

/// <summary>A payload beside the documented structure: for each value the place that it stands for.</summary>
internal sealed class JudgedPayload
{
    private const int LongestName = 120;

    private readonly FieldNode?[] nodes;
    private readonly PathStatus[] statuses;

    /// <summary>Holds a payload against a structure.</summary>
    public JudgedPayload(Payload payload, FieldNode root)
    {
        Payload = payload;
        nodes = new FieldNode?[payload.Values.Length];
        statuses = new PathStatus[payload.Values.Length];
        (nodes[0], statuses[0]) = (root, PathStatus.Confirmed);
        // A value stands behind the one that holds it, so one pass is enough.
        for (var index = 1; index < nodes.Length; index++) (nodes[index], statuses[index]) = PlaceOf(in payload.Values[index]);
    }

    /// <summary>The payload.</summary>
    public Payload Payload { get; }

    /// <summary>The place that a value stands for, or null where nothing is known of it.</summary>
    public FieldNode? NodeOf(int index) => nodes[index];

    /// <summary>What is known of the key path of a value; of an item, of its list.</summary>
    public PathStatus StatusOf(int index) => statuses[index];

    /// <summary>
    /// The place of a value as the registry would name it; inside a structure that a type names, as that structure's fields are
    /// named.
    /// </summary>
    public FieldId IdOf(int index)
    {
        if (nodes[index] is { } known) return known.Id;
        var parts = new Stack<string>();
        var at = index;
        for (; nodes[at] is null; at = Payload.Values[at].Parent)
            parts.Push(Payload.Values[at].Name is { } name ? $".{Quoted(name)}" : "[]");
        var owner = nodes[at]!.Shape.Id;
        var path = new StringBuilder(owner.Path.Value);
        foreach (var part in parts) path.Append(path.Length == 0 ? part.TrimStart('.') : part);
        return owner with { Path = new FieldPath(path.ToString()) };
    }

    /// <summary>The value that a field has in the object at hand or in one that holds it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="holder">The object at hand.</param>
    public int? ValueOf(FieldNode field, string name, int holder)
    {
        for (var at = holder; at >= 0; at = Payload.Values[at].Parent)
            if (nodes[at]?.Shape == field.Parent) return Payload.Member(at, name);
        return null;
    }

    /// <summary>The nearest value that holds this one and stands for a field.</summary>
    public FieldNode OwnerOf(int index)
    {
        var at = index;
        while (nodes[at] is not { } node || (node.Field is null && node.Parent is not null)) at = Payload.Values[at].Parent;
        return nodes[at]!;
    }

    private (FieldNode? Node, PathStatus Status) PlaceOf(in PayloadValue value)
    {
        var (holder, status) = (nodes[value.Parent], statuses[value.Parent]);
        if (value.Name is not { } name) return (holder?.Items, status);
        if (status is PathStatus.Unknown or PathStatus.Open) return (null, status);
        if (holder is not null && holder.Members.TryGetValue(name, out var node))
            return (node, node.Field is null ? PathStatus.Implied : node.IsConfirmed ? PathStatus.Confirmed : PathStatus.Hypothesis);
        return (null, OwnerOf(value.Parent).Values.Type.IsFree ? PathStatus.Open : PathStatus.Unknown);
    }

    // A name that looks like a path is one name all the same, and never the field of that path.
    private static string Quoted(string name)
    {
        var text = name.Length > LongestName ? $"{name[..LongestName]}…" : name;
        return text.Length == 0 || text.AsSpan().ContainsAny(".[]' \t\r\n") ? $"['{text.ReplaceLineEndings(" ")}']" : text;
    }
}
