using Extractor.Changes.Versions;
using Extractor.Registry;
using Extractor.Reviewing;

namespace Extractor.Cli.Files;

/// <summary>
/// Finds the registries that somebody names: a file, a folder, a version that was kept, a git revision, or the pages. What
/// cannot be read is told.
/// </summary>
/// <param name="docs">The documentation folder.</param>
/// <param name="output">The output folder.</param>
/// <param name="terminal">Where problems are told.</param>
internal sealed class RegistrySource(string docs, string output, Terminal terminal)
{
    private const string RegistryFile = "registry.json";

    /// <summary>The registry that the output folder holds; null where there is none to read.</summary>
    public ReviewSide? Committed() => OfHistory(output);

    /// <summary>The registry that the pages give now; null where they cannot be read.</summary>
    public ReviewSide? Pages() => PagesNow.Read(docs, output, terminal) is { } now ? new ReviewSide($"{docs} now", now.Registry) : null;

    /// <summary>The registry that a word names; null where it is broken.</summary>
    /// <param name="word">A file, a folder, a version such as <c>1.2.0</c>, or a git revision.</param>
    /// <exception cref="IOException">The word names none of these.</exception>
    public ReviewSide? Named(string word)
    {
        if (word.Length == 0) throw new IOException("a registry's name is empty, expected a file, a folder, a version or a git revision");
        if (File.Exists(word)) return Read(word, word, InputFile.Read(word, InputFile.MostOfRegistry));
        if (Directory.Exists(word)) return OfFolder(word);
        if (RegistryVersion.Parse(word) is { } version) return OfVersion(version);
        if (GitRevision.Read(word, output, RegistryFile) is { } bytes) return Read(Short(word), $"{word}:{output}/{RegistryFile}", bytes);
        terminal.Error.WriteLine($"sot: {word} has no {output}/{RegistryFile} yet, so everything is new");
        return new ReviewSide(Short(word), FieldRegistry.Empty);
    }

    // A whole commit id says nothing more than its beginning.
    private static string Short(string revision) => revision.Length == 40 && revision.All(char.IsAsciiHexDigit) ? revision[..10] : revision;

    private ReviewSide? Read(string name, string path, byte[] bytes)
    {
        var (registry, problem) = StoredJson.Registry(path, bytes);
        if (problem is not null) terminal.Error.WriteLine(problem);
        return registry is null ? null : new ReviewSide(name, registry);
    }

    // A folder may hold a registry alone, without the changes that led to it.
    private ReviewSide? OfFolder(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "changes"))) return OfHistory(folder);
        var file = Path.Combine(folder, RegistryFile);
        return File.Exists(file)
            ? Read(folder, file, InputFile.Read(file, InputFile.MostOfRegistry))
            : throw new IOException($"{folder} holds no {RegistryFile}");
    }

    private ReviewSide? OfHistory(string folder) =>
        StoredRegistry.OpenHistory(folder, terminal) is { } history ? new ReviewSide(folder, history.Current) : null;

    private ReviewSide? OfVersion(RegistryVersion version)
    {
        if (StoredRegistry.OpenHistory(output, terminal) is not { } history) return null;
        return history.Rebuild(version) is { } registry
            ? new ReviewSide(version.ToString(), registry)
            : throw new IOException(
                $"{output} keeps no version {version}; it has {string.Join(", ", history.Versions.Select(static set => set.Version))}");
    }
}
