using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Searching;

/// <summary>A scope that fits a search, with those of its fields that fit.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Score">How well its best row fits; larger is better.</param>
/// <param name="Fields">The fields, best first.</param>
public sealed record SearchHit(ScopeEntry Scope, double Score, ImmutableArray<Field> Fields);

/// <summary>
/// Leads from the words of somebody who wants something to the fields that do it. A word counts more the fewer fields
/// have it, and more in a name than in a description.
/// </summary>
public sealed class FieldSearch
{
    private const double NameWeight = 4, ParentWeight = 2, ScopeWeight = 1.5, DescriptionWeight = 1.5, QuoteWeight = 0.5;

    // Words that stand beside each other in the question and on the page mean the same thing there.
    private const double PhraseFactor = 2;

    // Who asks wants to send something, and something that a page defines.
    private const double HypothesisFactor = 0.5, ResponseFactor = 0.5;

    private const int LongestEnding = 3;

    private readonly FieldRegistry registry;
    private readonly ImmutableArray<(Field Field, Dictionary<string, double> Words)> entries;

    /// <summary>Learns the words of a registry.</summary>
    public FieldSearch(FieldRegistry registry)
    {
        this.registry = registry;
        var titles = registry.Scopes.ToDictionary(static scope => scope.Id, static scope => scope.Title, StringComparer.Ordinal);
        entries = [.. registry.Fields.Select(row => (row, WordsOf(row, titles.GetValueOrDefault(row.Id.Scope, ""))))];
    }

    /// <summary>The scopes and fields that fit, best first.</summary>
    /// <param name="query">The words; every one of them should fit somewhere, and the more do, the better.</param>
    public ImmutableArray<SearchHit> Find(IEnumerable<string> query)
    {
        var words = query.SelectMany(Split).Distinct(StringComparer.Ordinal).ToArray();
        var rarity = words.ToDictionary(
            static word => word,
            word => Math.Log(1 + (entries.Length / (1.0 + entries.Count(entry => Weight(entry.Words, word) > 0)))),
            StringComparer.Ordinal);
        var hits = entries
            .Select(entry => (entry.Field, Score: Score(entry.Field, entry.Words, rarity) * Phrase(entry.Field, words)))
            .Where(static hit => hit.Score > 0)
            .ToArray();
        var scopes = registry.Scopes.ToDictionary(static scope => scope.Id, StringComparer.Ordinal);
        return
        [
            .. hits.GroupBy(static hit => hit.Field.Id.Scope)
                .Select(group => new SearchHit(scopes[group.Key], group.Max(static hit => hit.Score),
                    [.. group.OrderByDescending(static hit => hit.Score).ThenBy(static hit => hit.Field.Id)
                        .Select(static hit => hit.Field)]))
                .OrderByDescending(static hit => hit.Score).ThenBy(static hit => hit.Scope.Id, StringComparer.Ordinal),
        ];
    }

    private static double Score(Field row, Dictionary<string, double> words, Dictionary<string, double> rarity)
    {
        var (score, matched) = (0.0, 0);
        foreach (var (word, weight) in rarity)
        {
            if (Weight(words, word) is not (> 0 and var found)) continue;
            score += found * weight;
            matched++;
        }

        // A row that has all the words beats one that has a single word often.
        var asked = row.Id.Location is Location.Response or Location.Callback ? ResponseFactor : 1;
        return score * matched * matched * asked * (row.Status == FieldStatus.Hypothesis ? HypothesisFactor : 1);
    }

    private static double Phrase(Field row, string[] words)
    {
        if (words.Length < 2) return 1;
        var said = $" {string.Join(' ', Split($"{row.Id.Path.Value} . {row.Description}"))} ";
        return said.Contains($" {string.Join(' ', words)}", StringComparison.Ordinal) ? PhraseFactor : 1;
    }

    // "videos" fits "video", and so does "videolist" where there is a list: a word counts for half where one is the beginning of
    // the other and an ending, or another word, is the rest.
    private static double Weight(Dictionary<string, double> words, string word)
    {
        if (words.TryGetValue(word, out var weight)) return weight;
        if (word.Length < 3) return 0;
        var best = 0.0;
        foreach (var (known, at) in words)
            if (known.StartsWith(word, StringComparison.Ordinal) || Begins(known)) best = Math.Max(best, at / 2);
        return best;

        bool Begins(string known) =>
            known.Length >= 4 && word.StartsWith(known, StringComparison.Ordinal)
            && word[known.Length..] is var rest && (rest.Length <= LongestEnding || words.ContainsKey(rest));
    }

    private static Dictionary<string, double> WordsOf(Field row, string title)
    {
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(words, row.Id.Path.Leaf, NameWeight);
        Add(words, row.Id.Path.Parent.Value, ParentWeight);
        Add(words, title, ScopeWeight);
        Add(words, row.Id.Scope, ScopeWeight);
        Add(words, row.Description, DescriptionWeight);
        foreach (var anchor in row.Anchors) Add(words, anchor.Quote, QuoteWeight);
        return words;
    }

    private static void Add(Dictionary<string, double> words, string text, double weight)
    {
        foreach (var word in Split(text))
            words[word] = Math.Max(weight, words.GetValueOrDefault(word));
    }

    // Scripts without spaces are searched by pairs of characters.
    private static IEnumerable<string> Split(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && char.IsLetterOrDigit(text[i]) && text[i] < '\u2E80';
            if (isWord && start < 0) start = i;
            if (!isWord && start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }

            if (i + 1 < text.Length && text[i] >= '\u2E80' && char.IsLetter(text[i]) && char.IsLetter(text[i + 1]))
                yield return text.Substring(i, 2);
        }
    }
}
