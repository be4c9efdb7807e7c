using AngleSharp.Html.Parser;

namespace Extractor.Benchmarks;

/// <summary>What any tool has to do that reads these pages: every file read and parsed, on all processors, and nothing kept.</summary>
internal static class BareParse
{
    /// <summary>Parses every page of a folder.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string folder)
    {
        long blocks = 0;
        Parallel.ForEach(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), file =>
        {
            var text = File.ReadAllText(file);
            var found = file.EndsWith(".html", StringComparison.Ordinal)
                ? new HtmlParser().ParseDocument(text).All.Length
                : Markdig.Markdown.Parse(text).Count;
            Interlocked.Add(ref blocks, found);
        });
        Console.WriteLine(blocks);
        return 0;
    }
}
