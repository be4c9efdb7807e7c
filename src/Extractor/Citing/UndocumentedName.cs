using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Citing;

/// <summary>
/// What somebody means by a field that is not there. A field that nobody knows has no tail to be found by, so its scope
/// must be known and its place in it said in full: a slip in a name would be absent, too.
/// </summary>
/// <param name="Id">The field; null where the name does not say which.</param>
/// <param name="Problem">What is wrong with the name; null where nothing is.</param>
internal sealed record UndocumentedName(FieldId? Id, string? Problem)
{
    /// <summary>Reads the name of a field that is held to be absent.</summary>
    public static UndocumentedName Read(FieldRegistry registry, string name)
    {
        var matching = FieldSelector.Matching(registry, name);
        var documented = matching.Where(static field => field.Status == FieldStatus.Confirmed).ToImmutableArray();
        if (!documented.IsEmpty) return Documented(documented[0]);
        if (matching is [var only]) return new UndocumentedName(only.Id, null);
        if (FieldId.Parse(name) is not { } id)
            return new UndocumentedName(
                null, $"'{name}' does not say where the field would be sent, expected one such as POST /v1/tasks#body.prompt");
        ImmutableArray<string> scopes = [.. registry.Scopes.Where(scope => IsTail(scope, id.Scope)).Select(static scope => scope.Id)];
        if (registry.Scopes.Any(scope => scope.Id == id.Scope)) scopes = [id.Scope];
        return scopes switch
        {
            [] => new UndocumentedName(
                null,
                $"no scope fits '{id.Scope}', and of what no page documents every field is absent; 'sot list confirmed' shows the scopes"),
            [var scope] => InScope(registry, id with { Scope = scope, Path = FieldPath.Parse(id.Path.Value) }),
            _ => new UndocumentedName(null, $"'{id.Scope}' fits {scopes.Length} scopes: {string.Join(", ", scopes)}"),
        };
    }

    private static UndocumentedName InScope(FieldRegistry registry, FieldId id) =>
        registry.Confirmed.FirstOrDefault(field => field.Id.Scope == id.Scope && field.Id.Location == id.Location
            && Bare(field.Id.Path) == Bare(id.Path)) is { } documented
            ? Documented(documented)
            : new UndocumentedName(id, null);

    /// <summary>A path without the marks of lists: who leaves them out means the same field.</summary>
    private static string Bare(FieldPath path) => path.Value.Replace("[]", "", StringComparison.Ordinal);

    private static UndocumentedName Documented(Field field) =>
        new(null, $"{field.Id} is documented: {field.BestAnchor?.Place}; cite it without --absent");

    private static bool IsTail(ScopeEntry scope, string tail) =>
        scope.Id.EndsWith(tail, StringComparison.Ordinal)
        && (tail[0] == '/' || (scope.Id.Length > tail.Length && scope.Id[^(tail.Length + 1)] is ' ' or '/'));
}
