using System.Collections.Immutable;

namespace Extractor.Words;

/// <summary>The small words that join or part other words, as pages with spaces between words write them.</summary>
internal sealed class SmallWords
{
    /// <summary>Takes the words from the vocabulary's file.</summary>
    public SmallWords(VocabularyFile file)
    {
        var words = file.Meanings("small-words");
        BetweenValues = Spaced(words["between-values"]);
        BetweenAlternatives = Spaced(words["between-alternatives"]);
        BeforeSubject = Spaced(words["before-subject"]);
        BehindLabel = Spaced(words["behind-label"]);
        BeforeItems = [.. words["before-items"]];
        BeforeSection = [.. words["before-section"].Select(static word => char.IsLetter(word[^1]) ? $"{word} " : word)];
        BeforePlace = [.. words["before-place"].Select(static word => $"{word} ")];
        Qualifying = [.. words["qualifying"]];
        Following = [.. words["following"]];
        Limits = [.. words["limits"].Select(static word => $" {word}")];
        Abbreviations = [.. words["abbreviations"]];
    }

    /// <summary>Words between two values of a list, with their spaces: " or ".</summary>
    public ImmutableArray<string> BetweenValues { get; }

    /// <summary>Words between two things of which one is taken, with their spaces.</summary>
    public ImmutableArray<string> BetweenAlternatives { get; }

    /// <summary>Words between what a title says and what it says it of, with their spaces: "Nested schema for `rule`".</summary>
    public ImmutableArray<string> BeforeSubject { get; }

    /// <summary>Words behind a label that lead on to whose it is, with their spaces: "Query parameters of the call".</summary>
    public ImmutableArray<string> BehindLabel { get; }

    /// <summary>Words between a list and what it holds: "array of strings".</summary>
    public ImmutableArray<string> BeforeItems { get; }

    /// <summary>Words between a noun and the label behind it, with their space: "Estructura de la respuesta".</summary>
    public ImmutableArray<string> BeforeSection { get; }

    /// <summary>Whether a word stands between a noun and what it is of: de, del, of.</summary>
    public bool IsBeforeSection(string word) => BeforeSection.Contains($"{word.ToLowerInvariant()} ");

    /// <summary>Words before the place where a field is sent, with the space behind them: "in query".</summary>
    public ImmutableArray<string> BeforePlace { get; }

    /// <summary>Words that state a condition, and right behind a noun only say which one it is.</summary>
    public ImmutableArray<string> Qualifying { get; }

    /// <summary>Words that say that what they speak of stands below them.</summary>
    public ImmutableArray<string> Following { get; }

    /// <summary>Words that state a limit right behind a type, with the space before them: "string non-empty".</summary>
    public ImmutableArray<string> Limits { get; }

    /// <summary>Words whose last period ends no sentence.</summary>
    public ImmutableArray<string> Abbreviations { get; }

    /// <summary>A text with commas in the place of the words between alternatives; a copy may glue one to the mark before it.</summary>
    public string WithCommas(string text)
    {
        foreach (var word in BetweenAlternatives)
            text = text.Replace(word, ",", StringComparison.Ordinal)
                .Replace($"\"{word.TrimStart()}", "\",", StringComparison.Ordinal);
        return text;
    }

    private static ImmutableArray<string> Spaced(List<string> words) => [.. words.Select(static word => $" {word} ")];
}
