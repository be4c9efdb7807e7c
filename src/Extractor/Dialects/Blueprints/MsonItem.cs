using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Dialects.Blueprints;

/// <summary>A list item with what is set in below it.</summary>
/// <param name="placed">The block.</param>
/// <param name="text">The item's words as the page writes them, without the mark.</param>
/// <param name="indent">How far it is set in.</param>
internal sealed class MsonItem(PlacedBlock placed, string text, int indent)
{
    /// <summary>How deep items are read as parts of each other.</summary>
    public const int Deepest = FieldPath.DeepestNesting;

    /// <summary>The block.</summary>
    public PlacedBlock Placed { get; } = placed;

    /// <summary>The item's words.</summary>
    public string Text { get; } = text;

    /// <summary>How far it is set in.</summary>
    public int Indent { get; } = indent;

    /// <summary>The items right below it.</summary>
    public List<MsonItem> Items { get; } = [];

    /// <summary>The lines of words that go on with it.</summary>
    public List<string> Below { get; } = [];

    /// <summary>The item's own lines and those of its words.</summary>
    public LineRange Lines { get; set; } = placed.Lines;

    /// <summary>The lists between two headings, each under the items that it is set in below.</summary>
    /// <param name="page">The blocks of the page.</param>
    /// <param name="first">The index behind the heading.</param>
    /// <param name="source">The page's text.</param>
    public static List<MsonItem> Under(IReadOnlyList<PlacedBlock> page, int first, SourceText source)
    {
        var roots = new List<MsonItem>();
        var open = new Stack<MsonItem>();
        for (var i = first; i < page.Count && page[i].Block is not HeadingBlock; i++)
        {
            if (page[i].Block is not TextLine line) continue;
            var raw = source.Line(line.Line);
            var words = raw.TrimStart();
            var indent = raw[..^words.Length].Sum(static c => c == '\t' ? 4 : 1);
            var mark = words is ['+' or '-' or '*', ' ' or '\t', ..] ? 1 : 0;
            while (open.TryPeek(out var last) && last.Indent >= indent && (mark > 0 || line.Line > last.Lines.Last + 1)) open.Pop();
            open.TryPeek(out var above);
            if (mark > 0 && open.Count < Deepest)
            {
                var item = new MsonItem(page[i], words[1..].Trim(), indent);
                (above?.Items ?? roots).Add(item);
                open.Push(item);
            }
            else if (mark == 0 && above is not null)
            {
                above.Below.Add(words.TrimEnd());
                if (above.Items.Count == 0) above.Lines = above.Lines.Union(line.Lines);
            }
        }

        return roots;
    }
}
