using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Removing;

/// <summary>
/// Takes back what was read as a field from a bullet that stands in the definition of a field which holds no other: it lists a value
/// of that field, whatever is said behind the value.
/// </summary>
internal static class ValuesThatAreNoFields
{
    /// <summary>The reading without the claims of such bullets; their rows have the reason.</summary>
    public static PageReading Removed(PageReading reading)
    {
        var around = new DefinitionsAround([.. reading.Definitions.Where(static definition => definition.Claim.Kind
            is ClaimKind.FieldBlock or ClaimKind.FieldHeading or ClaimKind.Definition or ClaimKind.FieldTag)]);
        var values = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        var others = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        foreach (var claim in reading.Claims.Where(static claim => claim is { Kind: ClaimKind.FieldBullet, Type: null })
            .OrderBy(static claim => claim.Lines.First))
        {
            if (around.Innermost(claim.Lines)?.Claim is not { } owner) continue;
            if (owner.Enum.Contains(claim.Path.Leaf)) values.Add(claim);
            else if (TypeWords.IsScalar(owner.Type)) others.Add(claim);
        }

        return reading.Without(values, Outcome.Ignored, "a value of the field above it")
            .Without(others, Outcome.Unparsed, "stands in the words about a field that holds no other");
    }
}
