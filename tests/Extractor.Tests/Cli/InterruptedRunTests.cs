using System.Diagnostics;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli;

public sealed class InterruptedRunTests
{
    private const int Kills = 24;

    // Enough rows that writing takes a while and many of the kills fall into it.
    private static readonly string[] Rows = [.. Enumerable.Range(0, 1500)
        .Select(static i => $"| field_{i} | string | Optional | - | | The field number {i} |")];

    [Fact]
    public async Task Whenever_a_run_is_killed_the_folder_holds_the_old_files_or_the_new_ones()
    {
        using var folder = new TemporaryFolder().Write("docs/tasks.md", TaskPage.Of(Rows));
        folder.Sot("extract");
        folder.Write("extracted/notes.txt", "mine");
        var old = folder.Contents("extracted");
        folder.Edit("docs/tasks.md", static text => text.Replace("The field number", "The row number", StringComparison.Ordinal));
        using var whole = Copy(folder);
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, (await SotProcess.Run(whole.WithFolders("extract"))).ExitCode);
        var (length, now) = (watch.Elapsed, whole.Contents("extracted"));

        var seen = new HashSet<string>();
        for (var i = 0; i < Kills; i++)
        {
            using var killed = Copy(folder);
            Kill(killed, i % 2 == 0 ? length * i / Kills : null, i);
            var found = killed.Contents("extracted");
            seen.Add(found.SequenceEqual(old) ? "old" : found.SequenceEqual(now) ? "new" : $"neither, after kill {i}");
            var next = killed.Sot("extract");
            Assert.Equal((0, ""), (next.ExitCode, next.Error));
            Assert.Equal(now, killed.Contents("extracted"));
            Assert.Equal(["docs", "extracted"], killed.Entries());
        }

        Assert.Empty(seen.Except(["old", "new"]));
        Assert.Contains("old", seen);
    }

    // Half of the kills come after a time, half as soon as the run begins to write and a few turns later.
    private static void Kill(TemporaryFolder folder, TimeSpan? after, int turns)
    {
        using var process = SotProcess.Start(folder.WithFolders("extract"));
        if (after is { } time)
        {
            process.WaitForExit(time);
        }
        else
        {
            SpinWait.SpinUntil(() => process.HasExited || Directory.Exists(folder.At(".extracted.sot-new")), TimeSpan.FromSeconds(30));
            process.WaitForExit(TimeSpan.FromMilliseconds(turns));
        }

        process.Kill();
        process.WaitForExit();
    }

    private static TemporaryFolder Copy(TemporaryFolder folder)
    {
        var copy = new TemporaryFolder();
        foreach (var (name, bytes) in folder.Contents("")) copy.Write(name, Convert.FromHexString(bytes));
        return copy;
    }
}
