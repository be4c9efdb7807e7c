using System.Buffers;

namespace Extractor.Words;

/// <summary>Finds sentences that say what becomes of values above a limit: "larger values are clamped", 超出部分截断.</summary>
internal sealed class OverflowWords
{
    private readonly Lazy<SearchValues<string>> subjects;
    private readonly Lazy<SearchValues<string>> verbs;
    private readonly Lazy<SearchValues<string>> whole;

    /// <summary>Takes the words from the vocabulary's file. What searches for them is built when it is first asked for.</summary>
    public OverflowWords(VocabularyFile file)
    {
        var lists = file.Meanings("overflows");
        (subjects, verbs, whole) = (SearchFor(lists["subjects"]), SearchFor(lists["verbs"]), SearchFor(lists["whole"]));
    }

    private static Lazy<SearchValues<string>> SearchFor(List<string> words) =>
        new(() => SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a sentence says that values above a limit are cut or moved to it, and so are no mistake.</summary>
    public bool AreHandledIn(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(verbs.Value) && !text.ContainsAny(whole.Value)) return false;
        while (!text.IsEmpty)
        {
            var end = SentenceEnd(text);
            var sentence = text[..end];
            if (sentence.ContainsAny(whole.Value)) return true;
            if (sentence.ContainsAny(verbs.Value) && sentence.ContainsAny(subjects.Value)) return true;
            text = text[Math.Min(text.Length, end + 1)..];
        }

        return false;
    }

    private static int SentenceEnd(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] is '。' or '；' or ';' || (text[at] == '.' && at + 1 < text.Length && text[at + 1] == ' ')) return at;
        return text.Length;
    }
}
