using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Blocks;

/// <summary>
/// What the boxes of a page show of its field blocks. A field holds the fields that stand in its own box, or in a box
/// that is set below it, as long as nothing there says that the box is about something else.
/// </summary>
internal sealed class ContainerNesting
{
    private readonly Dictionary<HtmlContainer, Block> openings = [];
    private readonly HashSet<string> cards = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PlacedBlock> blocks;
    private readonly Vocabulary words;

    /// <summary>Learns what each box of a page opens with.</summary>
    public ContainerNesting(ImmutableArray<PlacedBlock> blocks, Vocabulary vocabulary)
    {
        (this.blocks, this.words) = (blocks, vocabulary);
        foreach (var placed in blocks)
            for (var box = placed.Block.Container; box is not null && openings.TryAdd(box, placed.Block); box = box.Parent) { }
    }

    /// <summary>The box that a field's definition fills; null where nothing shows it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="next">What stands right below its header.</param>
    public HtmlContainer? ExtentOf(FieldBlock field, Block next)
    {
        if (BoxOf(field) is not { } own) return null;
        for (HtmlContainer? box = own; box is not null && Opens(box, field); box = box.Parent)
        {
            if (!box.IsItem || !(cards.Contains(box.Shape) || IsWithin(next.Container, box))) continue;
            cards.Add(box.Shape);
            return box;
        }

        return HtmlContainer.Around(own, next.Container) ?? own;
    }

    /// <summary>Whether a box is another one or stands inside it; text without boxes stands in none.</summary>
    public static bool IsWithin(HtmlContainer? box, HtmlContainer? other) => other is null || (box is not null && box.IsWithin(other));

    /// <summary>The field that holds each of the fields; none for those that no field holds.</summary>
    /// <returns>Null where the fields stand in one box, which shows nothing.</returns>
    public Dictionary<FieldBlock, FieldBlock>? Parents(FieldBlock[] fields)
    {
        if (Array.TrueForAll(fields, field => BoxOf(field) == BoxOf(fields[0]))) return null;
        var parents = new Dictionary<FieldBlock, FieldBlock>();
        var open = new Stack<(FieldBlock Field, HtmlContainer? Among)>();
        foreach (var field in fields)
        {
            HtmlContainer? among = null;
            while (open.TryPeek(out var last))
            {
                // The summary of a box that unfolds heads all that the box holds, and stands for the box where it is held itself.
                if (FoldedBy(last.Field) is { } folded && BoxOf(field)?.IsWithin(folded) == true)
                {
                    among = folded;
                    break;
                }

                var own = FoldedBy(field) is { } unfolds ? unfolds.Parent : BoxOf(field);
                among = own?.Below(HtmlContainer.Around(BoxOf(last.Field), own));
                if (among is not null && Holds(last.Field, own!, field.Index, among)) break;
                open.Pop();
                among = last.Among;
                if (IsWithin(BoxOf(field), last.Among)) break;
            }

            if (open.TryPeek(out var parent)) parents[field] = parent.Field;
            open.Push((field, open.Count == 0 ? null : among));
        }

        return parents;
    }

    /// <summary>The field whose members a table lists; null where nothing shows that it lists those of any.</summary>
    /// <param name="index">Which block of the page the table is.</param>
    /// <param name="above">The last field above the table.</param>
    /// <param name="parents">The field that holds each field.</param>
    public FieldBlock? OwnerOf(int index, FieldBlock above, Dictionary<FieldBlock, FieldBlock> parents)
    {
        var table = blocks[index];
        if (table.Block.Container is not { } box) return null;
        FieldBlock? inner = null;
        for (FieldBlock? field = above; field is not null
            && (table.Scope, table.Location) == field.Place; (inner, field) = (field, parents.GetValueOrDefault(field)))
        {
            if (field.Box is { } card && cards.Contains(card.Shape) && Opens(card, field) && box.IsWithin(card)) return field;
            if (box.Below(HtmlContainer.Around(BoxOf(field), box)) is not { } among) continue;
            // Beside a member of the field stand other members.
            if ((inner is not null && IsWithin(BoxOf(inner), among)) || Holds(field, box, index, among)) return field;
        }

        return null;
    }

    private static HtmlContainer? FoldedBy(FieldBlock field) => BoxOf(field) is { Name: "summary", Parent: { } folded } ? folded : null;

    private static HtmlContainer? BoxOf(FieldBlock field) => field.Opening.Block.Container;

    private bool Opens(HtmlContainer box, FieldBlock field) => openings[box] == field.Opening.Block;

    /// <summary>Whether a field holds what stands further down.</summary>
    /// <param name="upper">The field.</param>
    /// <param name="below">The box in which the other thing stands.</param>
    /// <param name="index">Which block of the page it is.</param>
    /// <param name="among">The outermost box that has it and not the field.</param>
    private bool Holds(FieldBlock upper, HtmlContainer below, int index, HtmlContainer among)
    {
        var above = BoxOf(upper);
        if ((above?.Inset ?? 0) != below.Inset) return below.Inset > (above?.Inset ?? 0);
        if (among.Parent is { } around && cards.Contains(around.Shape) && Opens(around, upper)) return true;
        var beside = above?.Below(among.Parent);
        if (beside?.Name is "dt" or "summary") return beside.Name == "summary" || among.Name == "dd";
        if (beside is not null && beside.Shape == among.Shape && (beside.Shape != "div" || below.Depth == above!.Depth)) return false;
        return below.Depth > (above?.Depth ?? -1) && !IsAboutSomethingElse(among, upper, index);
    }

    // Words above the first field of a box name what the box is about.
    private bool IsAboutSomethingElse(HtmlContainer box, FieldBlock upper, int index)
    {
        for (var i = index - 1; i >= 0 && IsWithin(blocks[i].Block.Container, box); i--)
        {
            var text = blocks[i].Block switch { TextLine line => line.Text, HeadingBlock heading => heading.Text, _ => "" };
            var ofField = text.Length == 0 || words.IsChildMark(text) || words.IsGenericHeading(text) || words.IsChrome(text)
                || text.Split(' ', ':', '.').Contains(upper.Name.Text);
            if (!ofField) return true;
        }

        return false;
    }
}
