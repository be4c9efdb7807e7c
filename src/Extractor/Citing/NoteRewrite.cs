using System.Text;
using Extractor.Pages;

namespace Extractor.Citing;

/// <summary>Brings citations of a note up to date; every other character of the note stays as it is.</summary>
internal static class NoteRewrite
{
    /// <summary>The note's text with the citations that moved or were reworded as they are to be now.</summary>
    /// <param name="text">The note's text.</param>
    /// <param name="judged">The citations to bring up to date, in their order, and what became of each.</param>
    public static string Apply(string text, IEnumerable<(NoteCitation Citation, CitationResult Verdict)> judged)
    {
        var edited = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (span, words) in judged.Where(static one => one.Verdict.CanBeFixed || one.Verdict.CanBeRenamed)
            .SelectMany(one => Edits(text, one.Citation, one.Verdict)))
        {
            edited.Append(text, at, span.Start - at).Append(words);
            at = span.End;
        }

        return edited.Append(text, at, text.Length - at).ToString();
    }

    private static IEnumerable<(TextSpan Span, string Words)> Edits(string text, NoteCitation citation, CitationResult verdict)
    {
        var now = verdict.Now!;
        if (citation.Quotation is { Words: { } words } quotation)
        {
            var old = text.AsSpan(words.Start, words.End - words.Start).Trim();
            var markdown = old.StartsWith("`") && old.EndsWith("`");
            if (verdict.Standing is CitationStatus.Reworded or CitationStatus.Renamed)
                yield return (words, CitationText.Quote(now.Anchor, markdown));
            yield return (quotation.Attribution, CitationText.Attribution(now, markdown));
        }

        yield return (citation.Span, now.Tail.ToString());
    }
}
