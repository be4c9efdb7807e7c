using Extractor.Model;

namespace Extractor.Words;

/// <summary>What a heading or label says of the section below it.</summary>
/// <param name="Location">Where the section's fields are sent, or null where it says nothing of that.</param>
/// <param name="Example">Whether the section shows examples.</param>
/// <param name="Broad">Whether the section is one of requests at large: its fields are sent in the address or the body, as the
/// operation has it.</param>
public readonly record struct SectionLabel(Location? Location, bool Example, bool Broad = false)
{
    /// <summary>Whether the section lists the headers of a response, which are none of its fields.</summary>
    internal bool OfHeaders { get; init; }

    /// <summary>Whether the section is another one than that above it, and nothing says where its fields are sent.</summary>
    internal bool Unplaced { get; init; }
}
