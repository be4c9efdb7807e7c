using System.Collections.Immutable;
using System.Globalization;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes.Folding;

/// <summary>
/// Folds what pages document that are new in the folder, or gone from it: an entry for each page. A page that takes the
/// place of another one, under another name or together with others, is neither new nor gone.
/// </summary>
internal sealed class PageFolding
{
    private readonly ComparedPages sides;
    private readonly HashSet<string> came;
    private readonly HashSet<string> went;
    private readonly Dictionary<string, Field> oldFields;

    private PageFolding(ImmutableArray<ChangeEntry> entries, ComparedPages sides)
    {
        this.sides = sides;
        oldFields = sides.Old.Confirmed.ToDictionary(static row => row.Id.ToString(), StringComparer.Ordinal);
        var moved = entries.SelectMany(static entry => entry.All)
            .Where(static entry => entry.Fact.Move is not null && entry.OldId is not null)
            .GroupBy(static entry => entry.Fact.Id, StringComparer.Ordinal).ToDictionary(
                static same => same.Key, static same => same.First().OldId!, StringComparer.Ordinal);
        var pairs = sides.New.Confirmed.Select(
            row => (New: row, Old: oldFields.GetValueOrDefault(moved.GetValueOrDefault(row.Id.ToString(), row.Id.ToString())))).ToArray();
        came = Unreplaced(
            sides.New.Confirmed,
            pairs.Where(pair => pair.Old is { } old && old.Anchors.All(anchor => sides.Went(anchor.Page))).Select(static pair => pair.New),
            sides.Came,
            sides.New);
        went = Unreplaced(
            sides.Old.Confirmed,
            pairs.Where(pair => pair.Old is not null && pair.New.Anchors.All(anchor => sides.Came(anchor.Page)))
                .Select(static pair => pair.Old!),
            sides.Went,
            sides.Old);
    }

    /// <summary>The entries, in which what only new or gone pages document is one entry a page.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="sides">The pages of both sides.</param>
    /// <param name="judge">Makes the entry of a fact.</param>
    public static ImmutableArray<ChangeEntry> Of(
        ImmutableArray<ChangeEntry> entries, ComparedPages sides, Func<Difference, ChangeEntry> judge)
    {
        var folding = new PageFolding(entries, sides);
        return folding.came.Count + folding.went.Count == 0 ? entries : folding.Fold(entries, judge);
    }

    private ImmutableArray<ChangeEntry> Fold(ImmutableArray<ChangeEntry> entries, Func<Difference, ChangeEntry> judge)
    {
        var byPage = entries.ToLookup(PageOf, StringComparer.Ordinal);
        return
        [
            .. byPage[null].Select(entry => entry.Fact.Aspect != Aspect.Page || !byPage.Contains(entry.Fact.Id)
                ? entry
                : Whole(entry.Fact, [.. byPage[entry.Fact.Id]], judge)),
        ];
    }

    private static ChangeEntry Whole(Difference fact, ChangeEntry[] folded, Func<Difference, ChangeEntry> judge)
    {
        var words = Words(folded);
        var page = fact with
        {
            HasSubstance = folded.Any(static entry => entry.Came is not null),
            Old = fact.Kind == ChangeKind.Removed ? words : null,
            New = fact.Kind == ChangeKind.Added ? words : null,
        };
        return judge(page).With(folded);
    }

    // The new or gone page that alone documents what came or went; null where it is no page's alone.
    private string? PageOf(ChangeEntry entry)
    {
        var fact = entry.Fact;
        if (entry.IsOfScope && fact.Kind == ChangeKind.Changed) return null;
        if (entry.IsOfScope)
            return fact.Kind == ChangeKind.Added
                ? Only(fact.NewScope?.Anchors ?? [], entry.At, came)
                : Only(fact.OldScope?.Anchors ?? [], entry.Was, went);
        if (!entry.IsExistence) return null;
        // What goes from an operation that other pages still document is a change of that operation.
        return fact.NewField is { } now && fact.OldField is null ? Only(now.Anchors, entry.At, came) : null;
    }

    private static string? Only(ImmutableArray<Anchor> anchors, Anchor? first, HashSet<string> pages) =>
        first is not null && pages.Contains(first.Page) && anchors.All(anchor => pages.Contains(anchor.Page)) ? first.Page : null;

    private static HashSet<string> Unreplaced(
        IEnumerable<Field> all, IEnumerable<Field> replaced, Func<string, bool> isOneSided, FieldRegistry registry)
    {
        var known = replaced.ToHashSet();
        var byPage = all.Where(static row => !row.Anchors.IsEmpty).ToLookup(static row => row.Anchors[0].Page, StringComparer.Ordinal);
        return registry.Pages.Select(static page => page.Path)
            .Where(page => isOneSided(page) && (!byPage[page].Any() || byPage[page].Count(known.Contains) * 2 < byPage[page].Count()))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string Words(ChangeEntry[] folded)
    {
        var scopes = folded
            .Where(static entry => entry.IsOfScope)
            .Select(static entry => (entry.Fact.NewScope ?? entry.Fact.OldScope)!.Kind)
            .ToArray();
        var fields = folded.SelectMany(static entry => entry.All).Count(static entry => entry.IsExistence);
        var parts = new[]
        {
            (scopes.Count(static kind => kind == ScopeKind.Operation), "operation"),
            (scopes.Count(static kind => kind != ScopeKind.Operation), "structure"), (fields, "field"),
        };
        return string.Join(
            ", ",
            parts.Where(static part => part.Item1 > 0).Select(
                static part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1} {part.Item2}{(part.Item1 == 1 ? "" : "s")}")));
    }
}
