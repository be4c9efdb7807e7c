using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Commands;

public sealed class InitCommandTests
{
    [Fact]
    public async Task A_new_project_can_be_extracted_at_once()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, (await SotProcess.RunIn(folder.Root, ["init"])).ExitCode);
        var extracted = await SotProcess.RunIn(folder.Root, ["extract"]);

        Assert.Equal((0, ""), (extracted.ExitCode, extracted.Error));
        Assert.Contains("3 confirmed", extracted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_exists_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("reference-docs/own.md", "# Mine\n").Write("reference-docs/sot.yaml", "# mine\n")
            .Write(".gitattributes", "*.png binary");

        var result = await SotProcess.RunIn(folder.Root, ["init"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(("# Mine\n", "# mine\n"), (folder.Text("reference-docs/own.md"), folder.Text("reference-docs/sot.yaml")));
        Assert.False(File.Exists(folder.At("reference-docs/example.md")));
        Assert.Equal("*.png binary\nreference-docs/** -text\nextracted/** -text\n", folder.Text(".gitattributes"));
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        await SotProcess.RunIn(folder.Root, ["init"]);
        var before = folder.Contents(".");

        await SotProcess.RunIn(folder.Root, ["init"]);

        Assert.Equal(before, folder.Contents("."));
    }
}
