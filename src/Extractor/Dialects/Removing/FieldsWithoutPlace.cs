using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Dialects.Removing;

/// <summary>
/// Takes back the fields of a section whose title is not understood and stands behind the headers of a request: neither the title nor
/// the field says where it is sent. A field that the operation's address names is sent there.
/// </summary>
internal static class FieldsWithoutPlace
{
    /// <summary>The reading without the claims of such fields; their rows have the reason.</summary>
    public static PageReading Removed(PageReading reading, OutlinedPage page)
    {
        var unplaced = page.Blocks.Where(static placed => placed.Unplaced).Select(static placed => placed.Lines).ToArray();
        if (unplaced.Length == 0) return reading;
        var lines = new LineSet(unplaced);
        var none = reading.Claims
            .Where(claim => claim.Defines && lines.Contains(claim.Lines.First) && claim.Location != Location.Path
                && claim.Location == Address.LocationOf(claim.Scope, claim.Path))
            .ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
        return reading.Without(none, Outcome.Unparsed, "nothing says where the fields of this part are sent");
    }
}
