namespace Extractor.Words;

/// <summary>
/// The structure that a field's type names, as in "array of embed objects". A type that says more than that names none.
/// </summary>
internal static class StructureInType
{
    private const int MostWords = 12;

    /// <summary>The structure, and whether the type is of a list of them; null where it names none that is known.</summary>
    /// <param name="type">The type.</param>
    /// <param name="known">The structure of a name, given in lower case; null where there is none.</param>
    public static (T Structure, bool IsList)? In<T>(string type, Func<string, T?> known)
        where T : class
    {
        var words = WordsOf(type);
        if (words.Length is 0 or > MostWords) return null;
        for (var length = words.Length; length > 0; length--)
        {
            for (var from = 0; from + length <= words.Length; from++)
            {
                var name = words.AsSpan(from, length);
                // Few words name a structure; what the others mean need not be known.
                if (known(string.Concat(name.ToArray())) is not { } found) continue;
                if (!ArePlain(name) && ArePlain(words.AsSpan(0, from)) && ArePlain(words.AsSpan(from + length)))
                    return (found, TypeWords.IsList(type));
            }
        }

        return null;
    }

    /// <summary>Whether a type has nothing but words of types: "array of", "object", "or null".</summary>
    public static bool IsPlain(string type) => ArePlain(WordsOf(type));

    private static bool ArePlain(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (!Families.IsJoint(word) && !Families.IsMark(word) && !IsTypeWord(word)
                && !(word.EndsWith('s') && IsTypeWord(word[..^1])))
                return false;
        return true;
    }

    private static TypeFamilies Families => Vocabulary.BuiltIn.TypeFamilies;

    private static bool IsTypeWord(string word) => Vocabulary.BuiltIn.IsValueType(word) || TypeWords.IsList(word);

    private static string[] WordsOf(string type)
    {
        var words = new List<string>();
        for (var at = 0; at < type.Length;)
        {
            var end = at;
            while (end < type.Length && (char.IsLetterOrDigit(type[end]) || type[end] is '_' or '-' or '.')) end++;
            if (end > at) words.Add(type[at..end].ToLowerInvariant());
            at = Math.Max(end, at + 1);
        }

        return [.. words];
    }
}
