using System.CommandLine;
using System.CommandLine.Parsing;

namespace Extractor.Cli;

/// <summary>The command <c>sot</c>.</summary>
internal static class SotCommand
{
    // EPIPE, and what Windows says in its place.
    private const int BrokenPipe = 32;
    private const int ErrorBrokenPipe = 109;
    private const int ErrorNoData = 232;

    // "@everyone" is a word to look for and "@{1}" a git revision; neither names a file of options.
    private static readonly ParserConfiguration Words = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the command.</summary>
    /// <param name="args">The words behind <c>sot</c>.</param>
    /// <param name="terminal">Where data and messages go.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        terminal = terminal.Shielded();
        var code = Guarded(() => Invoke(args, terminal), terminal);
        var written = Guarded(() => Flush(terminal.Output), terminal);
        return written == ExitCode.Clean ? code : written;
    }

    // What the file system or the terminal refuses is told in a line.
    private static int Guarded(Func<int> work, Terminal terminal)
    {
        try
        {
            return work();
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"sot: {broken.Message}");
            return ExitCode.Failed;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            terminal.Error.WriteLine($"sot: a fault of the tool: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}; please report it with these lines");
            terminal.Error.WriteLine(fault.StackTrace);
            return ExitCode.Failed;
        }
    }

    /// <summary>The command with everything below it.</summary>
    public static RootCommand Root(Terminal terminal) => new("""
        Reads API reference pages and says of every field where it is documented.

        A field is confirmed only by a page that defines it; everything else that anyone has used or named is a
        hypothesis. Start with:  sot extract
        """)
    {
        ExtractCommand.Create(terminal),
        DiffCommand.Create(terminal),
        ListCommand.Create(terminal),
        FindCommand.Create(terminal),
        ShowCommand.Create(terminal),
        CiteCommand.Create(terminal),
        RowsCommand.Create(terminal),
        EvidenceCommand.Create(terminal),
        ConflictsCommand.Create(terminal),
        CheckCommand.Create(terminal),
    };

    private static int Invoke(string[] args, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(args, Words);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Error.WriteLine($"sot: {error.Message}");
            terminal.Error.WriteLine($"Try 'sot {string.Concat(Names(parsed.CommandResult))}--help'.");
            return ExitCode.Failed;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
    }

    private static IEnumerable<string> Names(CommandResult command) =>
        command.Command is RootCommand ? [] : [.. command.Parent is CommandResult parent ? Names(parent) : [], $"{command.Command.Name} "];

    // A reader such as "head" may have closed the pipe; that is no failure of ours. A full disk is one.
    private static int Flush(TextWriter output)
    {
        try
        {
            output.Flush();
        }
        catch (IOException closed) when ((closed.HResult & 0xFFFF) is BrokenPipe or ErrorBrokenPipe or ErrorNoData)
        {
        }

        return ExitCode.Clean;
    }
}
