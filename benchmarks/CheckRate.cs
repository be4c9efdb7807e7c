using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Checking;
using Extractor.Registry;

namespace Extractor.Benchmarks;

/// <summary>
/// How many request bodies a checker judges in a second of one core, beside how many are only parsed as JSON; and the files of a
/// folder checked beside the same files read and parsed.
/// </summary>
internal static class CheckRate
{
    private const string Scope = "POST /v1/videos/omni-video";
    private const int Files = 1000;
    private const int Rounds = 5;
    private const int Batch = 1000;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    // Small and large bodies, right ones and wrong ones, as a test suite of a client has them.
    private static readonly (string Name, string Body)[] Bodies =
    [
        ("reference video", """
            {"model_name": "kling-v3-omni", "prompt": "the kite of <<<video_1>>> over the sea", "mode": "pro", "aspect_ratio": "16:9",
             "video_list": [{"video_url": "https://a.example/k.mp4", "refer_type": "feature", "keep_original_sound": "no"}]}
            """),
        ("every field", """
            {"model_name": "kling-video-o1", "multi_shot": false, "shot_type": "customize", "prompt": "a kite over the sea",
             "multi_prompt": [{"index": 1, "prompt": "a", "duration": "2"}, {"index": 2, "prompt": "b", "duration": "3"}],
             "image_list": [{"image_url": "https://a.example/k.png", "type": "first_frame"}],
             "element_list": [{"element_id": 829836802793406551}],
             "video_list": [{"video_url": "https://a.example/k.mp4", "refer_type": "base", "keep_original_sound": "yes"}], "sound": "off",
             "mode": "pro", "aspect_ratio": "16:9", "duration": "5", "watermark_info": {"enabled": true},
             "callback_url": "https://a.example/done", "external_task_id": "task-1"}
            """),
        ("broken rules", """{"model_name": "kling-v3-omni", "multi_shot": true, "prompt": 5, "mode": "standard", "image_list": [{}]}"""),
        ("undocumented field", """{"model_name": "kling-v3-omni", "prompt": "a kite", "video_url": "https://a.example/k.mp4"}"""),
    ];

    /// <summary>Measures and prints a table of Markdown.</summary>
    /// <param name="repository">The root of the repository, whose registry is used.</param>
    /// <param name="tool">The path of <c>sot.dll</c>, or null where only the rate is measured.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string repository, string? tool)
    {
        var extracted = Path.Combine(repository, "extracted");
        var registry = RegistryJson.Read(JsonNode.Parse(File.ReadAllBytes(Path.Combine(extracted, "registry.json")))!.AsObject());
        var checker = PayloadChecker.For(registry, Scope);
        Console.WriteLine("| body | bytes | judged a second | parsed a second |\n| --- | --- | --- | --- |");
        foreach (var (name, body) in Bodies)
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            var judged = Rate(() => checker.Check(bytes, "p.json"));
            var parsed = Rate(() => JsonDocument.Parse(bytes).Dispose());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {bytes.Length} | {judged:N0} | {parsed:N0} |"));
        }

        if (tool is not null) MeasureFiles(extracted, tool);
        return 0;
    }

    /// <summary>Reads the files of a folder and parses each as JSON, as the least that any check of them does.</summary>
    /// <returns>The exit code.</returns>
    public static int ReadAll(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            JsonDocument.Parse(File.ReadAllBytes(file)).Dispose();
        return 0;
    }

    // Per second of processor time, so that what else runs on the machine counts little; the best of several rounds.
    private static double Rate(Action once)
    {
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            var (count, spent) = (0, TimeSpan.Zero);
            for (; spent < Round; spent = Environment.CpuUsage.TotalTime - start, count += Batch)
                for (var i = 0; i < Batch; i++) once();
            best = Math.Max(best, count / spent.TotalSeconds);
        }

        return best;
    }

    private static void MeasureFiles(string extracted, string tool)
    {
        var folder = Directory.CreateTempSubdirectory("sot-bench-").FullName;
        try
        {
            for (var i = 0; i < Files; i++)
                File.WriteAllText(Path.Combine(folder, $"{i:D4}.json"), Bodies[i % 2].Body);
            var one = Directory.CreateDirectory(Path.Combine(folder, "one")).FullName;
            File.Copy(Path.Combine(folder, "0000.json"), Path.Combine(one, "0000.json"));
            var self = Path.Combine(AppContext.BaseDirectory, "Extractor.Benchmarks.dll");
            Console.WriteLine($"\n| process | {Files} files, cpu s | one file, cpu s | difference |\n| --- | --- | --- | --- |");
            Print("read and parsed", of => Least(folder, self, "read", of), folder, one);
            Print("checked", of => Least(folder, tool, "check", $"{of}/*.json", "--scope", Scope, "--out", extracted), folder, one);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(string what, Func<string, double> cost, string folder, string one)
    {
        var (all, alone) = (cost(folder), cost(one));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {all:F2} | {alone:F2} | {all - alone:F2} |"));
    }

    private static double Least(string root, params string[] words) =>
        Enumerable.Range(0, Rounds).Min(_ => WholeProcess.Cost(root, words).Cpu);
}
