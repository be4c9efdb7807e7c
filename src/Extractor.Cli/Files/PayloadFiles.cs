using System.Buffers;
using System.Collections.Immutable;
using System.IO.Enumeration;
using Extractor.Checking.Calls;
using Extractor.Checking.Payloads;
using Extractor.Diagnostics;
using Extractor.Pages;

namespace Extractor.Cli.Files;

/// <summary>What was read of one name: the bytes, or why there are none.</summary>
/// <param name="Path">The file, as the user knows it.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Problem">Why it could not be read, or null.</param>
internal readonly record struct ReadFile(string Path, ReadOnlyMemory<byte> Bytes, Diagnostic? Problem);

/// <summary>Reads payloads from files, from patterns of files and from stdin.</summary>
internal static class PayloadFiles
{
    private const string StdinName = "-";
    private const int MostAtOnce = 81920;

    /// <summary>
    /// The files that names mean, in the order of the names; those of one pattern by name. A name that fits nothing stays as it
    /// is.
    /// </summary>
    public static IEnumerable<string> Expand(IEnumerable<string> names) => names.SelectMany(Expand).Distinct(StringComparer.Ordinal);

    /// <summary>Reads one file, or stdin for <c>-</c>; never more of it than a payload may have.</summary>
    public static ReadFile Read(string name, Terminal terminal)
    {
        if (name == StdinName) return Read("stdin", terminal.Input);
        if (Directory.Exists(name)) return Broken(name, "is a folder, expected a file, or a pattern such as payloads/*.json");
        if (!File.Exists(name)) return Broken(name, IsPattern(name) ? "no file fits this pattern" : "there is no such file");
        // Nothing is read of a pipe or a device that is named as a file: it may never end. Stdin is there for that.
        if (new FileInfo(RealPath.Of(name)).Length == 0) return new ReadFile(name, default, null);
        return Read(name, () => Opened(name));
    }

    /// <summary>Opens a file that a call names, from the folder that the tool runs in, as a shell does.</summary>
    public static CallFile Here(string name)
    {
        if (!File.Exists(name)) return new CallFile(null, Directory.Exists(name) ? "it is a folder" : "there is no such file");
        var file = Read(name, () => Opened(name));
        if (file.Problem is { } problem) return new CallFile(null, problem.Message);
        return Utf8Text.Read(file.Bytes.Span, out var wrong) is { } text
            ? new CallFile(text, null)
            : new CallFile(null, $"found {wrong.Found} in line {wrong.Line}, expected UTF-8 text");
    }

    /// <summary>Opens a file that a request names, from the folder of the file that the request is in, as editors do.</summary>
    public static CallFile Beside(string path, string name) => Here(Path.Combine(Path.GetDirectoryName(path) ?? "", name));

    // What is read is held anyway, so that the stream needs no buffer of its own.
    private static FileStream Opened(string name) => new(name, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    private static ReadFile Read(string path, Func<Stream> open)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MostAtOnce);
        try
        {
            using var stream = open();
            using var held = new MemoryStream();
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                held.Write(buffer, 0, read);
                if (held.Length > PayloadReader.MostBytes) return new ReadFile(path, default, PayloadReader.TooLarge(path, held.Length));
            }

            return new ReadFile(path, held.GetBuffer().AsMemory(0, (int)held.Length), null);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return Broken(path, $"cannot be read: {broken.Message}");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ReadFile Broken(string path, string what) => new(path, default, Rules.PayloadBroken.At(path, null, what));

    private static IEnumerable<string> Expand(string name)
    {
        // A file may have a star in its name.
        if (name == StdinName || !IsPattern(name) || File.Exists(name)) return [name];
        var parts = name.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(static part => !IsPattern(part)).ToArray();
        var found = Matching(string.Join('/', fixedParts), [.. parts.Skip(fixedParts.Length)], fixedParts.Length == 0)
            .Order(StringComparer.Ordinal)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return found.Length == 0 ? [name] : found;
    }

    private static List<string> Matching(string start, ImmutableArray<string> pattern, bool isHere)
    {
        var found = new List<string>();
        var open = new Stack<(string Folder, int Part)>();
        open.Push((start.Length == 0 && !isHere ? "/" : start, 0));
        while (open.TryPop(out var at))
        {
            var folder = at.Folder.Length == 0 ? "." : at.Folder;
            if (!Directory.Exists(folder)) continue;
            var (part, isLast) = (pattern[at.Part], at.Part == pattern.Length - 1);
            if (part == "**" && !isLast) open.Push((at.Folder, at.Part + 1));
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.') && !part.StartsWith('.')) continue;
                var path = at.Folder.Length == 0 ? entry.Name : $"{at.Folder.TrimEnd('/')}/{entry.Name}";
                var fits = part == "**" || FileSystemName.MatchesSimpleExpression(part, entry.Name, ignoreCase: false);
                if (!fits) continue;
                if (entry is DirectoryInfo { LinkTarget: null } && (part == "**" || !isLast))
                    open.Push((path, part == "**" ? at.Part : at.Part + 1));
                else if (entry is not DirectoryInfo && isLast) found.Add(path);
            }
        }

        return found;
    }

    private static bool IsPattern(string name) => name.AsSpan().ContainsAny('*', '?');
}
