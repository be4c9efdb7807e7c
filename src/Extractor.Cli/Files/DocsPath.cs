using Extractor.Diagnostics;

namespace Extractor.Cli.Files;

/// <summary>The library knows files by their path below the docs folder; a person wants a path to click on.</summary>
internal static class DocsPath
{
    /// <summary>The path of a file as the user would write it.</summary>
    /// <param name="docs">The docs folder as the user named it.</param>
    /// <param name="path">The path below it.</param>
    public static string Of(string docs, string path) => $"{docs.TrimEnd('/', '\\')}/{path}";

    /// <summary>A finding with its files as the user would write them.</summary>
    /// <param name="docs">The docs folder as the user named it.</param>
    /// <param name="finding">A finding of files below it.</param>
    public static Diagnostic Of(string docs, Diagnostic finding) =>
        finding with
        {
            Path = Of(docs, finding.Path),
            Related = [.. finding.Related.Select(place => place with { Path = Of(docs, place.Path) })],
        };
}
