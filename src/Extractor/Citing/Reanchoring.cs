using System.Collections.Immutable;
using Extractor.Registry;

namespace Extractor.Citing;

/// <summary>Finds the place where the cited words of a field stand today.</summary>
internal static class Reanchoring
{
    /// <summary>
    /// The place: the one that has the cited words, or, where none has them any more, the only one there is. Where there
    /// are several, page and section must single one out.
    /// </summary>
    /// <returns>How the citation stands; the place, or null where none is singled out; the places that come into question.</returns>
    public static (Standing Standing, Anchor? Place, ImmutableArray<Anchor> Places) Of(CitedPlace cited, Field field)
    {
        // The cited place of a documented field defines it, and an example does not take its place.
        ImmutableArray<Anchor> anchors = field.Status == FieldStatus.Confirmed ? [.. field.Anchors.Where(static anchor => anchor.Defines)] : field.Anchors;
        ImmutableArray<Anchor> same = [.. anchors.Where(anchor => HasWords(anchor, cited))];
        if (same.FirstOrDefault(anchor => IsAt(anchor, cited)) is { } there) return (Standing.Exact, there, [there]);
        var (standing, places) = same.IsEmpty ? (Standing.Reworded, anchors) : (Standing.Moved, same);
        if (places is [var only]) return (standing, only, places);
        return places.Where(anchor => IsOnPage(anchor, cited) && IsInSection(anchor, cited)).ToArray() is [var near] ? (standing, near, places) : (Standing.Ambiguous, null, places);
    }

    /// <summary>Whether the cited words stand at an anchor.</summary>
    public static bool HasWords(Anchor anchor, CitedPlace cited) => CitationTail.QuoteSum(anchor) == cited.Quote;

    /// <summary>Whether an anchor stands on the cited page.</summary>
    public static bool IsOnPage(Anchor anchor, CitedPlace cited) => FoldedText.Of(anchor.Page) == FoldedText.Of(cited.Page);

    private static bool IsInSection(Anchor anchor, CitedPlace cited) => CitationTail.SectionSum(anchor) == cited.Section;

    private static bool IsAt(Anchor anchor, CitedPlace cited) => anchor.Line == cited.Line && anchor.EndLine == cited.EndLine && IsOnPage(anchor, cited) && IsInSection(anchor, cited);
}
