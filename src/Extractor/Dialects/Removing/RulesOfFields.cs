using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Removing;

/// <summary>
/// Takes back what was read as a field below a title of rules, "Validation rules": a bullet or row there says what holds for a field
/// and defines none. What it says of a field that another part of the page defines stays.
/// </summary>
internal static class RulesOfFields
{
    /// <summary>The reading without the claims of such bullets and rows; their rows have the reason.</summary>
    public static PageReading Removed(PageReading reading, Vocabulary vocabulary)
    {
        var rules = reading.Claims.Where(claim => IsRule(claim, vocabulary)).ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
        if (rules.Count == 0) return reading;
        var defined = reading.Claims.Where(claim => claim.Defines && !rules.Contains(claim)).Select(Field).ToHashSet();
        rules.RemoveWhere(claim => defined.Contains(Field(claim)));
        return reading.Without(rules, Outcome.Unparsed, "a rule about a field that no other part of the page defines here");
    }

    private static (Scope, Location, FieldPath) Field(Claim claim) => (claim.Scope, claim.Location, claim.Path);

    // A bullet that states a type defines a field, whatever the title above it is called.
    private static bool IsRule(Claim claim, Vocabulary vocabulary) =>
        claim is { Defines: true, Type: null, Kind: ClaimKind.FieldBullet or ClaimKind.TableRow or ClaimKind.Definition }
        && vocabulary.Has("rule-titles", LabelForms.WithoutNumber(Vocabulary.Key(claim.Section.Innermost)));
}
