using Extractor.Tests.Conventions;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli;

public sealed class TranscriptTests
{
    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs"), "*.md")
        .Where(static file => File.ReadAllText(file).Contains("```console", StringComparison.Ordinal))
        .Select(static file => Path.GetFileName(file))
        .Where(static name => name != "why.md")
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_the_documentation_shows_what_the_command_prints(string page)
    {
        using var folder = new TemporaryFolder();

        Assert.NotEqual(0, await new Transcript(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", page))).RunIn(folder.Root));
    }

    [Fact]
    public async Task The_readme_shows_what_the_command_prints()
    {
        using var folder = new TemporaryFolder();

        Assert.NotEqual(0, await new Transcript(File.ReadAllText(Path.Combine(SourceTree.Root, "README.md"))).RunIn(folder.Root));
    }

    [Fact]
    public async Task The_case_that_started_it_is_still_answered()
    {
        using var folder = new TemporaryFolder();
        foreach (var below in (string[])["reference-docs", "extracted"])
            foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, below), "*", SearchOption.AllDirectories))
                folder.Write(Path.GetRelativePath(SourceTree.Root, file), File.ReadAllBytes(file));

        Assert.NotEqual(0, await new Transcript(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "why.md"))).RunIn(folder.Root));
    }

    [Fact]
    public async Task A_transcript_that_is_not_true_is_found()
    {
        using var folder = new TemporaryFolder();
        var untrue = new Transcript("```console\n$ sot help exit-codes\nThere are no exit codes.\n```\n");

        await Assert.ThrowsAnyAsync<Exception>(() => untrue.RunIn(folder.Root));
    }

    [Fact]
    public void The_readme_fits_a_few_screens() =>
        Assert.InRange(File.ReadLines(Path.Combine(SourceTree.Root, "README.md")).Count(), 1, 150);
}
