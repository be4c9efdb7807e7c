using System.Collections.Immutable;

namespace Extractor.Words;

/// <summary>The phrases of sentences about two fields, each with what it means; empty where it means nothing of its own.</summary>
internal sealed class RuleWords
{
    private const string Nothing = "nothing";
    private const string Separator = "separator";

    /// <summary>Takes the phrases from the vocabulary's file, by their meaning.</summary>
    public RuleWords(Dictionary<string, List<string>> phrases)
    {
        var all = phrases
            .SelectMany(static list => list.Value.Select(phrase => (Phrase: phrase, Meaning: MeaningOf(list.Key))))
            .OrderByDescending(static entry => entry.Phrase.Length)
            .ThenBy(static entry => entry.Phrase, StringComparer.Ordinal)
            .ToArray();
        Phrases = [.. all.Where(static entry => char.IsAsciiLetter(entry.Phrase[0]))
            .Select(static entry => (entry.Phrase.Split(' '), entry.Meaning))];
        Signs = [.. all.Where(static entry => !char.IsAsciiLetter(entry.Phrase[0]))];
    }

    /// <summary>Phrases of words, the longest first.</summary>
    public ImmutableArray<(string[] Words, string Meaning)> Phrases { get; }

    /// <summary>Signs, and phrases of scripts without spaces, the longest first.</summary>
    public ImmutableArray<(string Text, string Meaning)> Signs { get; }

    private static string MeaningOf(string key) => key switch
    {
        Nothing => "",
        Separator => ",",
        _ => key,
    };
}
