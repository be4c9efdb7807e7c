using Extractor.Changes;
using Extractor.Diagnostics;
using Extractor.Registry;

namespace Extractor.Cli.Files;

/// <summary>What the pages say now, whether or not it was extracted, and the versions that were.</summary>
/// <param name="Registry">The registry that an extraction would write.</param>
/// <param name="History">What the output folder holds.</param>
/// <param name="IsUpToDate">Whether the output folder holds that registry already.</param>
internal sealed record PagesNow(FieldRegistry Registry, History History, bool IsUpToDate)
{
    /// <summary>
    /// Reads the pages and writes nothing. Null where they, or the output folder, cannot be read; then the reason is told.
    /// </summary>
    public static PagesNow? Read(string docs, string output, Terminal terminal)
    {
        if (StoredRegistry.OpenHistory(output, terminal) is not { } history) return null;
        var target = new OutputFolder(output);
        var found = target.Read();
        var folder = DocsFolder.Read(docs, output);
        using var progress = new Progress(terminal, folder.Pages.Length);
        var result = folder.Pages.IsEmpty
            ? null
            : Extraction.Run(
                new ExtractionInput(folder.Pages, folder.Evidence, output, found, folder.Settings)
                {
                    Readings = target.Cache.Read(CacheFolder.Readings),
                },
                new ExtractionOptions(OnPageRead: progress.Report));
        progress.Dispose();
        PageProblems.Print([.. folder.Problems, .. result?.Problems ?? []], docs, Severity.Error, terminal);
        if (result?.Registry is not { } registry || folder.Problems.Any(static problem => problem.Rule.Severity == Severity.Error))
            return null;
        return new PagesNow(registry, history, result.Change is null);
    }
}
