using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Registry;

/// <summary>A value that a claim lists.</summary>
/// <param name="Value">The value.</param>
/// <param name="Meaning">What the page says of it; null where it says nothing.</param>
/// <param name="Deprecated">Whether the page says that the value should no longer be used.</param>
/// <param name="Place">Where the page lists it; null where that is the place of the claim.</param>
public sealed record ClaimedValue(string Value, string? Meaning, bool Deprecated, QuotedPlace? Place);

/// <summary>A rule between fields that a claim states.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Terms">The fields.</param>
/// <param name="When">The fields that must be given for the rule to hold at all.</param>
/// <param name="Operator">How the fields of an order compare; null for other rules.</param>
/// <param name="Words">The page's own words.</param>
/// <param name="Place">Where the page states it; null where that is the place of the claim.</param>
public sealed record ClaimedRelation(
    RelationKind Kind,
    ImmutableArray<RelationTerm> Terms,
    ImmutableArray<RelationTerm> When,
    string? Operator,
    string Words,
    QuotedPlace? Place);

/// <summary>
/// A claim as the registry needs it: what it says, and its place with the quote, so that the page need not be at hand any
/// more. Every property is required, so that none is forgotten where claims are made or read again.
/// </summary>
public sealed record StatedClaim
{
    /// <summary>The page's path below the documentation folder.</summary>
    public required string Page { get; init; }

    /// <summary>What the field belongs to.</summary>
    public required Scope Scope { get; init; }

    /// <summary>Where the field is sent or found.</summary>
    public required Location Location { get; init; }

    /// <summary>The field's path inside its location.</summary>
    public required FieldPath Path { get; init; }

    /// <summary>The form of the place.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>Where the claim stands.</summary>
    public required QuotedPlace Place { get; init; }

    /// <summary>Where the claim stands among those of its page, which of HTML the lines of the file do not tell.</summary>
    public required int Order { get; init; }

    /// <summary>The type in the page's own word, in lower case, or null.</summary>
    public required string? Type { get; init; }

    /// <summary>What the page's column or word says of whether the field must be given.</summary>
    public required Requirement Required { get; init; }

    /// <summary>The default in the page's own words, or null.</summary>
    public required string? Default { get; init; }

    /// <summary>The values that the field may have, in page order; empty where the page lists none.</summary>
    public required ImmutableArray<string> Enum { get; init; }

    /// <summary>Every value that the page lists, those of an open list included.</summary>
    public required ImmutableArray<ClaimedValue> Values { get; init; }

    /// <summary>Whether the field is deprecated, read-only, nullable and the like.</summary>
    public required FieldModifiers Modifiers { get; init; }

    /// <summary>The rules between this field and others that the place states.</summary>
    public required ImmutableArray<ClaimedRelation> Relations { get; init; }

    /// <summary>Limits and conditions.</summary>
    public required ImmutableArray<Constraint> Constraints { get; init; }

    /// <summary>The page's words about the field, or an empty string.</summary>
    public required string Description { get; init; }

    /// <summary>Whether the place shows that the field holds a list, an object, or neither; null where it does not show.</summary>
    public required bool? HoldsList { get; init; }

    /// <summary>Whether a name in prose may be no field at all.</summary>
    public required bool Doubtful { get; init; }

    /// <summary>Whether the body that shows the field breaks off behind it.</summary>
    public required bool BreaksOff { get; init; }

    /// <summary>Whether a claim of this kind makes the field confirmed.</summary>
    internal bool Defines => Kind is not (ClaimKind.ExampleKey or ClaimKind.Mention);

    /// <summary>The field that the claim is about.</summary>
    internal FieldId Field => new(Scope.Id, Location, Path);

    /// <summary>The claim of a page that is at hand.</summary>
    public static StatedClaim Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var place = QuotedPlace.Of(claim);
        return new StatedClaim
        {
            Page = claim.Source.Path,
            Scope = claim.Scope,
            Location = claim.Location,
            Path = claim.Path,
            Kind = claim.Kind,
            Place = place,
            Order = claim.Lines.First,
            Type = claim.Type,
            Required = claim.Required,
            Default = claim.Default,
            Enum = claim.Enum,
            Values = ValuesOf(claim, place),
            Modifiers = claim.Modifiers,
            Relations = [.. claim.Relations.Select(rule => new ClaimedRelation(
                rule.Kind, rule.Terms, rule.When, rule.Operator, rule.Words,
                QuotedPlace.At(claim.Source, rule.Section ?? claim.Section, rule.Lines).UnlessSame(place)))],
            Constraints = claim.Constraints,
            Description = claim.Description,
            HoldsList = claim.HoldsList,
            Doubtful = claim.Doubtful,
            BreaksOff = claim.BreaksOff,
        };
    }

    /// <summary>A place of the claim as an anchor.</summary>
    internal Anchor AnchorAt(QuotedPlace? place, string kind) => Anchor.At(Page, place ?? Place, kind);

    private static ImmutableArray<ClaimedValue> ValuesOf(Claim claim, QuotedPlace place)
    {
        if (claim.Enum.IsEmpty && claim.Values.IsEmpty) return [];
        var own = QuotedPlace.At(claim.Source, claim.Section, claim.Lines).UnlessSame(place);
        return
        [
            .. claim.Values.Select(value => new ClaimedValue(
                value.Value, value.Meaning, value.Deprecated,
                QuotedPlace.At(claim.Source, value.Section ?? claim.Section, value.Lines).UnlessSame(place))),
            .. claim.Enum.Except(claim.Values.Select(static value => value.Value))
                .Select(value => new ClaimedValue(value, null, false, own)),
        ];
    }
}
