using System.Collections.Immutable;
using Extractor.Cli;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Files;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = TinyDocs.Folder();

    public OutputFolderTests() => folder.Sot("extract");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_of_somebody_else_survive_as_they_are()
    {
        folder.Write("extracted/notes.txt", "mine").Write("extracted/changes/readme.md", "mine too")
            .Write("extracted/deep/er/picture.png", [0, 255]);
        Directory.CreateDirectory(folder.At("extracted/empty"));
        File.CreateSymbolicLink(folder.At("extracted/link"), "notes.txt");
        Directory.CreateSymbolicLink(folder.At("extracted/up"), "..");
        File.SetLastWriteTimeUtc(folder.At("extracted/notes.txt"), DateTime.UnixEpoch);
        Change();

        Assert.Equal("mine", folder.Text("extracted/notes.txt"));
        Assert.Equal("mine too", folder.Text("extracted/changes/readme.md"));
        Assert.Equal([0, 255], File.ReadAllBytes(folder.At("extracted/deep/er/picture.png")));
        Assert.True(Directory.Exists(folder.At("extracted/empty")));
        Assert.Equal("notes.txt", new FileInfo(folder.At("extracted/link")).LinkTarget);
        Assert.Equal("..", new FileInfo(folder.At("extracted/up")).LinkTarget);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(folder.At("extracted/notes.txt")));
        Assert.Equal(0, folder.Sot("extract", "--check").ExitCode);
    }

    [Fact]
    public void Rights_of_the_folder_and_of_files_of_somebody_else_are_kept()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        folder.Write("extracted/run.sh", "echo");
        File.SetUnixFileMode(folder.At("extracted/run.sh"), Mine);
        File.SetUnixFileMode(folder.Out, Mine);
        Change();

        Assert.Equal((Mine, Mine), (File.GetUnixFileMode(folder.At("extracted/run.sh")), File.GetUnixFileMode(folder.Out)));
    }

    [Fact]
    public void Leftovers_of_an_interrupted_run_are_cleared_away_by_the_next()
    {
        folder.Write(".extracted.sot-new/registry.json", "half").Write(".extracted.sot-old/registry.json", "old")
            .Write(".extracted.sot-lock", "");
        var before = folder.Contents("extracted");
        var result = folder.Sot("extract");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("extracted is up to date", result.Output, StringComparison.Ordinal);
        Assert.Equal(["docs", "extracted"], folder.Entries());
        Assert.Equal(before, folder.Contents("extracted"));
    }

    [Fact]
    public void Leftovers_do_not_hinder_a_run_that_writes()
    {
        folder.Write(".extracted.sot-new/registry.json", "half").Write(".extracted.sot-new/changes/9.9.9.json", "half");
        Change();

        Assert.Equal(["docs", "extracted"], folder.Entries());
        Assert.DoesNotContain("changes/9.9.9.json", folder.Contents("extracted").Keys);
    }

    [Fact]
    public void A_folder_that_an_interrupted_run_put_aside_is_read_and_put_back()
    {
        var before = folder.Contents("extracted");
        Directory.Move(folder.Out, folder.At(".extracted.sot-old"));

        Assert.Equal(0, folder.Sot("extract", "--check").ExitCode);
        Assert.Equal([".extracted.sot-old", "docs"], folder.Entries());
        Assert.Contains("is up to date: version 1.0.0", folder.Sot("extract").Output, StringComparison.Ordinal);
        Assert.Equal(["docs", "extracted"], folder.Entries());
        Assert.Equal(before, folder.Contents("extracted"));
    }

    [Fact]
    public void A_check_leaves_leftovers_where_they_are()
    {
        folder.Write(".extracted.sot-new/registry.json", "half");

        Assert.Equal(0, folder.Sot("extract", "--check").ExitCode);
        Assert.Equal([".extracted.sot-new", "docs", "extracted"], folder.Entries());
    }

    [Fact]
    public void A_folder_at_which_a_file_system_is_mounted_is_written_inside_itself()
    {
        folder.Write("extracted/notes.txt", "mine");
        var next = new OutputFolder(folder.Out)
            .Read()
            .ToImmutableSortedDictionary(StringComparer.Ordinal)
            .SetItem("confirmed.md", "new"u8.ToArray())
            .SetItem("changes/1.1.0.json", "new"u8.ToArray());
        var mounted = new OutputFolder(folder.Out, static _ => true);

        Assert.True(mounted.Write(next, mounted.Read()));
        Assert.Equal(["docs", "extracted"], folder.Entries());
        Assert.Equal(("new", "mine"), (folder.Text("extracted/confirmed.md"), folder.Text("extracted/notes.txt")));
        Assert.Equal(next, mounted.Read().ToImmutableSortedDictionary(StringComparer.Ordinal));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Out), static entry => Path.GetFileName(entry).StartsWith('.'));
    }

    [Fact]
    public void What_an_interrupted_run_made_ready_in_a_mounted_folder_is_what_it_holds()
    {
        folder.Write("extracted/.extracted.sot-ready/confirmed.md", "new");
        var mounted = new OutputFolder(folder.Out, static _ => true);
        var found = mounted.Read();

        Assert.Equal("new"u8.ToArray(), found["confirmed.md"]);
        Assert.False(mounted.Write(found.ToImmutableSortedDictionary(StringComparer.Ordinal), found));
        Assert.Equal("new", folder.Text("extracted/confirmed.md"));
        Assert.False(Directory.Exists(folder.At("extracted/.extracted.sot-ready")));
    }

    // The folder is only named here: a run that was not refused would write it.
    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("/")]
    public void A_folder_that_holds_the_current_folder_is_refused(string name) =>
        Assert.Equal(
            $"--out {name} holds the current folder, expected a folder for the tool's files alone",
            Assert.Throws<IOException>(() => new OutputFolder(name).RefuseToHold(folder.Docs)).Message);

    [Fact]
    public void While_one_run_writes_another_does_not()
    {
        using var running = new FileStream(folder.At(".extracted.sot-lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var before = folder.Contents("extracted");
        folder.Edit("docs/kites.md", static text => text.Replace("How it is cut", "How it is sewn", StringComparison.Ordinal));
        var result = folder.Sot("extract");

        Assert.Equal(2, result.ExitCode);
        Assert.Matches("^sot: another run is writing .* right now; run again when it has ended\n$", result.Error);
        Assert.Equal(before, folder.Contents("extracted"));
    }

    [Fact]
    public void What_another_run_wrote_meanwhile_is_not_overwritten()
    {
        var output = new OutputFolder(folder.Out);
        var found = output.Read();
        Change();
        var before = folder.Contents("extracted");

        Assert.EndsWith(
            "was changed by another run meanwhile; run again",
            Assert.Throws<IOException>(
                () => output.Write(ImmutableSortedDictionary<string, byte[]>.Empty.Add("registry.json", [1]), found)).Message,
            StringComparison.Ordinal);
        Assert.Equal(before, folder.Contents("extracted"));
        Assert.Equal(["docs", "extracted"], folder.Entries());
    }

    [Fact]
    public void A_folder_that_another_run_exchanges_while_it_is_read_is_read_again()
    {
        var changes = 0;
        var found = new OutputFolder(folder.Out).Read((file, _) =>
        {
            if (Path.GetFileName(file) == "registry.json" && changes++ == 0) Change();
            return File.ReadAllText(file);
        });

        Assert.Equal(2, changes);
        Assert.Equal(new OutputFolder(folder.Out).Read(static (file, _) => File.ReadAllText(file)), found);
        Assert.Contains("changes/1.0.1.json", found.Keys);
    }

    [Fact]
    public void A_file_that_goes_while_the_folder_is_read_is_no_file_of_it()
    {
        var found = new OutputFolder(folder.Out).Read((file, _) =>
        {
            if (Path.GetFileName(file) == "rows.json") File.Delete(file);
            return InputFile.Read(file);
        });

        Assert.DoesNotContain("rows.json", found.Keys);
        Assert.Contains("registry.json", found.Keys);
    }

    [Fact]
    public void A_folder_that_changes_each_time_it_is_read_is_not_read_for_ever() =>
        Assert.EndsWith(
            "was changed by another run meanwhile; run again",
            Assert.Throws<IOException>(() => new OutputFolder(folder.Out).Read((file, _) =>
            {
                File.AppendAllText(file, " ");
                return 0;
            })).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Of_many_runs_at_once_each_ends_with_a_whole_folder()
    {
        folder.Edit("docs/kites.md", static text => text.Replace("How it is cut", "How it is sewn", StringComparison.Ordinal));
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => folder.Sot("extract"))));

        Assert.Contains(runs, static run => run.ExitCode == 0);
        Assert.All(runs, static run => Assert.DoesNotContain("error[", run.Error, StringComparison.Ordinal));
        Assert.Equal(0, folder.Sot("extract", "--check").ExitCode);
        Assert.Equal(["docs", "extracted"], folder.Entries());
    }

    private void Change()
    {
        folder.Edit("docs/kites.md", static text => text.Replace("How it is cut", "How it is sewn", StringComparison.Ordinal));
        var result = folder.Sot("extract");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }
}
