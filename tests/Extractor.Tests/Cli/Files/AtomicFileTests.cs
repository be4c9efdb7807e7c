using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_file_stands_there_alone_with_the_folders_above_it()
    {
        AtomicFile.Replace(folder.At("a/b.yaml"), [], "new"u8.ToArray());

        Assert.Equal("new", folder.Text("a/b.yaml"));
        Assert.Equal(["b.yaml"], folder.Contents("a").Keys);
    }

    [Fact]
    public void A_file_that_somebody_changed_meanwhile_keeps_that_change()
    {
        folder.Write("a.yaml", "theirs");

        var refused = Assert.Throws<IOException>(() => AtomicFile.Replace(folder.At("a.yaml"), "ours"u8.ToArray(), "new"u8.ToArray()));

        Assert.EndsWith("was changed meanwhile; run again", refused.Message, StringComparison.Ordinal);
        Assert.Equal(("theirs", 1), (folder.Text("a.yaml"), folder.Entries().Length));
    }

    [Fact]
    public void Two_runs_do_not_write_at_once()
    {
        folder.Write("a.yaml", "old");
        using var held = WriteLock.Take(folder.At(".a.yaml.sot-lock"), "a.yaml");

        Assert.Throws<IOException>(() => AtomicFile.Replace(folder.At("a.yaml"), "old"u8.ToArray(), "new"u8.ToArray()));
        Assert.Equal("old", folder.Text("a.yaml"));
    }

    [Fact]
    public void The_new_file_may_be_read_by_whom_the_old_one_could()
    {
        folder.Write("a.yaml", "old");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.At("a.yaml"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        AtomicFile.Replace(folder.At("a.yaml"), "old"u8.ToArray(), "new"u8.ToArray());

        Assert.Equal("new", folder.Text("a.yaml"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.At("a.yaml")));
    }
}
