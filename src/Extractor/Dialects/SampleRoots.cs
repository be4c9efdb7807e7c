using Extractor.Bodies;
using Extractor.Model;

namespace Extractor.Dialects;

/// <summary>
/// The outermost fields that a page knows of each operation, by where they are sent. An example that nothing labels is where its
/// keys are known, whatever the last label was.
/// </summary>
internal sealed class SampleRoots
{
    private readonly Dictionary<(Scope Scope, Location Location), HashSet<string>> known = [];

    /// <summary>Collects the fields that claims define.</summary>
    public SampleRoots(IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
            if (claim.Defines) Add(claim.Scope, claim.Location, RootOf(claim.Path));
    }

    /// <summary>Takes note of the keys that an example shows.</summary>
    public void Add(Scope scope, Location location, JsonKeys keys)
    {
        foreach (var key in keys.Keys) Add(scope, location, RootOf(key.Path));
    }

    /// <summary>Where the keys of an example are sent.</summary>
    /// <param name="scope">What it belongs to.</param>
    /// <param name="said">What the page says of the place where it stands, or null.</param>
    /// <param name="keys">The keys of the example.</param>
    public Location LocationOf(Scope scope, Location? said, JsonKeys keys)
    {
        var roots = RootsOf(keys);
        if (roots.Length == 0 || scope.Kind != ScopeKind.Operation || IsSent(scope, said ?? Location.Body, roots))
            return said ?? Location.Body;
        // What is sent in headers or in an address is no JSON: the label speaks of a table above the example.
        if (said is null or Location.Header or Location.Path or Location.Query)
        {
            if (roots.Any(root => Has(scope, Location.Body, root))) return Location.Body;
            // An operation that is sent no body can only show what it answers.
            if (scope.SendsNoBody && !IsSent(scope, Location.Query, roots))
                return known.ContainsKey((scope, Location.Body)) ? Location.Body : Location.Response;
        }

        var assumed = said is null or Location.Header or Location.Path ? Location.Body : said.Value;
        var other = assumed != Location.Response ? Location.Response : scope.SendsNoBody ? Location.Query : Location.Body;
        return known.ContainsKey((scope, assumed)) && Array.TrueForAll(roots, root => Has(scope, other, root)) ? other : assumed;
    }

    /// <summary>The only place where all keys of an example are known; null where there is none, or several.</summary>
    public Location? KnownIn(Scope scope, JsonKeys keys)
    {
        var roots = RootsOf(keys);
        if (roots.Length == 0) return null;
        var places = known.Keys.Where(place => place.Scope == scope && Array.TrueForAll(roots, root => Has(scope, place.Location, root)));
        return places.ToArray() is [var only] ? only.Location : null;
    }

    // What an operation answers may have a key or two of the names by which it is asked.
    private bool IsSent(Scope scope, Location location, string[] roots) =>
        roots.Count(root => Has(scope, location, root)) is var found and > 0 && (location != Location.Query || found * 2 >= roots.Length);

    private bool Has(Scope scope, Location location, string root) =>
        known.TryGetValue((scope, location), out var roots) && roots.Contains(root);

    private void Add(Scope scope, Location location, string root)
    {
        if (!known.TryGetValue((scope, location), out var roots))
            known[(scope, location)] = roots = new HashSet<string>(StringComparer.Ordinal);
        roots.Add(root);
    }

    private static string[] RootsOf(JsonKeys keys) => [.. keys.Keys.Select(static key => RootOf(key.Path)).Distinct()];

    private static string RootOf(FieldPath path)
    {
        var value = path.Value.StartsWith("[].", StringComparison.Ordinal) ? path.Value[3..] : path.Value;
        return value.AsSpan().IndexOfAny(".[") is var end and > 0 ? value[..end] : value;
    }
}
