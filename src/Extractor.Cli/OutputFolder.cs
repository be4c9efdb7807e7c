using System.Collections.Immutable;
using Extractor.Output;

namespace Extractor.Cli;

/// <summary>
/// The folder that the tool writes. Its files are written beside it and put in its place at once, so that whoever looks
/// at any moment, and whatever kills the process, finds the old files or the new ones and never some of each.
/// </summary>
internal sealed class OutputFolder
{
    private readonly string full;

    /// <summary>Names the folder, which need not exist.</summary>
    public OutputFolder(string path)
    {
        if (path.Length == 0) throw new IOException("--out is empty, expected a folder");
        (Name, full) = (path, Path.TrimEndingDirectorySeparator(RealPath.Of(path)));
    }

    /// <summary>The folder as the user named it.</summary>
    public string Name { get; }

    private string Next => Beside("sot-new");

    private string Last => Beside("sot-old");

    private string LockFile => Beside("sot-lock");

    /// <summary>The tool's own files in the folder, by name with forward slashes; none where there is no folder. Writes nothing.</summary>
    public Dictionary<string, byte[]> Read()
    {
        if (File.Exists(full)) throw new IOException($"{Name} is a file, expected a folder to write to");
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        // An interrupted run may have put the folder aside.
        var folder = Directory.Exists(full) ? full : Last;
        foreach (var below in new[] { "", "changes/" })
        {
            if (!Directory.Exists(Path.Combine(folder, below))) continue;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, below)))
                if (below + Path.GetFileName(file) is var name && OutputFiles.Owns(name)) files[name] = File.ReadAllBytes(file);
        }

        return files;
    }

    /// <summary>Says whether the folder can be exchanged for another: it must hold nothing that somebody works in.</summary>
    /// <param name="docs">The documentation folder.</param>
    /// <exception cref="IOException">It cannot.</exception>
    public void RefuseToHold(string docs)
    {
        if (RealPath.IsAtOrBelow(RealPath.Of("."), full)) throw new IOException($"--out {Name} holds the current folder, expected a folder for the tool's files alone");
        if (docs.Length > 0 && RealPath.IsAtOrBelow(RealPath.Of(docs), full)) throw new IOException($"--out {Name} holds the docs folder {docs}, expected a folder for the tool's files alone");
    }

    /// <summary>Makes the folder hold these files. Files of it that the tool does not know stay as they are.</summary>
    /// <param name="files">The new files, by name with forward slashes.</param>
    /// <param name="found">What <see cref="Read"/> found.</param>
    /// <returns>Whether anything had to be written.</returns>
    public bool Write(ImmutableSortedDictionary<string, byte[]> files, IReadOnlyDictionary<string, byte[]> found)
    {
        var upToDate = files.All(file => found.TryGetValue(file.Key, out var now) && now.AsSpan().SequenceEqual(file.Value));
        if (upToDate && !Directory.Exists(Next) && !Directory.Exists(Last) && !File.Exists(LockFile)) return false;
        using var held = WriteLock.Take(LockFile, Name);
        Recover();
        if (upToDate) return false;
        if (!Holds(found)) throw new IOException($"{Name} was changed by another run meanwhile; run again");
        if (Directory.Exists(full)) CopyForeign(full, Next, "", files.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var (name, bytes) in files) WriteFile(Path.Combine(Next, name), bytes);
        Replace();
        return true;
    }

    private bool Holds(IReadOnlyDictionary<string, byte[]> found)
    {
        var now = Read();
        return now.Count == found.Count && now.All(file => found.TryGetValue(file.Key, out var before) && before.AsSpan().SequenceEqual(file.Value));
    }

    private static void CopyForeign(string from, string to, string below, HashSet<string> own)
    {
        Directory.CreateDirectory(to);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var copy = Path.Combine(to, entry.Name);
            if (own.Contains(below + entry.Name)) continue;
            if (entry.LinkTarget is { } target) File.CreateSymbolicLink(copy, target);
            else if (entry is DirectoryInfo) CopyForeign(entry.FullName, copy, $"{below}{entry.Name}/", own);
            else File.Copy(entry.FullName, copy);
        }
    }

    private static void WriteFile(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private void Replace()
    {
        if (!Directory.Exists(full))
        {
            Directory.Move(Next, full);
        }
        else if (AtomicDirectorySwap.TryExchange(Next, full))
        {
            Delete(Next);
        }
        else
        {
            // Where folders cannot be exchanged at once, the next run finishes what a kill between these lines leaves.
            Directory.Move(full, Last);
            Directory.Move(Next, full);
            Delete(Last);
        }
    }

    private void Recover()
    {
        if (!Directory.Exists(full) && Directory.Exists(Last)) Directory.Move(Last, full);
        Delete(Last);
        Delete(Next);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private string Beside(string ending) => Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.{ending}");
}
