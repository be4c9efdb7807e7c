using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Words;

/// <summary>The words beside the names of structures: "The Task Object".</summary>
/// <param name="prefixes">Words before a name, the longest first.</param>
/// <param name="suffixes">Words behind a name, the longest first.</param>
/// <param name="vocabulary">The vocabulary that the words are part of.</param>
internal sealed class StructureWords(ImmutableArray<string> prefixes, ImmutableArray<string> suffixes, Vocabulary vocabulary)
{
    /// <summary>A structure's name without a word such as "Structure" or "Object" beside it.</summary>
    public string NameIn(string heading)
    {
        heading = LabelForms.WithoutNumber(heading);
        if (BehindNoun(heading) is { } named) return named;
        foreach (var prefix in prefixes)
            if (heading.Length > prefix.Length && heading.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return heading[prefix.Length..].Trim();
        foreach (var suffix in suffixes)
        {
            if (heading.Length <= suffix.Length || !heading.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = heading[..^suffix.Length];
            if (char.IsAsciiLetter(suffix[0]) && !char.IsWhiteSpace(rest[^1])) continue;
            return WithoutArticle(rest.Trim());
        }

        return heading;
    }

    // "Estructura del objeto KiteFlight", "Object `KiteFlight`": small words and nouns, and behind them a name that is no word.
    private string? BehindNoun(string heading)
    {
        const int mostWords = 6;
        var words = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > mostWords || !vocabulary.Has("structure-nouns", words[0])) return null;
        var name = words[^1].Trim('`', '*', ':', '：');
        if (name.Length == 0 || !char.IsAsciiLetterUpper(name[0]) || !Identifier.IsDistinct(name) || !name.All(char.IsAsciiLetterOrDigit))
            return null;
        foreach (var word in words[1..^1])
            if (!vocabulary.Has("structure-nouns", word) && !vocabulary.Has("articles", word) && !vocabulary.Small.IsBeforeSection(word))
                return null;
        return name;
    }

    private string WithoutArticle(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && vocabulary.Has("articles", name.AsSpan(0, space))
            ? name[(space + 1)..].TrimStart()
            : name;
}
