using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Outline.Blueprints;
using Extractor.Pages;

namespace Extractor.Outline;



/// <summary>A page, and what each of its blocks belongs to.</summary>
/// <param name="Page">The page.</param>
/// <param name="Blocks">The page's blocks in page order.</param>
/// <param name="Scopes">The places that announce a scope, in page order.</param>
public sealed record OutlinedPage(Page Page, ImmutableArray<PlacedBlock> Blocks, ImmutableArray<ScopeDeclaration> Scopes)
{
    private readonly Dictionary<string, Scope> shapes = Shapes(Scopes);
    private readonly ILookup<string, string> byShape =
        Scopes.Select(static sighting => sighting.Scope.Id).Distinct().ToLookup(OperationName.Shape, StringComparer.Ordinal);

    /// <summary>The operations that the page announces in one breath: each with another one that has the same fields.</summary>
    internal ImmutableArray<(Scope Operation, Scope Other)> Joint { get; init; } = [];

    /// <summary>The resources and actions of a page that is written in API Blueprint; null for any other.</summary>
    internal BlueprintOutline? Blueprint { get; init; }

    /// <summary>What the project says that the page's fields belong to; null where it says nothing.</summary>
    public Scope? Given { get; init; }

    /// <summary>
    /// The scope of an operation: one that the page announces under this name or, with other names for the parameters of its
    /// path, under the same shape.
    /// </summary>
    public Scope ScopeOf(OperationName name) =>
        shapes.TryGetValue(name.ToString(), out var exact) || shapes.TryGetValue(OperationName.Shape(name.ToString()), out exact)
            ? exact
            : Scope.Operation(name);

    /// <summary>The scope of an operation that an example calls, with values for the parameters of its path.</summary>
    /// <param name="name">The call's method and path.</param>
    /// <param name="around">What the example belongs to.</param>
    public Scope CalledScope(OperationName name, Scope? around)
    {
        if (Announces(name) || shapes.Count == 0) return ScopeOf(name);
        if (around is { } own && CalledOperation.IsOf(name, own)) return own;
        return CalledOperation.Among(name, shape => byShape[shape]) is { } documented ? shapes[documented] : ScopeOf(name);
    }

    /// <summary>
    /// The operation that an example without a method is a sample of, where the example opens the section that announces it: one that
    /// has the example's path, with parameters for its values. Null where the page knows the example's own operation.
    /// </summary>
    /// <param name="name">The method that would be called, and the path.</param>
    /// <param name="example">The example.</param>
    internal Scope? SampledBelow(OperationName name, PlacedBlock example)
    {
        if (example is not { Scope.Kind: ScopeKind.Object, Section.Headings: { IsEmpty: false } headings } || Announces(name)) return null;
        foreach (var announced in Scopes.Where(announced => announced.Lines.First > example.Lines.Last
            && announced.Section.Headings.Take(headings.Length).SequenceEqual(headings)))
            if (announced.Scope.Id.Split(' ') is [var method, var path] && path.Contains('{')
                && CalledOperation.IsOf(name with { Method = method }, announced.Scope))
                return announced.Scope;
        return null;
    }

    /// <summary>Whether the page announces the operation.</summary>
    public bool Announces(OperationName name) => shapes.ContainsKey(OperationName.Shape(name.ToString()));

    /// <summary>The operations that the page announces with the same method and an address that ends with the name's path.</summary>
    public ImmutableArray<Scope> EndingWith(OperationName name)
    {
        var (method, path) = ($"{name.Method} ", OperationName.Shape(name.Path));
        if (path == "/") return [];
        return [.. shapes
            .Where(known => known.Key.EndsWith(path, StringComparison.Ordinal) && known.Key.StartsWith(method, StringComparison.Ordinal))
            .Select(static known => known.Value)
            .Distinct()];
    }

    private static Dictionary<string, Scope> Shapes(ImmutableArray<ScopeDeclaration> scopes)
    {
        var shapes = new Dictionary<string, Scope>(StringComparer.Ordinal);
        foreach (var sighting in scopes)
        {
            shapes.TryAdd(sighting.Scope.Id, sighting.Scope);
            shapes.TryAdd(OperationName.Shape(sighting.Scope.Id), sighting.Scope);
        }

        return shapes;
    }
}
