namespace Extractor.Pages;

/// <summary>How some words of a line are set apart from the others.</summary>
internal enum MarkKind
{
    /// <summary>As code.</summary>
    Code,

    /// <summary>In bold.</summary>
    Strong,

    /// <summary>In italics.</summary>
    Emphasis,

    /// <summary>Struck through: what they say holds no more.</summary>
    Struck,
}

/// <summary>Words of a line that its markup sets apart.</summary>
/// <param name="Start">Where they start in the line's text.</param>
/// <param name="Length">How many characters they have.</param>
/// <param name="Kind">How they are set.</param>
internal readonly record struct TextMark(int Start, int Length, MarkKind Kind)
{
    /// <summary>The index just past their last character.</summary>
    public int End => Start + Length;
}
