using Extractor.Words;

namespace Extractor.Facts;

/// <summary>Takes words about a field apart into sentences, in page order and as the page writes them.</summary>
internal static class Sentences
{
    /// <summary>The sentences of a text; a line break, a semicolon and a bullet part sentences as a period does.</summary>
    public static IEnumerable<string> In(string text)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length)
                depth = text[i] switch { '(' or '（' => depth + 1, ')' or '）' => Math.Max(0, depth - 1), '\n' => 0, _ => depth };
            if (i < text.Length && !Ends(text, i, depth)) continue;
            var stop = i < text.Length && text[i] is '.' or '。' or '!' or '！' ? i + 1 : i;
            var sentence = text[start..Math.Min(stop, text.Length)].Trim().TrimStart('-', '•', '·', '*', ' ').Trim();
            sentence = WithoutAdmonition(sentence);
            if (sentence.Length > 0) yield return sentence;
            start = Math.Max(stop, i + 1);
        }
    }

    // [!NOTE] `a` and `b` exclude each other.
    private static string WithoutAdmonition(string sentence)
    {
        const int longest = 16;
        if (!sentence.StartsWith("[!", StringComparison.Ordinal)) return sentence;
        var end = sentence.IndexOf(']', StringComparison.Ordinal);
        return end is > 2 and < longest && sentence[2..end].All(char.IsAsciiLetter) ? sentence[(end + 1)..].TrimStart() : sentence;
    }

    private static bool Ends(string text, int at, int depth)
    {
        if (text[at] == '\n') return true;
        if (depth > 0) return false;
        if (text[at] is '。' or '；' or ';' or '！') return true;
        if (text[at] is not ('.' or '!') || (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]))) return false;
        var before = text.AsSpan(0, at + 1);
        foreach (var word in Vocabulary.BuiltIn.Small.Abbreviations)
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }
}
