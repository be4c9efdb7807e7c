using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Recording;
using Extractor.Recording.Packing;
using Extractor.Registry;
using Extractor.Settings;
using Extractor.Words;

namespace Extractor;

/// <summary>Reads many pages at once. A fault in one of them names the page and stops no other.</summary>
internal static class PageReadings
{
    /// <summary>Reads the pages, each that was read before from what was kept of it.</summary>
    /// <param name="files">The pages.</param>
    /// <param name="settings">What the project says of them.</param>
    /// <param name="kept">What an earlier run has kept.</param>
    /// <param name="options">How it runs.</param>
    /// <returns>The pages in their order, and what to keep of them; null where that is what was kept before, or not asked for.</returns>
    public static (ImmutableArray<RecordedPage> Pages, byte[]? Kept) Of(
        ImmutableArray<PageFile> files, ProjectSettings settings, ReadingCache kept, ExtractionOptions options)
    {
        var words = new Lazy<Vocabulary>(() => Vocabulary.With(settings.Words));
        var keys = new ReadingKey(settings);
        var read = Each(files, options, file =>
        {
            var key = keys.Of(file);
            if (kept.Find(key) is { } found) return (found.Page, Key: key, found.Packed, IsKnown: true);
            var page = Read(file, words.Value, settings);
            var packed = options.KeepReadings && page.Record is not null ? PackedPage.Of(page) : default(ReadOnlyMemory<byte>);
            return (Page: page, Key: key, Packed: packed, IsKnown: false);
        });
        ImmutableArray<RecordedPage> pages = [.. read.Select(static one => one.Page)];
        var isSame = read.Length == kept.Count && Array.TrueForAll(read, static one => one.IsKnown);
        if (isSame || !options.KeepReadings) return (pages, null);
        return (
            pages, ReadingCache.Bytes([.. read.Where(static one => !one.Packed.IsEmpty).Select(static one => (one.Key, one.Packed))]));
    }

    /// <summary>Reads all pages with everything that a reader of their text may ask of them.</summary>
    /// <returns>The pages, and what was found wrong with them or with the settings.</returns>
    public static (ImmutableArray<ReadPage> Pages, ImmutableArray<Diagnostic> Problems) ReadAll(
        ImmutableArray<PageFile> files, PageFile? settingsFile)
    {
        string[] paths = [.. files.Select(static file => file.Path)];
        var (settings, settingsProblems) = SettingsReader.Read(settingsFile, paths);
        var words = Vocabulary.With(settings.Words);
        var read = Each(files, default, file => Guarded(file, () => Extraction.ReadOne(file, words, settings)));
        return (
            [.. read.Select(static one => one.Page).OfType<ReadPage>()],
            [.. CaseClashes(paths), .. settingsProblems, .. read.SelectMany(static one => one.Problems)]);
    }

    /// <summary>Tells of pages whose paths one file system can hold and another cannot.</summary>
    public static IEnumerable<Diagnostic> CaseClashes(IEnumerable<string> all) =>
        from same in all.GroupBy(static path => path, StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        let paths = same.Order(StringComparer.Ordinal).ToArray()
        select Rules.PageCaseClash.At(
            paths[1], null, $"its path differs from {paths[0]} in case alone; rename one of them, so that every file system can hold both");

    /// <summary>Runs the reading of one page so that a fault in it is a finding.</summary>
    public static (T? Page, ImmutableArray<Diagnostic> Problems) Guarded<T>(
        PageFile file, Func<(T? Page, ImmutableArray<Diagnostic> Problems)> read)
        where T : class
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

    private static RecordedPage Read(PageFile file, Vocabulary words, ProjectSettings settings)
    {
        var (record, problems) = Guarded(file, () =>
        {
            var (page, found) = Extraction.ReadOne(file, words, settings);
            return (page is null ? null : PageRecord.Of(page), found);
        });
        return new RecordedPage(file.Path, record, problems);
    }

    private static T[] Each<T>(ImmutableArray<PageFile> files, ExtractionOptions options, Func<PageFile, T> read)
    {
        var all = new T[files.Length];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism > 0 ? options.Parallelism : -1 };
        Parallel.For(0, files.Length, parallel, i =>
        {
            all[i] = read(files[i]);
            options.OnPageRead?.Invoke(Interlocked.Increment(ref done));
        });
        return all;
    }
}
