using Extractor.Pages;

namespace Extractor.Model;

/// <summary>A value that a page lists for a field, in a closed list or in an open one.</summary>
/// <param name="Value">The value.</param>
/// <param name="Meaning">What the page says of it; null where it says nothing.</param>
/// <param name="Deprecated">Whether the page says that the value should no longer be used.</param>
/// <param name="Lines">The lines that list it, on the page of the claim.</param>
public sealed record FieldValue(string Value, string? Meaning, bool Deprecated, LineRange Lines)
{
    /// <summary>The headings above the lines; null where they are those of the claim.</summary>
    public Section? Section { get; init; }
}
