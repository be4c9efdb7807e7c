using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Extractor.Changes;
using Extractor.Changes.Versions;
using Extractor.Checking;
using Extractor.Checking.Calls;
using Extractor.Citing;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Reviewing;
using Extractor.Settings;
using Extractor.Tests.Fixtures;
using Extractor.Words;

namespace Extractor.Tests.Fuzzing;

/// <summary>What holds of every file, however broken it is. Each property throws where it does not.</summary>
internal static class Properties
{
    private static readonly string[] Names = ["a.md", "a.html", "a.txt", "a.mdx"];
    private static readonly Edition Tiny = Edition.Of(("kites.md", TinyDocs.Kites), ("guides/overview.md", TinyDocs.Overview));
    private static readonly Edition Grown = Tiny.Then(
        ("kites.md", TinyDocs.Kites.Replace("| Optional |", "| Required |", StringComparison.Ordinal)));

    /// <summary>Every property by the kind of file that it is about.</summary>
    public static ImmutableArray<(string Kind, Action<byte[]> Holds)> All { get; } =
    [
        ("page", Page), ("page", Page), ("page", Page), ("page", Page), ("page", PagesInAnyOrder), ("yaml", Yaml), ("registry", Stored),
        ("changes", StoredChanges), ("payload", Payload), ("curl", Curl), ("note", Note),
    ];

    private static void Page(byte[] bytes)
    {
        foreach (var name in Names)
        {
            var file = new PageFile(name, bytes);
            var (page, _) = Extraction.ReadOne(file, Vocabulary.BuiltIn, ProjectSettings.None);
            if (page is null) continue;
            var text = new SourceText(name, Utf8Text.Read(bytes, out _)!);
            foreach (var claim in page.Reading.Claims) Quoted(text, Anchor.Of(claim));
            foreach (var row in page.Reading.Rows)
                Assert.True(
                    row.Line >= 1 && row.Line <= text.LineCount && (row.Outcome == Outcome.Extracted) == (row.Reason is null),
                    $"the ledger has {row}");
        }
    }

    // Reading the lines of an anchor again gives its quote, or of an endless line a part that has it.
    private static void Quoted(SourceText text, Anchor anchor)
    {
        Assert.InRange(anchor.Line, 1, text.LineCount);
        Assert.InRange(anchor.EndLine, anchor.Line, text.LineCount);
        Assert.Contains(
            anchor.Quote,
            string.Join('\n', Enumerable.Range(anchor.Line - 1, anchor.EndLine - anchor.Line + 1).Select(text.Line)),
            StringComparison.Ordinal);
    }

    private static void PagesInAnyOrder(byte[] bytes)
    {
        ImmutableArray<PageFile> pages = [
            .. Names.Select(name => new PageFile(name, bytes)), new PageFile("kites.md", Encoding.UTF8.GetBytes(TinyDocs.Kites)),
        ];
        var first = Extraction.Run(
            new ExtractionInput(pages, [], "extracted", ImmutableDictionary<string, byte[]>.Empty),
            new ExtractionOptions(1, KeepReadings: true));
        var second = Extraction.Run(new ExtractionInput([.. pages.Reverse()], [], "extracted", ImmutableDictionary<string, byte[]>.Empty));
        Assert.DoesNotContain(first.Problems, static problem => problem.Rule == Extractor.Diagnostics.Rules.PageCrashed);
        Assert.Equal(first.Files.Select(Text), second.Files.Select(Text));
        if (first.Registry is not { } registry) return;
        Assert.InRange(first.Files.Values.Sum(static file => (long)file.Length), 0, 50_000_000);
        var read = RegistryJson.Read(JsonNode.Parse(first.Files["registry.json"])!.AsObject());
        Assert.Equal(Text(first.Files["registry.json"]), Text(JsonText.Bytes(RegistryJson.Of(read))));
        Assert.Empty(RegistryDiff.Between(registry, read));
        var again = Extraction.Run(new ExtractionInput(pages, [], "extracted", first.Files) { Readings = first.Readings });
        Assert.Equal(first.Files.Select(Text), again.Files.Select(Text));
    }

    private static void Yaml(byte[] bytes)
    {
        SettingsReader.Read(new PageFile("sot.yaml", bytes), ["a.md"]);
        EvidenceReader.Read(new PageFile("evidence/a.yaml", bytes));
        ApprovalsReader.Read(new PageFile("sot-approved.yaml", bytes));
        PageReader.Read(new PageFile("a.md", (byte[])[.. "---\n"u8, .. bytes, .. "\n---\n# A\n"u8]));
    }

    private static void Stored(byte[] bytes)
    {
        StoredJson.Registry("registry.json", bytes);
        History.Read("extracted", Grown.Files.SetItem("registry.json", bytes));
    }

    private static void StoredChanges(byte[] bytes)
    {
        if (History.Read(
            "extracted",
            Grown.Files.SetItem(
                Grown.Files.Keys.Where(static name => name.StartsWith("changes/", StringComparison.Ordinal)).Max(StringComparer.Ordinal)!,
                bytes)).History is not { } history)
            return;
        foreach (var version in history.Versions) history.Rebuild(version.Version);
        StaleFindings.In(history.Current, history.Steps);
        Extraction.Run(new ExtractionInput(
            [new PageFile("kites.md", Encoding.UTF8.GetBytes(TinyDocs.Kites))],
            [],
            "extracted",
            Grown.Files.SetItem("changes/1.0.0.json", bytes)));
    }

    private static void Payload(byte[] bytes) => PayloadChecker.For(Tiny.Registry, "POST /v1/kites").Check(bytes, "p.json");

    private static void Curl(byte[] bytes)
    {
        if (Utf8Text.Read(bytes, out _) is not { } text) return;
        var checker = new CallChecker(Tiny.Registry);
        foreach (var call in CurlScript.Calls("p.sh", text, static _ => new CallFile(null, "there is no such file")))
            checker.Check("POST /v1/kites", call, "p.sh");
    }

    private static void Note(byte[] bytes) => CitedNote.Read("note.md", bytes);

    private static string Text(KeyValuePair<string, byte[]> file) => $"{file.Key}\n{Text(file.Value)}";

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file);
}
