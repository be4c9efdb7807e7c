using Extractor.Outline;

namespace Extractor.Dialects;

/// <summary>
/// Finds the place of each field block. Where a page has boxes, they show it. In a flattened capture a mark opens the
/// children of a field, and no mark closes them: where they end is shown by the bodies of the same operation. A key seen
/// at the top of an example is no child; a key seen inside the parent is one. What nothing shows stays inside the block
/// and is reported.
/// </summary>
internal sealed class ChildBlocks
{
    private readonly Dictionary<FieldBlock, FieldPath> paths = [];
    private readonly HashSet<FieldBlock> unproven = [];
    private readonly Dictionary<(Scope, Location), HashSet<string>> shown = [];
    private readonly Dictionary<string, HashSet<Scope>> tops = new(StringComparer.Ordinal);
    private readonly Dictionary<FieldBlock, FieldBlock> parents = [];
    private readonly DialectInput input;

    /// <summary>Places the field blocks of a page.</summary>
    public ChildBlocks(DialectInput input, List<FieldBlock> blocks, BoxNesting boxes)
    {
        this.input = input;
        foreach (var body in input.Bodies) AddShown(body);
        var runs = blocks.Where(static block => block.Opening.Scope is not null).GroupBy(static block => (block.Opening.Scope!.Value, block.Opening.Location ?? Location.Body)).ToArray();
        foreach (var run in runs) AddTops(run.Key.Value, run);
        foreach (var run in runs)
        {
            if (boxes.Parents([.. run]) is { } holders) PlaceInBoxes(run, holders);
            else PlaceRun(run.Key.Value, run.Key.Item2, run);
        }
    }

    /// <summary>The path of a block's field.</summary>
    public FieldPath PathOf(FieldBlock block) => paths[block];

    /// <summary>The field that holds each field; none for those at the top.</summary>
    public Dictionary<FieldBlock, FieldBlock> Parents => parents;

    /// <summary>Whether nothing on the page shows the block's place.</summary>
    public bool IsUnproven(FieldBlock block) => unproven.Contains(block);

    private void AddShown(Body body)
    {
        if (body.Scope is not { } scope) return;
        var key = (scope, body.Location ?? Location.Body);
        if (!shown.TryGetValue(key, out var keys)) shown[key] = keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in body.Keys.Keys) keys.Add(Bare(path.Path));
    }

    // What stands before any mark stands at the top, whatever the examples leave out.
    private void AddTops(Scope scope, IEnumerable<FieldBlock> run)
    {
        foreach (var block in run)
        {
            if (!tops.TryGetValue(block.Name.Text, out var scopes)) tops[block.Name.Text] = scopes = [];
            scopes.Add(scope);
            if (block.OpensChildren) return;
        }
    }

    private void PlaceInBoxes(IEnumerable<FieldBlock> blocks, Dictionary<FieldBlock, FieldBlock> holders)
    {
        foreach (var block in blocks) Place(block, holders.TryGetValue(block, out var parent) ? [parent] : []);
    }

    private void Place(FieldBlock block, List<FieldBlock> open)
    {
        paths[block] = Below(open, block);
        if (open.Count > 0) parents[block] = open[^1];
    }

    private void PlaceRun(Scope scope, Location location, IEnumerable<FieldBlock> blocks)
    {
        FieldBlock[] run = [.. blocks];
        var open = new List<FieldBlock>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var isFirstChild = false;
        for (var i = 0; i < run.Length; i++)
        {
            var block = run[i];
            var level = isFirstChild || open.Count == 0
                ? open.Count
                : ShownLevel(block, open, scope, location, taken) ?? LevelOfLater(run.AsSpan(i + 1), open, scope, location, taken) ?? UnshownLevel(block, open, scope);
            open.RemoveRange(level, open.Count - level);
            Place(block, open);
            taken.Add(Bare(paths[block]));
            isFirstChild = block.OpensChildren;
            if (block.OpensChildren) open.Add(block);
        }
    }

    /// <summary>How many of the open parents the bodies show the block below, or null where they do not show it.</summary>
    private int? ShownLevel(FieldBlock block, List<FieldBlock> open, Scope scope, Location location, HashSet<string> taken)
    {
        for (var level = open.Count; level >= 0; level--)
        {
            var path = Bare(Below(open.GetRange(0, level), block));
            if (taken.Contains(path)) continue;
            if (shown.TryGetValue((scope, location), out var keys) && keys.Contains(path)) return level;
            if (level > 0 && SnippetShows(open[level - 1], block.Name.Text)) return level;
        }

        return null;
    }

    /// <summary>A parent that has a child further down is still open here; null where none has.</summary>
    private int? LevelOfLater(ReadOnlySpan<FieldBlock> later, List<FieldBlock> open, Scope scope, Location location, HashSet<string> taken)
    {
        foreach (var block in later)
            if (ShownLevel(block, open, scope, location, taken) is { } level) return level > 0 ? level : null;
        return null;
    }

    private int UnshownLevel(FieldBlock block, List<FieldBlock> open, Scope scope)
    {
        // The page's other operations have a field of this name at their top.
        if (tops.TryGetValue(block.Name.Text, out var scopes) && scopes.Any(other => other != scope)) return 0;
        unproven.Add(block);
        return open.Count;
    }

    private bool SnippetShows(FieldBlock parent, string name)
    {
        foreach (var body in input.Bodies)
        {
            if (body.Call is not null || !parent.Extent.Contains(body.Placed.Lines)) continue;
            if (body.Keys.Keys.Any(key => key.Path.Leaf == name && (key.Path.Depth > 0 || body.Keys.RootName is null))) return true;
        }

        return false;
    }

    private FieldPath Below(List<FieldBlock> open, FieldBlock block)
    {
        var own = FieldPath.Parse(block.Name.Text);
        if (open.Count == 0) return own;
        var parent = open[^1];
        // A name may repeat the name of its parent, as in "parcel.weight" below "parcel".
        var repeated = FieldPath.Parse(parent.Name.Text);
        if (Bare(own).StartsWith(Bare(repeated) + ".", StringComparison.Ordinal)) own = new FieldPath(own.Value[own.Value.IndexOf('.', repeated.Value.Length)..].TrimStart('.'));
        return paths[parent].Member(own.Value, TypeWords.IsList(TypeWords.Of(parent.Type ?? "", input.Words)));
    }

    private static string Bare(FieldPath path) => path.Value.Replace("[]", "", StringComparison.Ordinal);
}
