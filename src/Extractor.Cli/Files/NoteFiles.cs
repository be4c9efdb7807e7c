using System.IO.Enumeration;
using Extractor.Pages;

namespace Extractor.Cli.Files;

/// <summary>A note on disk, or what came from stdin.</summary>
/// <param name="Path">The path, as the user knows it.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="IsFile">Whether it can be written again.</param>
internal sealed record NoteFile(string Path, byte[] Bytes, bool IsFile);

/// <summary>Finds the notes that files, folders and patterns name.</summary>
internal static class NoteFiles
{
    /// <summary>The name of stdin.</summary>
    public const string Stdin = "-";

    /// <summary>The notes, each once, in the order of the names and then of the paths.</summary>
    /// <param name="names">Files, folders, patterns with <c>*</c>, <c>?</c> and <c>**</c>, or <c>-</c>.</param>
    /// <param name="input">Opens stdin.</param>
    /// <exception cref="IOException">A name fits nothing, or a note cannot be read.</exception>
    public static List<NoteFile> Read(IEnumerable<string> names, Func<Stream> input)
    {
        var notes = new List<NoteFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name == Stdin)
            {
                if (seen.Add(Stdin)) notes.Add(new NoteFile(Stdin, ReadAll(input), false));
                continue;
            }

            foreach (var path in Named(name))
                if (seen.Add(RealPath.Of(path))) notes.Add(new NoteFile(path, InputFile.Read(path), true));
        }

        return notes;
    }

    private static IEnumerable<string> Named(string name)
    {
        if (File.Exists(name)) return [name];
        if (Directory.Exists(name)) return Below(name, ["**"]).Where(IsNote);
        var parts = name.Replace('\\', '/').Split('/');
        var first = Array.FindIndex(parts, static part => part.AsSpan().IndexOfAny('*', '?') >= 0);
        if (first < 0)
            throw new IOException($"there is no note {name}; expected a file, a folder, a pattern such as notes/**/*.md, or - for stdin");
        var root = string.Join('/', parts[..first]);
        // A pattern that ends in ** means every note below, as a folder does.
        var found = Below(first == 0 ? "." : root.Length == 0 ? "/" : root, parts[first..]).Where(path => parts[^1] != "**" || IsNote(path))
            .ToArray();
        return found.Length > 0 ? found : throw new IOException($"no note fits {name}");
    }

    private static bool IsNote(string path) => PageReader.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The files below a folder that fit a pattern, part by part. Hidden entries and links to folders are passed over.</summary>
    private static SortedSet<string> Below(string root, string[] pattern)
    {
        var open = new Stack<(string Folder, int Part)>([(root, 0)]);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<(string, int)>();
        while (open.TryPop(out var next))
        {
            if (next.Part >= pattern.Length || !visited.Add(next) || !Directory.Exists(next.Folder)) continue;
            var part = pattern[next.Part];
            var isLast = next.Part == pattern.Length - 1;
            if (part == "**" && !isLast) open.Push((next.Folder, next.Part + 1));
            foreach (var entry in new DirectoryInfo(next.Folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.')
                    || (part != "**" && !FileSystemName.MatchesSimpleExpression(part, entry.Name, ignoreCase: false)))
                    continue;
                var path = next.Folder == "." ? entry.Name : $"{next.Folder.TrimEnd('/', '\\')}/{entry.Name}";
                if (entry is FileInfo && isLast) found.Add(path);
                else if (entry is DirectoryInfo && entry.LinkTarget is null) open.Push((path, part == "**" ? next.Part : next.Part + 1));
            }
        }

        return found;
    }

    private static byte[] ReadAll(Func<Stream> input)
    {
        using var stream = input();
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, read);
            if (all.Length > PageReader.MostBytes)
                throw new IOException($"stdin has more than {PageReader.MostBytes / (1024 * 1024)} MB, expected a note");
        }

        return all.ToArray();
    }
}
