using Extractor.Pages;

namespace Extractor.Cli;

/// <summary>
/// Reads files that somebody names or keeps beside the pages. Whatever stands behind a name, reading it ends: nothing is
/// read of a pipe or a device, which have no length, and no more than a file of its kind can have.
/// </summary>
internal static class InputFile
{
    /// <summary>The largest registry that is read.</summary>
    public const long MostOfRegistry = 1L << 30;

    private const int Portion = 1 << 16;

    /// <summary>The bytes of a file; none of a pipe or a device.</summary>
    /// <param name="file">The file, links followed.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <exception cref="IOException">It is larger, or cannot be read.</exception>
    public static byte[] Read(string file, long most = PageReader.MostBytes) =>
        LengthOf(file, most) == 0 ? [] : File.ReadAllBytes(file);

    /// <summary>Whether a file holds these bytes and no others.</summary>
    /// <param name="file">The file, links followed.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <exception cref="IOException">It is larger, or cannot be read.</exception>
    public static bool Holds(string file, ReadOnlySpan<byte> bytes, long most = PageReader.MostBytes)
    {
        if (LengthOf(file, most) != bytes.Length) return false;
        using var handle = File.OpenHandle(file, options: FileOptions.SequentialScan);
        var portion = new byte[Math.Min(bytes.Length, Portion)];
        for (var at = 0; at < bytes.Length;)
        {
            var read = RandomAccess.Read(handle, portion, at);
            if (read == 0 || !bytes[at..].StartsWith(portion.AsSpan(0, read))) return false;
            at += read;
        }

        return true;
    }

    /// <summary>The sum of a file; nothing of a pipe or a device.</summary>
    /// <param name="file">The file, links followed.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <exception cref="IOException">It is larger, or cannot be read.</exception>
    public static byte[] Sum(string file, long most) => LengthOf(file, most) == 0 ? [] : FileSum.Of(file);

    private static long LengthOf(string file, long most)
    {
        var found = new FileInfo(RealPath.Of(file));
        if (Directory.Exists(file)) throw new IOException($"{file} is a folder, expected a file");
        if (!found.Exists) throw new IOException($"there is no file {file}");
        var length = found.Length;
        if (length > most) throw new IOException($"{file} has {length >> 20} MB, expected no more than {most >> 20} MB");
        return length;
    }

    /// <summary>The bytes of a file that stands in a folder; null where there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The file's name.</param>
    /// <exception cref="IOException">A link leads out of the folder, or the file is too large or cannot be read.</exception>
    public static byte[]? In(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        if (!File.Exists(file)) return null;
        if (!RealPath.IsAtOrBelow(RealPath.Of(file), RealPath.Of(folder)))
            throw new IOException($"{file} is a link that leads out of {folder}; expected a file inside it");
        return Read(file);
    }
}
