using System.Collections.Immutable;

namespace Extractor.Schemas;

/// <summary>Follows the references among the schemas of one page.</summary>
/// <param name="blocks">The schemas of the page, in page order.</param>
internal sealed class SchemaRefs(ImmutableArray<SchemaBlock> blocks)
{
    private readonly Dictionary<(int Block, string Reference), SchemaMap?> targets = [];
    private readonly Dictionary<SchemaMap, SchemaMap?> ends = [];

    /// <summary>
    /// The map that a reference leads to, or null where the page does not show it. A map that is no reference is its own end.
    /// </summary>
    public SchemaMap? End(SchemaMap map)
    {
        if (map.Text("$ref") is null) return map;
        var passed = new HashSet<SchemaMap>();
        SchemaMap? end = map;
        while (end is not null && !ends.ContainsKey(end) && end.Text("$ref") is { } reference)
            end = passed.Add(end) ? Target(end, reference) : null;
        if (end is not null && ends.TryGetValue(end, out var known)) end = known;
        foreach (var step in passed) ends[step] = end;
        return end;
    }

    /// <summary>The map that one reference names, or null where the page does not show it.</summary>
    /// <param name="from">The map that holds the reference.</param>
    /// <param name="reference">The reference.</param>
    public SchemaMap? Target(SchemaMap from, string reference)
    {
        var own = BlockOf(from);
        if (targets.TryGetValue((own, reference), out var found)) return found;
        var steps = reference[(reference.IndexOf('#') + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Plain).ToArray();
        found = steps.Length == 0 ? blocks[own].Root as SchemaMap : Inside(own, steps);
        for (var i = 0; found is null && i < blocks.Length; i++) found = Inside(i, steps);
        return targets[(own, reference)] = found;
    }

    // A page may show a part of a document and leave out the keys above it.
    private SchemaMap? Inside(int block, string[] steps)
    {
        for (var skipped = 0; skipped < steps.Length; skipped++)
        {
            var node = blocks[block].Root;
            for (var i = skipped; i < steps.Length && node is SchemaMap map; i++) node = map[steps[i]]!;
            if (node is SchemaMap found) return found;
        }

        return null;
    }

    private int BlockOf(SchemaNode node)
    {
        var (low, high) = (0, blocks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (blocks[middle].Root.Start <= node.Start) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private static string Plain(string step) =>
        Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
