using Extractor.Model;

namespace Extractor.Outline;

/// <summary>
/// Gives one name to an operation that a page announces with and without the version at the front of its path:
/// <c>POST /tasks</c> and <c>POST /v1/tasks</c> are one, by the longer name.
/// </summary>
internal static class OneName
{
    /// <summary>The page with every operation under one name.</summary>
    public static OutlinedPage Apply(OutlinedPage page)
    {
        Scope[] announced = [.. page.Scopes.Select(static scope => scope.Scope).Where(static scope => scope.Kind == ScopeKind.Operation)
            .Distinct()];
        var bare = announced.ToLookup(static scope => WithoutVersion(OperationName.Shape(scope.Id)), StringComparer.Ordinal);
        var longer = new Dictionary<Scope, Scope>();
        foreach (var same in bare.Where(static group => group.Count() == 2))
        {
            Scope[] pair = [.. same.OrderBy(static scope => scope.Id.Length)];
            // Two versions of an operation are two operations.
            if (WithoutVersion(pair[0].Id) == pair[0].Id) longer[pair[0]] = pair[1];
        }

        if (longer.Count == 0) return page;
        return page with
        {
            Blocks = [.. page.Blocks.Select(
                placed => placed.Scope is { } own && longer.TryGetValue(own, out var full) ? placed with { Scope = full } : placed)],
            Scopes = [.. page.Scopes.Select(seen => longer.TryGetValue(seen.Scope, out var full) ? seen with { Scope = full } : seen)],
        };
    }

    // GET /v1/tasks, GET /api/v1/tasks
    private static string WithoutVersion(string operation)
    {
        var slash = operation.IndexOf('/');
        if (slash < 0) return operation;
        var parts = operation[(slash + 1)..].Split('/');
        var version = Array.FindIndex(parts, 0, Math.Min(2, parts.Length), PathTemplate.IsVersion);
        return version < 0 || version + 1 == parts.Length ? operation : $"{operation[..slash]}/{string.Join('/', parts[(version + 1)..])}";
    }
}
