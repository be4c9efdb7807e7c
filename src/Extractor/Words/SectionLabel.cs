using Extractor.Outline;

namespace Extractor.Words;

/// <summary>What a heading or label says of the section below it.</summary>
/// <param name="Location">Where the section's fields are sent, or null where it says nothing of that.</param>
/// <param name="Example">Whether the section shows examples.</param>
public readonly record struct SectionLabel(Location? Location, bool Example);
