namespace Extractor.Words.Phrases;

/// <summary>Titles that are the name of a structure and nothing else, "Lamp:" or "Lamp object", and words that name it.</summary>
internal static class StructureTitle
{
    private const int Shortest = 2;
    private const int ShortestSpaced = 3;

    /// <summary>
    /// The structure that a title is the name of, without the noun behind it; null where it has other words, or a word that pages
    /// write for themselves: "Optional", "Note".
    /// </summary>
    public static string? NameIn(string title, Vocabulary vocabulary)
    {
        var bare = LabelForms.WithoutNumber(title).Trim().TrimEnd(':', '：').Trim();
        if (TitledRequirement.In(bare, vocabulary) is not null) return null;
        var name = vocabulary.StructureName(bare);
        if (name.Length < (IsUnspaced(name) ? Shortest : ShortestSpaced) || char.IsLower(name[0])) return null;
        if (!name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-')) return null;
        return vocabulary.IsWordOfPages(name) || vocabulary.IsFieldNoun(name) || vocabulary.IsListNoun(name)
            || vocabulary.IsHolderNoun(name) || vocabulary.IsValueType(name) || vocabulary.Column(name) != ColumnRole.Unknown
                ? null
                : name;
    }

    /// <summary>
    /// The structure that a title names beside a noun for what holds fields: "Lamp object"; null where it has no such noun.
    /// </summary>
    public static string? WithNoun(string title, Vocabulary vocabulary)
    {
        if (NameIn(title, vocabulary) is not { } name) return null;
        var noun = title[(title.IndexOf(name, StringComparison.Ordinal) + name.Length)..].Trim(' ', ':', '：');
        return vocabulary.IsHolderNoun(noun) && !vocabulary.IsFieldNoun(noun) && !TypeWords.IsType(name, vocabulary) ? name : null;
    }

    /// <summary>Whether a description names a structure, as a word of its own: "the `Lamp`", and "Lamps" where several are meant.</summary>
    public static bool IsNamedIn(string description, string name, StringComparison comparison)
    {
        for (var at = description.IndexOf(name, comparison); at >= 0; at = description.IndexOf(name, at + 1, comparison))
        {
            if (IsUnspaced(name)) return true;
            var end = at + name.Length;
            if (end < description.Length && description[end] is 's') end++;
            if ((at == 0 || !char.IsLetterOrDigit(description[at - 1]))
                && (end == description.Length || !char.IsLetterOrDigit(description[end])))
                return true;
        }

        return false;
    }

    private static bool IsUnspaced(string name) => name.Length > 0 && name[0] > '\u2E80';
}
