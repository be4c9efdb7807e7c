using System.Collections.Immutable;
using Extractor.Bodies;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Names the operation of a chapter that documents what to send and announces no operation: the one that its example
/// calls. Where the examples call several, it is the only one of them that sends a body, if the chapter documents one.
/// </summary>
internal static class OperationFromExample
{
    /// <summary>An operation that code calls.</summary>
    /// <param name="Name">The operation.</param>
    /// <param name="Placed">The code.</param>
    private readonly record struct ShownCall(OperationName Name, PlacedBlock Placed);

    /// <summary>The page with the operations that its calls name.</summary>
    public static OutlinedPage Apply(OutlinedPage page, Vocabulary vocabulary)
    {
        var open = page.Blocks
            .Where(static placed => placed.Scope is { Kind: ScopeKind.Object })
            .GroupBy(static placed => placed.Scope!.Value.Id)
            .ToArray();
        if (open.Length == 0) return page;
        var calls = Calls(page);
        if (calls.IsEmpty) return page;
        var called = new Dictionary<string, ShownCall>(StringComparer.Ordinal);
        foreach (var section in open)
            if (section.Any(IsLocated) && (CallOf([.. section], page, calls) ?? OnlyCall(section.Key, page, calls, vocabulary)) is { } call)
                called[section.Key] = call;
        if (called.Count == 0) return page;
        var declared = called.Values.DistinctBy(static call => call.Name).Select(call => Declaration(call, page));
        return page with
        {
            Blocks = [.. page.Blocks.Select(placed => Named(placed, called))],
            Scopes = [.. page.Scopes.Concat(declared).OrderBy(static scope => scope.Lines.First)],
        };
    }

    private static bool IsLocated(PlacedBlock placed) => placed.Location is not (null or Location.Object or Location.Callback);

    // The calls of a chapter that announces its operation are samples of it.
    private static ImmutableArray<ShownCall> Calls(OutlinedPage page)
    {
        var code = page.Blocks.Where(static placed => placed is { Block: CodeBlock, Scope: null or { Kind: ScopeKind.Object } }).ToArray();
        ImmutableArray<ShownCall> found = [.. Found(code, placed => Call.OperationOf(page.Page.Source, (CodeBlock)placed.Block))];
        return found.IsEmpty ? [.. Found(code, placed => ClientCall.OperationOf(page.Page.Source, (CodeBlock)placed.Block))] : found;
    }

    private static IEnumerable<ShownCall> Found(IEnumerable<PlacedBlock> code, Func<PlacedBlock, OperationName?> read)
    {
        foreach (var placed in code)
            if (read(placed) is { } name) yield return new ShownCall(name, placed);
    }

    private static ShownCall? CallOf(ImmutableArray<PlacedBlock> section, OutlinedPage page, ImmutableArray<ShownCall> calls)
    {
        var own = calls.Where(call => call.Placed.Scope == section[0].Scope).ToArray();
        if (own.Length > 0) return One(own, section);
        // The examples of a chapter may stand below a heading of their own; those of a page that announces operations are theirs.
        if (!page.Scopes.IsEmpty) return null;
        var above = Above(section);
        return One([.. calls.Where(call => StartsWith(call.Placed.Section, above))], section);
    }

    // A page without a title that says what it is about, or without any heading: below "Request parameters" and "Response" stands what
    // its one call takes.
    private static ShownCall? OnlyCall(string section, OutlinedPage page, ImmutableArray<ShownCall> calls, Vocabulary vocabulary) =>
        page.Scopes.IsEmpty
        && (vocabulary.Section(section, within: true) is not null || page.Blocks.All(static placed => placed.Block is not HeadingBlock))
        && calls.DistinctBy(static call => call.Name).Count() == 1
            ? calls[0]
            : null;

    private static ShownCall? One(ShownCall[] calls, ImmutableArray<PlacedBlock> section)
    {
        if (calls.DistinctBy(static call => call.Name).Count() == 1) return calls[0];
        if (!section.Any(static placed => placed.Location == Location.Body)) return null;
        var sending = calls.Where(static call => !Scope.Operation(call.Name).SendsNoBody).ToArray();
        return sending.DistinctBy(static call => call.Name).Count() == 1 ? sending[0] : null;
    }

    // The headings above the whole section, its own included.
    private static ImmutableArray<string> Above(ImmutableArray<PlacedBlock> section)
    {
        var common = section[0].Section.Headings;
        foreach (var placed in section)
        {
            var length = common.Zip(placed.Section.Headings).TakeWhile(static pair => pair.First == pair.Second).Count();
            common = common[..length];
        }

        return common;
    }

    private static bool StartsWith(Section section, ImmutableArray<string> above) =>
        section.Headings.Take(above.Length).SequenceEqual(above);

    private static ScopeDeclaration Declaration(ShownCall call, OutlinedPage page)
    {
        var lines = ((CodeBlock)call.Placed.Block).Content;
        var at = Enumerable.Range(lines.First, lines.Count).FirstOrDefault(line => page.Page.Source.Line(line).Contains('/'), lines.First);
        var title = call.Placed.Section.Headings.FirstOrDefault(page.Page.Title);
        return new ScopeDeclaration(Scope.Operation(call.Name), title, call.Placed.Section, LineRange.Single(at));
    }

    private static PlacedBlock Named(PlacedBlock placed, Dictionary<string, ShownCall> called) =>
        placed.Scope is { Kind: ScopeKind.Object } own && called.TryGetValue(own.Id, out var call)
            ? placed with { Scope = Scope.Operation(call.Name), Location = LocationOf(placed, Scope.Operation(call.Name)) }
            : placed;

    private static Location? LocationOf(PlacedBlock placed, Scope scope) => placed switch
    {
        { Location: Location.Object } => null,
        { Broad: true, Location: Location.Body } when scope.SendsNoBody => Location.Query,
        _ => placed.Location,
    };
}
