namespace Extractor.Pages;

/// <summary>
/// A part of a page that a browser would draw as one box. Boxes stand inside each other, and so show what belongs to
/// what. Text without markup has no boxes; the page itself, where it has some, is the box around all others.
/// </summary>
public sealed class HtmlContainer
{
    /// <summary>Makes a box.</summary>
    /// <param name="parent">The box around it; null for the page itself.</param>
    /// <param name="name">The element that it is, in lower case.</param>
    /// <param name="shape">What tells apart how boxes look: boxes of one shape look alike.</param>
    /// <param name="repeats">Whether another box of its shape stands beside it.</param>
    /// <param name="inset">How far it is set in, in pixels, from the left edge of the page.</param>
    public HtmlContainer(HtmlContainer? parent, string name, string shape, bool repeats, int inset)
    {
        (Parent, Name, Shape, Inset) = (parent, name, shape, inset);
        Depth = parent is null ? 0 : parent.Depth + 1;
        IsItem = repeats || name is "li" or "dd" or "details" or "article" or "fieldset";
    }

    /// <summary>The box around it; null for the page itself.</summary>
    public HtmlContainer? Parent { get; }

    /// <summary>The element that it is, in lower case.</summary>
    public string Name { get; }

    /// <summary>What tells apart how boxes look: boxes of one shape look alike.</summary>
    public string Shape { get; }

    /// <summary>How far it is set in from the left edge of the page, in pixels.</summary>
    public int Inset { get; }

    /// <summary>How many boxes are around it.</summary>
    public int Depth { get; }

    /// <summary>Whether it is one of several of its kind, as the items of a list are.</summary>
    public bool IsItem { get; }

    /// <summary>Whether it is the other box or stands inside it.</summary>
    public bool IsWithin(HtmlContainer? other)
    {
        if (other is null) return true;
        var box = this;
        while (box is not null && box.Depth > other.Depth) box = box.Parent;
        return box == other;
    }

    /// <summary>The innermost box that holds both; null where none does.</summary>
    public static HtmlContainer? Around(HtmlContainer? a, HtmlContainer? b)
    {
        while (a != b)
        {
            if (a is null || b is null) return null;
            if (a.Depth >= b.Depth) a = a.Parent;
            else b = b.Parent;
        }

        return a;
    }

    /// <summary>The box that holds this one and stands directly inside another; null where this one is that other itself.</summary>
    public HtmlContainer? Below(HtmlContainer? outer)
    {
        if (this == outer) return null;
        var box = this;
        while (box.Parent != outer && box.Parent is not null) box = box.Parent;
        return box;
    }
}
