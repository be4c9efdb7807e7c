using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Registry;

/// <summary>Merges the claims of one field. No conflict between them is settled in silence.</summary>
internal static class FieldMerge
{
    /// <summary>The field that the claims make together.</summary>
    /// <param name="id">The field's identity.</param>
    /// <param name="claims">Its claims, those of the most recently captured page first.</param>
    /// <param name="misspellings">Places that spell its name another way.</param>
    public static Field Of(FieldId id, IReadOnlyList<StatedClaim> claims, IReadOnlyList<StatedClaim> misspellings)
    {
        var defining = claims.Where(static claim => claim.Defines).ToArray();
        return new Field
        {
            Id = id,
            Type = defining.Select(static claim => claim.Type).FirstOrDefault(static type => type is not null),
            Required = defining.Select(static claim => claim.Required).FirstOrDefault(static required => required != Requirement.Unstated),
            Default = defining.Select(static claim => claim.Default).FirstOrDefault(static value => value is not null),
            Enum = defining.Select(static claim => claim.Enum).FirstOrDefault(static values => values.Length > 0, []),
            Values = Values(defining),
            Modifiers = defining.Aggregate(FieldModifiers.None, static (known, claim) => known.Or(claim.Modifiers)),
            Constraints = [.. defining.SelectMany(static claim => claim.Constraints).Distinct()],
            Description = defining.Select(static claim => claim.Description).FirstOrDefault(static words => words.Length > 0, ""),
            Status = defining.Length > 0 ? FieldStatus.Confirmed : FieldStatus.Hypothesis,
            Reason = ReasonOf(claims, defining.Length > 0),
            Conflicts = [.. ConflictsIn(defining, id, misspellings)],
            Anchors = Anchors(claims),
        };
    }

    // The values of one place and no other: of pages that list other values, the conflict says so.
    private static ImmutableArray<DocumentedValue> Values(StatedClaim[] claims) =>
        claims.FirstOrDefault(static claim => !claim.Values.IsEmpty) is { } lists
            ? [.. lists.Values.Select(value => new DocumentedValue(
                value.Value, value.Meaning, value.Deprecated, lists.AnchorAt(value.Place, Anchor.ValueRow)))]
            : [];

    private static Reason? ReasonOf(IReadOnlyList<StatedClaim> claims, bool confirmed)
    {
        if (confirmed) return null;
        return claims.Any(static claim => claim.Kind == ClaimKind.ExampleKey) ? Reason.ExampleOnly : Reason.MentionedOnly;
    }

    // The claims come in the order in which their attributes win, so that the place to cite says what the field says.
    private static ImmutableArray<Anchor> Anchors(IEnumerable<StatedClaim> claims) =>
    [
        .. claims
            .OrderBy(static claim => claim.Defines ? 0 : (int)claim.Kind)
            .Select(Anchor.Of)
            .DistinctBy(static anchor => (anchor.Page, anchor.Line, anchor.EndLine, anchor.Kind, anchor.Sha256)),
    ];

    private static IEnumerable<Conflict> ConflictsIn(StatedClaim[] claims, FieldId id, IReadOnlyList<StatedClaim> misspellings) =>
        // Most fields have one claim, which contradicts nobody.
        (claims.Length < 2 ? [] : ConflictsBetween(claims)).Concat(MisspellingsOf(claims, id, misspellings));

    private static IEnumerable<Conflict> ConflictsBetween(StatedClaim[] claims)
    {
        if (Differing("type", WithShapes(claims), static claim => claim.Type, static claim => TypeWords.Family(claim.Type!)) is { } type)
            yield return type;
        if (Differing("required", claims, static claim =>
            claim.Required == Requirement.Unstated ? null : claim.Required.ToString().ToLowerInvariant()) is { } required)
            yield return required;
        if (Differing("default", claims, static claim => claim.Default, static claim =>
            claim.Default!.Trim('"', '\'', '`').ToLowerInvariant()) is { } byDefault)
            yield return byDefault;
        if (Differing("enum", claims, static claim => claim.Enum.IsEmpty ? null : string.Join(", ", claim.Enum), static claim =>
            string.Join('\n', claim.Enum.Order(StringComparer.Ordinal))) is { } values)
            yield return values;
        foreach (var modifier in FieldModifier.All.Where(static modifier => modifier.Conflicts))
            if (Differing(modifier.Key, claims, claim => modifier.Meaning(claim.Modifiers)) is { } stated) yield return stated;
    }

    private static IEnumerable<Conflict> MisspellingsOf(
        StatedClaim[] claims, FieldId id, IReadOnlyList<StatedClaim> misspellings)
    {
        if (misspellings.Count == 0) yield break;
        var spellings = misspellings.GroupBy(static claim => claim.Path.Leaf).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => new ConflictValue(group.Key, Anchors(group)));
        yield return new Conflict("spelling", [new ConflictValue(id.Path.Leaf, Anchors(claims)), .. spellings]);
    }

    // A snippet that opens a bracket says of what type its field is, though no word stands there.
    private static StatedClaim[] WithShapes(StatedClaim[] claims)
    {
        var typed = claims.Where(static claim => claim.Type is not null).ToArray();
        if (typed.Length == 0 || !typed.All(static claim => TypeWords.IsPlainFamily(claim.Type!))) return typed;
        return [
            .. typed,
            .. claims.Where(static claim => claim is { Type: null, Kind: ClaimKind.SnippetKey or ClaimKind.BodyKey, HoldsList: not null })
                .Select(static claim => claim with { Type = claim.HoldsList == true ? "array" : "object" }),
        ];
    }

    /// <summary>The conflict about an attribute, or null where the claims agree.</summary>
    private static Conflict? Differing(
        string attribute, StatedClaim[] claims, Func<StatedClaim, string?> value, Func<StatedClaim, string>? key = null)
    {
        var groups = claims.Where(claim => value(claim) is not null).GroupBy(claim => key is null ? value(claim)! : key(claim)).ToArray();
        return groups.Length < 2
            ? null
            : new Conflict(attribute, [.. groups.Select(group => new ConflictValue(value(group.First())!, Anchors(group)))]);
    }
}
