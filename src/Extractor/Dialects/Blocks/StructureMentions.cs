using Extractor.Words;

namespace Extractor.Dialects.Blocks;

/// <summary>Finds the names of structures in the words of a row.</summary>
internal static class StructureMentions
{
    private const int ShortestName = 4;

    /// <summary>The structures that a type names, as far as the row has the words of the type.</summary>
    public static IEnumerable<string> InType(string? type, string quote)
    {
        // List[Content]: in the place of a type any capitalized word names a structure.
        var types = WordsOf(type);
        foreach (var word in Words(quote))
            if (word.Length >= ShortestName && char.IsAsciiLetterUpper(word[0]) && types.Contains(word)) yield return word;
        // "sail maker object"
        if (type?.LastIndexOf(' ') is > 0 and var end && type.IndexOf(' ') < end && TypeWords.IsObject(type[(end + 1)..]))
            yield return type[..end].ToLowerInvariant();
    }

    /// <summary>The words of a type, without the signs between them.</summary>
    public static HashSet<string> WordsOf(string? type) =>
        (type ?? "").Split([' ', '[', ']', '<', '>', '(', ')', ',', '|'], StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a text: runs of letters, digits and underscores.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_')) continue;
            if (i > start) yield return text[start..i];
            start = i + 1;
        }
    }

    /// <summary>The names of structures among the words of a text, in the singular too.</summary>
    public static IEnumerable<string> In(string text)
    {
        foreach (var word in Words(text))
        {
            if (word.Length < ShortestName || !TypeReferences.IsStructureName(word)) continue;
            yield return word;
            // A list of them is named in the plural.
            if (word.EndsWith('s')) yield return word[..^1];
        }
    }
}
