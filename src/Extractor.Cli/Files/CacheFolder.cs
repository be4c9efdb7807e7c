namespace Extractor.Cli.Files;

/// <summary>
/// A folder beside the registry for what the next run need not work out again. It may be deleted at any time: what cannot be
/// read is not there, and what cannot be written is done without.
/// </summary>
/// <param name="folder">The folder, which need not exist.</param>
internal sealed class CacheFolder(string folder)
{
    /// <summary>The file of what was read of each page.</summary>
    public const string Readings = "readings";

    /// <summary>The file of what the last run told.</summary>
    public const string LastRun = "last-run";

    /// <summary>The bytes of a file; none where it cannot be read.</summary>
    public byte[] Read(string name)
    {
        var file = Path.Combine(folder, name);
        try
        {
            return File.Exists(file) ? InputFile.Read(file, Array.MaxLength) : [];
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Puts new bytes in the place of a file, whole or not at all.</summary>
    /// <param name="name">The file.</param>
    /// <param name="bytes">Its bytes; null where it stays as it is.</param>
    public void Write(string name, byte[]? bytes)
    {
        if (bytes is null) return;
        try
        {
            // Of two runs at once one keeps what it has read; the other can do without.
            using var held = WriteLock.Take(Path.Combine(folder, "lock"), folder);
            File.WriteAllText(Path.Combine(folder, ".gitignore"), "# What 'sot extract' need not read again. It may be deleted.\n*\n");
            var next = Path.Combine(folder, $"{name}.new");
            File.WriteAllBytes(next, bytes);
            File.Move(next, Path.Combine(folder, name), overwrite: true);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            // The next run reads the pages again.
        }
    }
}
