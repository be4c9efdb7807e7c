using Extractor.Facts;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Searching;

/// <summary>Finds the documented field that somebody most likely meant by one that no page defines.</summary>
public sealed class NearestField
{
    private readonly Dictionary<string, (SimilarNames Names, ILookup<string, Field> Fields, ILookup<string, string> Written)> scopes;

    /// <summary>Learns the documented fields of a registry.</summary>
    public NearestField(FieldRegistry registry) => scopes = registry.Confirmed
        .GroupBy(static row => row.Id.Scope, StringComparer.Ordinal)
        .ToDictionary(
            static scope => scope.Key,
            static scope => (
                new SimilarNames(scope.Select(static row => row.Id.Path.Leaf)),
                scope.ToLookup(static row => row.Id.Path.Leaf, StringComparer.Ordinal),
                scope.Select(static row => row.Id.Path.Leaf).Distinct(StringComparer.Ordinal)
                    .ToLookup(Bare, StringComparer.OrdinalIgnoreCase)),
            StringComparer.Ordinal);

    /// <summary>
    /// The nearest documented field of the same scope: one of the same name elsewhere in the structure before one of
    /// nearly the same name, and the same location before another; null where nothing is near.
    /// </summary>
    public Field? Of(FieldId id)
    {
        var leaf = id.Path.Leaf;
        if (!scopes.TryGetValue(id.Scope, out var scope)) return null;
        var near = scope.Names.To(leaf)
            .Where(near => near.Edits <= Allowed(leaf))
            .SelectMany(near => scope.Fields[near.Name].Select(row => (Field: row, near.Edits)))
            .Where(near => IsSent(near.Field.Id.Location) == IsSent(id.Location));
        var best = Ranked(near, id, static _ => false).FirstOrDefault();
        if (best.Field is not null && best.Edits == 0) return best.Field;
        return NamedWithWordsOf(id, scope.Fields).FirstOrDefault() ?? best.Field ?? SpelledAs(id, scope.Fields);
    }

    // "model" is a word of model_name, which says more than that it is nearly "mode".
    private static IEnumerable<Field> NamedWithWordsOf(FieldId id, ILookup<string, Field> fields)
    {
        var words = WholeWords(id.Path.Leaf);
        var beside = fields.SelectMany(static name => name).Where(row => IsBeside(row, id) && HasAll(row.Id.Path.Leaf, words));
        return Ranked(beside.Select(static row => (row, 0)), id, static _ => false).Select(static near => near.Field);
    }

    // A page that spells a documented name another way has said which one is meant.
    private static Field? SpelledAs(FieldId id, ILookup<string, Field> fields) =>
        fields
            .SelectMany(static name => name)
            .Where(row => row.Id.Location == id.Location && row.Conflicts.Any(
                conflict => conflict.Attribute == "spelling" && conflict.Values.Any(value => value.Value == id.Path.Leaf)))
            .OrderBy(static row => row.Id)
            .FirstOrDefault();

    /// <summary>
    /// The documented fields that somebody most likely meant by a key of a payload, best first. There a name beside the
    /// key may be as short as it likes, other ways to write a name count, and what is given already was hardly meant.
    /// </summary>
    /// <param name="id">The key.</param>
    /// <param name="isGiven">Whether the payload has a field in the same place as the key already.</param>
    internal IEnumerable<Field> MeantBy(FieldId id, Func<Field, bool> isGiven)
    {
        var leaf = id.Path.Leaf;
        if (leaf.Length > FieldName.LongestName || !scopes.TryGetValue(id.Scope, out var scope)) return [];
        var near = scope.Names.To(leaf)
            .Concat(scope.Written[Bare(leaf)].Select(static name => (Name: name, Edits: 1)));
        var byName = near
            .SelectMany(near => scope.Fields[near.Name].Select(row => (Field: row, near.Edits)))
            .Where(near => IsSent(near.Field.Id.Location) == IsSent(id.Location) && near.Edits <= (IsBeside(near.Field, id)
                ? AllowedBeside(leaf)
                : Math.Max(Allowed(leaf), IsWrittenAlike(near.Field.Id.Path.Leaf, leaf) ? 1 : 0)));
        (Field Field, int Edits)[] spelledAlike = [.. Ranked(byName, id, isGiven).DistinctBy(static near => near.Field.Id)];
        var isExact = spelledAlike.Any(near => near.Edits == 0 || IsWrittenAlike(near.Field.Id.Path.Leaf, leaf));
        Field[] ofSameWords = isExact ? [] : [.. NamedWithWordsOf(id, scope.Fields).Where(row => !isGiven(row))];
        if (ofSameWords.Length > 0) return ofSameWords;
        if (spelledAlike.Length > 0) return spelledAlike.Select(static near => near.Field);
        var byWords = scope.Fields
            .SelectMany(static name => name)
            .Where(row => row.Id.Location == id.Location && !Holds(row.Id.Path.Value, id.Path.Value) && SharesWords(row.Id.Path.Leaf, leaf))
            .Select(static row => (row, 0));
        return Ranked(byWords, id, isGiven).Select(static near => near.Field);
    }

    private static IEnumerable<(Field Field, int Edits)> Ranked(
        IEnumerable<(Field Field, int Edits)> near, FieldId id, Func<Field, bool> isGiven) => near
        .OrderBy(static near => near.Edits)
        .ThenBy(near => near.Field.Id.Location == id.Location ? 0 : 1)
        .ThenBy(near => isGiven(near.Field) ? 1 : 0)
        .ThenBy(near => near.Field.Id.Path.Parent == id.Path.Parent ? 0 : 1)
        .ThenBy(static near => near.Field.Id.Path.Depth)
        .ThenBy(static near => near.Field.Id);

    // The field that holds the key is given already.
    private static bool Holds(string path, string key) =>
        key.Length > path.Length && key.StartsWith(path, StringComparison.Ordinal) && key[path.Length] is '.' or '[';

    private static bool IsBeside(Field row, FieldId id) => row.Id.Location == id.Location && row.Id.Path.Parent == id.Path.Parent;

    // imageList, image-list and ImageList are other ways to write image_list.
    private static bool IsWrittenAlike(string name, string other) => Bare(name).Equals(Bare(other), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    // "images" and "video" have a word of image_list and video_list; a word of one or two letters says nothing.
    private static bool SharesWords(string name, string other)
    {
        var (words, others) = (Words(name), Words(other));
        var (fewer, more) = words.Length <= others.Length ? (words, others) : (others, words);
        return fewer.Length > 0 && fewer.All(more.Contains);
    }

    private static bool HasAll(string name, string[] words) => words.All(WholeWords(name).Contains);

    private static string[] WholeWords(string name) =>
        [.. name.Split('_', '-').Select(static word => word.TrimEnd('s').ToLowerInvariant())];

    private static string[] Words(string name) =>
        [.. name.Split('_', '-').Select(static word => word.TrimEnd('s').ToLowerInvariant()).Where(static word => word.Length > 2)];

    private static int AllowedBeside(string leaf) => leaf.Length <= 5 ? 1 : SimilarNames.MostEdits;

    // Two letters make another word of a short name.
    private static int Allowed(string leaf) => leaf.Length switch { <= 3 => 0, <= 5 => 1, _ => SimilarNames.MostEdits };

    private static bool IsSent(Location location) => location is not (Location.Response or Location.Callback);
}
