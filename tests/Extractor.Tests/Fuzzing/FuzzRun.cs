using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Fuzzing;

/// <summary>A file for which a property does not hold.</summary>
/// <param name="Number">Which file of the run it is, from zero.</param>
/// <param name="Kind">The kind of file.</param>
/// <param name="Bytes">The file.</param>
/// <param name="What">What was found.</param>
internal sealed record FuzzFailure(int Number, string Kind, byte[] Bytes, string What);

/// <summary>Broken files, one after the other, each held against the properties of its kind.</summary>
/// <param name="seed">Where chance begins.</param>
internal sealed class FuzzRun(int seed)
{
    private const int LongestSeed = 12_000;

    // Nothing that is read is longer than a minute's work for the slowest machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly byte[][] Pages = [.. OwnPages()];
    private static readonly Dictionary<string, byte[][]> Others = new(StringComparer.Ordinal)
    {
        ["yaml"] = [.. new[]
        {
            "- field: POST /v1/kites#body.name\n  date: 2026-03-29\n  api: accepted\n  semantics: proven\n  note: it flew\n",
            "vocabulary:\n  types: [kite]\nignore:\n  - page: a.md\n    section: A\n    reason: old\nscopes:\n"
            + "  - { page: a.md, scope: POST /v1/x }\n",
            "- fingerprint: 0123456789abcdef\n  reason: fine\n",
            "title: A\nurl: https://a.example\ncaptured: 2026-01-01\napi: POST /v1/x\n",
        }.Select(Encoding.UTF8.GetBytes)],
        ["payload"] = [.. new[]
        {
            "{ \"name\": \"Ada\", \"shape\": \"box\", \"tail_list\": [ { \"colour\": \"red\" } ], \"line_length\": 30 }",
            "[{\"a\": [1, 2.5e3, null, true, \"\\u00e9\\ud83d\\ude00\"]}]",
        }.Select(Encoding.UTF8.GetBytes)],
        ["curl"] = [.. new[]
        {
            "curl -X POST 'https://a.example/v1/kites?x=1' -H \"A: b\" \\\n  -d '{ \"name\": \"Ada\" }'\n"
            + "curl -F name=@a https://a.example/v1/kites\n",
            "curl https://a.example/v1/kites --data-raw $'{\"name\": \"it\\'s\"}' | jq .\n",
        }.Select(Encoding.UTF8.GetBytes)],
        ["note"] = [.. new[]
        {
            "> `POST /v1/kites#body.name`:\n> “`| name | string |`”\n> — Kites › Fly, kites.md:17, captured 2026-01-10\n"
            + "> `[sot:POST /v1/kites#body.name kites.md:17 0123456789ab]`\n\nText [link](x) `[sot:` more\n",
        }.Select(Encoding.UTF8.GetBytes)],
        ["registry"] = [.. Stored("registry.json")],
        ["changes"] = [.. Stored("changes/1.0.0.json"), .. Stored("changes/2.0.0.json")],
    };

    private readonly Random random = new(seed);

    /// <summary>How many files there were.</summary>
    public int Count { get; private set; }

    /// <summary>The failures, each kind of fault once.</summary>
    public List<FuzzFailure> Failures { get; } = [];

    /// <summary>How many files failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Runs until a number of files or a time is used up.</summary>
    public void Run(int files, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var mutators = Properties.All.Select(property => property.Kind).Distinct()
            .ToDictionary(static kind => kind, kind => new Mutator(random, kind == "page" ? Pages : Others[kind]), StringComparer.Ordinal);
        for (; Count < files && Stopwatch.GetElapsedTime(started) < time; Count++)
        {
            var (kind, holds) = Properties.All[Count % Properties.All.Length];
            Try(kind, mutators[kind].Next(), holds);
        }
    }

    private void Try(string kind, byte[] file, Action<byte[]> holds)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            holds(file);
            if (Stopwatch.GetElapsedTime(started) is var took && took > Patience) Add(kind, file, $"took {took.TotalSeconds:F0} s");
        }
        catch (Exception fault)
        {
            Add(
                kind,
                file,
                $"{fault.GetType().Name} "
                + $"{fault.StackTrace?.Split('\n').Select(static line => line.Trim())
                    .FirstOrDefault(static line => line.StartsWith("at Extractor.", StringComparison.Ordinal))}"
                + $"\n{fault.Message}");
        }
    }

    private void Add(string kind, byte[] file, string what)
    {
        Failed++;
        if (Failures.TrueForAll(known => known.What.Split('\n')[0] != what.Split('\n')[0]))
            Failures.Add(new FuzzFailure(Count, kind, file, what));
    }

    // Pages that were written for the tests, and those that the project reads itself.
    private static IEnumerable<byte[]> OwnPages([CallerFilePath] string here = "")
    {
        yield return Encoding.UTF8.GetBytes(TinyDocs.Kites);
        yield return Encoding.UTF8.GetBytes(TinyDocs.Overview);
        var tests = Path.GetDirectoryName(Path.GetDirectoryName(here))!;
        foreach (var folder in new[] { Path.Combine(tests, "Dialects", "Styles"), Path.Combine(tests, "..", "..", "reference-docs") })
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(static file => Extractor.Pages.PageReader.Endings.Contains(Path.GetExtension(file)))
                .Order(StringComparer.Ordinal))
                yield return File.ReadAllBytes(file) is var bytes && bytes.Length > LongestSeed ? bytes[..LongestSeed] : bytes;
    }

    private static IEnumerable<byte[]> Stored(string name) =>
        Edition.Of(("kites.md", TinyDocs.Kites))
            .Then(("kites.md", TinyDocs.Kites.Replace("| `shape`", "| `form`", StringComparison.Ordinal)))
            .Files.TryGetValue(name, out var file)
            ? [file]
            : [];
}
