using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Refining;

/// <summary>
/// Places fields that a page names by the last name of what holds them, such as <c>size.width</c> for the width of
/// <c>frame.size</c>: where no field at the top has that name, and exactly one object below it has.
/// </summary>
internal static class LeafHolders
{
    /// <summary>The reading with such fields below the object that holds them.</summary>
    public static PageReading Apply(PageReading reading)
    {
        var holders = reading.Claims.GroupBy(static claim => (claim.Scope, claim.Location))
            .SelectMany(static part => In([.. part]).Select(holder => (Key: (part.Key.Scope, part.Key.Location, holder.Name), holder.Path)))
            .ToDictionary(static one => one.Key, static one => one.Path);
        return holders.Count == 0
            ? reading
            : reading with
            {
                Claims = [.. reading.Claims.Select(Placed)],
                Definitions = [.. reading.Definitions.Select(definition => definition with { Claim = Placed(definition.Claim) })],
            };

        Claim Placed(Claim claim) =>
            IsStated(claim) && holders.TryGetValue((claim.Scope, claim.Location, Head(claim.Path)), out var holder)
                ? claim with { Path = new FieldPath(holder + claim.Path.Value[Head(claim.Path).Length..]) }
                : claim;
    }

    // What the names lead to that no field at the top has, neither in rows nor in samples.
    private static IEnumerable<(string Name, string Path)> In(ImmutableArray<Claim> claims)
    {
        var names = claims.Where(IsStated).Select(static claim => Head(claim.Path)).ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0) yield break;
        names.ExceptWith(claims.Where(static claim => claim.Kind != ClaimKind.Mention && (claim.Path.Depth == 0 || !IsStated(claim)))
            .Select(static claim => Head(claim.Path)));
        if (names.Count == 0) yield break;
        var defined = claims.Where(static claim => claim is { Defines: true, Path.Depth: > 0 })
            .ToLookup(static claim => claim.Path.Leaf, StringComparer.Ordinal);
        foreach (var name in names)
        {
            var objects = defined[name].ToArray();
            if (objects.Length > 0 && Array.TrueForAll(objects, static claim => TypeWords.IsObject(claim.Type))
                && objects.Select(static claim => claim.Path.Value).Distinct().ToArray() is [var only])
                yield return (name, only);
        }
    }

    // A row says where a field stands in words; a sample shows it.
    private static bool IsStated(Claim claim) =>
        claim.Path.Depth > 0 && claim.Kind is ClaimKind.TableRow or ClaimKind.FieldBullet or ClaimKind.FieldBlock or ClaimKind.FieldHeading;

    private static string Head(FieldPath path) => path.Value.Split('.', 2)[0].Replace("[]", "", StringComparison.Ordinal);
}
