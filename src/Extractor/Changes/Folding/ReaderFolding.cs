using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Changes.Folding;

/// <summary>Folds what another version of the tool reads otherwise on unchanged pages: an entry for each page.</summary>
internal static class ReaderFolding
{
    /// <summary>The entries, in which changes of the reader are apart from those of the pages.</summary>
    /// <param name="entries">The entries, one a fact.</param>
    /// <param name="pages">The pages of both sides.</param>
    /// <param name="page">Makes the entry of a page.</param>
    public static ImmutableArray<ChangeEntry> Of(
        ImmutableArray<ChangeEntry> entries, ComparedPages pages, Func<Aspect, string, string, ChangeEntry> page)
    {
        if (pages.HasSameReader) return entries;
        var byPage = entries.ToLookup(entry => UnchangedPage(entry, pages), StringComparer.Ordinal);
        return
        [
            .. byPage[null],
            .. byPage.Where(static same => same.Key is not null).Select(same => page(Aspect.PageReader, same.Key!, Words(same)).With(same)),
        ];
    }

    // The page of an entry all of whose pages have the same bytes on both sides; null where one has not.
    private static string? UnchangedPage(ChangeEntry entry, ComparedPages pages)
    {
        var fact = entry.Fact;
        var anchors = (fact.OldField?.Anchors
            ?? []).AddRange(fact.NewField?.Anchors ?? []).AddRange(fact.OldScope?.Anchors ?? []).AddRange(fact.NewScope?.Anchors ?? []);
        return !anchors.IsEmpty && anchors.All(anchor => pages.IsUnchanged(anchor.Page))
            ? (entry.At ?? entry.Was ?? anchors[0]).Page
            : null;
    }

    private static string Words(IEnumerable<ChangeEntry> entries)
    {
        var rows = entries.Select(static entry => entry.Fact.Id).Distinct(StringComparer.Ordinal).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{rows} {(rows == 1 ? "row" : "rows")}");
    }
}
