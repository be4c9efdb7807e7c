using Extractor.Pages;

namespace Extractor.Model;

/// <summary>A block and what it belongs to.</summary>
/// <param name="Block">The block.</param>
/// <param name="Section">The headings above it, and the label where it stands below one.</param>
/// <param name="Scope">The operation or structure that it belongs to, or null where the page names none.</param>
/// <param name="Location">Where the fields of its section are sent, or null where the page says nothing of that.</param>
/// <param name="Example">Whether its section shows examples.</param>
/// <param name="Role">What the block does for the outline itself.</param>
/// <param name="Broad">Whether the location is only that of the operation's requests at large.</param>
public sealed record PlacedBlock(
    Block Block, Section Section, Scope? Scope, Location? Location, bool Example, OutlineRole Role, bool Broad = false)
{
    /// <summary>The lines of the block.</summary>
    public LineRange Lines => Block.Lines;

    /// <summary>Whether its fields are sent in one of several places, and nothing says in which.</summary>
    internal bool Unplaced { get; init; }
}

/// <summary>What a block does for the outline.</summary>
public enum OutlineRole
{
    /// <summary>Nothing: the block is content.</summary>
    Content,

    /// <summary>It is a heading or stands for one.</summary>
    Heading,

    /// <summary>It announces an operation.</summary>
    Announcement,

    /// <summary>It names the section below it.</summary>
    Label,

    /// <summary>It is a heading or bold line that names a field, and the lines below it define that field.</summary>
    Field,
}
