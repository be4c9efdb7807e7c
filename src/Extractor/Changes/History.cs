using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Extractor.Changes.Versions;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Registry.Buffers;

namespace Extractor.Changes;

/// <summary>The step from one version to the next.</summary>
/// <param name="Before">The registry that it led from; null where the version is the first.</param>
/// <param name="After">The registry that it led to.</param>
internal sealed record VersionStep(FieldRegistry? Before, FieldRegistry After);

/// <summary>What an output folder holds: the current registry and every version that led to it.</summary>
public sealed class History
{
    private readonly ImmutableArray<ChangeFile> versions;

    private readonly byte[] written;

    private History(FieldRegistry current, ImmutableArray<ChangeFile> versions, byte[] written) =>
        (Current, this.versions, this.written) = (current, versions, written);

    /// <summary>The history of a folder that holds nothing yet.</summary>
    public static History Nothing { get; } = new(FieldRegistry.Empty, [], []);

    /// <summary>The registry of the newest version; an empty one where there is none.</summary>
    public FieldRegistry Current { get; }

    /// <summary>Every version, oldest first.</summary>
    public ImmutableArray<ChangeSet> Versions => [.. versions.Select(static file => file.Set)];

    /// <summary>Whether there is no version yet.</summary>
    public bool IsEmpty => versions.IsEmpty;

    internal ImmutableArray<ChangeFile> Files => versions;

    /// <summary>Whether these are the bytes of the newest version's registry.</summary>
    internal bool IsWritten(ReadOnlySpan<byte> registry) => registry.SequenceEqual(written);

    /// <summary>Reads an output folder.</summary>
    /// <param name="folder">The folder's name, for messages.</param>
    /// <param name="files">The files below it, by name with forward slashes.</param>
    /// <returns>The history; null where the folder cannot be built upon, and why.</returns>
    public static (History? History, ImmutableArray<Diagnostic> Problems) Read(
        string folder, IReadOnlyDictionary<string, byte[]> files) => Read(folder, files, new TextPool());

    /// <summary>The same, with the texts that are known from elsewhere.</summary>
    internal static (History? History, ImmutableArray<Diagnostic> Problems) Read(
        string folder, IReadOnlyDictionary<string, byte[]> files, TextPool texts)
    {
        var known = files.Keys
            .Where(static name => name == "registry.json" || ChangeFile.VersionOf(name) is not null)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (known.Length == 0) return (Nothing, []);
        var reader = new FolderReader(folder, files, texts);
        var history = reader.Read(known);
        return (reader.Problems.Count > 0 ? null : history, reader.Problems.ToImmutable());
    }

    /// <summary>Builds the registry of an earlier version again, exactly as it was.</summary>
    /// <returns>The registry, or null where the history has no such version.</returns>
    public FieldRegistry? Rebuild(RegistryVersion version)
    {
        var registry = Current;
        for (var i = versions.Length - 1; i >= 0; i--)
        {
            if (versions[i].Set.Version == version) return registry;
            if (versions[i].Undo is not { } undo) return null;
            registry = RowDelta.Apply(registry, undo);
        }

        return null;
    }

    /// <summary>The fingerprint that a version recorded of itself, or null where the history has no such version.</summary>
    public string? FingerprintOf(RegistryVersion version) => versions.FirstOrDefault(file => file.Set.Version == version)?.Fingerprint;

    /// <summary>What each version led from and to, newest first; each is built when it is asked for.</summary>
    internal IEnumerable<VersionStep> Steps
    {
        get
        {
            var after = Current;
            foreach (var file in versions.Reverse())
            {
                var before = file.Undo is { } undo ? RowDelta.Apply(after, undo) : null;
                yield return new VersionStep(before, after);
                if (before is null) yield break;
                after = before;
            }
        }
    }

    internal static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Reads a folder and says what is wrong with it.</summary>
    private sealed class FolderReader(string folder, IReadOnlyDictionary<string, byte[]> files, TextPool texts)
    {
        private const string Remedy = "restore the file, or delete the folder to begin again at 1.0.0";

