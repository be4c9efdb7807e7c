using System.Collections.Immutable;

namespace Extractor.Words;

/// <summary>Sentences about every operation: "All three endpoints return a list of images."</summary>
/// <param name="universals">Words that take in all of something.</param>
/// <param name="nouns">Nouns for operations.</param>
/// <param name="measures">The negations.</param>
internal sealed class UniversalWords(ImmutableArray<string> universals, ImmutableArray<string> nouns, MeasureWords measures)
{
    // "all of the endpoints", "all three endpoints"; in scripts without spaces a number and its counter.
    private const int MostWordsBetween = 2;
    private const int MostCharactersBetween = 2;

    /// <summary>Whether a sentence speaks of every operation and leaves none out.</summary>
    public bool SpeakOfEveryOperation(string sentence)
    {
        var key = Vocabulary.Key(sentence);
        return (InWords(key) || InCharacters(key)) && measures.NegationsIn(key).IsEmpty;
    }

    private bool InWords(string key)
    {
        var words = key.Split([' ', ',', '.', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
            if (universals.Contains(words[i]) && words.Skip(i + 1).Take(MostWordsBetween + 1).Any(nouns.Contains)) return true;
        return false;
    }

    private bool InCharacters(string key)
    {
        key = key.Replace(" ", "", StringComparison.Ordinal);
        foreach (var universal in universals.Where(IsUnspaced))
        {
            var at = key.IndexOf(universal, StringComparison.Ordinal);
            if (at < 0) continue;
            var behind = key.AsSpan(at + universal.Length);
            foreach (var noun in nouns.Where(IsUnspaced))
                if (behind.IndexOf(noun, StringComparison.Ordinal) is >= 0 and <= MostCharactersBetween) return true;
        }

        return false;
    }

    private static bool IsUnspaced(string word) => word[0] > '\u2E80';
}
