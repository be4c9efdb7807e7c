using System.Collections.Immutable;
using System.Globalization;
using Extractor.Output;
using Extractor.Pages;

namespace Extractor.Cli.Files;

/// <summary>
/// The folder that the tool writes. Its files are written beside it and put in its place at once, so that whoever looks
/// at any moment, and whatever kills the process, finds the old files or the new ones and never some of each.
/// </summary>
internal sealed class OutputFolder
{
    private const int MostReadings = 10;

    private readonly string full;
    private readonly bool isMounted;

    /// <summary>Names the folder, which need not exist.</summary>
    /// <param name="path">The folder as the user named it.</param>
    /// <param name="isMountPoint">Whether another file system is mounted at a folder, given by its full path.</param>
    public OutputFolder(string path, Func<string, bool>? isMountPoint = null)
    {
        if (path.Length == 0) throw new IOException("--out is empty, expected a folder");
        (Name, full) = (path, Path.TrimEndingDirectorySeparator(RealPath.Of(path)));
        isMounted = (isMountPoint ?? MountedFolder.Is)(full);
    }

    /// <summary>The folder as the user named it.</summary>
    public string Name { get; }

    /// <summary>What is kept beside the folder for the next run.</summary>
    public CacheFolder Cache => new(Beside("sot-cache"));

    /// <summary>Whether a run was interrupted, or is going on.</summary>
    public bool IsInterrupted => Directory.Exists(Next) || Directory.Exists(Last) || Directory.Exists(Ready) || File.Exists(LockFile);

    private string Next => Beside("sot-new");

    private string Last => Beside("sot-old");

    private string Ready => Beside("sot-ready");

    private string LockFile => Beside("sot-lock");

    /// <summary>The tool's own files in the folder, by name with forward slashes; none where there is no folder. Writes nothing.</summary>
    public Dictionary<string, byte[]> Read() => Read(InputFile.Read);

    /// <summary>The same files, each with its sum in the place of its bytes.</summary>
    public Dictionary<string, byte[]> Sums() => Read(InputFile.Sum);

    /// <summary>
    /// The same files, each with what <paramref name="contents"/> makes of it. Where another run puts its own folder in place
    /// meanwhile, what was read is some of each, and the folder is read again.
    /// </summary>
    /// <exception cref="IOException">The folder changed each time that it was read.</exception>
    internal Dictionary<string, T> Read<T>(Func<string, long, T> contents)
    {
        if (File.Exists(full)) throw new IOException($"{Name} is a file, expected a folder to write to");
        for (var attempt = 0; attempt < MostReadings; attempt++)
            if (ReadUnchanged(contents) is { } files)
                return files;
        throw ChangedMeanwhile();
    }

    private Dictionary<string, T>? ReadUnchanged<T>(Func<string, long, T> contents)
    {
        var before = Stamps();
        try
        {
            var files = ReadOnce(contents);
            return before is not null && Stamps() == before ? files : null;
        }
        catch (IOException) when (before is null || Stamps() != before)
        {
            return null;
        }
    }

    // What tells one state of the folder from another without reading its files; null where a file went meanwhile.
    private string? Stamps()
    {
        try
        {
            var stamps = ReadOnce(static (file, _) => Stamp(new FileInfo(file)));
            return string.Join('\n', stamps.Select(static own => $"{own.Key} {own.Value}").Order(StringComparer.Ordinal));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string Stamp(FileInfo file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks} {file.CreationTimeUtc.Ticks}");

    private Dictionary<string, T> ReadOnce<T>(Func<string, long, T> contents)
    {
        var files = new Dictionary<string, T>(StringComparer.Ordinal);
        // An interrupted run may have put the folder aside.
        ReadOwn(Directory.Exists(full) ? full : Last, files, contents);
        // What such a run has made ready in a mounted folder, the next one puts in place.
        if (isMounted) ReadOwn(Ready, files, contents);
        return files;
    }

    private static void ReadOwn<T>(string folder, Dictionary<string, T> files, Func<string, long, T> contents)
    {
        foreach (var below in new[] { "", "changes/" })
        {
            if (!Directory.Exists(Path.Combine(folder, below))) continue;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, below)))
                if (below + Path.GetFileName(file) is var name && OutputFiles.Owns(name))
                    files[name] = contents(file, InputFile.MostOfRegistry);
        }
    }

    /// <summary>Says whether the folder can be exchanged for another: it must hold nothing that somebody works in.</summary>
    /// <param name="docs">The documentation folder.</param>
    /// <exception cref="IOException">It cannot.</exception>
    public void RefuseToHold(string docs)
    {
        if (RealPath.IsAtOrBelow(RealPath.Of("."), full))
            throw new IOException($"--out {Name} holds the current folder, expected a folder for the tool's files alone");
        if (docs.Length > 0 && RealPath.IsAtOrBelow(RealPath.Of(docs), full))
            throw new IOException($"--out {Name} holds the docs folder {docs}, expected a folder for the tool's files alone");
    }

    /// <summary>Makes the folder hold these files. Files of it that the tool does not know stay as they are.</summary>
    /// <param name="files">The new files, by name with forward slashes.</param>
    /// <param name="found">What <see cref="Read()"/> found.</param>
    /// <returns>Whether anything had to be written.</returns>
    public bool Write(ImmutableSortedDictionary<string, byte[]> files, IReadOnlyDictionary<string, byte[]> found)
    {
        // Line ends are git's business: what only differs in them is not written again.
        var upToDate = files.All(file => found.TryGetValue(file.Key, out var now) && CheckedOutBytes.AreSame(now, file.Value));
        if (upToDate && !IsInterrupted) return false;
        using var held = WriteLock.Take(LockFile, Name);
        Recover();
        if (upToDate) return false;
        if (!Holds(found)) throw ChangedMeanwhile();
        if (Directory.Exists(full) && !isMounted) CopyForeign(full, Next, "", files.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var (name, bytes) in files) WriteFile(Path.Combine(Next, name), bytes);
        Replace();
        return true;
    }

    private IOException ChangedMeanwhile() => new($"{Name} was changed by another run meanwhile; run again");

    private bool Holds(IReadOnlyDictionary<string, byte[]> found)
    {
        var now = Read(static (file, most) => (Path: file, Most: most));
        return now.Count == found.Count
            && now.All(file => found.TryGetValue(file.Key, out var before) && InputFile.Holds(file.Value.Path, before, file.Value.Most));
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
        if (isMounted)
        {
            Directory.Move(Next, Ready);
            PutInPlace();
        }
        else if (!Directory.Exists(full))
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

    // A mounted folder cannot be exchanged for another. Its new files are made ready inside it, and from then on they are
    // what it holds, however often putting them in place is interrupted.
    private void PutInPlace()
    {
        foreach (var file in Directory.EnumerateFiles(Ready, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(full, Path.GetRelativePath(Ready, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(file, place, overwrite: true);
        }

        Delete(Ready);
    }

    private void Recover()
    {
        if (isMounted && Directory.Exists(Ready)) PutInPlace();
        if (!Directory.Exists(full) && Directory.Exists(Last)) Directory.Move(Last, full);
        Delete(Last);
        Delete(Next);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private string Beside(string ending) =>
        Path.Combine(isMounted ? full : Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.{ending}");
}
