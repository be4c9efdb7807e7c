using System.Collections.Immutable;
using System.Globalization;
using Extractor.Changes.Renaming;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes.Folding;

/// <summary>
/// Tells a change of the API from a change of the reading: where most fields of a page, or of an operation on it, are
/// found again with the same name and the same words in another operation, location or object, the page was captured or
/// labelled otherwise. It is one entry, and nothing in it is counted as a change of the API.
/// </summary>
internal sealed class ReadingFolding
{
    private const int FewestOfPage = 2;
    private const int FewestOfScope = 3;

    private readonly ImmutableArray<ChangeEntry> entries;
    private readonly ComparedPages sides;
    private readonly List<(Field Old, Field New)> relocated = [];
    private readonly HashSet<string> pages;
    private readonly HashSet<(string Page, string Scope)> oldScopes;
    private readonly HashSet<(string Page, string Scope)> newScopes;

    private ReadingFolding(ImmutableArray<ChangeEntry> entries, ComparedPages sides)
    {
        (this.entries, this.sides) = (entries, sides);
        Relocate();
        pages =
        [
            .. Most(relocated.Select(static pair => pair.Old), sides.Old, PageOf, FewestOfPage),
            .. Most(relocated.Select(static pair => pair.New), sides.New, PageOf, FewestOfPage),
        ];
        oldScopes =
        [
            .. Most(relocated.Select(static pair => pair.Old), sides.Old, ScopeOf, FewestOfScope),
            .. Structures(relocated.Select(static pair => (Of: pair.Old, Other: pair.New)), sides.Old),
        ];
        newScopes =
        [
            .. Most(relocated.Select(static pair => pair.New), sides.New, ScopeOf, FewestOfScope),
            .. Structures(relocated.Select(static pair => (Of: pair.New, Other: pair.Old)), sides.New),
        ];
    }

    /// <summary>The entries, in which pages that are read differently are one entry each.</summary>
    /// <param name="entries">The entries, one a fact.</param>
    /// <param name="sides">The pages of both sides.</param>
    /// <param name="page">Makes the entry of a page.</param>
    public static ImmutableArray<ChangeEntry> Of(
        ImmutableArray<ChangeEntry> entries, ComparedPages sides, Func<Aspect, string, string, ChangeEntry> page)
    {
        var folding = new ReadingFolding(entries, sides);
        return folding.pages.Count + folding.oldScopes.Count + folding.newScopes.Count == 0 ? entries : folding.Fold(page);
    }

    private ImmutableArray<ChangeEntry> Fold(Func<Aspect, string, string, ChangeEntry> page)
    {
        var pairs = relocated.Where(IsFolded).ToArray();
        var known = pairs.SelectMany(static pair => new[] { pair.Old, pair.New }).ToHashSet();
        var byPage = entries.ToLookup(entry => IsFolded(entry, known) ? (entry.At ?? entry.Was)?.Page : null, StringComparer.Ordinal);
        return
        [
            .. byPage[null],
            .. byPage.Where(static same => same.Key is not null)
                .Select(same => page(
                    Aspect.PageReading,
                    same.Key!,
                    Words([.. pairs.Where(pair => PageOf(pair.New) == same.Key || PageOf(pair.Old) == same.Key)]))
                    .With(same)),
        ];
    }

    // Fields with the same name and words of which one went and one came, and those that the matcher found already.
    private void Relocate()
    {
        var came = entries
            .Where(static entry => entry is { IsExistence: true, Came: not false, Fact.NewField: not null })
            .Select(static entry => entry.Fact.NewField!)
            .ToLookup(static row => row.Id.Path.Leaf, StringComparer.Ordinal);
        var went = entries.Where(static entry => entry is { IsExistence: true, Came: false }).Select(static entry => entry.Fact.OldField!)
            .OrderBy(static row => row.Id);
        var taken = new HashSet<FieldId>();
        foreach (var old in went)
        {
            var found = came[old.Id.Path.Leaf].OrderBy(static row => row.Id)
                .FirstOrDefault(row => !taken.Contains(row.Id) && AreOfOnePage(old, row) && SaySame(old, row));
            if (found is not { } now) continue;
            taken.Add(now.Id);
            relocated.Add((old, now));
        }

        relocated.AddRange(entries
            .Where(entry => entry.Fact is { Aspect: Aspect.Holder, Move: MoveKind.Likely or MoveKind.Location } fact
                && AreOfOnePage(fact.OldField!, fact.NewField!) && SaySame(fact.OldField!, fact.NewField!))
            .Select(static entry => (entry.Fact.OldField!, entry.Fact.NewField!)));
    }

