using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using Extractor.Checking;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Settings;
using Extractor.Words;

namespace Extractor.Benchmarks;

/// <summary>The parts of an extraction and of a check, on the project's own pages.</summary>
[MemoryDiagnoser]
public class Parts
{
    private const string Scope = "POST /v1/videos/omni-video";

    private readonly byte[] payload = Encoding.UTF8.GetBytes(
        """{ "model_name": "kling-video-o1", "prompt": "a kite over the sea", "duration": "5", "image_list": [ """
        + """{ "image_url": "https://a.example/k.png", "type": "first_frame" } ] }""");
    private PageFile page = new("page.md", default);
    private PageRecord[] records = [];
    private FieldRegistry registry = FieldRegistry.Empty;
    private byte[] file = [];
    private PayloadChecker checker = null!;

    /// <summary>Runs the benchmarks that the words name, as BenchmarkDotNet takes them.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Parts).Assembly).Run(args);
        return 0;
    }

    /// <summary>Reads the project's pages once.</summary>
    [GlobalSetup]
    public void Read()
    {
        var docs = Path.Combine(Path.GetDirectoryName(Here())!, "..", "reference-docs");
        records = [.. Directory.EnumerateFiles(docs, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(name => PageRecord.Of(Extraction.ReadOne(
                new PageFile(Path.GetRelativePath(docs, name), File.ReadAllBytes(name)), Vocabulary.BuiltIn, ProjectSettings.None).Page!))];
        page = new PageFile("kling/omni-video.md", File.ReadAllBytes(Path.Combine(docs, "kling", "omni-video.md")));
        registry = RegistryBuilder.Build(records, [], FieldRegistry.Empty);
        file = RegistryJson.Bytes(registry, Fingerprint.Of(registry));
        checker = PayloadChecker.For(registry, Scope);
    }

    /// <summary>A page's blocks.</summary>
    [Benchmark]
    public object? ReadBlocks() => PageReader.Read(page).Page;

    /// <summary>A page with every dialect.</summary>
    [Benchmark]
    public object? ReadPage() => Extraction.ReadOne(page, Vocabulary.BuiltIn, ProjectSettings.None).Page;

    /// <summary>The claims of all pages merged.</summary>
    [Benchmark]
    public object Merge() => RegistryBuilder.Build(records, [], FieldRegistry.Empty);

    /// <summary>The registry as bytes.</summary>
    [Benchmark]
    public object Write() => RegistryJson.Bytes(registry, "sha256:0");

    /// <summary>The registry's fingerprint.</summary>
    [Benchmark]
    public object Fingerprints() => Fingerprint.Of(registry);

    /// <summary>The registry read again.</summary>
    [Benchmark]
    public object ReadRegistry() => RegistryJson.Read(JsonNode.Parse(file)!.AsObject());

    /// <summary>The contract of the omni-video operation made ready.</summary>
    [Benchmark]
    public object PrepareCheck() => PayloadChecker.For(registry, Scope);

    /// <summary>A body held against the omni-video operation.</summary>
    [Benchmark]
    public object Check() => checker.Check(payload, "p.json");

    private static string Here([CallerFilePath] string here = "") => here;
}
