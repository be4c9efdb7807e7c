using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Refining;

/// <summary>
/// Places the parameters of requests at large in the address where another section of the same operation is that of the body: what
/// "Request parameters" lists beside a "Request body" with fields of its own is sent in the query.
/// </summary>
internal static class AddressBesideBody
{
    /// <summary>The reading with such parameters in the query.</summary>
    public static PageReading Apply(PageReading reading, OutlinedPage page, Vocabulary vocabulary)
    {
        LineRange[] atLarge = [.. Sections(page).Where(placed => IsAtLarge(placed, vocabulary)).Select(static placed => placed.Lines)];
        LineRange[] ofBody = [.. Sections(page).Where(static placed => !placed.Broad).Select(static placed => placed.Lines)];
        if (atLarge.Length == 0 || ofBody.Length == 0) return reading;
        var (large, body) = (new LineSet(atLarge), new LineSet(ofBody));
        var moved = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        foreach (var operation in reading.Claims
            .Where(static claim => claim is { Location: Location.Body, Scope.Kind: ScopeKind.Operation })
            .GroupBy(static claim => claim.Scope))
        {
            var parameters = operation.Where(claim => claim.Defines && large.Contains(claim.Lines.First)).ToArray();
            var roots = operation.Where(claim => claim.Kind != ClaimKind.Mention && !large.Contains(claim.Lines.First))
                .Select(static claim => Root(claim.Path)).ToHashSet(StringComparer.Ordinal);
            // What stands behind the fields of the body may be more of them.
            var first = operation.Where(claim => claim.Defines && body.Contains(claim.Lines.First))
                .Select(static claim => claim.Lines.First).DefaultIfEmpty(-1).Min();
            if (Array.TrueForAll(parameters, claim => claim.Lines.First < first && MayBeInAddress(claim, roots, vocabulary)))
                moved.UnionWith(parameters);
        }

        return reading.With(moved, Location.Query);
    }

    private static IEnumerable<PlacedBlock> Sections(OutlinedPage page) => page.Blocks.Where(static placed => placed is
    {
        Location: Location.Body, Example: false, Role: OutlineRole.Content or OutlineRole.Field,
        Block: TableBlock or TextLine or HeadingBlock,
    });

    // "Light parameters" are some of the operation's, wherever it takes them. A table with a column of places says it of each field.
    private static bool IsAtLarge(PlacedBlock placed, Vocabulary vocabulary) =>
        placed.Broad && vocabulary.Section(placed.Section.Innermost) is { Broad: true }
        && !(placed.Block is TableBlock table && table.Header.Cells.Any(cell => vocabulary.Column(cell.Text) == ColumnRole.Location));

    // Nothing else shows the field in the body, and it has no members: "filter" may be, and "data" of an object is not.
    private static bool MayBeInAddress(Claim claim, HashSet<string> body, Vocabulary vocabulary) =>
        claim.Path.Depth == 0 && !body.Contains(Root(claim.Path)) && !TypeWords.IsObject(claim.Type)
        && vocabulary.LocationOf(claim.Path.Value) != Location.Body && !vocabulary.IsBodyWord(claim.Path.Value)
        && !claim.Quote.Split('\t', '|', '(', ')', ',', '（', '）').Any(part => vocabulary.LocationOf(part.Trim()) is not null);

    private static string Root(FieldPath path) => path.Value.Split('.', '[')[0];
}
