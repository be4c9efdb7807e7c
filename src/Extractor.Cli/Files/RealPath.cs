namespace Extractor.Cli.Files;

/// <summary>Where a path leads once every link on the way is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 64;

    /// <summary>The path without links. What does not exist is kept as it is written.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Follow(Path.GetFullPath(path), ref links);
    }

    /// <summary>Whether a path is a folder or stands below it; both without links.</summary>
    public static bool IsAtOrBelow(string path, string folder) =>
        AsFolder(path).StartsWith(AsFolder(folder), StringComparison.Ordinal);

    // The root ends with its separator already.
    private static string AsFolder(string path) => Path.EndsInDirectorySeparator(path) ? path : path + Path.DirectorySeparatorChar;

    private static string Follow(string full, ref int links)
    {
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks) throw new IOException($"the links at {next} lead in a circle");
            real = Follow(Path.GetFullPath(target, real), ref links);
        }

        return real;
    }
}
