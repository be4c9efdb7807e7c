using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli;

public sealed class LinksTests
{
    [Fact]
    public void What_links_lead_to_inside_the_docs_folder_is_read_once_at_its_own_place()
    {
        using var folder = TinyDocs.Folder();
        File.CreateSymbolicLink(folder.At("docs/a-link.md"), "kites.md");
        Directory.CreateSymbolicLink(folder.At("docs/a-folder"), "guides");

        Assert.Equal(["guides/overview.md", "kites.md"], Pages(folder));
    }

    [Fact]
    public void What_only_a_link_leads_to_is_read_at_the_place_of_the_link()
    {
        using var folder =
            new TemporaryFolder().Write("docs/.versions/2026/kites.md", TinyDocs.Kites).Write("docs/.versions/page", TinyDocs.Overview);
        Directory.CreateSymbolicLink(folder.At("docs/current"), ".versions/2026");
        File.CreateSymbolicLink(folder.At("docs/overview.md"), ".versions/page");

        Assert.Equal(["current/kites.md", "overview.md"], Pages(folder));
    }

    [Fact]
    public void Folders_that_link_to_each_other_end_nobody()
    {
        using var folder = TinyDocs.Folder();
        foreach (var name in new[] { "a", "b", "c" })
            folder.Write($"docs/{name}/{name}.md", "# Nothing\n\nWords.\n");
        foreach (var name in new[] { "a", "b", "c" })
            foreach (var other in new[] { "a", "b", "c" })
                if (other != name) Directory.CreateSymbolicLink(folder.At($"docs/{name}/to-{other}"), $"../{other}");

        Assert.Equal(["a/a.md", "b/b.md", "c/c.md", "guides/overview.md", "kites.md"], Pages(folder));
    }

    [Fact]
    public void A_docs_folder_behind_a_link_is_read_as_if_it_stood_there()
    {
        using var folder = TinyDocs.Folder();
        File.CreateSymbolicLink(folder.At("docs/inside.md"), folder.At("docs/kites.md"));
        Directory.CreateSymbolicLink(folder.At("linked"), "docs");

        Assert.Equal(["guides/overview.md", "kites.md"], Pages(folder, "--docs", folder.At("linked")));
    }

    [Fact]
    public void An_output_folder_behind_a_link_stays_behind_it()
    {
        using var folder = TinyDocs.Folder();
        Directory.CreateDirectory(folder.At("real"));
        Directory.CreateSymbolicLink(folder.Out, "real");

        Assert.Equal(0, folder.Sot("extract").ExitCode);
        Assert.Equal("real", new DirectoryInfo(folder.Out).LinkTarget);
        Assert.True(File.Exists(folder.At("real/registry.json")));
    }

    private static string[] Pages(TemporaryFolder folder, params string[] args)
    {
        var result = folder.Sot(["extract", .. args]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return [.. result.Output.Split('\n')[1..^2].Select(static line => line.Split(' ')[0])];
    }
}
