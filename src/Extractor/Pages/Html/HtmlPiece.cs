namespace Extractor.Pages.Html;

/// <summary>What a piece of a laid-out HTML page is.</summary>
internal enum HtmlPieceKind
{
    /// <summary>A line of words.</summary>
    Line,

    /// <summary>White space between two lines.</summary>
    Gap,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Code, set as it stands.</summary>
    Code,
}

/// <summary>A piece of a laid-out HTML page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Box">The innermost box that it stands in; null outside of all boxes.</param>
/// <param name="Line">The line's words, or a heading's.</param>
/// <param name="Element">The element that it is; null for a line or a gap.</param>
/// <param name="Indent">How far the lists around it set it in.</param>
/// <param name="Bullet">Whether it opens an item of a list.</param>
/// <param name="Chip">Whether it is one of several short labels that stand side by side.</param>
internal sealed record HtmlPiece(
    HtmlPieceKind Kind, HtmlContainer? Box, HtmlLine? Line = null, HtmlElement? Element = null, int Indent = 0, bool Bullet = false,
    bool Chip = false);
