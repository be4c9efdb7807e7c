using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Words;

/// <summary>The words on which the meaning of a sentence turns: units, overflows and negations.</summary>
internal sealed class MeasureWords
{
    private readonly FrozenDictionary<string, string> units;
    private readonly FrozenDictionary<string, string> sizes;
    private readonly FrozenDictionary<string, int> numbers;
    private readonly FrozenDictionary<string, string> rules;
    private readonly ImmutableArray<string> negations;
    private readonly ImmutableArray<string> bareUnits;

    /// <summary>Takes the words from the vocabulary's file.</summary>
    public MeasureWords(VocabularyFile file)
    {
        units = file.Meanings("units").SelectMany(static unit => unit.Value.Select(word => (word, unit.Key)))
            .ToFrozenDictionary(static pair => pair.word, static pair => pair.Key, StringComparer.OrdinalIgnoreCase);
        numbers = file.Meanings("number-words").SelectMany(
                static number => number.Value.Select(word => (word, int.Parse(number.Key, CultureInfo.InvariantCulture))))
            .ToFrozenDictionary(static pair => pair.word, static pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
        rules = file.Meanings("validation-rules").SelectMany(static rule => rule.Value.Select(name => (name, rule.Key)))
            .ToFrozenDictionary(static pair => pair.name, static pair => pair.Key, StringComparer.OrdinalIgnoreCase);
        sizes = file.Meanings("size-units").SelectMany(static size => size.Value.Select(word => (word, size.Key.ToUpperInvariant())))
            .ToFrozenDictionary(static pair => pair.word, static pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
        negations = LongestFirst(file.Words("negations"));
        bareUnits = LongestFirst(file.Words("bare-units"));
        Overflows = new OverflowWords(file);
    }

    /// <summary>Finds what becomes of values above a limit.</summary>
    public OverflowWords Overflows { get; }

    /// <summary>The unit that a word behind a number means, by one name for all its words; null where it is none.</summary>
    public string? UnitOf(string word) => units.GetValueOrDefault(word);

    /// <summary>The unit of size that a word of another language than English means; null where it means none: MB for "Mo".</summary>
    public string? SizeOf(string word) => sizes.GetValueOrDefault(word);

    /// <summary>The number that a word means, such as "two"; null where it means none.</summary>
    public int? NumberOf(string word) => numbers.TryGetValue(word, out var number) ? number : null;

    /// <summary>What the name of a rule means in a string of them, such as max:255; null where it is none.</summary>
    public string? RuleOf(string name) => rules.GetValueOrDefault(name);

    /// <summary>The negations in a text, in their order; of those that overlap, the longest.</summary>
    public ImmutableArray<string> NegationsIn(string text) => In(text, negations);

    /// <summary>The units in a text that need no number to be meant, each by one name for all its words, in their order.</summary>
    public ImmutableArray<string> UnitsIn(string text) => [.. In(text, bareUnits).Select(word => units[word])];

    private static ImmutableArray<string> LongestFirst(IEnumerable<string> words) =>
        [.. words.OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal)];

    private static ImmutableArray<string> In(string text, ImmutableArray<string> words)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text.AsSpan(at);
            foreach (var word in words)
            {
                if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) || !EndsWord(text, at, word)) continue;
                found.Add(word);
                at += word.Length - 1;
                break;
            }
        }

        return found.ToImmutable();
    }

    // Scripts without spaces do not part their words.
    private static bool EndsWord(string text, int at, string word) =>
        word[0] > '\u2E80'
        || ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])));
}
