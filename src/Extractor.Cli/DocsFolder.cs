using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Settings;

namespace Extractor.Cli;

/// <summary>What a documentation folder holds.</summary>
/// <param name="Pages">The pages, by path.</param>
/// <param name="Evidence">The files of live findings, by path.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="Settings">The project's settings, or null.</param>
internal sealed record DocsFolder(ImmutableArray<PageFile> Pages, ImmutableArray<PageFile> Evidence, ImmutableArray<Diagnostic> Problems, PageFile? Settings = null)
{
    private const string EvidenceFolder = "evidence";

    /// <summary>Reads a documentation folder.</summary>
    public static DocsFolder Read(string folder)
    {
        if (File.Exists(folder)) return Missing(folder, "is a file, expected a folder of reference pages");
        if (!Directory.Exists(folder)) return Missing(folder, "there is no such folder; expected one with reference pages, or another folder behind --docs");
        var reader = new Reader(Path.GetFullPath(folder));
        reader.Walk("");
        if (reader.Pages.Count == 0 && reader.Problems.Count == 0)
            return Missing(folder, $"the folder has no pages; expected files that end in {string.Join(", ", PageReader.Endings)}");
        return new DocsFolder([.. reader.Pages.OrderBy(static page => page.Path, StringComparer.Ordinal)], [.. reader.Evidence.OrderBy(static file => file.Path, StringComparer.Ordinal)], [.. reader.Problems], reader.Settings);
    }

    private static DocsFolder Missing(string folder, string what) => new([], [], [Rules.DocsMissing.At(folder, null, what)]);

    private sealed class Reader(string root)
    {
        private readonly string realRoot = Real(new DirectoryInfo(root));

        public List<PageFile> Pages { get; } = [];

        public List<PageFile> Evidence { get; } = [];

        public List<Diagnostic> Problems { get; } = [];

        public PageFile? Settings { get; private set; }

        /// <summary>Reads a folder below the root and all folders below it.</summary>
        public void Walk(string below)
        {
            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(Path.Combine(root, below)).GetFileSystemInfos();
            }
            catch (Exception broken) when (broken is UnauthorizedAccessException or IOException)
            {
                Problems.Add(Rules.PageUnreadable.At(below.Length == 0 ? "." : below, null, $"the folder cannot be read: {broken.Message}"));
                return;
            }

            foreach (var entry in entries.OrderBy(static entry => entry.Name, StringComparer.Ordinal))
            {
                if (entry.Name.StartsWith('.')) continue;
                var path = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
                if (entry.LinkTarget is not null && !IsInside(entry, path)) continue;
                if (entry is DirectoryInfo or { LinkTarget: not null } && Directory.Exists(entry.FullName)) Walk(path);
                else Take(entry, path);
            }
        }

        private void Take(FileSystemInfo entry, string path)
        {
            var isEvidence = path.StartsWith(EvidenceFolder + "/", StringComparison.Ordinal) && entry.Extension is ".yaml" or ".yml";
            var isSettings = path == ProjectSettings.FileName;
            if (!isEvidence && !isSettings && !PageReader.Endings.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase)) return;
            try
            {
                var file = new PageFile(path, File.ReadAllBytes(entry.FullName));
                if (isSettings) Settings = file;
                else (isEvidence ? Evidence : Pages).Add(file);
            }
            catch (Exception broken) when (broken is UnauthorizedAccessException or IOException)
            {
                Problems.Add(Rules.PageUnreadable.At(path, null, $"the page cannot be read: {broken.Message}"));
            }
        }

        // A link may lead to another place of the folder, but neither out of it nor in a circle.
        private bool IsInside(FileSystemInfo link, string path)
        {
            var target = Real(link);
            var inside = target.StartsWith(realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            var circle = (Path.GetFullPath(link.FullName) + Path.DirectorySeparatorChar).StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            if (!inside) Problems.Add(Rules.PageOutside.At(path, null, $"the link leads to {link.LinkTarget}, outside the docs folder; expected a file inside it, or a copy of the page"));
            else if (circle) Problems.Add(Rules.PageOutside.At(path, null, "the link leads to a folder that holds it; expected a page"));
            return inside && !circle;
        }

        private static string Real(FileSystemInfo entry)
        {
            try
            {
                return Path.TrimEndingDirectorySeparator((entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry).FullName);
            }
            catch (IOException)
            {
                return entry.FullName;
            }
        }
    }
}
