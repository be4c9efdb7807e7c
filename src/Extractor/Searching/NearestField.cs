using Extractor.Facts;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Searching;

/// <summary>Finds the documented field that somebody most likely meant by one that no page defines.</summary>
public sealed class NearestField
{
    private readonly Dictionary<string, DocumentedNames> scopes;

    /// <summary>Learns the documented fields of a registry.</summary>
    public NearestField(FieldRegistry registry) => scopes = registry.Confirmed
        .GroupBy(static row => row.Id.Scope, StringComparer.Ordinal)
        .ToDictionary(static scope => scope.Key, static scope => new DocumentedNames([.. scope]), StringComparer.Ordinal);

    /// <summary>
    /// The nearest documented field of the same scope: one of the same name elsewhere in the structure before one of
    /// nearly the same name, and the same location before another; null where nothing is near.
    /// </summary>
    public Field? Of(FieldId id)
    {
        var leaf = id.Path.Leaf;
        if (!scopes.TryGetValue(id.Scope, out var scope)) return null;
        // Most names are those of a field that is documented elsewhere, and no other name is nearer.
        if (Nearest([(leaf, 0)]).Field is { } exact) return exact;
        var best = Nearest(scope.Names.To(leaf).Where(near => near.Edits <= Allowed(leaf)));
        return NamedWithWordsOf(id, scope).FirstOrDefault() ?? best.Field ?? scope.SpelledAs(id);

        (Field? Field, int Edits) Nearest(IEnumerable<(string Name, int Edits)> names) => Ranked(
            names
                .SelectMany(near => scope.Fields[near.Name].Select(row => (Field: row, near.Edits)))
                .Where(near => IsSent(near.Field.Id.Location) == IsSent(id.Location)),
            id, static _ => false).FirstOrDefault();
    }

    // "model" is a word of model_name, which says more than that it is nearly "mode".
    private static IEnumerable<Field> NamedWithWordsOf(FieldId id, DocumentedNames scope)
    {
        var words = WholeWords(id.Path.Leaf);
        var beside = scope.Beside(id).Where(row => HasAll(row.Id.Path.Leaf, words));
        return Ranked(beside.Select(static row => (row, 0)), id, static _ => false).Select(static near => near.Field);
    }

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
            .Concat(scope.WrittenAs(Bare(leaf)).Select(static name => (Name: name, Edits: 1)));
        var byName = near
            .SelectMany(near => scope.Fields[near.Name].Select(row => (Field: row, near.Edits)))
            .Where(near => IsSent(near.Field.Id.Location) == IsSent(id.Location) && near.Edits <= (IsBeside(near.Field, id)
                ? AllowedBeside(leaf)
                : Math.Max(Allowed(leaf), IsWrittenAlike(near.Field.Id.Path.Leaf, leaf) ? 1 : 0)));
        (Field Field, int Edits)[] spelledAlike = [.. Ranked(byName, id, isGiven).DistinctBy(static near => near.Field.Id)];
        var isExact = spelledAlike.Any(near => near.Edits == 0 || IsWrittenAlike(near.Field.Id.Path.Leaf, leaf));
        Field[] ofSameWords = isExact ? [] : [.. NamedWithWordsOf(id, scope).Where(row => !isGiven(row))];
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

    /// <summary>The documented fields of one scope, by what is asked of them for every name that is not documented.</summary>
    private sealed class DocumentedNames(Field[] rows)
    {
        private readonly Lazy<ILookup<(Location Location, FieldPath Parent), Field>> beside =
            new(() => rows.ToLookup(static row => (row.Id.Location, row.Id.Path.Parent)));

        private readonly Lazy<ILookup<(Location Location, string Name), Field>> spellings = new(() => rows
            .SelectMany(static row => row.Conflicts.Where(static conflict => conflict.Attribute == "spelling")
                .SelectMany(static conflict => conflict.Values)
                .Select(value => (Key: (row.Id.Location, value.Value), Row: row)))
            .ToLookup(static one => one.Key, static one => one.Row));

        private readonly Lazy<ILookup<string, string>> written = new(() => rows.Select(static row => row.Id.Path.Leaf)
            .Distinct(StringComparer.Ordinal)
            .ToLookup(Bare, StringComparer.OrdinalIgnoreCase));

        public SimilarNames Names { get; } = new(rows.Select(static row => row.Id.Path.Leaf));

        public ILookup<string, Field> Fields { get; } = rows.ToLookup(static row => row.Id.Path.Leaf, StringComparer.Ordinal);

        public IEnumerable<Field> Beside(FieldId id) => beside.Value[(id.Location, id.Path.Parent)];

        public IEnumerable<string> WrittenAs(string bare) => written.Value[bare];

        // A page that spells a documented name another way has said which one is meant.
        public Field? SpelledAs(FieldId id) => spellings.Value[(id.Location, id.Path.Leaf)].MinBy(static row => row.Id);
    }
}
