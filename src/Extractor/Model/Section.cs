using System.Collections.Immutable;

namespace Extractor.Model;

/// <summary>The headings above a place, outermost first.</summary>
/// <param name="Headings">The words of the headings.</param>
public sealed record Section(ImmutableArray<string> Headings)
{
    /// <summary>The top of a page, above every heading.</summary>
    public static Section Top { get; } = new([]);

    /// <summary>The innermost heading, or an empty string at the top of a page.</summary>
    public string Innermost => Headings.IsEmpty ? "" : Headings[^1];

    /// <summary>The section of a label inside this section.</summary>
    public Section Below(string heading) => new(Headings.Add(heading));
}
