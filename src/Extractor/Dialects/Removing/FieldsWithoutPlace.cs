using Extractor.Model;
using Extractor.Outline;

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
        var lines = page.Blocks.Where(static placed => placed.Unplaced)
            .SelectMany(static placed => Enumerable.Range(placed.Lines.First, placed.Lines.Last - placed.Lines.First + 1))
            .ToHashSet();
        if (lines.Count == 0) return reading;
        var none = reading.Claims
            .Where(claim => claim.Defines && lines.Contains(claim.Lines.First) && claim.Location != Location.Path
                && claim.Location == Address.LocationOf(claim.Scope, claim.Path))
            .ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
        return reading.Without(none, Outcome.Unparsed, "nothing says where the fields of this part are sent");
    }
}
