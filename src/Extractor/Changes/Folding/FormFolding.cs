using System.Collections.Immutable;
using System.Globalization;
using Extractor.Registry;

namespace Extractor.Changes.Folding;

/// <summary>
/// Says of a page that it writes most of its fields down in another form than before, such as tables that were captured as
/// lines: what then differs in the words, or is stated first, need not be a change of the API.
/// </summary>
internal static class FormFolding
{
    private const int Fewest = 3;

    /// <summary>The entries, and one more for each page in another form.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="sides">The pages of both sides.</param>
    /// <param name="page">Makes the entry of a page.</param>
    public static ImmutableArray<ChangeEntry> Of(
        ImmutableArray<ChangeEntry> entries, ComparedPages sides, Func<Aspect, string, string, ChangeEntry> page)
    {
        var known = entries.Where(static entry => entry.Fact.Aspect == Aspect.PageReading)
            .Select(static entry => entry.Fact.Id)
            .ToHashSet(StringComparer.Ordinal);
        var old = sides.Old.Confirmed.ToDictionary(static row => row.Id);
        return
        [
            .. entries,
            .. sides.New.Confirmed.Where(row => old.TryGetValue(row.Id, out var was) && IsStated(was) && IsStated(row))
                .GroupBy(static row => row.BestAnchor!.Page, StringComparer.Ordinal)
                .Where(same => !known.Contains(same.Key))
                .Select(same => (Page: same.Key, All: same.Count(), Other: same.Count(row => IsOther(old[row.Id], row))))
                .Where(static one => one.Other >= Fewest && one.Other * 2 >= one.All)
                .Select(one => page(Aspect.PageReading, one.Page, Words(one.Other))),
        ];
    }

    // The keys of a sample are there in every form of page.
    private static bool IsStated(Field row) => row.BestAnchor is { Kind: not Anchor.BodyKey };

    private static bool IsOther(Field old, Field now) => old.BestAnchor!.Kind != now.BestAnchor!.Kind;

    private static string Words(int fields) => string.Create(CultureInfo.InvariantCulture, $"{fields} fields written in another form");
}
