using Extractor.Model;
using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Facts;

/// <summary>Reads whether a page says of a field that the call does not take it: in words about it, or in a column for that.</summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class RefusalReader(Vocabulary vocabulary)
{
    // What refuses a field says so at once; further down a description speaks of values and cases.
    private const int MostSentences = 3;

    /// <summary>Whether a sentence of a description says as a whole that the call does not take the field.</summary>
    /// <param name="description">The words about the field.</param>
    /// <param name="name">The field's name.</param>
    public bool InDescription(string description, string name)
    {
        var isFirst = true;
        foreach (var sentence in Sentences.In(description).Take(MostSentences))
        {
            if (IsRefusal(PhraseTemplate.Normal(sentence), isFirst, name)) return true;
            isFirst = false;
        }

        return false;
    }

    private bool IsRefusal(string clause, bool isFirst, string name)
    {
        if (!vocabulary.Phrases.Holds("refusal-smells", clause)) return false;
        foreach (var template in vocabulary.Phrases.Refusals)
            if ((isFirst || template.Meaning != "alone") && template.Match(clause) is { } gaps
                && (!gaps.TryGetValue("name", out var named) || named == name))
                return true;
        return false;
    }

    /// <summary>Whether a column with a header says of each field whether the call takes it.</summary>
    public bool IsColumn(string header) => vocabulary.Has("support-columns", header);

    /// <summary>Whether a cell of such a column says that the call does not take the field of its row.</summary>
    public bool InCell(string cell) =>
        vocabulary.Has("not-supported", cell)
        || (vocabulary.IsAnswer(cell) && vocabulary.RequirementOf(cell) == Requirement.Optional);
}
