using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Searching;

/// <summary>Finds the operation or structure that somebody names: by its id, by a call of it, or by a tail of its id.</summary>
public static class ScopeSelector
{
    /// <summary>The scopes that a name fits: one where it is unambiguous, none where nothing fits.</summary>
    /// <remarks>Of several operations with one tail, those that take a body are meant.</remarks>
    public static ImmutableArray<ScopeEntry> Matching(FieldRegistry registry, string name)
    {
        if (registry.Scopes.FirstOrDefault(scope => scope.Id == name) is { } exact) return [exact];
        if (OperationName.Parse(Capitalised(name)) is { } call && Called(registry, call) is { IsEmpty: false } called) return called;
        ImmutableArray<ScopeEntry> tails = [.. registry.Scopes.Where(scope => FieldSelector.IsTail(scope.Id, name))];
        if (tails.Length < 2) return tails;
        ImmutableArray<ScopeEntry> bodies = [.. tails.Where(static scope => !new Scope(scope.Id, scope.Kind).SendsNoBody)];
        return bodies.IsEmpty ? tails : bodies;
    }

    /// <summary>The operations that a call is one of: those whose address fits, the parameters of its path filled in.</summary>
    /// <remarks>A host may put more in front of the documented path; the longest documented path that fits is meant.</remarks>
    public static ImmutableArray<ScopeEntry> Called(FieldRegistry registry, OperationName call)
    {
        var fitting = registry.Scopes
            .Where(static scope => scope.Kind == ScopeKind.Operation)
            .Select(scope => (Scope: scope, Fit: FitOf(scope.Id, call)))
            .Where(static one => one.Fit > 0)
            .ToArray();
        return fitting.Length == 0
            ? []
            : [.. fitting.Where(one => one.Fit == fitting.Max(static other => other.Fit)).Select(static one => one.Scope)];
    }

    /// <summary>The scopes whose ids are nearest to a name that fits nothing, nearest first.</summary>
    public static ImmutableArray<ScopeEntry> Near(FieldRegistry registry, string name)
    {
        const int mostEdits = 3;
        var end = LastPart(name);
        return
        [
            .. registry.Scopes
                .Select(scope => (
                    Scope: scope,
                    Edits: Math.Min(
                        EditDistance.Between(scope.Id, name, mostEdits), EditDistance.Between(LastPart(scope.Id), end, mostEdits))))
                .Select(near => near.Edits > mostEdits && near.Scope.Id.Contains(end, StringComparison.OrdinalIgnoreCase)
                    ? near with { Edits = mostEdits }
                    : near)
                .Where(static near => near.Edits <= mostEdits)
                .OrderBy(static near => near.Edits)
                .ThenBy(near => new Scope(near.Scope.Id, near.Scope.Kind).SendsNoBody ? 1 : 0)
                .ThenBy(static near => near.Scope.Id, StringComparer.Ordinal)
                .Select(static near => near.Scope),
        ];
    }

    // Two for each part that is the same and one for each that fills in a parameter; zero where the call is another.
    private static int FitOf(string id, OperationName call)
    {
        if (OperationName.Parse(id) is not { } documented || documented.Method != call.Method) return 0;
        var (parts, sent) = (Parts(documented.Path), Parts(call.Path));
        if (parts.Length == 0 || parts.Length > sent.Length) return 0;
        var (fit, same) = (0, 0);
        for (var i = 1; i <= parts.Length; i++)
        {
            var isParameter = parts[^i].Contains('{', StringComparison.Ordinal);
            if (!isParameter && parts[^i] != sent[^i]) return 0;
            same += isParameter ? 0 : 1;
            fit += isParameter ? 1 : 2;
        }

        return same > 0 ? fit : 0;
    }

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static string LastPart(string name) => name[(name.AsSpan().TrimEnd('/').LastIndexOfAny(" /") + 1)..].TrimEnd('/');

    private static string Capitalised(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? name : string.Concat(name[..space].ToUpperInvariant(), name.AsSpan(space));
    }
}
