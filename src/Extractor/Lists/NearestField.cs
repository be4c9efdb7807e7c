using Extractor.Outline;
using Extractor.Registry;

namespace Extractor.Lists;

/// <summary>Finds the documented field that somebody most likely meant by one that no page defines.</summary>
public sealed class NearestField
{
    private readonly Dictionary<string, (NearNames Names, ILookup<string, Field> Fields)> scopes;

    /// <summary>Learns the documented fields of a registry.</summary>
    public NearestField(FieldRegistry registry) => scopes = registry.Confirmed
        .GroupBy(static row => row.Id.Scope, StringComparer.Ordinal)
        .ToDictionary(static scope => scope.Key, static scope => (new NearNames(scope.Select(static row => row.Id.Path.Leaf)), scope.ToLookup(static row => row.Id.Path.Leaf, StringComparer.Ordinal)), StringComparer.Ordinal);

    /// <summary>
    /// The nearest documented field of the same scope: one of the same name elsewhere in the structure before one of
    /// nearly the same name, and the same location before another; null where nothing is near.
    /// </summary>
    public Field? Of(FieldId id)
    {
        var leaf = id.Path.Leaf;
        if (!scopes.TryGetValue(id.Scope, out var scope)) return null;
        return scope.Names.To(leaf)
            .Where(near => near.Edits <= Allowed(leaf))
            .SelectMany(near => scope.Fields[near.Name].Select(row => (Field: row, near.Edits)))
            .Where(near => IsSent(near.Field.Id.Location) == IsSent(id.Location))
            .OrderBy(static near => near.Edits)
            .ThenBy(near => near.Field.Id.Location == id.Location ? 0 : 1)
            .ThenBy(near => near.Field.Id.Path.Parent == id.Path.Parent ? 0 : 1)
            .ThenBy(static near => near.Field.Id.Path.Depth)
            .ThenBy(static near => near.Field.Id)
            .Select(static near => near.Field)
            .FirstOrDefault();
    }

    // Two letters make another word of a short name.
    private static int Allowed(string leaf) => leaf.Length switch { <= 3 => 0, <= 5 => 1, _ => NearNames.MostEdits };

    private static bool IsSent(Location location) => location is not (Location.Response or Location.Callback);
}
