using System.Text;

namespace Extractor.Pages.Html;

/// <summary>A piece of an HTML page.</summary>
/// <param name="span">Where it stands in the file.</param>
internal abstract class HtmlNode(TextSpan span)
{
    /// <summary>Where it stands in the file, its tags included.</summary>
    public TextSpan Span { get; protected set; } = span;

    /// <summary>The element around it; null for the page itself.</summary>
    public HtmlElement? Parent { get; set; }
}

/// <summary>A run of words.</summary>
/// <param name="text">The words, entities read.</param>
/// <param name="span">Where they stand in the file.</param>
internal sealed class HtmlText(string text, TextSpan span) : HtmlNode(span)
{
    /// <summary>The words, entities read; a line end of the file is LF.</summary>
    public string Text { get; } = text;
}

/// <summary>An element.</summary>
internal sealed class HtmlElement : HtmlNode
{
    private static readonly Dictionary<string, string> None = [];

    private readonly Dictionary<string, string> attributes;
    private HashSet<string>? repeated;

    /// <summary>Opens an element.</summary>
    /// <param name="tag">The name of its tag, in lower case.</param>
    /// <param name="span">Where its start tag stands; empty where the page leaves it out.</param>
    /// <param name="attributes">Its attributes, or null where it has none that matter.</param>
    public HtmlElement(string tag, TextSpan span, Dictionary<string, string>? attributes)
        : base(span)
    {
        Tag = tag;
        this.attributes = attributes ?? None;
        Name = HtmlNames.InRole(tag, this["role"], this["aria-level"]);
        var look = this["class"];
        Shape = look.Length == 0 ? Tag : $"{Tag}.{look}";
    }

    /// <summary>The name of its tag, in lower case.</summary>
    public string Tag { get; }

    /// <summary>The element that it stands for: its tag, or what its role says it is.</summary>
    public string Name { get; }

    /// <summary>Its tag and classes: elements of one shape look alike.</summary>
    public string Shape { get; }

    /// <summary>How many elements are around it.</summary>
    public int Depth { get; private set; }

    /// <summary>What it holds, in page order.</summary>
    public List<HtmlNode> Children { get; } = [];

    /// <summary>Whether a browser would begin a new line for it.</summary>
    public bool IsBlock { get; private set; }

    /// <summary>Whether another element of its shape stands beside it. Asked for once the page is read.</summary>
    public bool Repeats => Parent is not null && (Parent.repeated ??= Parent.RepeatedShapes()).Contains(Shape);

    /// <summary>Whether any words stand in it.</summary>
    public bool HasWords => Opening(1).Length > 0;

    /// <summary>Whether a heading stands in it.</summary>
    public bool HoldsHeading { get; private set; }

    /// <summary>Whether a table stands in it.</summary>
    public bool HoldsTable { get; private set; }

    /// <summary>An attribute's value; empty where the element has no such attribute.</summary>
    public string this[string attribute] => attributes.GetValueOrDefault(attribute, "");

    /// <summary>The elements that it holds itself.</summary>
    public IEnumerable<HtmlElement> Elements => Children.OfType<HtmlElement>();

    /// <summary>Adds an element or words at its end.</summary>
    public void Add(HtmlNode node)
    {
        Children.Add(node);
        Hold(node);
    }

    /// <summary>Puts others in the place of what stands at an index.</summary>
    public void Replace(int index, IReadOnlyCollection<HtmlNode> nodes)
    {
        Children.RemoveAt(index);
        Children.InsertRange(index, nodes);
        foreach (var node in nodes) Hold(node);
    }

    private void Hold(HtmlNode node)
    {
        node.Parent = this;
        if (node is not HtmlElement element) return;
        element.Depth = Depth + 1;
        element.IsBlock = HtmlNames.IsBlock(element.Name);
        if (!element.IsBlock) return;
        // What holds a block is laid out as one.
        for (var outer = this; outer is { IsBlock: false }; outer = outer.Parent) outer.IsBlock = true;
        if (element.Name == "table")
            for (var outer = this; outer is { HoldsTable: false }; outer = outer.Parent) outer.HoldsTable = true;
        if (HtmlNames.HeadingLevel(element.Name) == 0) return;
        for (var outer = this; outer is { HoldsHeading: false }; outer = outer.Parent) outer.HoldsHeading = true;
    }

    /// <summary>The words that it opens with, white space around them left out.</summary>
    /// <param name="most">How many characters are asked for at most.</param>
    public string Opening(int most)
    {
        var text = new StringBuilder();
        Collect(text, most);
        return text.ToString().TrimEnd();
    }

    /// <summary>Closes the element.</summary>
    /// <param name="end">The offset just past it.</param>
    public void Close(int end) => Span = Span with { End = Math.Max(Span.End, end) };

    private HashSet<string> RepeatedShapes() =>
        [.. Elements.GroupBy(static element => element.Shape, StringComparer.Ordinal).Where(static group => group.Skip(1).Any())
            .Select(static group => group.Key)];

    private void Collect(StringBuilder text, int most)
    {
        foreach (var child in Children)
        {
            if (text.Length >= most) return;
            if (child is HtmlElement element) element.Collect(text, most);
            else if (text.Length > 0) text.Append(((HtmlText)child).Text);
            else text.Append(((HtmlText)child).Text.AsSpan().TrimStart());
        }
    }

    /// <summary>The innermost element that holds both.</summary>
    public static HtmlElement Around(HtmlElement a, HtmlElement b)
    {
        while (a != b)
        {
            if (a.Depth >= b.Depth) a = a.Parent!;
            else b = b.Parent!;
        }

        return a;
    }
}
