using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Dialects.Removing;

/// <summary>Which parts of the section of an operation stand beside the one that holds what is sent.</summary>
internal sealed class PartsOfOperations
{
    private readonly ILookup<Scope, Section> announced;
    private readonly LineSet beside;

    /// <summary>Finds the parts of a page's operations.</summary>
    public PartsOfOperations(OutlinedPage page)
    {
        announced = page.Scopes.ToLookup(static scope => scope.Scope, static scope => scope.Section);
        var depths = new Dictionary<Scope, int>();
        var lines = new List<LineRange>();
        foreach (var placed in page.Blocks)
        {
            if (placed is not { Scope: { Kind: ScopeKind.Operation } scope, Example: false }) continue;
            var depth = placed.Section.Headings.Length;
            var own = announced[scope].Select(static section => section.Headings.Length).DefaultIfEmpty().Min();
            if (placed is { Location: Location.Body or Location.Query, Role: OutlineRole.Content } && depth > own)
                depths[scope] = depths.TryGetValue(scope, out var known) ? Math.Min(known, depth) : depth;
            else if (placed.Location is null && depth > own && depths.TryGetValue(scope, out var request) && depth <= request)
                lines.Add(placed.Lines);
        }

        beside = new LineSet(lines);
    }

    /// <summary>Whether a claim stands in a part of its operation that follows the part of what is sent and is no part of that.</summary>
    public bool IsBesideRequest(Claim claim) =>
        beside.Contains(claim.Lines.First) && claim.Location == Address.LocationOf(claim.Scope, claim.Path);

    /// <summary>The titles above a claim that are not above its operation too.</summary>
    public IEnumerable<string> TitlesOf(Claim claim) =>
        claim.Section.Headings.Where(title => !announced[claim.Scope].Any(section => section.Headings.Contains(title)));
}