        public ImmutableArray<Diagnostic>.Builder Problems { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

        public History? Read(string[] names)
        {
            if (!files.ContainsKey("registry.json"))
            {
                Problems.Add(Rules.OutputBroken.At(
                    Path("registry.json"),
                    null,
                    "the file is missing while the changes that led to it are there; restore it, or delete the folder to begin again at "
                    + "1.0.0"));
                return null;
            }

            var registry = Told(StoredJson.Registry(Path("registry.json"), files["registry.json"], Remedy, texts));
            var versions = names
                .Where(static name => name != "registry.json")
                .Select(name => Told(StoredJson.Read(
                    Path(name), files[name], static json => ChangeFile.Read(JsonObject.Create(json.Clone())!), Remedy,
                    ChangeFile.SchemaVersion)))
                .ToArray();
            foreach (var (name, version) in names.Where(static name => name != "registry.json").Zip(versions))
                if (version is not null && ChangeFile.NameOf(version.Set.Version) != name)
                    Problems.Add(Rules.OutputBroken.At(
                        Path(name),
                        LineOf(name, "\"version\""),
                        $"version is {version.Set.Version}, expected {ChangeFile.VersionOf(name)} as the file's name says"));
            if (Problems.Count > 0) return null;
            ImmutableArray<ChangeFile> sorted = [.. versions.OfType<ChangeFile>().OrderBy(static file => file.Set.Version)];
            CheckChain(registry!, sorted);
            return Problems.Count > 0 ? null : new History(registry!, sorted, files["registry.json"]);
        }

        private string Path(string name) => $"{folder}/{name}";

        private T? Told<T>((T? Value, Diagnostic? Problem) read)
            where T : class
        {
            if (read.Problem is { } problem) Problems.Add(problem);
            return read.Value;
        }

        private int? LineOf(string name, string text) => StoredJson.LineOf(files[name], text);

        private void CheckChain(FieldRegistry registry, ImmutableArray<ChangeFile> versions)
        {
            if (versions.IsEmpty || versions[^1].Set.Version != registry.Version)
            {
                Problems.Add(Rules.OutputBroken.At(
                    Path("registry.json"),
                    LineOf("registry.json", "\"version\""),
                    $"version is {registry.Version}, expected "
                    + (versions.IsEmpty ? "a file of that version in changes/" : versions[^1].Set.Version)
                    + $"; where two branches were merged, {StoredJson.MergeRemedy}"));
                return;
            }

            for (var i = 0; i < versions.Length; i++)
            {
                var expected = i == 0 ? (RegistryVersion?)null : versions[i - 1].Set.Version;
                if (versions[i].Set.Previous == expected) continue;
                var name = ChangeFile.NameOf(versions[i].Set.Version);
                Problems.Add(Rules.OutputBroken.At(
                    Path(name),
                    LineOf(name, "\"previous\""),
                    $"previous is {versions[i].Set.Previous?.ToString() ?? "null"}, expected {expected?.ToString() ?? "null"}; a version "
                    + $"between them is missing; where two branches were merged, {StoredJson.MergeRemedy}"));
            }

            CheckWhole("registry.json", versions[^1]);
            foreach (var older in versions.SkipLast(1)) CheckWhole(ChangeFile.NameOf(older.Set.Version), versions[^1]);
        }

        private void CheckWhole(string name, ChangeFile newest)
        {
            var found = Sha256(CheckedOutBytes.AsWritten(files[name]));
            if (!newest.Files.TryGetValue(name, out var expected) || found == expected) return;
            Problems.Add(Rules.OutputEdited.At(
                Path(name),
                FirstOddLine(name),
                $"the file is not as the tool wrote it: its SHA-256 is {found}, expected {expected}; restore it, or delete the folder to "
                + "begin again at 1.0.0"));
        }

        // Where the edit left the file's form, its line can be told; where it only changed a value, no line stands out.
        private int? FirstOddLine(string name)
        {
            if (name != "registry.json") return null;
            var edited = JsonNode.Parse(CheckedOutBytes.AsWritten(files[name]))!.AsObject();
            var form = RegistryJson.Of(RegistryJson.Read(edited));
            form["fingerprint"] = edited["fingerprint"]?.DeepClone();
            var expected = Encoding.UTF8.GetString(JsonText.Bytes(form)).Split('\n');
            var found = Encoding.UTF8.GetString(CheckedOutBytes.AsWritten(files[name])).Split('\n');
            for (var i = 0; i < Math.Max(expected.Length, found.Length); i++)
                if (i >= expected.Length || i >= found.Length || expected[i] != found[i]) return i + 1;
            return null;
        }
    }
}
