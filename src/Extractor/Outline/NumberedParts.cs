using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>
/// Tables of an operation that are told apart by a number alone, "Table 1" and "Table 2", on a page that lists the parts of
/// the call by name elsewhere. Where the list has as many parts as there are tables, its order is theirs; where it has not,
/// nothing says where the fields of a table are sent.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class NumberedParts(Vocabulary vocabulary)
{
    private readonly TitleLabels titles = new(vocabulary);

    /// <summary>The page with such tables placed, or marked as those that nothing places.</summary>
    public OutlinedPage Apply(OutlinedPage page)
    {
        var blocks = page.Blocks;
        foreach (var operation in page.Blocks.Where(static placed => placed.Scope is { Kind: ScopeKind.Operation })
            .GroupBy(static placed => placed.Scope).ToArray())
        {
            PlacedBlock[] own = [.. operation];
            var numbered = Numbered(own);
            if (numbered.Length < 2) continue;
            var parts = Listed(own);
            if (parts.Length < 2) continue;
            for (var i = 0; i < numbered.Length; i++)
            {
                var placed = parts.Length == numbered.Length
                    ? numbered[i] with { Location = parts[i] }
                    : numbered[i] with { Unplaced = true };
                blocks = blocks.Replace(numbered[i], placed);
            }
        }

        return blocks == page.Blocks ? page : page with { Blocks = blocks };
    }

    // The tables below headings that differ in their number alone, one below each.
    private static PlacedBlock[] Numbered(PlacedBlock[] own)
    {
        var tables = own.Where(static placed => placed is { Block: TableBlock, Location: null, Role: OutlineRole.Content }).ToArray();
        if (tables.Length < 2) return [];
        var title = WithoutNumber(tables[0].Section.Innermost);
        var isNumbered = title.Length < tables[0].Section.Innermost.Length
            && Array.TrueForAll(tables, table => WithoutNumber(table.Section.Innermost) == title)
            && tables.DistinctBy(static table => table.Section.Innermost).Count() == tables.Length;
        return isNumbered ? tables : [];
    }

    private static string WithoutNumber(string title) => title.TrimEnd("0123456789".ToCharArray()).TrimEnd();

    // The places that one list of labels names, in its order; examples are no parts of a call.
    private ImmutableArray<Location> Listed(PlacedBlock[] own)
    {
        var longest = ImmutableArray<Location>.Empty;
        var run = ImmutableArray.CreateBuilder<Location>();
        foreach (var placed in own)
        {
            if (placed.Block is not TextLine { Bullet: true } bullet)
            {
                run.Clear();
                continue;
            }

            if ((vocabulary.Section(bullet.Text) ?? titles.OfMedia(bullet.Text)) is not { Example: false, Location: { } location }
                || location == Location.Object || (run.Count > 0 && run[^1] == location))
                continue;
            run.Add(location);
            if (run.Count > longest.Length) longest = run.ToImmutable();
        }

        return longest;
    }
}
