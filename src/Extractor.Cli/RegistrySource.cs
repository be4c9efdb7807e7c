using Extractor.Changes;
using Extractor.Diagnostics;
using Extractor.Registry;
using Extractor.Reviewing;

namespace Extractor.Cli;

/// <summary>Finds the registries that somebody names: a file, a folder, a version that was kept, a git revision, or the pages.</summary>
/// <param name="docs">The documentation folder.</param>
/// <param name="output">The output folder.</param>
internal sealed class RegistrySource(string docs, string output)
{
    private const string RegistryFile = "registry.json";

    private readonly List<Diagnostic> problems = [];

    /// <summary>What was found wrong.</summary>
    public IReadOnlyList<Diagnostic> Problems => problems;

    /// <summary>The registry that the output folder holds; null where there is none to read.</summary>
    public ReviewSide? Committed() => OfHistory(output) is { } history ? new ReviewSide(output, history.Current) : null;

    /// <summary>The registry that the pages give now; null where they cannot be read.</summary>
    public ReviewSide? Pages()
    {
        var folder = DocsFolder.Read(docs, output);
        problems.AddRange(folder.Problems);
        if (folder.Pages.IsEmpty || folder.Problems.Any(static problem => problem.Rule.Severity == Severity.Error)) return null;
        var result = Extraction.Run(new ExtractionInput(folder.Pages, folder.Evidence, output, new OutputFolder(output).Read(), folder.Settings));
        // A derived file that somebody edited is none of this command's business: it writes nothing.
        problems.AddRange(result.Problems.Where(static problem => problem.Rule != Rules.OutputRewritten && problem.Rule.Severity != Severity.Note));
        return result.Registry is { } registry ? new ReviewSide($"{docs} now", registry) : null;
    }

    /// <summary>The registry that a word names; null where it is broken.</summary>
    /// <param name="word">A file, a folder, a version such as <c>1.2.0</c>, or a git revision.</param>
    /// <exception cref="IOException">The word names none of these.</exception>
    public ReviewSide? Named(string word)
    {
        if (word.Length == 0) throw new IOException("a registry's name is empty, expected a file, a folder, a version or a git revision");
        if (File.Exists(word)) return Read(word, word, File.ReadAllBytes(word));
        if (Directory.Exists(word)) return OfFolder(word);
        if (RegistryVersion.Parse(word) is { } version) return OfVersion(version);
        return Read(word, $"{word}:{output}/{RegistryFile}", GitRevision.Read(word, output, RegistryFile));
    }

    private ReviewSide? Read(string name, string path, byte[] bytes)
    {
        var (registry, problem) = StoredJson.Registry(path, bytes);
        if (problem is not null) problems.Add(problem);
        return registry is null ? null : new ReviewSide(name, registry);
    }

    // A folder may hold a registry alone, without the changes that led to it.
    private ReviewSide? OfFolder(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "changes"))) return OfHistory(folder) is { } history ? new ReviewSide(folder, history.Current) : null;
        var file = Path.Combine(folder, RegistryFile);
        return File.Exists(file) ? Read(folder, file, File.ReadAllBytes(file)) : throw new IOException($"{folder} holds no {RegistryFile}");
    }

    private ReviewSide? OfVersion(RegistryVersion version)
    {
        if (OfHistory(output) is not { } history) return null;
        if (history.Rebuild(version) is { } registry) return new ReviewSide(version.ToString(), registry);
        throw new IOException($"{output} keeps no version {version}; it has {string.Join(", ", history.Versions.Select(static set => set.Version))}");
    }

    private History? OfHistory(string folder)
    {
        var (history, found) = History.Read(folder, new OutputFolder(folder).Read());
        problems.AddRange(found);
        if (history is null) return null;
        return history.IsEmpty ? throw new IOException($"{folder} holds no registry; run 'sot extract' first, or name another folder with --out") : history;
    }
}
