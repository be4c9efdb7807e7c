using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Outline;

/// <summary>The operations that a page has announced so far, and which calls are samples of them.</summary>
internal sealed class KnownOperations
{
    private readonly Dictionary<string, Scope> shapes = new(StringComparer.Ordinal);

    /// <summary>
    /// Adds an announced operation. One whose address differs in the names of its parameters alone is the one that is known.
    /// </summary>
    public Scope Add(OperationName name)
    {
        var scope = Scope.Operation(name);
        if (shapes.TryGetValue(OperationName.Shape(scope.Id), out var same)) return same;
        shapes[OperationName.Shape(scope.Id)] = scope;
        return scope;
    }

    /// <summary>
    /// The known operation of which a request line is a sample: it has values where the address has parameters. Null where it
    /// announces an operation.
    /// </summary>
    /// <param name="name">The method and path of the request line.</param>
    /// <param name="block">Where it stands.</param>
    /// <param name="around">The operation in whose section it stands, or null.</param>
    public Scope? SampledBy(OperationName name, Block block, Scope? around)
    {
        if (block is HeadingBlock || shapes.Count == 0 || shapes.ContainsKey(OperationName.Shape(name.ToString()))) return null;
        // In the operation's own section any word may be a value, if the line is written as requests are sent.
        if (around is { } own && IsRequest(block) && CalledOperation.IsOf(name, own)) return own;
        return CalledOperation.Among(name, Known) is { } id && shapes.TryGetValue(OperationName.Shape(id), out var sampled)
            ? sampled
            : null;
    }

    private IEnumerable<string> Known(string shape) => shapes.TryGetValue(shape, out var scope) ? [scope.Id] : [];

    private static bool IsRequest(Block block) =>
        block is CodeBlock || (block is TextLine line && line.Text.Contains(" HTTP/", StringComparison.Ordinal));
}
