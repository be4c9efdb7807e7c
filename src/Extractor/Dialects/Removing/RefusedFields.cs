using Extractor.Facts;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Removing;

/// <summary>
/// Takes back what was read as a field where the page says of it that the call does not take it, or no more: "This parameter has been
/// removed.", 已下线.
/// </summary>
internal static class RefusedFields
{
    internal const string Reason = "the page says that the call does not take it";

    /// <summary>The reading without the claims of such fields and of their members; their rows have the reason.</summary>
    public static PageReading Removed(PageReading reading, Vocabulary vocabulary)
    {
        var reader = new RefusalReader(vocabulary);
        return Without(
            reading,
            [.. reading.Claims.Where(claim => claim is { Defines: true, Description.Length: > 0, Kind: not ClaimKind.FieldNote }
                && reader.InDescription(claim.Description, claim.Path.Leaf))]);
    }

    /// <summary>The reading without claims and those of their members; their rows have the reason.</summary>
    public static PageReading Without(PageReading reading, IReadOnlyCollection<Claim> refused)
    {
        if (refused.Count == 0) return reading;
        var none = refused.ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
        var places = refused.Select(static claim => (claim.Scope, claim.Location, claim.Path)).ToHashSet();
        none.UnionWith(reading.Claims.Where(claim => claim is { Defines: true, Path.Depth: > 0 } && IsBelow(claim)));
        return reading.Without(none, Outcome.Ignored, Reason);

        bool IsBelow(Claim claim)
        {
            for (var path = claim.Path.Parent; !path.IsRoot; path = path.Parent)
                if (places.Contains((claim.Scope, claim.Location, path))) return true;
            return false;
        }
    }
}
