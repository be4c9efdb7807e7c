using System.Collections.Immutable;
using System.Text;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes.Renaming;

/// <summary>What a field can be known again by, apart from its id.</summary>
internal sealed class FieldTraits(Field row, ImmutableArray<string> words, bool isAlone, FieldId? before, FieldId? after)
{
    /// <summary>The field.</summary>
    public Field Row => row;

    /// <summary>The different words of its description, in ordinal order.</summary>
    public ImmutableArray<string> Words => words;

    /// <summary>The parts of its name in ordinal order; those of video_url, videoUrl and video-url are the same.</summary>
    public ImmutableArray<string> NameParts { get; } =
        WordsOf(string.Concat(row.Id.Path.Leaf.Select(static (c, i) => char.IsUpper(c) && i > 0 ? $" {c}" : c.ToString())));

    /// <summary>Whether no other field of the registry has its name and its words; what many say tells none of them apart.</summary>
    public bool IsAlone => isAlone;

    /// <summary>The field that stands before it in its scope on the page; null where none does.</summary>
    public FieldId? Before => before;

    /// <summary>The field that stands behind it.</summary>
    public FieldId? After => after;

    /// <summary>The traits of the confirmed fields of a registry, by id.</summary>
    public static Dictionary<FieldId, FieldTraits> Of(FieldRegistry registry)
    {
        var rows = registry.Confirmed
            .OrderBy(static row => row.Id.Scope, StringComparer.Ordinal)
            .ThenBy(static row => row.BestAnchor?.Page, StringComparer.Ordinal).ThenBy(
                static row => row.BestAnchor?.Line).ThenBy(static row => row.Id)
            .ToArray();
        var sharing = rows.CountBy(static row => (row.Id.Path.Leaf, row.Description)).ToDictionary();
        var traits = new Dictionary<FieldId, FieldTraits>(rows.Length);
        for (var i = 0; i < rows.Length; i++)
            traits[rows[i].Id] = new FieldTraits(
                rows[i], WordsOf(rows[i].Description), sharing[(rows[i].Id.Path.Leaf, rows[i].Description)] == 1, Neighbour(rows, i, i - 1),
                Neighbour(rows, i, i + 1));
        return traits;
    }

    /// <summary>The different words of a text in ordinal order, in lower case; of scripts without spaces, each sign.</summary>
    public static ImmutableArray<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var c in text)
        {
            var isOfWord = char.IsLetterOrDigit(c) && c < '\u2E80';
            if (isOfWord) word.Append(char.ToLowerInvariant(c));
            if (!isOfWord && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (c >= '\u2E80' && char.IsLetterOrDigit(c)) words.Add(c.ToString());
        }

        if (word.Length > 0) words.Add(word.ToString());
        return [.. words.Order(StringComparer.Ordinal)];
    }

    private static FieldId? Neighbour(Field[] rows, int of, int at) =>
        at >= 0 && at < rows.Length && rows[at].Id.Scope == rows[of].Id.Scope && rows[at].BestAnchor?.Page == rows[of].BestAnchor?.Page
            ? rows[at].Id
            : null;
}
