using Extractor.Diagnostics;

namespace Extractor.Citing;

/// <summary>What became of citations, as findings at the lines of the notes.</summary>
internal static class CitationFindings
{
    /// <summary>The finding, or null where the citation is exact.</summary>
    /// <param name="note">The note's path, as the user knows it.</param>
    /// <param name="citation">The citation.</param>
    /// <param name="verdict">What became of it.</param>
    /// <param name="docs">The documentation folder, as the user knows it.</param>
    public static Diagnostic? Of(string note, NoteCitation citation, CitationResult verdict, string docs) =>
        RuleOf(verdict.Standing)?.At(note, citation.Line, $"{verdict.Name}: {verdict.Why}") is not { } finding ? null : finding with
        {
            EndLine = citation.EndLine == citation.Line ? null : citation.EndLine,
            Fingerprint = $"{finding.Rule.Id}\n{note}\n{verdict.Name}",
            Related = verdict.Now is not { } now
                ? []
                : [new RelatedPlace(
                    $"{docs.TrimEnd('/', '\\')}/{now.Anchor.Page}",
                    now.Anchor.Line,
                    now.Anchor.EndLine,
                    CitationAnchor.ShownQuote(now.Anchor.Quote))],
        };

    private static Rule? RuleOf(CitationStatus standing) => standing switch
    {
        CitationStatus.Moved => Rules.CitationMoved,
        CitationStatus.Reworded => Rules.CitationReworded,
        CitationStatus.MeaningSuspect => Rules.CitationMeaningSuspect,
        CitationStatus.Renamed => Rules.CitationRenamed,
        CitationStatus.Changed => Rules.CitationChanged,
        CitationStatus.Ambiguous => Rules.CitationAmbiguous,
        CitationStatus.Lost => Rules.CitationLost,
        _ => null,
    };
}
