using System.Collections.Immutable;

namespace Extractor.Words;

/// <summary>The words that stand between and around the names of fields.</summary>
/// <param name="joints">Words between two names: "and".</param>
/// <param name="aliases">Words before another name of the same field: "or", "alias".</param>
/// <param name="members">Words that lead on to the members of a field: "each item contains".</param>
/// <param name="captions">Words before the number of a table in its caption: "Table".</param>
internal sealed class NameWords(
    IEnumerable<string> joints, IEnumerable<string> aliases, IEnumerable<string> members, IEnumerable<string> captions)
{
    private readonly ImmutableArray<string> joints = LongestFirst(joints);
    private readonly ImmutableArray<string> aliases = LongestFirst(aliases);
    private readonly ImmutableArray<string> members = LongestFirst(members);
    private readonly ImmutableArray<string> captions = LongestFirst(captions);

    /// <summary>How many characters at the start of a text are a word that joins two names; zero where none is.</summary>
    public int Joint(ReadOnlySpan<char> text) => Start(joints, text);

    /// <summary>The names that commas, slashes and words such as "and" part.</summary>
    public ImmutableArray<string> Parts(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var at = 0; at <= text.Length;)
        {
            var opens = at == 0 || at == text.Length || text[at] > '\u2E80' || text[at - 1] == ' ';
            var joint = at == text.Length || "/,，、&".Contains(text[at]) ? 1 : opens ? Joint(text.AsSpan(at)) : 0;
            if (joint > 0 && text.AsSpan(start, at - start).Trim() is { IsEmpty: false } part) parts.Add(part.ToString());
            at += Math.Max(1, joint);
            if (joint > 0) start = at;
        }

        return parts.ToImmutable();
    }

    /// <summary>How many characters at the start of a text are a word that leads on to another name of the same field.</summary>
    public int AliasLead(ReadOnlySpan<char> text) => Start(aliases, text);

    /// <summary>Whether a line ends with words that lead on to the members of a field.</summary>
    public bool LeadOnToMembers(string line)
    {
        var text = line.TrimEnd(' ', ':', '：', '.', '。', '*');
        foreach (var words in members)
        {
            if (!text.EndsWith(words, StringComparison.OrdinalIgnoreCase)) continue;
            var before = text.Length - words.Length - 1;
            if (before < 0 || words[0] > '\u2E80' || !char.IsLetterOrDigit(text[before])) return true;
        }

        return false;
    }

    /// <summary>
    /// The words of a caption behind the number of its table: "Table 4. Window" is about a window; other words as they are.
    /// </summary>
    public string WithoutCaption(string words)
    {
        var at = Start(captions, words);
        if (at == 0) return words;
        while (at < words.Length && words[at] == ' ') at++;
        var number = at;
        while (at < words.Length && (char.IsAsciiDigit(words[at]) || (at > number && words[at] is '.' or '-'))) at++;
        var rest = words[at..].TrimStart(' ', '\u00A0', '\u3000', '.', ':', '：', '-', '–', '—', '*');
        return at > number && rest.Length > 0 && rest.Length < words.Length - at + 1 && (at == words.Length || !char.IsLetter(words[at]))
            ? rest
            : words;
    }

    // A word of letters ends where no letter follows.
    private static int Start(ImmutableArray<string> words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (word[^1] > '\u2E80' || text.Length == word.Length
                || !char.IsLetterOrDigit(text[word.Length]) && text[word.Length] != '_'))
                return word.Length;
        return 0;
    }

    private static ImmutableArray<string> LongestFirst(IEnumerable<string> words) =>
        [.. words.OrderByDescending(static word => word.Length)];
}
