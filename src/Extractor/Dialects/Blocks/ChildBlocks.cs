using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Blocks;

/// <summary>
/// Finds the place of each field block. Where a page has boxes, they show it. In a flattened capture a mark opens the
/// children of a field, and no mark closes them: where they end is shown by the bodies of the same operation. A key seen at the
/// top of an example is no child; a key seen inside the parent is one. What nothing shows stays inside the block and is reported.
/// </summary>
internal sealed class ChildBlocks
{
    private readonly Dictionary<FieldBlock, FieldPath> paths = [];
    private readonly HashSet<FieldBlock> unproven = [];
    private readonly Dictionary<string, HashSet<Scope>> tops = new(StringComparer.Ordinal);
    private readonly DialectInput input;
    private readonly SamplePaths shown;

    /// <summary>Places the field blocks of a page.</summary>
    public ChildBlocks(DialectInput input, List<FieldBlock> blocks, ContainerNesting boxes)
    {
        this.input = input;
        shown = input.Shown.Value;
        var runs = blocks
            .Where(static block => block.Opening.Scope is not null)
            .GroupBy(static block => (Scope: block.Opening.Scope!.Value, Location: block.Opening.Location ?? Location.Body))
            .ToArray();
        foreach (var run in runs) AddTops(run.Key.Scope, run);
        foreach (var run in runs)
        {
            if (boxes.Parents([.. run]) is { } holders) PlaceInBoxes(run, holders);
            else new Run(this, run.Key.Scope, shown.At(run.Key.Scope, run.Key.Location), [.. run]).Place();
        }
    }

    /// <summary>The path of a block's field.</summary>
    public FieldPath PathOf(FieldBlock block) => paths[block];

    /// <summary>The field that holds each field; none for those at the top.</summary>
    public Dictionary<FieldBlock, FieldBlock> Parents { get; } = [];

