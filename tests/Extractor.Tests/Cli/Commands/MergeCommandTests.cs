using System.Text;
using DuckDB.NET.Data;
using Extractor.Tests.Conventions;
using Extractor.Tests.Fixtures;
using Extractor.Tests.Recording;

namespace Extractor.Tests.Cli.Commands;

public sealed class MergeCommandTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pages_read_apart_make_the_same_bytes_in_whatever_order_their_claims_come(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder().Write("docs/evidence/a.yaml", TinyDocs.Evidence).Write(
            "docs/sot.yaml", "scopes:\n  - page: user.md\n    scope: Person\nseverity:\n  became-required: wording\n");
        foreach (var page in RecordedRun.Pages(random)) folder.Write($"docs/{page.Path}", page.Bytes.ToArray());
        var (whole, claims) = (folder.Sot("extract"), Claims(folder, random));
        var merged = folder.Sot(["merge", .. claims, "--docs", folder.Docs, "--out", folder.At("merged")]);

        Assert.Equal(whole.ExitCode, merged.ExitCode);
        Assert.Equal(whole.Error, merged.Error);
        Assert.Equal(whole.Output, merged.Output.Replace("merged", "extracted", StringComparison.Ordinal));
        Assert.Equal(folder.Contents("extracted"), folder.Contents("merged"));
        Assert.Equal(0, folder.Sot(["merge", .. claims, "--docs", folder.Docs, "--check"]).ExitCode);
    }

    [Fact]
    public void The_pages_of_this_repository_read_apart_make_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var docs = Path.Combine(OwnRegistry.Root, "reference-docs");
        foreach (var file in Directory.EnumerateFiles(docs, "*", SearchOption.AllDirectories))
            folder.Write($"docs/{Path.GetRelativePath(docs, file)}", File.ReadAllBytes(file));
        Assert.Equal(0, folder.Sot("extract").ExitCode);

        Assert.Equal(0, folder.Sot(["merge", .. Claims(folder, new Random(7)), "--docs", folder.Docs, "--check"]).ExitCode);
    }

    [Fact]
    public void The_version_before_is_that_of_the_output_folder()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        folder.Edit("docs/kites.md", static text => text.Replace("| `shape` | string |", "| `shape` | int |", StringComparison.Ordinal));
        var result = folder.Sot(["merge", .. Claims(folder, new Random(1)), "--docs", folder.Docs]);

        Assert.Contains("1.0.0 → 2.0.0 (major)", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, folder.Sot("extract", "--check").ExitCode);
    }

    [Theory]
    [InlineData(3, "not json", "claims.ndjson:3: error[claims-broken]: not a line of claims")]
    [InlineData(3, "{}", "claims.ndjson:3: error[claims-broken]: not a line of claims")]
    [InlineData(3, "[]", "claims.ndjson:3: error[claims-broken]: not a line of claims")]
    [InlineData(3, "", "claims.ndjson:2: error[claims-broken]: a scope of kites.md, number 0, is missing")]
    [InlineData(8, "", "claims.ndjson:2: error[claims-broken]: a claim of kites.md, number 4, is missing")]
    [InlineData(2, "", "claims.ndjson:3: error[claims-broken]: the line of kind 'page' that belongs to this one is missing")]
    [InlineData(1, "", "claims.ndjson: error[claims-broken]: no line of kind 'reader' says who read the pages; expected one")]
    [InlineData(
        1,
        "{\"kind\":\"reader\",\"number\":0,\"reader\":{\"tool\":\"0.0.1\",\"settings\":null}}",
        "claims.ndjson:1: error[claims-broken]: read by sot 0.0.1 without settings, expected sot ")]
    public void A_line_that_is_wrong_or_missing_is_told_with_its_place(int line, string text, string expected)
    {
        using var folder = TinyDocs.Folder();
        var lines = Printed(folder, "docs/kites.md").Split('\n');
        lines[line - 1] = text;
        var result = folder.Write("claims.ndjson", string.Join('\n', lines))
            .Sot("merge", folder.At("claims.ndjson"), "--docs", folder.Docs);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(expected, result.Error, StringComparison.Ordinal);
        Assert.EndsWith("nothing was written; extracted is as it was\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(["claims.ndjson", "docs"], folder.Entries());
    }

    [Theory]
    [InlineData("\"table-row\"", "\"row\"")]
    [InlineData("\"line\":17", "\"line\":0")]
    [InlineData("\"line\":17", "\"line\":null")]
    [InlineData("\"required\":\"required\",", "")]
    [InlineData("\"holdsList\":null", "\"holdsList\":null,\"more\":1")]
    [InlineData("\"enum\":[]", "\"enum\":null")]
    [InlineData("\"location\":\"body\"", "\"location\":\"bodies\"")]
    public void A_claim_with_a_mistake_is_told_with_its_place(string old, string now)
    {
        using var folder = TinyDocs.Folder();
        var lines = Printed(folder, "docs/kites.md").Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains("\"kind\":\"claim\"", StringComparison.Ordinal)
            && line.Contains(old, StringComparison.Ordinal));
        lines[at] = lines[at].Replace(old, now, StringComparison.Ordinal);
        var result = folder.Write("claims.ndjson", string.Join('\n', lines))
            .Sot("merge", folder.At("claims.ndjson"), "--docs", folder.Docs);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"claims.ndjson:{at + 1}: error[claims-broken]: not a line of claims", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_there_twice_is_told_with_both_places()
    {
        using var folder = TinyDocs.Folder();
        folder.Write("a.ndjson", Printed(folder, "docs/kites.md")).Write("b.ndjson", Printed(folder, "docs/kites.md"));

        Assert.StartsWith(
            "b.ndjson:2: error[claims-broken]: the page kites.md stands at a.ndjson:2 already",
            SotResult.Below(folder.Root, folder.Sot("merge", folder.At("a.ndjson"), folder.At("b.ndjson"), "--docs", folder.Docs).Error),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_come_from_stdin_too()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        var all = Printed(folder, "docs/kites.md", "docs/guides/overview.md");

        Assert.Equal(
            0, SotResult.Of(["merge", "-", "--docs", folder.Docs, "--out", folder.Out, "--check"], folder.Root, all).ExitCode);
    }

    [Fact]
    public void A_page_that_cannot_be_read_fails_where_it_is_read_and_where_it_is_merged()
    {
        using var folder = TinyDocs.Folder().Write("docs/odd.md", [0xff, 0xfe, 0x41]);
        var read = folder.Sot("extract", "--claims", folder.At("docs/odd.md"));

        Assert.Equal(2, read.ExitCode);
        Assert.Contains("error[page-not-utf8]", read.Error, StringComparison.Ordinal);
        var merged = folder.Write("claims.ndjson", read.Output).Sot("merge", folder.At("claims.ndjson"), "--docs", folder.Docs);
        Assert.Equal((2, read.Error), (merged.ExitCode, merged.Error.Split("sot: ")[0]));
    }

    [Theory]
    [InlineData("docs/evidence/2026-02-03.yaml", "is no page of")]
    [InlineData("notes.md", "is no page of")]
    [InlineData("docs/none.md", "there is no file")]
    public void What_is_no_page_has_no_claims(string name, string expected)
    {
        using var folder = TinyDocs.Folder().Write("notes.md", "# Notes\n");
        var result = folder.Sot("extract", "--claims", folder.At("docs/kites.md"), folder.At(name));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Printing_claims_writes_nothing_and_gives_the_same_lines_in_every_order()
    {
        using var folder = TinyDocs.Folder();

        Assert.Equal(
            Printed(folder, "docs/kites.md", "docs/guides/overview.md"), Printed(folder, "docs/guides/overview.md", "docs/kites.md"));
        Assert.Equal(["docs"], folder.Entries());
        Assert.False(Directory.Exists(folder.At(".extracted.sot-cache")));
    }

    [Fact]
    public void The_query_of_the_documentation_finds_the_fields_of_the_registry()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        foreach (var (name, page) in new[] { ("a", "docs/kites.md"), ("b", "docs/guides/overview.md") })
            folder.Write($"claims/{name}.ndjson", Printed(folder, page));
        var text = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "scale.md"));
        var sql = text.Split("```sql\n")[1].Split("```")[0].Replace("'claims/", $"'{folder.Root}/claims/", StringComparison.Ordinal);

        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var confirmed = new List<string>();
        while (reader.Read())
            if (reader.GetBoolean(3)) confirmed.Add($"{reader.GetString(0)}#{reader.GetString(1)}.{reader.GetString(2)}");

        Assert.Equal(
            folder.Sot("list", "confirmed").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, confirmed.Count);
        Assert.Contains("POST /v1/kites#body.tail_list[].colour", confirmed);
    }

    // The pages are read in as many parts as chance will have it, and the lines of each part are mixed.
    private static string[] Claims(TemporaryFolder folder, Random random)
    {
        var pages = Directory.EnumerateFiles(folder.Docs, "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetExtension(file) is ".md" or ".html" or ".txt").ToArray();
        random.Shuffle(pages);
        var files = new List<string>();
        foreach (var part in pages.Chunk(random.Next(1, 4)))
        {
            var lines = folder.Sot(["extract", "--claims", .. part]).Output.Split('\n');
            random.Shuffle(lines);
            folder.Write($"claims/{files.Count}.ndjson", Encoding.UTF8.GetBytes(string.Join('\n', lines)));
            files.Add(folder.At($"claims/{files.Count}.ndjson"));
        }

        return [.. files];
    }

    private static string Printed(TemporaryFolder folder, params string[] pages)
    {
        var result = folder.Sot(["extract", "--claims", .. pages.Select(folder.At)]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
