using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Cli;

/// <summary>The files below a folder that a command only looks at.</summary>
internal static class TextFiles
{
    /// <summary>The files with one of some endings, by path, each under the name of the folder that the user gave.</summary>
    /// <exception cref="IOException">There is no such folder.</exception>
    public static ImmutableArray<PageFile> Below(string folder, params string[] endings)
    {
        if (!Directory.Exists(folder)) throw new IOException($"there is no folder {folder}");
        return
        [
            .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint })
                .Where(file => endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Select(static file => new PageFile(file.Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(file)))
                .OrderBy(static file => file.Path, StringComparer.Ordinal),
        ];
    }
}