    // A page that stands in the folder before and after is not another one read otherwise.
    private bool AreOfOnePage(Field old, Field now) =>
        PageOf(old) == PageOf(now) || (sides.Went(PageOf(old)) && sides.Came(PageOf(now)));

    private bool IsFolded((Field Old, Field New) pair) =>
        pages.Contains(PageOf(pair.Old)) || pages.Contains(PageOf(pair.New)) || oldScopes.Contains(ScopeOf(pair.Old))
        || newScopes.Contains(ScopeOf(pair.New));

    private bool IsFolded(ChangeEntry entry, HashSet<Field> known)
    {
        var fact = entry.Fact;
        if ((entry.At ?? entry.Was) is not { } place) return false;
        if (pages.Contains(place.Page)) return fact.Aspect >= Aspect.Scope;
        if (entry.IsOfScope) return entry.Came is not null && (entry.Came == true ? newScopes : oldScopes).Contains((place.Page, fact.Id));
        if (entry.IsExistence || fact.Move is not null)
            return (fact.OldField is { } old && entry.Came != true && (known.Contains(old) || oldScopes.Contains(ScopeOf(old))))
                || (fact.NewField is { } now && entry.Came != false && (known.Contains(now) || newScopes.Contains(ScopeOf(now))));
        return fact.NewField is { } row && known.Contains(row);
    }

    private static IEnumerable<TKey> Most<TKey>(
        IEnumerable<Field> some, FieldRegistry registry, Func<Field, TKey> key, int fewest, int part = 2)
        where TKey : notnull
    {
        var totals = registry.Confirmed.CountBy(key).ToDictionary();
        return some.CountBy(key).Where(group => group.Value >= fewest && group.Value * part >= totals.GetValueOrDefault(group.Key))
            .Select(static group => group.Key);
    }

    // However small a structure is: where the very lines of all its fields are read elsewhere, it neither went nor came.
    private static IEnumerable<(string Page, string Scope)> Structures(
        IEnumerable<(Field Of, Field Other)> relocated, FieldRegistry registry) =>
        Most(
            relocated.Where(static pair => pair.Of.Id.Location == Location.Object && pair.Of.BestAnchor is { } at
                && pair.Other.BestAnchor?.Quote == at.Quote)
                .Select(static pair => pair.Of),
            registry,
            ScopeOf,
            1,
            1);

    private static string PageOf(Field row) => row.BestAnchor?.Page ?? "";

    private static (string Page, string Scope) ScopeOf(Field row) => (PageOf(row), row.Id.Scope);

    // A page that is cut into lines otherwise ends a description elsewhere; without one, the lines themselves say whether they
    // are the same.
    private static bool SaySame(Field old, Field now)
    {
        var (before, after) = (Identifier.LettersOf(old.Description), Identifier.LettersOf(now.Description));
        if (before.Length > 0 && after.Length > 0)
            return before.StartsWith(after, StringComparison.Ordinal) || after.StartsWith(before, StringComparison.Ordinal);
        return Identifier.LettersOf(old.BestAnchor?.Quote ?? "") is { Length: > 0 } quote
            && quote == Identifier.LettersOf(now.BestAnchor?.Quote ?? "");
    }

    private static string Words((Field Old, Field New)[] pairs)
    {
        var operations = pairs.Count(static pair => pair.Old.Id.Scope != pair.New.Id.Scope);
        var locations = pairs.Count(static pair => pair.Old.Id.Scope == pair.New.Id.Scope && pair.Old.Id.Location != pair.New.Id.Location);
        var nested = pairs.Length - operations - locations;
        var parts = new[]
        {
            (operations, "in another operation or structure"),
            (locations, "in another location"),
            (nested, "nested otherwise"),
        };
        return string.Join(
            ", ",
            parts.Where(static part => part.Item1 > 0).Select(static part => string.Create(
                CultureInfo.InvariantCulture, $"{part.Item1} {(part.Item1 == 1 ? "field" : "fields")} {part.Item2}")));
    }
}
