using System.Collections.Immutable;
using Extractor.Registry;

namespace Extractor.Searching;

/// <summary>Finds the field that somebody names: by its id, or by any tail of it that only one field has.</summary>
public static class FieldSelector
{
    /// <summary>The fields that a name fits: one where it is unambiguous, none where nothing fits.</summary>
    public static ImmutableArray<Field> Matching(FieldRegistry registry, string name)
    {
        var exact = registry.Fields.Where(row => row.Id.ToString() == name).ToImmutableArray();
        return exact.Length > 0 ? exact : [.. registry.Fields.Where(row => IsTail(row.Id.ToString(), name) || IsTail((row.Id with { Scope = ObjectNames.OnPage(row.Id.Scope) }).ToString(), name))];
    }

    /// <summary>The fields whose names are nearest to one that fits nothing, nearest first.</summary>
    public static ImmutableArray<Field> Near(FieldRegistry registry, string name)
    {
        var leaf = name[(name.AsSpan().LastIndexOfAny("#.") + 1)..];
        return
        [
            .. registry.Fields
                .Select(row => (Field: row, Edits: EditDistance.Between(leaf, row.Id.Path.Leaf, 2)))
                .Where(static near => near.Edits <= 2)
                .OrderBy(static near => near.Edits).ThenBy(static near => near.Field.Status).ThenBy(static near => near.Field.Id)
                .Select(static near => near.Field),
        ];
    }

    // A tail starts where a part of the id starts, so that "url" does not fit "video_url".
    private static bool IsTail(string id, string tail) =>
        tail.Length > 0 && id.EndsWith(tail, StringComparison.Ordinal) && (id.Length == tail.Length || id[^(tail.Length + 1)] is ' ' or '/' or '#' or '.' || tail[0] is '/' or '#' or '.');
}
