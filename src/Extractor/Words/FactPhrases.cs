using System.Collections.Frozen;

namespace Extractor.Words;

/// <summary>Finds the words and phrases that state facts, the longest first.</summary>
internal sealed class FactPhrases
{
    private readonly FrozenDictionary<char, (string Phrase, FactWord Word)[]> byFirst;

    /// <summary>Takes the phrases from the vocabulary's file: those of facts, and the labels and leads that stand before facts.</summary>
    public FactPhrases(VocabularyFile file)
    {
        IEnumerable<(string Phrase, FactWord Word)> labels =
        [
            .. file.Words("enum-labels").Concat(file.Meanings("columns")["enum"]).Select(static label => (label, FactWord.ListLabel)),
            .. file.Words("enum-leads").Select(static lead => (lead, FactWord.ListVerb)),
            .. file.Words("enum-tails").Select(static tail => (tail, FactWord.ListTail)),
            .. file.Meanings("columns")["default"].Select(static label => (label, FactWord.Default)),
        ];
        byFirst = file.Meanings("facts")
            .SelectMany(static list => list.Value.Select(phrase => (
                Phrase: phrase, Word: Enum.Parse<FactWord>(list.Key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true))))
            .Concat(labels)
            .Select(static one => (Phrase: one.Phrase.ToLowerInvariant(), one.Word))
            .DistinctBy(static one => one.Phrase)
            .GroupBy(static one => one.Phrase[0])
            .ToFrozenDictionary(
                static group => group.Key, static group => group.OrderByDescending(static one => one.Phrase.Length).ToArray());
    }

    /// <summary>The longest phrase at an index of a text in lower case, or null where none stands there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The index.</param>
    /// <param name="without">A meaning whose phrases do not count.</param>
    public (FactWord Word, int Length)? At(string text, int at, FactWord? without = null)
    {
        if (!byFirst.TryGetValue(text[at], out var candidates)) return null;
        foreach (var (phrase, word) in candidates)
        {
            if (word == without) continue;
            if (string.CompareOrdinal(text, at, phrase, 0, phrase.Length) != 0) continue;
            var end = at + phrase.Length;
            if (IsLatin(phrase[^1]) && end < text.Length && IsLatin(text[end])) continue;
            if (IsLatin(phrase[0]) && at > 0 && char.IsLetter(text[at - 1]) && text[at - 1] < '\u2E80') continue;
            return (word, phrase.Length);
        }

        return null;
    }

    // Of a script with spaces between words a phrase is no part of a word.
    private static bool IsLatin(char c) => c is '_' || (c < '\u2E80' && char.IsLetterOrDigit(c));
}
