using Extractor.Dialects.Blocks;
using Extractor.Model;

namespace Extractor.Dialects.Tables;

/// <summary>What holds the fields of a table in the answer that a page shows, where none of them stands at the top.</summary>
internal sealed class ShownHolders
{
    private const int FewestFields = 2;

    private readonly string[] names;

    // The holders of each name that the answer shows.
    private readonly Dictionary<string, string[]> shown = new(StringComparer.Ordinal);

    /// <summary>Learns where an answer shows names.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="names">The names; the answer shows none of them at the top.</param>
    public ShownHolders(SamplePaths.Place answer, string[] names)
    {
        this.names = names;
        var places = answer.Below("").ToLookup(static path => new FieldPath(path).Leaf, StringComparer.Ordinal);
        foreach (var name in names.Where(name => places[name].Any()))
            shown[name] = [.. places[name].Select(path => HolderOf(answer.Whole(path).Value)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Whether the names are those of the items of one list, and so many of them that a few others of their table may stand beside the
    /// list, as the number of its items does.
    /// </summary>
    /// <param name="beside">How many others there are.</param>
    public bool AreItems(int beside) =>
        names.Length > FewestFields && names.Length > 2 * beside && shown.Count == names.Length && Common() is [.., '[', ']'];

    /// <summary>
    /// The path that holds each of the names; null where the answer leaves too many out, or shows one in several places, of which none
    /// has all of the names and the others inside.
    /// </summary>
    /// <param name="isDefined">Whether a table above defines the object at a path.</param>
    public Dictionary<string, string>? Of(Func<string, bool> isDefined)
    {
        const int fewestOfHundred = 80;
        var common = shown.Values.All(static places => places.Length == 1) ? null : Common();
        if (common is null ? shown.Values.Any(static places => places.Length > 1) : !IsAround(common)) return null;
        var holders = shown.ToDictionary(static pair => pair.Key, pair => common ?? pair.Value[0], StringComparer.Ordinal);
        if (holders.Count == names.Length) return holders;
        // What the answer leaves out stands beside the others, where those stand in one place; and if it shows but a few of them,
        // where a table above defines the object that they stand in.
        if (holders.Values.Distinct().ToArray() is not [var beside]) return null;
        var suffices = holders.Count * 100 >= names.Length * fewestOfHundred || (holders.Count >= FewestFields && isDefined(beside));
        if (!suffices) return null;
        foreach (var name in names) holders.TryAdd(name, beside);
        return holders;
    }

    // The one place where all of the names that are shown stand.
    private string? Common() => shown.Count < FewestFields ? null
        : shown.Values.Aggregate(static (all, own) => [.. all.Intersect(own, StringComparer.Ordinal)]) is [var only] ? only : null;

    private bool IsAround(string holder) => shown.Values.All(places => Array.TrueForAll(
        places, place => place.StartsWith(holder, StringComparison.Ordinal) && (place.Length == holder.Length || place[holder.Length] == '.'
            || place.AsSpan(holder.Length).StartsWith("[]."))));

    private static string HolderOf(string path) => path[..path.LastIndexOf('.')];
}
