using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Extractor.Changes;
using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Reporting;
using Extractor.Reviewing;

namespace Extractor.Cli.Commands;

/// <summary><c>sot report</c>: the registry as one page for a browser.</summary>
internal static class ReportCommand
{
    // Comparing versions takes time and room; older ones are what 'sot diff' is for.
    private const int MostVersions = 20;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var docs = CommonOptions.Docs();
        var output = CommonOptions.Out();
        var file = new Option<string>("--to")
        {
            Description = "The file to write.",
            HelpName = "FILE",
            DefaultValueFactory = static _ => "report.html",
        };
        var links = new Option<string?>("--links")
        {
            Description = "Where links to pages lead: a URL that the page's path is put behind, such as the docs folder in a repository.",
            HelpName = "URL",
        };
        var command = new Command("report", """
            Writes the registry as one page for a browser.

            Search, the places in their context, history and coverage, in one file. It
            shows what the pages say now, needs no network, and runs nothing that a page
            says.
            """)
        {
            file, links, docs, output,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(docs)!, parsed.GetValue(output)!, parsed.GetValue(file)!, parsed.GetValue(links), terminal));
        return command;
    }

    private static int Run(string docs, string output, string file, string? links, Terminal terminal)
    {
        var held = new OutputFolder(output);
        var folder = DocsFolder.Read(docs, output);
        var input = new ExtractionInput(folder.Pages, folder.Evidence, output, held.Read(), folder.Settings)
        {
            Readings = held.Cache.Read(CacheFolder.Readings),
        };
        var result = folder.Pages.IsEmpty ? null : Extraction.Run(input);
        PageProblems.Print([.. folder.Problems, .. result?.Problems ?? []], docs, Severity.Error, terminal);
        if (result?.Registry is not { } registry) return ExitCode.Failed;
        if (History.Read(output, result.Files).History is not { } history) return ExitCode.Failed;
        var page = new ReportPage(result.Files, folder.Pages)
        {
            Reviews = Reviews(history),
            Docs = docs.TrimEnd('/', '\\'),
            Links = links?.TrimEnd('/'),
        };
        var target = Path.GetFullPath(file);
        AtomicFile.Replace(target, File.Exists(target) ? File.ReadAllBytes(target) : [], new UTF8Encoding(false).GetBytes(page.Html()));
        var counts = $"{Counted.Of(registry.Fields.Length, "field")}, {Counted.Of(registry.Pages.Length, "page")}";
        terminal.Output.WriteLine($"wrote {file}: version {registry.Version}, {counts}");
        return ExitCode.Clean;
    }

    // Each version against the one before, newest first, and the oldest against the newest.
    private static ImmutableArray<Review> Reviews(History history)
    {
        var sides = history.Versions.Select(static set => set.Version).Order().TakeLast(MostVersions)
            .Select(version => history.Rebuild(version) is { } registry ? new ReviewSide(version.ToString(), registry) : null)
            .OfType<ReviewSide>()
            .ToArray();
        var steps = sides.Skip(1).Select((now, place) => Review.Of(sides[place], now)).Reverse();
        return sides.Length > 2 ? [.. steps, Review.Of(sides[0], sides[^1])] : [.. steps];
    }
}
