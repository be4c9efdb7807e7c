using System.Collections.Immutable;
using Extractor.Registry;

namespace Extractor.Citing;

/// <summary>Finds the place where the cited words of a field stand today.</summary>
internal static class Reanchoring
{
    /// <summary>
    /// The place: the one that has the cited words, or, where none has them any more, the only one there is. Where there
    /// are several, page and section must single one out; and where words stand at one place and page and section speak
    /// for another, nothing does.
    /// </summary>
    /// <returns>How the citation stands; the place, or null where none is singled out; the places that come into question.</returns>
    public static (CitationStatus Standing, Anchor? Place, ImmutableArray<Anchor> Places) Of(CitedPlace cited, Field field)
    {
        // The cited place of a documented field defines it, and an example does not take its place.
        ImmutableArray<Anchor> anchors =
            field.Status == FieldStatus.Confirmed ? [.. field.Anchors.Where(static anchor => anchor.Defines)] : field.Anchors;
        ImmutableArray<Anchor> same = [.. anchors.Where(anchor => HasWords(anchor, cited))];
        if (same.FirstOrDefault(anchor => IsAt(anchor, cited)) is { } there) return (CitationStatus.Exact, there, [there]);
        ImmutableArray<Anchor> near = [.. anchors.Where(anchor => IsOnPage(anchor, cited) && IsInSection(anchor, cited))];
        var standing = same.IsEmpty ? CitationStatus.Reworded : CitationStatus.Moved;
        var places = same.IsEmpty ? anchors : same;
        if (places.Intersect(near).ToArray() is [var singled]) return (standing, singled, places);
        return places is [var only] && near.IsEmpty ? (standing, only, places) : (CitationStatus.Ambiguous, null, [.. places.Union(near)]);
    }

    /// <summary>Whether the cited words stand at an anchor.</summary>
    public static bool HasWords(Anchor anchor, CitedPlace cited) => CitationAnchor.QuoteSum(anchor) == cited.Quote;

    /// <summary>Whether an anchor stands on the cited page.</summary>
    public static bool IsOnPage(Anchor anchor, CitedPlace cited) => NormalizedText.Of(anchor.Page) == NormalizedText.Of(cited.Page);

    private static bool IsInSection(Anchor anchor, CitedPlace cited) => CitationAnchor.SectionSum(anchor) == cited.Section;

    private static bool IsAt(Anchor anchor, CitedPlace cited) =>
        anchor.Line == cited.Line && anchor.EndLine == cited.EndLine && IsOnPage(anchor, cited) && IsInSection(anchor, cited);
}
