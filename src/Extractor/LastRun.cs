using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Extractor.Pages;
using Extractor.Recording;

namespace Extractor;

/// <summary>
/// Remembers that the output folder is what the pages say, and what was told of them: where every file that an extraction
/// reads is as it was, there is nothing to do but to tell it again.
/// </summary>
internal static class LastRun
{
    private const int SumLength = SHA256.HashSizeInBytes;

    /// <summary>
    /// An input by which a run is known again: each file has its sum in the place of its bytes, so that nobody need hold them.
    /// </summary>
    public static ReadOnlyMemory<byte> SumOf(ReadOnlyMemory<byte> bytes) => bytes.IsEmpty ? default : SHA256.HashData(bytes.Span);

    /// <summary>What the last run told, where it read the same and changed nothing; else null, whatever the bytes are.</summary>
    /// <param name="kept">What the last run has kept.</param>
    /// <param name="sums">What this run would read, as sums, but for the output folder.</param>
    /// <param name="output">The sums of the output folder, which is many times as large as the pages.</param>
    public static RunSummary? Recall(
        ReadOnlyMemory<byte> kept, ExtractionInput sums, Func<IReadOnlyDictionary<string, byte[]>> output)
    {
        if (kept.Length <= 2 * SumLength) return null;
        var pages = kept.Span[..SumLength];
        var told = kept.Span[(2 * SumLength)..];
        if (!pages.SequenceEqual(Seal(sums))) return null;
        if (!kept.Span[SumLength..(2 * SumLength)].SequenceEqual(Seal(pages, output(), told))) return null;
        try
        {
            return JsonSerializer.Deserialize(told, RecordJson.Default.RunSummary);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What to keep of a run whose files have been put in place; null where the next one may have something to do.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="result">What it came to.</param>
    public static byte[]? Bytes(ExtractionInput input, ExtractionResult result)
    {
        // What was wrong with the output folder is mended by now, and not to be told again.
        var mended = result.Problems.Any(static problem => problem.Rule.Id.StartsWith("output-", StringComparison.Ordinal));
        if (SummaryOf(result) is not { } summary || mended) return null;
        var isAsItWas =
            result.Files.All(file => input.Output.TryGetValue(file.Key, out var now) && CheckedOutBytes.AreSame(now, file.Value));
        var written = isAsItWas ? input.Output : input.Output.ToImmutableDictionary().SetItems(result.Files);
        var sums = written.AsParallel().ToImmutableDictionary(static file => file.Key, file => !isAsItWas
            && result.Sums.TryGetValue(file.Key, out var known) ? Convert.FromHexString(known) : SumOf(file.Value).ToArray());
        var told = JsonSerializer.SerializeToUtf8Bytes(summary, RecordJson.Default.RunSummary);
        var pages = Seal(SumsOf(input));
        return [.. pages, .. Seal(pages, sums, told), .. told];
    }

    /// <summary>What a run tells; null where it could not do its work.</summary>
    public static RunSummary? SummaryOf(ExtractionResult result) => result.Registry is not { } registry ? null : new RunSummary(
        registry.Version.ToString(), registry.Pages.Length, registry.Scopes.Length, registry.Confirmed.Count(),
        registry.Hypotheses.Count(), result.Pages, result.Problems);

    private static ExtractionInput SumsOf(ExtractionInput input) => input with
    {
        Pages = [.. input.Pages.AsParallel().AsOrdered().Select(Summed)],
        Evidence = [.. input.Evidence.Select(Summed)],
        Settings = input.Settings is { } settings ? Summed(settings) : null,
    };

    private static PageFile Summed(PageFile file) => file with { Bytes = SumOf(file.Bytes) };

    private static byte[] Seal(ExtractionInput sums)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ReadingKey.Add(hash, ReadingKey.Tool);
        ReadingKey.Add(hash, sums.OutputName);
        foreach (var file in sums.Pages) Add(hash, "page", file.Path, file.Bytes.Span);
        foreach (var file in sums.Evidence) Add(hash, "evidence", file.Path, file.Bytes.Span);
        if (sums.Settings is { } settings) Add(hash, "settings", settings.Path, settings.Bytes.Span);
        return hash.GetHashAndReset();
    }

    private static byte[] Seal(ReadOnlySpan<byte> pages, IReadOnlyDictionary<string, byte[]> output, ReadOnlySpan<byte> told)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(pages);
        foreach (var (name, sum) in output.OrderBy(static file => file.Key, StringComparer.Ordinal)) Add(hash, "output", name, sum);
        hash.AppendData(told);
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, string part, string name, ReadOnlySpan<byte> sum)
    {
        ReadingKey.Add(hash, part);
        ReadingKey.Add(hash, name);
        ReadingKey.Add(hash, Convert.ToHexString(sum));
    }
}
