using System.Text;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Commands;

public sealed class ImportCommandTests
{
    private const string Page =
        "# Fly\n\nPOST /v1/flights\n\n| Field | Type | Required |\r\n| --- | --- | --- |\r\n| `height` | integer | Yes |\r\n";

    [Fact]
    public void The_page_stays_as_it_is_below_its_front_matter()
    {
        using var folder = new TemporaryFolder();
        folder.Write("saved.md", Page);

        var result = Import(folder, "saved.md", "--as", "kites/fly.md", "--url", "https://example.com/it's", "--captured", "2026-02-03");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal($"---\nurl: 'https://example.com/it''s'\ncaptured: 2026-02-03\n---\n{Page}", folder.Text("docs/kites/fly.md"));
        Assert.Contains("body.height", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_comes_from_stdin_with_a_name()
    {
        using var folder = new TemporaryFolder();

        var result = SotResult.Of(
            ["import", "-", "--as", "fly.md", "--captured", "2026-02-03", "--docs", folder.Docs, "--out", folder.Out], folder.Root, Page);

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith(Page, folder.Text("docs/fly.md"), StringComparison.Ordinal);
        Assert.Equal(2, SotResult.Of(["import", "-", "--docs", folder.Docs, "--out", folder.Out], folder.Root, Page).ExitCode);
    }

    [Fact]
    public void A_byte_order_mark_stays_at_the_top()
    {
        using var folder = new TemporaryFolder();
        folder.Write("saved.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Page)]);

        Assert.Equal(0, Import(folder, "saved.md", "--captured", "2026-02-03").ExitCode);

        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'-'], File.ReadAllBytes(folder.At("docs/saved.md"))[..4]);
    }

    [Fact]
    public void A_page_that_exists_is_replaced_only_on_request()
    {
        using var folder = new TemporaryFolder();
        folder.Write("docs/saved.md", $"---\nurl: https://example.com/fly\n---\n{Page}")
            .Write("saved.md", Page.Replace("Yes", "No", StringComparison.Ordinal));
        Assert.Equal(0, folder.Sot("extract").ExitCode);
        var before = folder.Text("docs/saved.md");

        Assert.Equal((2, before), (Import(folder, "saved.md").ExitCode, folder.Text("docs/saved.md")));
        var result = Import(folder, "saved.md", "--update", "--captured", "2026-02-03");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("required → optional", result.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "---\nurl: 'https://example.com/fly'\ncaptured: 2026-02-03\n", folder.Text("docs/saved.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_field_is_not_written_unless_forced()
    {
        using var folder = new TemporaryFolder();
        folder.Write("saved.md", "# News\n\nNothing to see.\n");

        Assert.Equal(1, Import(folder, "saved.md").ExitCode);
        Assert.False(File.Exists(folder.At("docs/saved.md")));
        Assert.Equal(0, Import(folder, "saved.md", "--force").ExitCode);
        Assert.True(File.Exists(folder.At("docs/saved.md")));
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("page.exe")]
    public void A_path_that_is_no_page_of_the_folder_is_refused(string path)
    {
        using var folder = new TemporaryFolder();
        folder.Write("saved.md", Page);

        Assert.Equal(2, Import(folder, "saved.md", "--as", path).ExitCode);
        Assert.Equal(["saved.md"], folder.Entries());
    }

    private static SotResult Import(TemporaryFolder folder, string file, params string[] options) =>
        SotResult.Of(["import", folder.At(file), .. options, "--docs", folder.Docs, "--out", folder.Out], folder.Root);
}
