namespace Extractor.Cli.Files;

/// <summary>Keeps two runs from writing one thing at once. The lock goes with the process, however it ends.</summary>
internal static class WriteLock
{
    /// <summary>Takes the lock; it is given back when the stream is closed.</summary>
    /// <param name="file">The lock's file, beside what is written.</param>
    /// <param name="name">What is written, as the user named it.</param>
    /// <exception cref="IOException">Another run holds it.</exception>
    public static FileStream Take(string file, string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new IOException($"another run is writing {name} right now; run again when it has ended");
        }
    }
}
