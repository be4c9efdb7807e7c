using System.Collections.Immutable;
using System.Reflection;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Contradictions;
using Extractor.Diagnostics;
using Extractor.Dialects;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Output;
using Extractor.Pages;
using Extractor.Recording;
using Extractor.Registry;
using Extractor.Registry.Buffers;
using Extractor.Settings;
using Extractor.Words;

namespace Extractor;

/// <summary>Everything that an extraction reads.</summary>
/// <param name="Pages">The pages, in any order.</param>
/// <param name="Evidence">The files of live findings, in any order.</param>
/// <param name="OutputName">The output folder's name, for messages.</param>
/// <param name="Output">What the output folder holds, by name with forward slashes; empty where there is none.</param>
/// <param name="Settings">The project's settings; null where it has none.</param>
public sealed record ExtractionInput(
    ImmutableArray<PageFile> Pages, ImmutableArray<PageFile> Evidence, string OutputName, IReadOnlyDictionary<string, byte[]> Output,
    PageFile? Settings = null)
{
    /// <summary>
    /// What an earlier run has read, as its result has it, whatever became of it since; empty where nothing is kept. It changes
    /// how long the work takes and nothing else.
    /// </summary>
    public ReadOnlyMemory<byte> Readings { get; init; }
}

/// <summary>How an extraction runs. None of it changes the result.</summary>
/// <param name="Parallelism">How many pages are read at once; all processors where it is zero.</param>
/// <param name="OnPageRead">Called after each page with how many are done; may be null, and may be called from any thread.</param>
/// <param name="KeepReadings">Whether the result is to have what was read, for the next run.</param>
public readonly record struct ExtractionOptions(int Parallelism = 0, Action<int>? OnPageRead = null, bool KeepReadings = false);

