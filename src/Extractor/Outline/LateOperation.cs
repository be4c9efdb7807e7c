using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>
/// A page about one call that names the call below what it takes, as the second column of some sites does beside the sample: what the
/// parts above say is sent or answered, is sent and answered by that call.
/// </summary>
internal static class LateOperation
{
    /// <summary>The page with the parts above its only operation as parts of it.</summary>
    public static OutlinedPage Apply(OutlinedPage page, Vocabulary vocabulary)
    {
        var announced = page.Scopes.Select(static declared => declared.Scope).Distinct().Take(2).ToArray();
        if (announced is not [{ Kind: ScopeKind.Operation } only]) return page;
        var blocks = page.Blocks;
        var first = FirstOf(blocks, only);
        if (first <= 0 || blocks[first].Block is not HeadingBlock) return page;
        var subject = Scope.Object(vocabulary.StructureName(page.Page.Title));
        var parts = Enumerable.Range(0, first).Where(at => IsPart(blocks[at]) && blocks[at].Scope == subject).ToArray();
        if (parts.Length == 0 || Enumerable.Range(first, blocks.Length - first).Any(at => blocks[at].Scope == subject)) return page;
        var moved = blocks.ToBuilder();
        foreach (var at in parts) moved[at] = blocks[at] with { Scope = only, Location = SentIn(only, blocks[at]) };
        return page with { Blocks = moved.MoveToImmutable() };
    }

    private static int FirstOf(ImmutableArray<PlacedBlock> blocks, Scope operation)
    {
        for (var at = 0; at < blocks.Length; at++)
            if (blocks[at].Scope is { Kind: ScopeKind.Operation } scope) return scope == operation ? at : -1;
        return -1;
    }

    private static bool IsPart(PlacedBlock placed) => placed.Location is not (null or Location.Object or Location.Callback);

    // A section of parameters at large is one of the query where the operation sends no body.
    private static Location? SentIn(Scope operation, PlacedBlock placed) =>
        placed is { Broad: true, Location: Location.Body } && operation.SendsNoBody ? Location.Query : placed.Location;
}
