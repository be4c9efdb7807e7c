using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Searching;

/// <summary>Finds the field that somebody names: by its id, or by any tail of it that only one field has.</summary>
public static class FieldSelector
{
    /// <summary>The fields that a name fits: one where it is unambiguous, none where nothing fits.</summary>
    public static ImmutableArray<Field> Matching(FieldRegistry registry, string name)
    {
        var exact = registry.Fields.Where(row => row.Id.ToString() == name).ToImmutableArray();
        return exact.Length > 0
            ? exact
            : [.. registry.Fields.Where(row => IsTail(row.Id.ToString(), name)
                || IsTail((row.Id with { Scope = ObjectNames.OnPage(row.Id.Scope) }).ToString(), name))];
    }

    /// <summary>The ids that a name fits: those of known fields, or else one of a field that no page has in a scope that one has.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="name">A field's id or a tail of it.</param>
    /// <param name="scopes">The scopes in which a field may be new.</param>
    internal static ImmutableArray<FieldId> Ids(FieldRegistry registry, string name, IEnumerable<string> scopes)
    {
        var known = Matching(registry, name);
        if (!known.IsEmpty) return [.. known.Select(static row => row.Id)];
        if (FieldId.Parse(name) is not { } id) return [];
        var all = scopes.ToArray();
        if (all.Contains(id.Scope)) return [id];
        ImmutableArray<FieldId> fitting = [.. all.Where(scope => IsTail(scope, id.Scope)).Select(scope => id with { Scope = scope })];
        // A new field of a body is one of an operation that has a body.
        var located = registry.Fields.Select(static row => (row.Id.Scope, row.Id.Location)).ToHashSet();
        return fitting.Any(one => located.Contains((one.Scope, one.Location)))
            ? [.. fitting.Where(one => located.Contains((one.Scope, one.Location)))]
            : fitting;
    }

    /// <summary>
    /// The fields whose names are nearest to one that fits nothing, nearest first; of the scope and location that the name
    /// gives, where it gives them.
    /// </summary>
    public static ImmutableArray<Field> Near(FieldRegistry registry, string name)
    {
        const int mostEdits = 2;
        var leaf = name[(name.AsSpan().LastIndexOfAny("#.") + 1)..];
        var path = PathOf(name);
        return
        [
            .. Inside(registry, name)
                .Select(row => (Field: row, Edits: EditDistance.Between(leaf, row.Id.Path.Leaf, mostEdits)))
                .Where(static near => near.Edits <= mostEdits)
                .OrderBy(static near => near.Edits)
                .ThenBy(near => EditDistance.Between(path, near.Field.Id.Path.Value, mostEdits))
                .ThenBy(static near => near.Field.Status)
                .ThenBy(static near => near.Field.Id)
                .Select(static near => near.Field),
        ];
    }

    // What stands behind the scope and the location, where the name has them.
    private static string PathOf(string name)
    {
        var hash = name.LastIndexOf('#');
        var dot = hash < 0 ? -1 : name.IndexOf('.', hash);
        return hash < 0 ? name : name[((dot < 0 ? hash : dot) + 1)..];
    }

    // "omni-vidoe#body.promt": the scope is one that fits the first part, or else the nearest to it.
    private static IEnumerable<Field> Inside(FieldRegistry registry, string name)
    {
        var hash = name.LastIndexOf('#');
        if (hash < 0) return registry.Fields;
        var scopes = Scopes(registry, name[..hash]);
        var dot = name.IndexOf('.', hash);
        var location = dot < 0 ? null : FieldId.LocationOf(name[(hash + 1)..dot]);
        return registry.Fields.Where(
            row => (scopes.Count == 0 || scopes.Contains(row.Id.Scope)) && (location is null || row.Id.Location == location));
    }

    private static HashSet<string> Scopes(FieldRegistry registry, string name)
    {
        if (name.Length == 0) return [];
        var fitting = registry.Scopes.Where(scope => IsTail(scope.Id, name)).ToArray();
        return [.. (fitting.Length > 0 ? fitting : ScopeSelector.Near(registry, name).Take(1)).Select(static scope => scope.Id)];
    }

    // A tail starts where a part of the id starts, so that "url" does not fit "video_url".
    internal static bool IsTail(string id, string tail) =>
        tail.Length > 0 && id.EndsWith(tail, StringComparison.Ordinal)
        && (id.Length == tail.Length || id[^(tail.Length + 1)] is ' ' or '/' or '#' or '.' || tail[0] is '/' or '#' or '.');
}
