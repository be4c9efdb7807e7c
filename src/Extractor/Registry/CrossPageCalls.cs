using Extractor.Model;
using Extractor.Outline;

namespace Extractor.Registry;

/// <summary>
/// Gives what an example call sends to the operation that another page documents: a call has values where the
/// documented address has parameters, and no operation of its own.
/// </summary>
internal static class CrossPageCalls
{
    /// <summary>The pages with the calls that no page documents word for word given to the operations that they call.</summary>
    public static PageRecord[] Resolved(PageRecord[] pages)
    {
        var documented = pages.SelectMany(static page => page.Scopes
            .Select(static sighting => sighting.Scope)
            .Concat(page.Claims.Where(static claim => claim.Defines).Select(static claim => claim.Scope)))
            .Where(static scope => scope.Kind == ScopeKind.Operation).Select(static scope => scope.Id).ToHashSet(StringComparer.Ordinal);
        var called = pages.SelectMany(static page => page.Claims)
            .Where(static claim => claim.Kind == ClaimKind.ExampleKey && claim.Scope.Kind == ScopeKind.Operation)
            .Select(static claim => claim.Scope.Id).Distinct().Where(id => !documented.Contains(id)).ToArray();
        var byShape = documented.ToLookup(OperationName.Shape, StringComparer.Ordinal);
        var meant = new Dictionary<string, Scope>(StringComparer.Ordinal);
        foreach (var id in called)
            if (OperationName.Parse(id) is { } name && CalledOperation.Among(name, shape => byShape[shape]) is { } known)
                meant[id] = Scope.Operation(OperationName.Parse(known)!.Value);
        return meant.Count == 0
            ? pages
            : [.. pages.Select(page => page with { Claims = [.. page.Claims.Select(claim => Given(claim, meant))] })];
    }

    private static StatedClaim Given(StatedClaim claim, Dictionary<string, Scope> meant) =>
        claim.Kind == ClaimKind.ExampleKey && meant.TryGetValue(claim.Scope.Id, out var scope) ? claim with { Scope = scope } : claim;
}
