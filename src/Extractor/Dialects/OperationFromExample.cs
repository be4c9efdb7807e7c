using Extractor.Bodies;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Dialects;

/// <summary>
/// Names the operation of a section that documents what to send and announces no operation: the one that its example
/// calls. Where the examples call several, none of them is it.
/// </summary>
internal static class OperationFromExample
{
    /// <summary>The page with the operations that its calls name.</summary>
    public static OutlinedPage Apply(OutlinedPage page)
    {
        var called = new Dictionary<string, Scope>(StringComparer.Ordinal);
        foreach (var section in page.Blocks.Where(static placed => placed.Scope is { Kind: ScopeKind.Object }).GroupBy(static placed => placed.Scope!.Value.Id))
        {
            if (!section.Any(static placed => placed.Location is not (null or Location.Object or Location.Callback))) continue;
            var operations = section.Select(placed => placed.Block is CodeBlock code ? Call.OperationOf(page.Page.Source, code) : null).OfType<OperationName>().Distinct().Take(2).ToArray();
            if (operations.Length == 1) called[section.Key] = Scope.Operation(operations[0]);
        }

        if (called.Count == 0) return page;
        return page with { Blocks = [.. page.Blocks.Select(placed => placed.Scope is { Kind: ScopeKind.Object } own && called.TryGetValue(own.Id, out var scope) ? Named(placed, scope) : placed)] };
    }

    private static PlacedBlock Named(PlacedBlock placed, Scope scope) => placed with { Scope = scope, Location = placed.Location == Location.Object ? null : placed.Location };
}
