using System.Globalization;

namespace Extractor.Tests.Fuzzing;

/// <summary>
/// Broken files, a fixed few in every run of the tests. <c>eng/fuzz</c> runs the same for as long as one likes: it sets
/// how long, where chance begins, and where the files go for which something does not hold.
/// </summary>
public sealed class FuzzTests
{
    private const int FewFiles = 330;

    [Fact]
    public void What_holds_of_every_file_holds_of_broken_ones()
    {
        var seconds = Setting("SOT_FUZZ_SECONDS");
        var run = new FuzzRun(Setting("SOT_FUZZ_SEED") ?? 1);

        run.Run(seconds is null ? FewFiles : int.MaxValue, seconds is { } time ? TimeSpan.FromSeconds(time) : TimeSpan.MaxValue);

        if (Environment.GetEnvironmentVariable("SOT_FUZZ_OUT") is { Length: > 0 } folder) Keep(run, folder);
        Assert.True(
            run.Failures.Count == 0,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{run.Count} files, {run.Failed} failures of {run.Failures.Count} kinds:\n\n"
                + $"{string.Join(
                    "\n\n", run.Failures.Select(static failure => $"file {failure.Number} ({failure.Kind}): {failure.What}"))}"));
    }

    private static void Keep(FuzzRun run, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var failure in run.Failures)
        {
            var name = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{failure.Kind}-{failure.Number}"));
            File.WriteAllBytes(name, failure.Bytes);
            File.WriteAllText($"{name}.what.txt", failure.What);
        }

        File.WriteAllText(
            Path.Combine(folder, "counts.txt"),
            string.Create(CultureInfo.InvariantCulture, $"{run.Count} files, {run.Failed} failures of {run.Failures.Count} kinds\n"));
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
