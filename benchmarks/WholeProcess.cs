using System.Diagnostics;
using System.Globalization;

namespace Extractor.Benchmarks;

/// <summary>One run of a process, as GNU time tells it.</summary>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Cpu">Seconds of processor time, of user and system together.</param>
/// <param name="Megabytes">The most memory that it held at once.</param>
internal readonly record struct ProcessCost(double Wall, double Cpu, double Megabytes);

/// <summary>The command as a whole process beside a bare parse of the same pages, in turns, so that a busy machine slows both.</summary>
internal static class WholeProcess
{
    private const int Runs = 3;

    /// <summary>Measures and prints a table of Markdown.</summary>
    /// <param name="tool">The path of <c>sot.dll</c>.</param>
    /// <param name="sizes">Sizes of corpora in MB; 5, 20 and 80 where none is given.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string tool, string[] sizes)
    {
        Console.WriteLine(
            "| pages | what | wall s | cpu s | peak MB | cpu of bare parse | cpu s per MB |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var size in sizes.Length > 0 ? sizes : ["5", "20", "80"])
        {
            var root = Directory.CreateTempSubdirectory("sot-bench-").FullName;
            try
            {
                Measure(root, Path.GetFullPath(tool), int.Parse(size, CultureInfo.InvariantCulture));
            }
            finally
            {
                Directory.Delete(root, recursive: true);
            }
        }

        return 0;
    }

    private static void Measure(string root, string tool, int megabytes)
    {
        var (docs, output) = (Path.Combine(root, "docs"), Path.Combine(root, "out"));
        Corpus.Write(docs, megabytes);
        var self = Path.Combine(AppContext.BaseDirectory, "Extractor.Benchmarks.dll");
        var page = Directory.EnumerateFiles(docs, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var (bare, first, check) = (new List<ProcessCost>(), new List<ProcessCost>(), new List<ProcessCost>());
        var (edited, alone) = (new List<ProcessCost>(), new List<ProcessCost>());
        for (var run = 0; run < Runs; run++)
        {
            bare.Add(Cost(root, self, "parse", docs));
            // What an earlier run has read is kept beside the folder.
            foreach (var before in new[] { output, Path.Combine(root, ".out.sot-cache") })
                if (Directory.Exists(before)) Directory.Delete(before, recursive: true);
            first.Add(Cost(root, tool, "extract", "--docs", docs, "--out", output));
            check.Add(Cost(root, tool, "extract", "--check", "--docs", docs, "--out", output));
            File.AppendAllText(page, string.Create(CultureInfo.InvariantCulture, $"\nThe `new_field_{run}` parameter is new.\n"));
            edited.Add(Cost(root, tool, "extract", "--docs", docs, "--out", output));
            alone.Add(Cost(root, tool, "extract", "--check", "--no-cache", "--docs", docs, "--out", output));
        }

        var least = bare.Min(static cost => cost.Cpu);
        Print(megabytes, "bare parse", bare, least);
        Print(megabytes, "first extract", first, least);
        Print(megabytes, "extract --check, nothing changed", check, least);
        Print(megabytes, "extract, one page changed", edited, least);
        Print(megabytes, "extract --check --no-cache", alone, least);
    }

    private static void Print(int megabytes, string what, List<ProcessCost> costs, double bare)
    {
        var cpu = costs.Min(static cost => cost.Cpu);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {megabytes} MB | {what} | {costs.Min(static cost => cost.Wall):F1} | {cpu:F2} | "
            + $"{costs.Min(static cost => cost.Megabytes):F0} | {cpu / bare:F2} × | {cpu / megabytes:F2} |"));
    }

    /// <summary>Runs a program of .NET to its end.</summary>
    /// <param name="root">A folder for what GNU time tells.</param>
    /// <param name="words">The program and its words.</param>
    public static ProcessCost Cost(string root, params string[] words)
    {
        var told = Path.Combine(root, "time.txt");
        var start = new ProcessStartInfo("/usr/bin/time", ["-f", "%e %U %S %M", "-o", told, "dotnet", .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{string.Join(' ', words)} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
        var figures =
            File.ReadLines(told).Last().Split(' ').Select(static figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return new ProcessCost(figures[0], figures[1] + figures[2], figures[3] / 1024);
    }
}
