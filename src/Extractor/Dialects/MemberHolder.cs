using Extractor.Model;

namespace Extractor.Dialects;

/// <summary>A field whose members a table lists.</summary>
/// <param name="Location">Where it is sent.</param>
/// <param name="Path">Its path.</param>
/// <param name="HoldsList">Whether its members are those of the items of a list.</param>
internal readonly record struct MemberHolder(Location Location, FieldPath Path, bool HoldsList)
{
    /// <summary>The field of a claim.</summary>
    public static MemberHolder Of(Claim claim) => new(claim.Location, claim.Path, claim.HoldsList == true);
}