    /// <summary>Whether nothing on the page shows the block's place.</summary>
    public bool IsUnproven(FieldBlock block) => unproven.Contains(block);

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
        foreach (var block in blocks) Place(block, holders.GetValueOrDefault(block));
    }

    private void Place(FieldBlock block, FieldBlock? parent)
    {
        paths[block] = Below(parent, block);
        if (parent is not null) Parents[block] = parent;
    }

    private FieldPath Below(FieldBlock? parent, FieldBlock block)
    {
        var own = FieldPath.Parse(block.Name.Text);
        if (parent is null || SamplePaths.Bare(own).StartsWith(SamplePaths.Bare(paths[parent]) + ".", StringComparison.Ordinal)) return own;
        return paths[parent].Member(own.Value, TypeWords.IsList(TypeWords.Of(parent.Type ?? "", input.Words)));
    }

    /// <summary>One pass over the blocks of one part of an operation, from top to bottom.</summary>
    private sealed class Run(ChildBlocks all, Scope scope, SamplePaths.Place bodies, FieldBlock[] blocks)
    {
        private readonly List<FieldBlock> open = [];
        private readonly HashSet<FieldBlock> dotted = [];
        private readonly HashSet<string> taken = new(StringComparer.Ordinal);
        private readonly UpcomingFields later = new(blocks.Select(OwnName));
        private readonly Dictionary<string, UpcomingFields.Members> inBodies = new(StringComparer.Ordinal);
        private readonly Dictionary<FieldBlock, UpcomingFields.Members> inSnippets = [];

        public void Place()
        {
            var isFirstChild = false;
            for (var i = 0; i < blocks.Length; i++)
            {
                var block = blocks[i];
                CloseDotted(block);
                var level = isFirstChild || open.Count == 0 || dotted.Contains(open[^1])
                    ? open.Count
                    : StatedLevel(block) ?? ShownLevel(block) ?? (LevelOfLater(i) is null ? UnshownLevel(block) : open.Count);
                open.RemoveRange(level, open.Count - level);
                all.Place(block, level == 0 ? null : open[level - 1]);
                taken.Add(SamplePaths.Bare(all.paths[block]));
                // Past the deepest nesting a mark opens nothing; what follows it is reported as unproven.
                isFirstChild = level < FieldPath.DeepestNesting
                    && (block.OpensChildren ? !block.IsFolded || IsShownBelow(block, i + 1) : IsShownBelowAlone(block, i + 1));
                if (isFirstChild) open.Add(block);
            }
        }

        // Where the open parents list their members, the block is one of them or stands at the top.
        private int? StatedLevel(FieldBlock block)
        {
            for (var level = open.Count; level > 0; level--)
            {
                if (open[level - 1].Members.IsEmpty) return null;
                var own = OwnName(block);
                if (open[level - 1].Members.Contains(own) && !taken.Contains($"{BareParent(level)}.{own}")) return level;
            }

            return 0;
        }

        // Folded children are not there, unless a body shows that the next field is one of them.
        private bool IsShownBelow(FieldBlock parent, int next) =>
            next < blocks.Length && (bodies.Has($"{SamplePaths.Bare(all.paths[parent])}.{OwnName(blocks[next])}")
                || all.shown.InSnippets(parent).Contains(OwnName(blocks[next])));

        // Without any mark the next field is one of the members of an object where bodies show it there and at no level that is open.
        private bool IsShownBelowAlone(FieldBlock parent, int next)
        {
            if (next >= blocks.Length || blocks[next].Extent.First < parent.Extent.Last || !HoldsFields(parent)) return false;
            var own = OwnName(blocks[next]);
            if (!bodies.Has($"{SamplePaths.Bare(all.paths[parent])}.{own}")) return false;
            for (var level = open.Count; level >= 0; level--)
                if (bodies.Has(level == 0 ? own : $"{BareParent(level)}.{own}")) return false;
            return true;
        }

        private bool HoldsFields(FieldBlock block) =>
            TypeWords.Of(block.Type ?? "", all.input.Words) is { } type && (TypeWords.IsList(type) || TypeWords.IsObject(type));

        // Where the first child bears its parent's whole path, all children do, and a name without it is none of them.
        private void CloseDotted(FieldBlock block)
        {
            while (open.Count > 0 && dotted.Contains(open[^1]) && !IsBelow(block, open.Count)) open.RemoveAt(open.Count - 1);
            if (open.Count > 0 && IsBelow(block, open.Count)) dotted.Add(open[^1]);
        }

        private bool IsBelow(FieldBlock block, int level) => OwnName(block).StartsWith(BareParent(level) + ".", StringComparison.Ordinal);

        /// <summary>How many of the open parents the bodies show the block below, or null where they do not show it.</summary>
        private int? ShownLevel(FieldBlock block)
        {
            var own = OwnName(block);
            for (var level = open.Count; level >= 0; level--)
            {
                var path = level == 0 ? own : $"{BareParent(level)}.{own}";
                if (taken.Contains(path)) continue;
                if (bodies.Has(path) || (level > 0 && all.shown.InSnippets(open[level - 1]).Contains(own))) return level;
            }

            return null;
        }

        /// <summary>A parent that has a child further down is still open here; null where none has.</summary>
        private int? LevelOfLater(int here)
        {
            var (nearest, found) = (int.MaxValue, 0);
            for (var level = open.Count; level >= 0; level--)
            {
                if (NextBelow(level, here) is not { } place || place >= nearest) continue;
                (nearest, found) = (place, level);
            }

            return found > 0 ? found : null;
        }

        /// <summary>The next block that the bodies show right below a number of open parents.</summary>
        private int? NextBelow(int level, int here)
        {
            var parent = BareParent(level);
            if (!inBodies.TryGetValue(parent, out var members))
                inBodies[parent] = members = later.Below(parent, bodies.Below(parent), here);
            var place = members.Next(here, taken);
            if (level == 0) return place;
            if (!inSnippets.TryGetValue(open[level - 1], out members))
                inSnippets[open[level - 1]] = members = later.Below(parent, all.shown.InSnippets(open[level - 1]), here);
            return members.Next(here, taken) is { } other && !(place < other) ? other : place;
        }

        private int UnshownLevel(FieldBlock block)
        {
            // The page's other operations have a field of this name at their top.
            if (all.tops.TryGetValue(block.Name.Text, out var scopes) && scopes.Any(other => other != scope)) return 0;
            all.unproven.Add(block);
            return open.Count;
        }

        private string BareParent(int level) => level == 0 ? "" : SamplePaths.Bare(all.paths[open[level - 1]]);

        private static string OwnName(FieldBlock block) => SamplePaths.Bare(FieldPath.Parse(block.Name.Text));
    }
}
