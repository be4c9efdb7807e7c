using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Extractor.Words.Phrases;

/// <summary>The templates of whole clauses that the vocabulary holds, by what they are about.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, List<string>> phrases;
    private readonly FrozenDictionary<string, SearchValues<string>> finders;

    /// <summary>Reads the templates of a vocabulary.</summary>
    public PhraseBook(VocabularyFile file)
    {
        phrases = file.Meanings("phrases");
        finders = phrases.ToFrozenDictionary(
            static list => list.Key,
            static list => SearchValues.Create(
                [.. list.Value.Where(static phrase => phrase.Length > 0)], StringComparison.OrdinalIgnoreCase),
            StringComparer.Ordinal);
        Relations = Templates(file.Meanings("relations"));
        Deprecations = Templates(file.Meanings("deprecations"));
        NullSentences = Templates(file.Meanings("null-sentences"));
        Obligations = Templates(file.Meanings("obligations"));
        Refusals = Templates(file.Meanings("refusals"));
        Conditions = Templates(file.Meanings("conditions"));
        ConditionalFacts = Templates(file.Meanings("conditional-facts"));
        ValueTables = Templates(file.Meanings("value-tables"));
        Leads = new LeadWords(file);
        Joints = [.. Words("joints").OrderByDescending(static word => word.Length)];
    }

    /// <summary>What sentences say that lead on to fields.</summary>
    public LeadWords Leads { get; }

    /// <summary>Rules between fields; the meaning is the kind of rule, of an order with the operator behind it.</summary>
    public ImmutableArray<PhraseTemplate> Relations { get; }

    /// <summary>Sentences that say that a field is deprecated, since when, and what replaces it.</summary>
    public ImmutableArray<PhraseTemplate> Deprecations { get; }

    /// <summary>Sentences that say what becomes of a field for which nothing is sent.</summary>
    private ImmutableArray<PhraseTemplate> NullSentences { get; }

    /// <summary>Clauses that say that the field must be given.</summary>
    private ImmutableArray<PhraseTemplate> Obligations { get; }

    /// <summary>
    /// Whether a sentence says what becomes of the field for which nothing is sent, and of no other: "Pass `null` to clear".
    /// </summary>
    public bool TakesNull(string sentence)
    {
        // "Pass `null` to clear `b`"
        if (sentence.Replace("`null`", "", StringComparison.OrdinalIgnoreCase).AsSpan().IndexOfAny('`', '_') >= 0) return false;
        var clause = PhraseTemplate.Normal(sentence);
        return NullSentences.Any(template => template.Match(clause) is not null);
    }

    /// <summary>Whether a clause says that the field must be given: "you need to set this value".</summary>
    public bool Obliges(string clause)
    {
        var normal = PhraseTemplate.Normal(clause);
        return Obligations.Any(template => template.Match(normal) is not null);
    }

    /// <summary>Sentences that say that a call does not take a field; "alone" where they do not name it.</summary>
    public ImmutableArray<PhraseTemplate> Refusals { get; }

    /// <summary>Sentences that state something for one value of a field.</summary>
    public ImmutableArray<PhraseTemplate> Conditions { get; }

    /// <summary>What is stated for one value: a default, values, a limit.</summary>
    public ImmutableArray<PhraseTemplate> ConditionalFacts { get; }

    /// <summary>Headings and sentences above a table of values.</summary>
    public ImmutableArray<PhraseTemplate> ValueTables { get; }

    /// <summary>What stands between the names of a list, the longest first.</summary>
    public ImmutableArray<string> Joints { get; }

    /// <summary>A list of phrases.</summary>
    public IReadOnlyList<string> Words(string list) => phrases.TryGetValue(list, out var words) ? words : [];

    /// <summary>Whether a clause has a phrase of a list anywhere in it, within words too.</summary>
    public bool Holds(string list, string clause) => Finder(list) is { } finder && clause.AsSpan().ContainsAny(finder);

    /// <summary>Whether a clause has a phrase of a list in it, as a word of its own.</summary>
    public bool Has(string list, string clause)
    {
        if (!Holds(list, clause)) return false;
        foreach (var phrase in Words(list))
        {
            for (var at = clause.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = clause.IndexOf(
                phrase, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + phrase.Length;
                var opens = at == 0 || !char.IsAsciiLetterOrDigit(phrase[0]) || !IsOfWord(clause[at - 1]);
                var closes = end == clause.Length || !char.IsAsciiLetterOrDigit(phrase[^1]) || !IsOfWord(clause[end]);
                if (opens && closes) return true;
            }
        }

        return false;
    }

    // The words of A_NAME are no words of the sentence.
    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private SearchValues<string>? Finder(string list) => finders.GetValueOrDefault(list);

    private ImmutableArray<PhraseTemplate> Templates(Dictionary<string, List<string>> lists) =>
        [.. lists.SelectMany(list => list.Value.Select(template => PhraseTemplate.Parse(list.Key, template, phrases)))];
}
