using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Reviewing;

namespace Extractor.Cli.Commands;

/// <summary>The states that the pages go through while they are watched.</summary>
/// <param name="docs">The folder of the pages.</param>
/// <param name="output">The folder of the registry.</param>
/// <param name="terminal">Where differences are printed.</param>
internal sealed class WatchRounds(string docs, string output, Terminal terminal)
{
    private ReviewSide? last;
    private byte[] readings = new OutputFolder(output).Cache.Read(CacheFolder.Readings);

    /// <summary>Reads the pages and prints what differs from the state before; what cannot be read leaves that state as it is.</summary>
    public void Next()
    {
        var folder = DocsFolder.Read(docs, output);
        var input = new ExtractionInput(folder.Pages, folder.Evidence, output, new OutputFolder(output).Read(), folder.Settings)
        {
            Readings = readings,
        };
        var result = folder.Pages.IsEmpty ? null : Extraction.Run(input, new ExtractionOptions(KeepReadings: true));
        readings = result?.Readings ?? readings;
        PageProblems.Print([.. folder.Problems, .. result?.Problems ?? []], docs, Severity.Error, terminal);
        if (result?.Registry is not { } registry) return;
        var now = new ReviewSide($"{docs} now", registry);
        if (last is { } before)
        {
            var review = Review.Of(before with { Name = "before" }, now);
            terminal.Output.Write(new ReviewText(review, docs.TrimEnd('/', '\\'), terminal.Style).Of(true));
        }
        else
        {
            var counts = $"{Counted.Of(registry.Pages.Length, "page")}, {Counted.Of(registry.Confirmed.Count(), "confirmed field")}";
            terminal.Output.WriteLine($"watching {docs}: {counts}");
        }

        terminal.Output.Flush();
        last = now;
    }
}