/// <summary>The result of an extraction.</summary>
/// <param name="Registry">The registry with its version; null where the work could not be done.</param>
/// <param name="Change">What this version changed against the one before; null where nothing did.</param>
/// <param name="Files">Every file of the output folder, by name with forward slashes; empty where the work could not be done.</param>
/// <param name="Pages">The pages in numbers, by path.</param>
/// <param name="Problems">What was found, by file and line.</param>
public sealed record ExtractionResult(
    FieldRegistry? Registry, ChangeSet? Change, ImmutableSortedDictionary<string, byte[]> Files, ImmutableArray<PageSummary> Pages,
    ImmutableArray<Diagnostic> Problems)
{
    /// <summary>Whether the work could be done.</summary>
    public bool Succeeded => Registry is not null;

    /// <summary>What was read of the pages, to be given to the next run; null where it is as it was, or not asked for.</summary>
    public byte[]? Readings { get; init; }

    /// <summary>The SHA-256 of files that it was taken of, in lower-case hexadecimal, by name.</summary>
    internal ImmutableSortedDictionary<string, string> Sums { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>Pages in, registry and lists out. Nothing here touches a file, a console or a clock.</summary>
public static class Extraction
{
    /// <summary>Reads the pages, compares them with the version before, and makes every file of the output folder.</summary>
    public static ExtractionResult Run(ExtractionInput input, ExtractionOptions options = default)
    {
        var (settings, settingsProblems) = SettingsReader.Read(input.Settings, [.. input.Pages.Select(static file => file.Path)]);
        var texts = new TextPool();
        var read = PageReadings.Of(input.Pages, settings, ReadingCache.Of(input.Readings, texts), options);
        return Merged(read.Pages, settings, settingsProblems, input, texts, options) with { Readings = read.Kept };
    }

    /// <summary>Makes every file of the output folder from pages that were read before, elsewhere.</summary>
    /// <param name="pages">What was read of the pages, in any order.</param>
    /// <param name="input">Everything else; of its pages there need be none.</param>
    /// <param name="options">How it runs.</param>
    internal static ExtractionResult Merge(
        ImmutableArray<RecordedPage> pages, ExtractionInput input, ExtractionOptions options = default)
    {
        var (settings, problems) = SettingsReader.Read(input.Settings, [.. pages.Select(static page => page.Path)]);
        return Merged(pages, settings, problems, input, new TextPool(), options);
    }

    private static ExtractionResult Merged(
        ImmutableArray<RecordedPage> read, ProjectSettings settings, ImmutableArray<Diagnostic> settingsProblems, ExtractionInput input,
        TextPool texts, ExtractionOptions options)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        problems.AddRange(PageReadings.CaseClashes([.. read.Select(static page => page.Path)]));
        problems.AddRange(settingsProblems);
        problems.AddRange(read.SelectMany(static page => page.Problems));
        var evidence = input.Evidence.OrderBy(static file => file.Path, StringComparer.Ordinal).Select(EvidenceReader.Read).ToArray();
        problems.AddRange(evidence.SelectMany(static file => file.Problems));
        var (history, historyProblems) = History.Read(input.OutputName, input.Output, texts);
        problems.AddRange(historyProblems);
        ImmutableArray<PageRecord> pages = [.. read.Select(static page => page.Record).OfType<PageRecord>()];
        var summaries = Summaries(pages);
        if (history is null || problems.Any(IsError)) return Failed(summaries, problems);

        var registry = RegistryBuilder.Build(pages, [.. evidence.SelectMany(static file => file.Findings)], history.Current) with
        {
            Reader = ReaderOf(input.Settings),
        };
        problems.AddRange(FindingScopes.Unknown(registry.Evidence, registry));
        if (problems.Any(IsError)) return Failed(summaries, problems);
        problems.AddRange(ThinPages.In(pages, registry));
        var (rules, ruleProblems) = RuleSettings.Of(settings, input.Settings?.Path ?? "");
        problems.AddRange(ruleProblems);
        if (problems.Any(IsError)) return Failed(summaries, problems);
        var output = new OutputFiles(history, registry, Ledger(pages), rules.Weights, options.Parallelism);
        problems.AddRange(Rewritten(input, output.Files, history));
        return new ExtractionResult(output.Registry, output.Change, output.Files, summaries, Sorted(problems)) { Sums = output.Sums };
    }

    private static IOrderedEnumerable<LedgerRow> Ledger(IEnumerable<PageRecord> pages) => pages.SelectMany(static page => page.Rows)
        .OrderBy(static row => row.Page, StringComparer.Ordinal)
        .ThenBy(static row => row.Line)
        .ThenBy(static row => row.Order)
        .ThenBy(static row => row.Kind, StringComparer.Ordinal);

    /// <summary>The tool's version of three numbers. That of the assembly moves with the first of them alone.</summary>
    internal static string ToolVersion =>
        Version.TryParse(typeof(Extraction).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version, out var version)
            ? version.ToString(3)
            : "0.0.0";

    /// <summary>Who reads the pages.</summary>
    /// <param name="settings">The project's settings; null where it has none.</param>
    internal static RegistryReader ReaderOf(PageFile? settings) => new(
        ToolVersion,
        settings is null ? null : History.Sha256(CheckedOutBytes.AsWritten(settings.Bytes.ToArray())));

    private static bool IsError(Diagnostic problem) => problem.Rule.Severity == Severity.Error;

    private static ExtractionResult Failed(ImmutableArray<PageSummary> summaries, IEnumerable<Diagnostic> problems) =>
        new(null, null, ImmutableSortedDictionary<string, byte[]>.Empty, summaries, Sorted(problems));

    /// <summary>Reads one page with every dialect.</summary>
    /// <param name="file">The page.</param>
    /// <param name="vocabulary">The vocabulary, the project's own words included.</param>
    /// <param name="settings">What the project says of its pages.</param>
    public static (ReadPage? Page, ImmutableArray<Diagnostic> Problems) ReadOne(
        PageFile file, Vocabulary vocabulary, ProjectSettings settings)
    {
        var (page, problems) = PageReader.Read(file);
        if (page is null) return (null, problems);
        var outlined = OutlineReader.Read(page, vocabulary, settings.ScopeOf(file.Path));
        var reading = IgnoredParts.Apply(DialectList.Read(outlined, vocabulary), outlined, settings);
        return (new ReadPage(outlined, reading), problems.AddRange(reading.Problems));
    }

    private static ImmutableArray<PageSummary> Summaries(ImmutableArray<PageRecord> pages) =>
    [
        .. pages.OrderBy(static page => page.Entry.Path, StringComparer.Ordinal).Select(static page => new PageSummary(
            page.Entry.Path,
            page.Rows.Count(static row => row.Outcome == Outcome.Extracted),
            page.Rows.Count(static row => row.Outcome == Outcome.Ignored),
            page.Rows.Count(static row => row.Outcome == Outcome.Unparsed))),
    ];

    private static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> problems) =>
        [.. problems.OrderBy(static problem => problem.Path, StringComparer.Ordinal).ThenBy(static problem => problem.Line ?? 0)
            .ThenBy(static problem => problem.Rule.Id, StringComparer.Ordinal)];

    // A derived file that is not as the last version left it was edited; the edit is told before it is lost.
    private static IEnumerable<Diagnostic> Rewritten(
        ExtractionInput input, ImmutableSortedDictionary<string, byte[]> files, History history)
    {
        if (history.IsEmpty) yield break;
        foreach (var (name, expected) in history.Files[^1].Files)
        {
            if (name == "registry.json" || name.StartsWith("changes/", StringComparison.Ordinal)) continue;
            if (!input.Output.TryGetValue(name, out var found))
                yield return Rules.OutputRewritten.At($"{input.OutputName}/{name}", null, "the file is missing and is written again");
            else if (History.Sha256(CheckedOutBytes.AsWritten(found)) != expected)
                yield return Rules.OutputRewritten.At(
                    $"{input.OutputName}/{name}",
                    FirstDifference(CheckedOutBytes.AsWritten(found), files[name]),
                    "the file is not as the tool wrote it; what was changed here is replaced by what the pages say");
        }
    }

    private static int FirstDifference(byte[] found, byte[] expected)
    {
        var same = found.AsSpan().CommonPrefixLength(expected);
        return found.AsSpan(0, same).Count((byte)'\n') + 1;
    }
}

