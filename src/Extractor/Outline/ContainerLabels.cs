using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>A heading above a place.</summary>
/// <param name="Level">From 1, the page's title, to 6.</param>
/// <param name="Text">The heading's words.</param>
/// <param name="NamesField">Whether it names a field, and so no section.</param>
/// <param name="NamesSection">Whether it names a part of what the heading above it names, such as its parameters.</param>
internal readonly record struct HeadingAbove(int Level, string Text, bool NamesField, bool NamesSection);

/// <summary>What the headings and labels of a page say at one place of it.</summary>
/// <param name="Headings">The headings above the place.</param>
/// <param name="Section">The section.</param>
/// <param name="Label">What the label says.</param>
/// <param name="LabelLevel">The level at which a heading ends the label.</param>
internal sealed record OutlineState(ImmutableArray<HeadingAbove> Headings, Section Section, SectionLabel Label, int LabelLevel);

/// <summary>
/// Labels inside the box of one item, such as "Example" in the description of a field, say nothing of the next item:
/// where the box ends, what was said before it holds again.
/// </summary>
internal sealed class ContainerLabels
{
    private readonly HashSet<HtmlContainer> seen = [];
    private readonly Stack<(HtmlContainer Item, OutlineState Before)> open = new();
    private readonly Dictionary<string, OutlineState> tags = new(StringComparer.Ordinal);

    /// <summary>Goes on to a block.</summary>
    /// <returns>What holds again at the block; null where no box of a label ends before it.</returns>
    public OutlineState? Enter(Block block)
    {
        OutlineState? before = null;
        if (TagOf(block) is { IsEnd: true } end && tags.Remove(end.Name, out var outside)) before = outside;
        while (open.TryPeek(out var last) && block.Container?.IsWithin(last.Item) != true) before = open.Pop().Before;
        return before;
    }

    /// <summary>Takes note of a block that was read.</summary>
    public void Leave(Block block)
    {
        for (var box = block.Container; box is not null && seen.Add(box); box = box.Parent) { }
    }

    /// <summary>Keeps what holds before a label or heading, if the label speaks of one item alone.</summary>
    /// <param name="label">The label or heading.</param>
    /// <param name="before">What holds before it.</param>
    public void Keep(Block label, OutlineState before)
    {
        if (TagOf(label) is { IsEnd: false } tag) tags[tag.Name] = before;
        for (var box = label.Container; box is not null; box = box.Parent)
        {
            // A label that opens the box of one of many items may stand above a row of boxes; inside it, it may not.
            var isItem = box.Name is "li" or "dd" or "details"
                || (label is TextLine && box.IsItem && box.Name != "table" && seen.Contains(box));
            if (!isItem) continue;
            if (!open.TryPeek(out var last) || last.Item != box) open.Push((box, before));
            return;
        }
    }

    // A line that is the tag of a component or of a block, and nothing else.
    private static ComponentTag? TagOf(Block block) =>
        block is TextLine { Text: ['<', ..] or ['{', '%', ..] } line && ComponentTag.Read(line.Text, 0) is { } tag
        && tag.End == line.Text.Length
            ? tag
            : null;
}
