using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Settings;

namespace Extractor.Cli.Files;

/// <summary>What a documentation folder holds.</summary>
/// <param name="Pages">The pages, by path.</param>
/// <param name="Evidence">The files of live findings, by path.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="Settings">The project's settings, or null.</param>
internal sealed record DocsFolder(
    ImmutableArray<PageFile> Pages, ImmutableArray<PageFile> Evidence, ImmutableArray<Diagnostic> Problems, PageFile? Settings = null)
{
    /// <summary>The folder of the findings, below the docs folder.</summary>
    public const string EvidenceFolder = "evidence";

    /// <summary>Reads a documentation folder.</summary>
    /// <param name="folder">The folder as the user named it.</param>
    /// <param name="output">The output folder, which holds no pages wherever it stands.</param>
    public static DocsFolder Read(string folder, string output) => Read(folder, output, File.ReadAllBytes);

    /// <summary>Reads only some pages of a documentation folder, and what stands beside them.</summary>
    /// <param name="folder">The folder as the user named it.</param>
    /// <param name="output">The output folder, which holds no pages wherever it stands.</param>
    /// <param name="files">The files of the pages, by their full paths with links followed; there may be none.</param>
    public static DocsFolder Only(string folder, string output, IReadOnlySet<string> files) =>
        Absent(folder) ?? new Reader(RealPath.Of(folder), RealPath.Of(output), File.ReadAllBytes, files.Contains).Found();

    /// <summary>Looks through a documentation folder. Each file has its sum in the place of its bytes.</summary>
    /// <param name="folder">The folder as the user named it.</param>
    /// <param name="output">The output folder, which holds no pages wherever it stands.</param>
    public static DocsFolder Sums(string folder, string output) => Read(folder, output, FileSum.Of);

    private static DocsFolder Read(string folder, string output, Func<string, byte[]> contents)
    {
        if (Absent(folder) is { } absent) return absent;
        var reader = new Reader(RealPath.Of(folder), RealPath.Of(output), contents, static _ => true);
        var found = reader.Found();
        return found.Pages.IsEmpty && found.Problems.IsEmpty
            ? Missing(
                folder,
                $"the folder has no pages{Beside(reader.Others)}; expected files that end in {string.Join(", ", PageReader.Endings)}")
            : found;
    }

    // ", only 3 other files (guide.adoc, kites.docx, …)"
    private static string Beside(List<string> others)
    {
        const int mostNames = 3;
        if (others.Count == 0) return "";
        var names = string.Join(", ", others.Take(mostNames)) + (others.Count > mostNames ? ", …" : "");
        return $", only {others.Count} other {(others.Count == 1 ? "file" : "files")} ({names})";
    }

    private static DocsFolder? Absent(string folder) =>
        File.Exists(folder) ? Missing(folder, "is a file, expected a folder of reference pages")
        : Directory.Exists(folder) ? null
        : Missing(folder, "there is no such folder; 'sot init' creates one, and --docs names another");

    private static DocsFolder Missing(string folder, string what) => new([], [], [Rules.DocsMissing.At(folder, null, what)]);

    /// <summary>One pass over a folder. What a link leads to is read once: at its own place, where that is read at all.</summary>
    private sealed class Reader(string root, string output, Func<string, byte[]> contents, Func<string, bool> isWanted)
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private readonly Queue<(FileSystemInfo Link, string Path)> links = new();

        private readonly List<PageFile> pages = [];
        private readonly List<PageFile> evidence = [];
        private readonly List<Diagnostic> problems = [];
        private PageFile? settings;

        /// <summary>The files that are neither pages nor evidence, by their paths below the folder.</summary>
        public List<string> Others { get; } = [];

        /// <summary>Reads the folder and all folders below it, and then what only links lead to.</summary>
        public DocsFolder Found()
        {
            Walk(root, "");
            while (links.TryDequeue(out var link)) Follow(link.Link, link.Path);
            return new DocsFolder(
                [.. pages.OrderBy(static page => page.Path, StringComparer.Ordinal)],
                [.. evidence.OrderBy(static file => file.Path, StringComparer.Ordinal)],
                [.. problems],
                settings);
        }

        private void Walk(string folder, string below)
        {
            if (folder == output || !seen.Add(folder)) return;
            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(folder).GetFileSystemInfos();
            }
            catch (Exception broken) when (broken is UnauthorizedAccessException or IOException)
            {
                problems.Add(
                    Rules.PageUnreadable.At(below.Length == 0 ? "." : below, null, $"the folder cannot be read: {broken.Message}"));
                return;
            }

            foreach (var entry in entries.OrderBy(static entry => entry.Name, StringComparer.Ordinal))
            {
                if (entry.Name.StartsWith('.')) continue;
                var path = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
                if (entry.LinkTarget is not null) links.Enqueue((entry, path));
                else if (entry is DirectoryInfo) Walk(entry.FullName, path);
                else Take(entry.FullName, path);
            }
        }

        private void Take(string file, string path)
        {
            var ending = Path.GetExtension(path);
            var isEvidence = path.StartsWith(EvidenceFolder + "/", StringComparison.Ordinal) && ending is ".yaml" or ".yml";
            var isSettings = path == ProjectSettings.FileName;
            var isPage = PageReader.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase);
            if (!(isEvidence || isSettings || isPage)) Others.Add(path);
            if (!(isEvidence || isSettings || (isPage && isWanted(file))) || !seen.Add(file)) return;
            try
            {
                var length = new FileInfo(file).Length;
                if (length > PageReader.MostBytes)
                {
                    problems.Add(PageReader.TooLarge(path, length));
                    return;
                }

                // Nothing is read of what has no length: a pipe with the name of a page would never end.
                var read = new PageFile(path, length == 0 ? default(ReadOnlyMemory<byte>) : contents(file));
                if (isSettings) settings = read;
                else (isEvidence ? evidence : pages).Add(read);
            }
            catch (Exception broken) when (broken is UnauthorizedAccessException or IOException)
            {
                problems.Add(Rules.PageUnreadable.At(path, null, $"the page cannot be read: {broken.Message}"));
            }
        }

        // A link may lead to another place of the folder, but neither out of it nor in a circle.
        private void Follow(FileSystemInfo link, string path)
        {
            if (TargetOf(link) is not { } target || RealPath.IsAtOrBelow(link.FullName, target))
                problems.Add(Rules.PageOutside.At(path, null, $"the link leads to {link.LinkTarget} and so in a circle; expected a page"));
            else if (!RealPath.IsAtOrBelow(target, root))
                problems.Add(Rules.PageOutside.At(
                    path,
                    null,
                    $"the link leads to {link.LinkTarget}, outside the docs folder; expected a file inside it, or a copy of the page"));
            else if (Directory.Exists(target)) Walk(target, path);
            else Take(target, path);
        }

        private static string? TargetOf(FileSystemInfo link)
        {
            try
            {
                return RealPath.Of(link.FullName);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
