using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Removing;

/// <summary>Takes back what was read as a field and is sent in no call, as the rest of the page shows.</summary>
internal static class FieldsThatAreNotSent
{
    /// <summary>The reading without the claims of such fields; their rows have the reason.</summary>
    public static PageReading Removed(PageReading reading, Vocabulary vocabulary)
    {
        return reading.Without(HeadersOfResponses(reading, vocabulary), Outcome.Ignored, "a header of the response")
            .Without(OutsideAddress(reading), Outcome.Unparsed, "no part of the operation's path, whose every parameter another row names")
            .Without(
                WholeBodies(reading), Outcome.Unparsed,
                "called as its type is, and nothing shows whether it is a field of the body or the whole of it");
    }

    // "Response headers", or "Headers" below "Response": they are no keys of the body.
    private static HashSet<Claim> HeadersOfResponses(PageReading reading, Vocabulary vocabulary) =>
        reading.Claims
            .Where(static claim => claim is { Location: Location.Response, Defines: true, Kind: not ClaimKind.BodyKey })
            .GroupBy(static claim => claim.Section.Innermost, StringComparer.Ordinal)
            .Where(below => vocabulary.Section(below.Key) is { OfHeaders: true } or { Location: Location.Header })
            .SelectMany(static below => below)
            .ToHashSet<Claim>(ReferenceEqualityComparer.Instance);

    // The documents of a client list among the parameters of the path what its function takes beside them.
    private static HashSet<Claim> OutsideAddress(PageReading reading)
    {
        var none = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        var byOperation = reading.Claims
            .Where(static claim => claim is { Location: Location.Path, Defines: true, Scope.Kind: ScopeKind.Operation })
            .ToLookup(static claim => claim.Scope.Id, StringComparer.Ordinal);
        foreach (var claims in byOperation)
        {
            var names = PathTemplate.Names(claims.Key).ToHashSet(StringComparer.Ordinal);
            var named = claims.Where(static claim => claim.Kind != ClaimKind.AddressParameter).Select(static claim => claim.Path.Value)
                .ToHashSet(StringComparer.Ordinal);
            if (names.Count > 0 && names.IsSubsetOf(named)) none.UnionWith(claims.Where(claim => !names.Contains(claim.Path.Value)));
        }

        return none;
    }

    // The documents of a client call the body as its type is called: createRequest, CreateRequest. No other field of a body is beside it.
    private static HashSet<Claim> WholeBodies(PageReading reading) =>
        reading.Claims.Where(static claim => claim.Location == Location.Body && claim.Scope.Kind == ScopeKind.Operation
                && claim.Kind != ClaimKind.Mention)
            .GroupBy(static claim => claim.Scope.Id)
            .Select(static claims => claims.ToArray())
            .Where(static claims => claims is [{ Defines: true, Path.Depth: 0, Type: { } type } only]
                && only.Path.Value.Any(char.IsAsciiLetterUpper) && only.Path.Value.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(static claims => claims[0])
            .ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
}
