using System.Collections.Immutable;
using System.Text;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Recording;
using Extractor.Settings;

namespace Extractor.Cli.Commands;

/// <summary><c>sot extract --claims</c>: what each of some pages says, as lines of JSON for <c>sot merge</c> and other tools.</summary>
internal static class PageClaims
{
    // As many pages are held at once, so that the number of pages does not matter.
    private const int Portion = 256;

    /// <summary>Prints the lines.</summary>
    /// <param name="docs">The folder of the pages.</param>
    /// <param name="output">The output folder, which holds no pages.</param>
    /// <param name="files">The pages as the user named them.</param>
    /// <param name="terminal">Where they are printed.</param>
    /// <returns>The exit code.</returns>
    public static int Print(string docs, string output, string[] files, Terminal terminal)
    {
        foreach (var file in files)
            if (!File.Exists(file)) throw new IOException($"there is no file {file}");
        var folder = DocsFolder.Only(docs, output, files.Select(RealPath.Of).ToHashSet(StringComparer.Ordinal));
        var (settings, broken) = SettingsReader.Read(folder.Settings, [.. folder.Pages.Select(static page => page.Path)]);
        // Of pages that are not looked at here, nothing can be said.
        ImmutableArray<Diagnostic> problems = [.. folder.Problems, .. broken.Where(static problem => problem.Rule != Rules.SettingsStale)];
        if (problems.IsEmpty && folder.Pages.Length < files.Select(RealPath.Of).Distinct(StringComparer.Ordinal).Count())
            throw new IOException($"{Stranger(docs, folder, files)} is no page of {docs}; expected files that 'sot extract' reads there");
        PageProblems.Print(problems, docs, Severity.Warning, terminal);
        var failed = problems.Any(IsError);
        if (failed) return ExitCode.Failed;
        terminal.Output.Write(Encoding.UTF8.GetString(PageLines.OfReader(Extraction.ReaderOf(folder.Settings))));
        foreach (var portion in folder.Pages.Chunk(Portion)) failed |= Print([.. portion], settings, docs, terminal);
        return failed ? ExitCode.Failed : ExitCode.Clean;
    }

    private static bool Print(ImmutableArray<PageFile> pages, ProjectSettings settings, string docs, Terminal terminal)
    {
        var failed = false;
        foreach (var page in PageReadings.Of(pages, settings, ReadingCache.Nothing, default).Pages)
        {
            PageProblems.Print(page.Problems, docs, Severity.Warning, terminal);
            failed |= page.Problems.Any(IsError);
            terminal.Output.Write(Encoding.UTF8.GetString(PageLines.Of(page)));
        }

        return failed;
    }

    private static string Stranger(string docs, DocsFolder folder, string[] files)
    {
        var known = folder.Pages.Select(page => RealPath.Of(Path.Combine(docs, page.Path))).ToHashSet(StringComparer.Ordinal);
        return files.First(file => !known.Contains(RealPath.Of(file)));
    }

    private static bool IsError(Diagnostic problem) => problem.Rule.Severity == Severity.Error;
}
