using System.Collections.Immutable;
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
using Extractor.Registry;
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
    PageFile? Settings = null);

/// <summary>How an extraction runs. None of it changes the result.</summary>
/// <param name="Parallelism">How many pages are read at once; all processors where it is zero.</param>
/// <param name="OnPageRead">Called after each page with how many are done; may be null, and may be called from any thread.</param>
public readonly record struct ExtractionOptions(int Parallelism = 0, Action<int>? OnPageRead = null);

/// <summary>What was read of one page, in numbers.</summary>
/// <param name="Page">The page's path.</param>
/// <param name="Extracted">Rows that made a claim.</param>
/// <param name="Ignored">Rows that are about no field.</param>
/// <param name="Unparsed">Rows that may be about a field and were not understood.</param>
public sealed record PageSummary(string Page, int Extracted, int Ignored, int Unparsed);

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
}

/// <summary>Pages in, registry and lists out. Nothing here touches a file, a console or a clock.</summary>
public static class Extraction
{
    /// <summary>Reads the pages, compares them with the version before, and makes every file of the output folder.</summary>
    public static ExtractionResult Run(ExtractionInput input, ExtractionOptions options = default)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var (pages, pageProblems) = ReadAll(input.Pages, input.Settings, options);
        problems.AddRange(pageProblems);
        var evidence = input.Evidence.OrderBy(static file => file.Path, StringComparer.Ordinal).Select(EvidenceReader.Read).ToArray();
        problems.AddRange(evidence.SelectMany(static read => read.Problems));
        var (history, historyProblems) = History.Read(input.OutputName, input.Output);
        problems.AddRange(historyProblems);
        var summaries = Summaries(pages);
        if (history is null || problems.Any(IsError)) return Failed(summaries, problems);

        var registry = RegistryBuilder.Build(pages, [.. evidence.SelectMany(static read => read.Findings)], history.Current) with
        {
            Reader = ReaderOf(input.Settings),
        };
        problems.AddRange(FindingScopes.Unknown(registry.Evidence, registry));
        if (problems.Any(IsError)) return Failed(summaries, problems);
        problems.AddRange(ThinPages.In(pages, registry));
        var ledger = pages.SelectMany(static page => page.Reading.Rows)
            .OrderBy(static row => row.Page, StringComparer.Ordinal).ThenBy(static row => row.Line).ThenBy(static row => row.Order).ThenBy(
                static row => row.Kind, StringComparer.Ordinal);
        var (rules, ruleProblems) = RuleSettings.Of(
            SettingsReader.Read(input.Settings, [.. input.Pages.Select(static file => file.Path)]).Settings, input.Settings?.Path ?? "");
        problems.AddRange(ruleProblems);
        if (problems.Any(IsError)) return Failed(summaries, problems);
        var output = new OutputFiles(history, registry, ledger, rules.Weights, options.Parallelism);
        problems.AddRange(Rewritten(input, output.Files, history));
        return new ExtractionResult(output.Registry, output.Change, output.Files, summaries, Sorted(problems));
    }

    private static RegistryReader ReaderOf(PageFile? settings) => new(
        typeof(Extraction).Assembly.GetName().Version?.ToString(3) ?? "0.0.0",
        settings is null ? null : History.Sha256(CheckedOutBytes.AsWritten(settings.Bytes.ToArray())));

    private static bool IsError(Diagnostic problem) => problem.Rule.Severity == Severity.Error;

    private static ExtractionResult Failed(ImmutableArray<PageSummary> summaries, IEnumerable<Diagnostic> problems) =>
        new(null, null, ImmutableSortedDictionary<string, byte[]>.Empty, summaries, Sorted(problems));

    /// <summary>Reads all pages and does nothing more.</summary>
    /// <returns>The pages, and what was found wrong with them or with the settings.</returns>
    internal static (ImmutableArray<ReadPage> Pages, ImmutableArray<Diagnostic> Problems) ReadAll(
        ImmutableArray<PageFile> files, PageFile? settingsFile, ExtractionOptions options = default)
    {
        var (settings, settingsProblems) = SettingsReader.Read(settingsFile, [.. files.Select(static file => file.Path)]);
        var (pages, pageProblems) = ReadPages(files, settings, options);
        return (pages, [.. CaseClashes(files), .. settingsProblems, .. pageProblems]);
    }

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

    private static (ImmutableArray<ReadPage> Pages, ImmutableArray<Diagnostic> Problems) ReadPages(
        ImmutableArray<PageFile> files, ProjectSettings settings, ExtractionOptions options)
    {
        var words = Vocabulary.With(settings.Words);
        var read = new (ReadPage? Page, ImmutableArray<Diagnostic> Problems)[files.Length];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism > 0 ? options.Parallelism : -1 };
        Parallel.For(0, files.Length, parallel, i =>
        {
            read[i] = Guarded(files[i], () => ReadOne(files[i], words, settings));
            options.OnPageRead?.Invoke(Interlocked.Increment(ref done));
        });
        return ([.. read.Select(static one => one.Page).OfType<ReadPage>()], [.. read.SelectMany(static one => one.Problems)]);
    }

    /// <summary>Runs the reading of one page so that a fault in it names the page and stops no other.</summary>
    internal static (ReadPage? Page, ImmutableArray<Diagnostic> Problems) Guarded(
        PageFile file, Func<(ReadPage? Page, ImmutableArray<Diagnostic> Problems)> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var place = fault.TargetSite is { DeclaringType: { } type } method ? $" in {type.Name}.{method.Name}" : "";
            return (null, [Rules.PageCrashed.At(
                file.Path,
                null,
                $"reading the page failed with {fault.GetType().Name}{place}: {fault.Message.ReplaceLineEndings(" ")}; this is a fault of "
                + "the tool: report it, and take the page out of the docs folder until it is mended")]);
        }
    }

    private static IEnumerable<Diagnostic> CaseClashes(ImmutableArray<PageFile> files) =>
        from same in files.GroupBy(static file => file.Path, StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        let paths = same.Select(static file => file.Path).Order(StringComparer.Ordinal).ToArray()
        select Rules.PageCaseClash.At(
            paths[1], null, $"its path differs from {paths[0]} in case alone; rename one of them, so that every file system can hold both");

    private static ImmutableArray<PageSummary> Summaries(ImmutableArray<ReadPage> pages) =>
    [
        .. pages.OrderBy(static page => page.Page.Page.Path, StringComparer.Ordinal).Select(static page => new PageSummary(
            page.Page.Page.Path,
            page.Reading.Rows.Count(static row => row.Outcome == Outcome.Extracted),
            page.Reading.Rows.Count(static row => row.Outcome == Outcome.Ignored),
            page.Reading.Rows.Count(static row => row.Outcome == Outcome.Unparsed))),
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

