using Extractor.Model;

namespace Extractor.Words;

/// <summary>
/// What a title says of all fields below it: "Required", "Optional parameters", "Champs obligatoires", 必填字段. Languages differ in
/// whether the noun stands before or behind the other word.
/// </summary>
internal static class TitledRequirement
{
    private const int Longest = 60;

    // A word of one character says too little beside another: 要 and 空.
    private const int ShortestUnspaced = 2;

    /// <summary>Whether the fields below a title must be given; null where it says nothing of that.</summary>
    public static Requirement? In(string title, Vocabulary vocabulary)
    {
        var key = Vocabulary.Key(title);
        if (vocabulary.IsAnswer(key)) return null;
        return vocabulary.RequirementOf(key) ?? OfFields(title, vocabulary);
    }

    /// <summary>The same for a title that names the fields too: "Required fields", and not "Required" alone.</summary>
    public static Requirement? OfFields(string title, Vocabulary vocabulary)
    {
        if (title.Length > Longest) return null;
        var key = LabelForms.WithoutNumber(Vocabulary.Key(title));
        var bare = LabelForms.WithoutParenthesis(key);
        // "Fields (required)"
        var remark = key.AsSpan(bare.Length).Trim(" ()（）[]").ToString();
        if (remark.Length > 0 && NamesFields(bare, vocabulary) && Stated(remark, vocabulary) is { } noted) return noted;
        var (first, last) = (bare.IndexOf(' '), bare.LastIndexOf(' '));
        if (first < 0) return Unspaced(bare, vocabulary);
        if (Stated(bare[..first], vocabulary) is { } before && NamesFields(bare[(first + 1)..], vocabulary)) return before;
        if (Stated(bare[(last + 1)..], vocabulary) is { } behind && NamesFields(bare[..last], vocabulary)) return behind;
        // "Nicht erforderliche Parameter", "campos no requeridos"
        var second = bare.IndexOf(' ', first + 1);
        if (second > 0 && Stated(bare[..second], vocabulary) is { } negated && NamesFields(bare[(second + 1)..], vocabulary))
            return negated;
        var secondLast = last > 0 ? bare.LastIndexOf(' ', last - 1) : -1;
        if (secondLast > 0 && Stated(bare[(secondLast + 1)..], vocabulary) is { } denied && NamesFields(bare[..secondLast], vocabulary))
            return denied;
        return null;
    }

    // 必填字段, 任意のパラメータ
    private static Requirement? Unspaced(string title, Vocabulary vocabulary)
    {
        if (title.Length <= ShortestUnspaced || title[0] < '\u2E80') return null;
        for (var cut = Math.Min(title.Length - 1, Longest); cut >= ShortestUnspaced; cut--)
        {
            if (Stated(title[..cut], vocabulary) is not { } stated) continue;
            var rest = title[cut..];
            if (rest.Length > 1 && vocabulary.TypeFamilies.IsJoint(rest[..1])) rest = rest[1..];
            return NamesFields(rest, vocabulary) ? stated : null;
        }

        return null;
    }

    private static Requirement? Stated(string words, Vocabulary vocabulary) =>
        words.Length == 0 || vocabulary.IsAnswer(words) ? null : vocabulary.RequirementOf(words);

    // "fields", "query parameters": what is listed below; a body that must be given is one thing.
    private static bool NamesFields(string words, Vocabulary vocabulary)
    {
        if (vocabulary.IsFieldNoun(words)) return true;
        var parts = words.Split(' ');
        return (vocabulary.IsListNoun(parts[0]) || vocabulary.IsListNoun(parts[^1]))
            && vocabulary.Section(words) is { Example: false, Location: not null };
    }
}
