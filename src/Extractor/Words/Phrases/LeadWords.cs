using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Words.Phrases;

/// <summary>
/// What a sentence says of the fields that it leads on to: "On success the response has these fields:", 返回字段如下：, "This operation
/// does not support:".
/// </summary>
internal sealed class LeadWords
{
    private const int LongestSentence = 120;
    private const int LongestParagraph = 600;

    private readonly ImmutableArray<(string Phrase, Location? Location)> phrases;
    private readonly ImmutableArray<string> doubts;
    private readonly ImmutableArray<string> sent;

    /// <summary>Takes the words from the vocabulary's file.</summary>
    public LeadWords(VocabularyFile file)
    {
        var words = file.Meanings("leads");
        phrases =
        [
            .. Of("response", Location.Response), .. Of("header", Location.Header), .. Of("query", Location.Query),
            .. Of("callback", Location.Callback), .. Of("request", Location.Body), .. Of("denied", null),
        ];
        phrases = [.. phrases.OrderByDescending(static known => known.Phrase.Length)];
        doubts = [.. words["doubts"].Select(Padded)];
        sent = [.. words["sent"].Select(Padded)];

        IEnumerable<(string, Location?)> Of(string key, Location? location) =>
            words[key].Select(word => (Padded(word), location));
    }

    /// <summary>
    /// What the words say; null where they say nothing, speak of two places, or of a condition. Of a paragraph the last sentence says it;
    /// where it does not and one before speaks of the answer, what follows may be sent or answered.
    /// </summary>
    public SectionLabel? Over(string words)
    {
        if (words.Length <= LongestSentence) return InSentence(words);
        if (words.Length > LongestParagraph) return null;
        var sentences = words.Split([". ", "。"], StringSplitOptions.RemoveEmptyEntries);
        if (InSentence(sentences[^1]) is { } last) return last;
        return sentences.SkipLast(1).Any(sentence => InSentence(sentence)?.Location == Location.Response)
            ? new SectionLabel(null, false) { Unplaced = true }
            : null;
    }

    private SectionLabel? InSentence(string sentence)
    {
        if (sentence.Length > LongestSentence) return null;
        var text = $" {Vocabulary.Key(sentence).Replace(',', ' ')} ";
        Location? said = null;
        var (isSaid, isDenied) = (false, false);
        foreach (var (phrase, location) in phrases)
        {
            if (!text.Contains(phrase, StringComparison.Ordinal)) continue;
            // "The webhook body contains" is no "body contains".
            text = text.Replace(phrase, " ", StringComparison.Ordinal);
            if (location is null) isDenied = true;
            else if (isSaid && said != location) return null;
            else (said, isSaid) = (location, true);
        }

        if (isDenied) return new SectionLabel(null, false) { Unplaced = true };
        // "It returns the kites that fit these parameters:" leads on to what is sent.
        return isSaid && !Holds(doubts) && (said != Location.Response || !Holds(sent))
            ? new SectionLabel(said, false, Broad: said == Location.Body)
            : null;

        bool Holds(ImmutableArray<string> words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
    }

    // Words with spaces between them begin and end at one.
    private static string Padded(string phrase) => Vocabulary.Key(phrase) is var key && key[0] > '\u2E80' ? key : $" {key} ";
}
