using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli;

public sealed class CachedRunTests
{
    private const string Cache = ".extracted.sot-cache";

    [Fact]
    public void What_was_read_is_kept_beside_the_registry_and_git_looks_away()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");

        Assert.Equal([".gitignore", "last-run", "readings"], folder.Contents(Cache).Keys);
        Assert.EndsWith("\n*\n", folder.Text($"{Cache}/.gitignore"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_a_cache_keeps_nothing_and_looks_at_nothing()
    {
        using var folder = TinyDocs.Folder();
        var first = folder.Sot("extract", "--no-cache");
        Assert.False(Directory.Exists(folder.At(Cache)));

        using var other = TinyDocs.Folder();
        Assert.Equal(other.Sot("extract"), first);
        Assert.Equal(other.Contents("extracted"), folder.Contents("extracted"));
    }

    [Fact]
    public void A_check_keeps_nothing()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract", "--no-cache");

        Assert.Equal(0, folder.Sot("extract", "--check").ExitCode);
        Assert.False(Directory.Exists(folder.At(Cache)));
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract", "--check")]
    [InlineData("extract", "--check", "--strict")]
    public void A_run_that_remembers_tells_what_a_fresh_one_tells(params string[] words)
    {
        using var folder = Thin();
        folder.Sot("extract");
        var remembered = folder.Sot(words);

        Assert.Contains("page-thin", remembered.Error, StringComparison.Ordinal);
        Assert.Equal(folder.Sot([.. words, "--no-cache"]), remembered);
    }

    [Theory]
    [InlineData("docs/kites.md")]
    [InlineData("docs/sot.yaml")]
    [InlineData("docs/evidence/2026-02-03.yaml")]
    [InlineData("extracted/confirmed.md")]
    [InlineData("extracted/rows.json")]
    public void Whatever_is_edited_is_seen(string name)
    {
        using var folder = TinyDocs.Folder().Write("docs/sot.yaml", "severity:\n  became-required: wording\n");
        folder.Sot("extract");
        folder.Sot("extract");
        folder.Edit(name, static text => text.Replace("kite", "boat", StringComparison.Ordinal).Replace(
            "wording", "breaking", StringComparison.Ordinal));

        Assert.Equal(folder.Sot("extract", "--check", "--no-cache"), folder.Sot("extract", "--check"));
    }

    [Fact]
    public void A_page_more_or_less_is_seen()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        folder.Write("docs/more.md", TaskPage.Of("| id | string | Required | - | | |"));
        Assert.Equal(1, folder.Sot("extract", "--check").ExitCode);
        File.Delete(folder.At("docs/more.md"));
        Assert.Equal(0, folder.Sot("extract", "--check").ExitCode);
        File.Delete(folder.At("extracted/confirmed.json"));
        Assert.Equal(1, folder.Sot("extract", "--check").ExitCode);
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("empty")]
    [InlineData("cut")]
    [InlineData("damaged")]
    [InlineData("text")]
    [InlineData("folder")]
    public void A_cache_in_whatever_state_changes_no_byte(string state)
    {
        using var folder = Thin();
        folder.Sot("extract");
        foreach (var name in new[] { "readings", "last-run" }) Spoil(folder.At($"{Cache}/{name}"), state);
        folder.Edit("docs/kites.md", static text => text.Replace("How it is cut", "How it is sewn", StringComparison.Ordinal));
        using var fresh = Copy(folder);

        var (expected, found) = (fresh.Sot("extract", "--no-cache"), folder.Sot("extract"));

        Assert.Equal(0, found.ExitCode);
        Assert.Equal(expected, found);
        Assert.Equal(fresh.Contents("extracted"), folder.Contents("extracted"));
    }

    [Fact]
    public void Where_nothing_can_be_kept_the_work_is_done_all_the_same()
    {
        using var folder = TinyDocs.Folder().Write(Cache, "a file where the folder would be");
        var result = folder.Sot("extract");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(0, folder.Sot("extract", "--check").ExitCode);
    }

    [Fact]
    public void What_an_interrupted_run_left_is_seen()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        Directory.CreateDirectory(folder.At(".extracted.sot-new"));

        Assert.Equal(0, folder.Sot("extract").ExitCode);
        Assert.Equal(["docs", "extracted"], folder.Entries());
    }

    [Fact]
    public async Task Two_runs_at_once_harm_nothing()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        for (var round = 0; round < 3; round++)
        {
            folder.Write("docs/more.md", TaskPage.Of($"| id_{round} | string | Required | - | | |"));
            var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => folder.Sot("extract"))));

            Assert.Contains(runs, static run => run.ExitCode == 0);
            Assert.Equal(0, folder.Sot("extract").ExitCode);
            Assert.Equal(folder.Sot("extract", "--check", "--no-cache"), folder.Sot("extract", "--check"));
        }
    }

    // A page that reads thin, so that there is something to tell.
    private static TemporaryFolder Thin() => TinyDocs.Folder().Write(
        "docs/thin.md",
        "# POST /v1/reels\n\n| Field | Type |\n| --- | --- |\n| a | int |\n\n### Example\n\n"
        + "```bash\ncurl -X POST https://x.example/v1/reels -d '{\"a\": 1, \"b\": 2, \"c\": 3, \"d\": 4, \"e\": 5}'\n```\n");

    private static void Spoil(string file, string state)
    {
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        if (state == "folder") Directory.CreateDirectory(file);
        else if (state != "gone")
            File.WriteAllBytes(file, state switch
            {
                "empty" => [],
                "cut" => bytes[..(bytes.Length / 2)],
                "text" => "[]"u8.ToArray(),
                _ => [.. bytes[..^9], (byte)(bytes[^9] ^ 1), .. bytes[^8..]],
            });
    }

    private static TemporaryFolder Copy(TemporaryFolder folder)
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories))
            copy.Write(Path.GetRelativePath(folder.Root, file), File.ReadAllBytes(file));
        return copy;
    }
}
