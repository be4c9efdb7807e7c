using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Changes.Versions;
using Extractor.Diagnostics.Rendering;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Output;

/// <summary>Makes the files of the output folder: the registry with its version, the lists, the ledger and the changes.</summary>
internal sealed class OutputFiles
{
    private readonly JsonObject? undo;
    private readonly string fingerprint;

    /// <summary>Makes the files.</summary>
    /// <param name="history">What the output folder holds now.</param>
    /// <param name="read">The registry as the pages say it, bearing the version before.</param>
    /// <param name="ledger">The rows that were looked at.</param>
    /// <param name="weights">What the project says of the weight of rules, by id.</param>
    /// <param name="parallelism">How many files are made at once; all processors where it is zero.</param>
    public OutputFiles(
        History history, FieldRegistry read, IEnumerable<LedgerRow> ledger, ImmutableDictionary<string, ChangeWeight> weights,
        int parallelism)
    {
        // Most runs change nothing, and the bytes say so faster than a comparison row by row.
        var asBefore = read with { Reader = history.Current.Reader };
        // Neither the version nor the reader is part of what the registry means.
        fingerprint = Fingerprint.Of(read);
        var mayBeSame = !history.IsEmpty && history.Files[^1].Fingerprint == fingerprint;
        var same = mayBeSame ? RegistryJson.Bytes(asBefore, fingerprint) : null;
        if (same is not null && !history.IsWritten(same)) same = null;
        (read, Change) = same is null ? ChangeOf(history, read, weights) : (asBefore, null);
        Registry = read with { Version = Change?.Version ?? read.Version };
        undo = Change is null ? history.Files[^1].Undo : history.IsEmpty ? null : RowDelta.Between(Registry, history.Current);
        var evidence = new EvidenceLedger(
            Registry,
            StaleFindings.In(
                Registry, Change is null ? history.Steps : history.Steps.Prepend(new(history.IsEmpty ? null : history.Current, Registry))));
        Files = AllFiles(history, [.. ledger], evidence, same, parallelism);
    }

    /// <summary>Whether a name is one of the tool's own in the output folder; every other file there is somebody else's.</summary>
    /// <param name="name">The file's name with forward slashes.</param>
    public static bool Owns(string name) =>
        name is "registry.json" or "confirmed.json" or "confirmed.md" or "hypothesis.json" or "hypothesis.md" or "CHANGELOG.md"
            or LedgerFile.Name || ChangeFile.VersionOf(name) is not null;

    /// <summary>The registry with its version.</summary>
    public FieldRegistry Registry { get; }

    /// <summary>What this version changed; null where nothing did.</summary>
    public ChangeSet? Change { get; }

    /// <summary>The files by name.</summary>
    public ImmutableSortedDictionary<string, byte[]> Files { get; }

    /// <summary>The sums of the files, by name, but for that of the newest version, which holds them.</summary>
    public ImmutableSortedDictionary<string, string> Sums { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    private static (FieldRegistry Registry, ChangeSet? Change) ChangeOf(
        History history, FieldRegistry read, ImmutableDictionary<string, ChangeWeight> weights)
    {
        if (history.IsEmpty) return (read, new ChangeSet(RegistryVersion.First, null, []));
        // From here on, a row that is as it was is the very row that it was.
        read = RegistryDifference.Shared(history.Current, read);
        var changes = RegistryDiff.Between(history.Current, read, weights);
        // Who read the pages is written down with what it changed; alone, it is no version.
        var asBefore = read with { Reader = history.Current.Reader };
        if (changes.IsEmpty && JsonNode.DeepEquals(RegistryJson.Of(history.Current), RegistryJson.Of(asBefore))) return (asBefore, null);
        // Whatever else differs is a matter of form: the tool itself writes something in another way.
        if (changes.IsEmpty) changes = [new Change("registry", "registry.json", "form", ChangeKind.Changed, null, null, ChangeLevel.Patch)];
        return (read, new ChangeSet(
            ChangeSet.Next(history.Current.Version, changes.Max(static change => change.Level)), history.Current.Version, changes));
    }

    // No file needs another one, and the registry takes as long as all the others together.
    private ImmutableSortedDictionary<string, byte[]> AllFiles(
        History history, LedgerRow[] ledger, EvidenceLedger evidence, byte[]? same, int parallelism)
    {
        var files = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var names = new NearestField(Registry);
        // Both lists of hypotheses ask for the same.
        var near = Registry.Hypotheses.AsParallel().ToDictionary(static row => row.Id, row => names.Of(row.Id));
        Field? Nearest(FieldId id) => near[id];
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = parallelism > 0 ? parallelism : -1 },
            () => files["registry.json"] = same ?? RegistryJson.Bytes(Registry, fingerprint),
            () => files[LedgerFile.Name] = LedgerFile.Of(ledger),
            () => files["confirmed.json"] = ListFiles.Confirmed(Registry, evidence),
            () => files["confirmed.md"] = Encoding.UTF8.GetBytes(ListMarkdown.Confirmed(Registry, evidence)),
            () => files["hypothesis.json"] = ListFiles.Hypothesis(Registry, evidence, Nearest),
            () => files["hypothesis.md"] = Encoding.UTF8.GetBytes(ListMarkdown.Hypothesis(Registry, evidence, Nearest)));
        return WithChanges(files, history);
    }

    private ImmutableSortedDictionary<string, byte[]> WithChanges(ConcurrentDictionary<string, byte[]> files, History history)
    {
        var older = Change is null ? history.Files[..^1] : history.Files;
        foreach (var version in older) files[ChangeFile.NameOf(version.Set.Version)] = JsonText.RowsOnLines(version.ToJson());
        var newest = Change is null ? history.Files[^1].Set : Change;
        ChangeSet[] sets = [.. older.Select(static file => file.Set), newest];
        files["CHANGELOG.md"] = Encoding.UTF8.GetBytes(Changelog.Of(sets, FirstCounts(history)));
        Sums = files.ToImmutableSortedDictionary(
            static file => file.Key, static file => History.Sha256(file.Value), StringComparer.Ordinal);
        files[ChangeFile.NameOf(newest.Version)] = JsonText.RowsOnLines(new ChangeFile(newest, fingerprint, Sums, undo).ToJson());
        return files.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private string FirstCounts(History history)
    {
        var first = history.Rebuild(RegistryVersion.First) ?? Registry;
        var pages = $"{Counted.Of(first.Pages.Length, "page")}, {Counted.Of(first.Scopes.Length, "scope")}";
        var hypotheses = Counted.Of(first.Hypotheses.Count(), "hypothesis", "hypotheses");
        return $"{pages}, {Counted.Of(first.Confirmed.Count(), "confirmed field")}, {hypotheses}";
    }
}
