namespace Extractor.Words;

/// <summary>The words beside a fact that tell what it is about, or whose it is.</summary>
/// <param name="vocabulary">The vocabulary that holds them.</param>
internal sealed class ClauseWords(Vocabulary vocabulary)
{
    /// <summary>Whether the word opens a clause about one case: "To generate a square, …".</summary>
    public bool IsCaseOpener(string word) => vocabulary.Has("case-openers", word);

    /// <summary>Whether the words lead on to the values of a field whose noun stands behind them: supported, 支持的.</summary>
    public bool IsListAdjective(string words) => vocabulary.Has("list-adjectives", words);

    /// <summary>Whether the words lead on to the only value that there is: "must be", 固定为.</summary>
    public bool IsFixing(string words) => vocabulary.Has("fixing", words);

    /// <summary>Whether the word may stand between the ends of a range behind a word such as "between": y, und, до.</summary>
    public bool IsRangeJoint(string word) => vocabulary.Has("range-joints", word);

    /// <summary>Whether the word speaks of all but those spoken of before: others, 其他.</summary>
    public bool NamesOthers(string word) => vocabulary.Has("others", word);

    /// <summary>Whether the word names some of those who call, in a script without spaces at its end: partners, 新用户.</summary>
    public bool NamesCallers(string word)
    {
        const int longest = 4;
        if (word[^1] < '\u2E80') return vocabulary.Has("callers", word);
        for (var length = 1; length <= Math.Min(longest, word.Length); length++)
            if (vocabulary.Has("callers", word.AsSpan(word.Length - length))) return true;
        return false;
    }
}
