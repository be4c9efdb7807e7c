using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Extractor.Words;

/// <summary>What the words of types hold in JSON, whatever the language or the database that they come from.</summary>
internal sealed class TypeFamilies
{
    private const string Arrays = "array";

    private readonly FrozenDictionary<string, string> families;
    private readonly ImmutableArray<string> lists;
    private readonly FrozenSet<string> objectsAndLists;

    private readonly ImmutableArray<string> beforeItems;
    private readonly FrozenSet<string> joints;
    private readonly FrozenSet<string> marks;
    private readonly FrozenSet<string> free;

    /// <summary>Takes the words from the vocabulary's file.</summary>
    public TypeFamilies(VocabularyFile file)
    {
        var words = file.Meanings("type-families");
        families = words.Where(static family => family.Key != Arrays)
            .SelectMany(static family => family.Value.Select(word => (word, family.Key)))
            .ToFrozenDictionary(static pair => pair.word, static pair => pair.Key, StringComparer.Ordinal);
        lists = [.. words[Arrays].OrderByDescending(static word => word.Length)];
        objectsAndLists = words["object"].Concat(lists).SelectMany(static word => (IEnumerable<string>)[word, word + "s"])
            .ToFrozenSet(StringComparer.Ordinal);
        Alternatives = [.. file.Words("type-alternatives").OrderByDescending(static word => word.Length)];
        beforeItems = [.. file.Meanings("small-words")["before-items"]];
        joints = file.Words("type-joints").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        marks = file.Words("type-marks").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        free = file.Words("free-types").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The words between the alternatives of a type, the longest first.</summary>
    public ImmutableArray<string> Alternatives { get; }

    /// <summary>Whether the word stands between the words of a type, as in "array of strings".</summary>
    public bool IsJoint(string word) => joints.Contains(word);

    /// <summary>Whether the word says of a type only that the value may be absent.</summary>
    public bool IsMark(string word) => marks.Contains(word);

    /// <summary>How many characters of a run of letters are a word at its end that says that a value may be absent.</summary>
    public int MarkAtEnd(string run) =>
        marks.Where(mark => run.Length > mark.Length && run.EndsWith(mark, StringComparison.Ordinal)
            && char.IsAsciiLetterOrDigit(run[^(mark.Length + 1)])).Select(static mark => mark.Length).DefaultIfEmpty().Max();

    /// <summary>Whether a word of a type leaves the keys of the object, or the kind of the value, to the caller.</summary>
    public bool IsFree(string word) => free.Contains(word);

    /// <summary>The family of a word alone; null where it is in none, or is a list.</summary>
    public string? Of(string word) => families.GetValueOrDefault(word);

    /// <summary>Whether a word says of a value no more than that it is a list or an object.</summary>
    public bool IsHolder(string word) => objectsAndLists.Contains(word);

    /// <summary>Whether a type opens or ends with the word of a list.</summary>
    public bool IsList(string type)
    {
        foreach (var word in lists)
            if (Opening(type, word) > 0 || EndsWith(type, word)) return true;
        return false;
    }

    /// <summary>A type without the words of lists before and behind it: what the list holds.</summary>
    public string WithoutList(string type)
    {
        foreach (var word in lists)
        {
            if (Opening(type, word) is var opening and > 0) return type[opening..];
            if (EndsWith(type, word)) return type[..^word.Length];
        }

        return type;
    }

    // array, arrays, array of, arrayof: no letter of another word stands behind it.
    private int Opening(string type, string word)
    {
        if (!type.StartsWith(word, StringComparison.Ordinal)) return 0;
        if (!char.IsAsciiLetter(word[^1])) return word.Length;
        var end = word.Length < type.Length && type[word.Length] == 's' ? word.Length + 1 : word.Length;
        return end == type.Length || !char.IsAsciiLetter(type[end]) || IsBeforeItems(type, end) ? end : 0;
    }

    private bool IsBeforeItems(string type, int at)
    {
        foreach (var joint in beforeItems)
            if (string.CompareOrdinal(type, at, joint, 0, joint.Length) == 0) return true;
        return false;
    }

    private static bool EndsWith(string type, string word) =>
        type.EndsWith(word, StringComparison.Ordinal)
        && (!char.IsAsciiLetter(word[0]) || (type.Length > word.Length && type[^(word.Length + 1)] == ' '));
}
