using Extractor.Dialects;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Settings;

/// <summary>Leaves out what a project does not want read. Its rows stay in the ledger, with the project's reason.</summary>
internal static class IgnoredParts
{
    /// <summary>A reading without what the settings leave out of its page.</summary>
    public static PageReading Apply(PageReading reading, OutlinedPage page, ProjectSettings settings)
    {
        foreach (var part in settings.Ignored.Where(part => part.Page == page.Page.Path))
        {
            var lines = new LineSet(page.Blocks.Where(placed => part.Section is null || placed.Section.Headings.Contains(part.Section))
                .Select(static placed => placed.Lines));
            reading = reading with
            {
                Claims = reading.Claims.RemoveAll(claim => lines.Contains(claim.Lines.First)),
                Rows = [.. reading.Rows.Select(row => lines.Contains(row.Line - 1)
                    ? row with { Outcome = Outcome.Ignored, Reason = $"left out by {ProjectSettings.FileName}: {part.Reason}" }
                    : row)],
            };
        }

        return reading;
    }
}
