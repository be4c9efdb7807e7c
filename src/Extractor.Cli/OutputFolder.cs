using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Extractor.Cli;

/// <summary>
/// The folder that the tool writes. Its files are written beside it and put in its place at once, so that whoever looks
/// at any moment, and whatever kills the process, finds the old files or the new ones and never some of each.
/// </summary>
/// <param name="path">The folder as the user named it.</param>
internal sealed class OutputFolder(string path)
{
    private readonly string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private string Next => Beside("sot-new");

    private string Last => Beside("sot-old");

    /// <summary>The folder as the user named it.</summary>
    public string Name => path;

    /// <summary>The files below the folder, by name with forward slashes; none where there is no folder.</summary>
    public Dictionary<string, byte[]> Read()
    {
        if (File.Exists(full)) throw new IOException($"{path} is a file, expected a folder to write to");
        Recover();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(full)) return files;
        foreach (var file in Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(full, file).Replace(Path.DirectorySeparatorChar, '/')] = File.ReadAllBytes(file);
        return files;
    }

    /// <summary>Makes the folder hold these files. Files of it that the tool does not know stay as they are.</summary>
    /// <param name="files">The new files, by name with forward slashes.</param>
    /// <param name="found">What <see cref="Read"/> found.</param>
    /// <returns>Whether anything had to be written.</returns>
    public bool Write(ImmutableSortedDictionary<string, byte[]> files, IReadOnlyDictionary<string, byte[]> found)
    {
        if (files.All(file => found.TryGetValue(file.Key, out var now) && now.AsSpan().SequenceEqual(file.Value))) return false;
        Delete(Next);
        foreach (var (name, bytes) in found.Where(file => !files.ContainsKey(file.Key)).Concat(files)) WriteFile(Path.Combine(Next, name), bytes);
        Replace();
        return true;
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
        else if (FolderExchange.TryExchange(Next, full))
        {
            Delete(Next);
        }
        else
        {
            // Where folders cannot be exchanged at once, the next run finishes what a kill between these lines leaves.
            Delete(Last);
            Directory.Move(full, Last);
            Directory.Move(Next, full);
            Delete(Last);
        }
    }

    private void Recover()
    {
        if (!Directory.Exists(full) && Directory.Exists(Last)) Directory.Move(Last, full);
        if (Directory.Exists(full)) Delete(Last);
        Delete(Next);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private string Beside(string ending) => Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.{ending}");
}

/// <summary>Exchanges two folders in one step, where the system can.</summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100;
    private const uint LinuxExchange = 2;
    private const uint DarwinSwap = 2;

    /// <summary>Exchanges two folders.</summary>
    /// <returns>False where the system cannot; then nothing has changed.</returns>
    public static bool TryExchange(string a, string b)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return RenameAt2(CurrentFolder, a, CurrentFolder, b, LinuxExchange) == 0;
            if (OperatingSystem.IsMacOS()) return RenameX(a, b, DarwinSwap) == 0;
            return false;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    // renameat2(2): RENAME_EXCHANGE swaps both names atomically.
    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    // renamex_np(2): RENAME_SWAP does the same on Darwin.
    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameX(string oldPath, string newPath, uint flags);
}
