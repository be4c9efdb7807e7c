using System.CommandLine;

namespace Extractor.Cli.Commands;

/// <summary><c>sot watch</c>: reads the pages again whenever one changes, for people who edit them.</summary>
internal static class WatchCommand
{
    // Editors write a file in several steps; a change counts once it has been quiet for this long.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var docs = CommonOptions.Docs();
        var output = CommonOptions.Out();
        var command = new Command("watch", """
            Prints the difference after every change of a page.

            Nothing is written: run 'sot extract' when the pages are as you want them.
            Ctrl+C ends it.
            """)
        {
            docs, output,
        };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(docs)!, parsed.GetValue(output)!, terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(string docs, string output, Terminal terminal, CancellationToken cancellation)
    {
        if (!Directory.Exists(docs)) throw new IOException($"there is no folder {docs}; 'sot init' creates it, --docs names another");
        var rounds = new WatchRounds(docs, output, terminal);
        rounds.Next();
        using var changed = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(docs) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        try
        {
            while (true)
            {
                await changed.WaitAsync(cancellation);
                while (await changed.WaitAsync(Quiet, cancellation)) { }
                rounds.Next();
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Clean;
        }
    }
}
