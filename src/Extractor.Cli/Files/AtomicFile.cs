namespace Extractor.Cli.Files;

/// <summary>Writes a file so that whoever looks finds the old one or the new one, and never a part of either.</summary>
internal static class AtomicFile
{
    /// <summary>Puts new contents in the place of a file.</summary>
    /// <param name="file">The file, which need not exist; links on the way are followed already.</param>
    /// <param name="expected">What the new contents were made from; nothing where there was no file.</param>
    /// <param name="bytes">The new contents.</param>
    /// <exception cref="IOException">The file was changed meanwhile, or cannot be written.</exception>
    public static void Replace(string file, byte[] expected, byte[] bytes)
    {
        using var held = WriteLock.Take(Beside(file, "sot-lock"), file);
        if (!Holds(file, expected)) throw new IOException($"{file} was changed meanwhile; run again");
        var next = Beside(file, "sot-new");
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows() && File.Exists(file)) File.SetUnixFileMode(next, File.GetUnixFileMode(file));
        File.Move(next, file, overwrite: true);
    }

    private static bool Holds(string file, byte[] expected) =>
        File.Exists(file) ? InputFile.Holds(file, expected) : expected.Length == 0;

    private static string Beside(string file, string ending) =>
        Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.{ending}");
}
