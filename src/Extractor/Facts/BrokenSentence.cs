using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>Tells whether a sentence goes on behind the end of a line: "This is not⏎required", 必须⏎匹配, 必須⏎ではありません.</summary>
internal static class BrokenSentence
{
    private const int LongestOfScript = 5;

    /// <summary>Whether the words of one line and of the next are of one sentence, as the word on either side of the end shows.</summary>
    /// <param name="line">The words before the end.</param>
    /// <param name="next">The words behind it.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static bool GoesOn(ReadOnlySpan<char> line, ReadOnlySpan<char> next, Vocabulary vocabulary)
    {
        line = line.TrimEnd();
        next = next.TrimStart();
        if (line.IsEmpty || next.IsEmpty || !char.IsLetter(line[^1])) return false;
        return EndsWith(line, vocabulary.Clauses.LeavesOpen) || IsOpenLabel(line, next, vocabulary)
            || (OpensWith(next, vocabulary.Clauses.DeniesBefore) && EndsWith(line, word => vocabulary.RequirementOf(word) is not null))
            || (OpensWith(next, vocabulary.Clauses.IsDemanded) && EndsWith(line, vocabulary.Clauses.Demands));
    }

    // Maximum⏎length: 20
    private static bool IsOpenLabel(ReadOnlySpan<char> line, ReadOnlySpan<char> next, Vocabulary vocabulary)
    {
        const int longestLabel = 24;
        if (line.Length > longestLabel || !char.IsAsciiLetterLower(next[0])) return false;
        var colon = next[..Math.Min(next.Length, longestLabel)].IndexOfAny(":：");
        var word = line.ToString().ToLowerInvariant();
        return colon > 0 && vocabulary.FactPhrases.At(word, 0) is (FactWord.AtMost or FactWord.AtLeast, var length)
            && length == word.Length;
    }

    /// <summary>The word at the end of a line where it says whether the field must be given, and null where it is any other.</summary>
    /// <param name="line">The line.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static MarkedText? LastRequirement(MarkedText line, Vocabulary vocabulary)
    {
        var start = line.Text.Length;
        while (start > 0 && char.IsLetter(line.Text[start - 1])) start--;
        return vocabulary.RequirementOf(line.Text.AsSpan(start)) is null ? null : line.Part(start, line.Text.Length);
    }

    // The last word of a line; of a script without spaces, the last signs of it.
    private static bool EndsWith(ReadOnlySpan<char> line, Predicate<string> test)
    {
        var start = line.Length;
        if (line[^1] < '\u2E80')
        {
            while (start > 0 && (char.IsLetter(line[start - 1]) || line[start - 1] is '\'' or '’')) start--;
            return test(line[start..].ToString());
        }

        while (start > 0 && line.Length - start < LongestOfScript && char.IsLetter(line[start - 1]))
            if (test(line[--start..].ToString())) return true;
        return false;
    }

    private static bool OpensWith(ReadOnlySpan<char> line, Predicate<string> test)
    {
        const int longest = 8;
        for (var length = 1; length <= Math.Min(longest, line.Length) && char.IsLetter(line[length - 1]); length++)
            if (test(line[..length].ToString())) return true;
        return false;
    }
}
