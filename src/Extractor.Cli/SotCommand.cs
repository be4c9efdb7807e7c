using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Extractor.Cli.Commands.Checking;
using Extractor.Cli.Commands.Evidence;

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
        catch (IOException closed) when (IsBrokenPipe(closed))
        {
            // A reader such as "head" has what it wants.
            return ExitCode.Clean;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"sot: {broken.Message}");
            return ExitCode.Failed;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            terminal.Error.WriteLine(
                $"sot: a fault of the tool: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}; please report it with these "
                + "lines");
            terminal.Error.WriteLine(fault.StackTrace);
            return ExitCode.Failed;
        }
    }

    /// <summary>The command with everything below it.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        var root = Bare(terminal);
        CommandExamples.AddTo(root, "");
        return root;
    }

    private static RootCommand Bare(Terminal terminal) => new("""
        Reads API reference pages and says of every field where it is documented.

        A field is confirmed only by a page that defines it; everything else that
        anyone has used or named is a hypothesis. Start with 'sot init' in a new
        project, and with 'sot extract' where there are pages.

        Exit codes: 0 nothing found, 1 findings, 2 the tool could not do its work,
        3 (check only) the payload rests on a hypothesis. 'sot help' has more topics.
        """)
    {
        InitCommand.Create(terminal),
        ImportCommand.Create(terminal),
        ExtractCommand.Create(terminal),
        MergeCommand.Create(terminal),
        WatchCommand.Create(terminal),
        DiffCommand.Create(terminal),
        RuleCommand.Create(terminal),
        FindCommand.Create(terminal),
        ShowCommand.Create(terminal),
        ListCommand.Create(terminal),
        RowsCommand.Create(terminal),
        ConflictsCommand.Create(terminal),
        CiteCommand.Create(terminal),
        EvidenceCommand.Create(terminal),
        CheckCommand.Create(terminal),
        ExportCommand.Create(terminal),
        ReportCommand.Create(terminal),
        McpCommand.Create(terminal),
        SchemaCommand.Create(terminal),
        HelpCommand.Create(terminal),
        CompletionCommand.Create(terminal),
    };

    private static int Invoke(string[] args, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(args, Words);
        if (parsed.Errors.Count > 0 || MistakenOptions(parsed).Any())
        {
            PrintErrors(parsed, terminal);
            return ExitCode.Failed;
        }

        // In a list of commands each has one line; its own help has the rest.
        foreach (var below in parsed.CommandResult.Command.Subcommands) below.Description = below.Description!.Split('\n')[0];
        return parsed.Invoke(
            new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
    }

    private static void PrintErrors(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        foreach (var error in parsed.Errors.Where(error => !IsMissing(error, parsed))) terminal.Error.WriteLine($"sot: {MessageOf(error)}");
        foreach (var word in parsed.Errors.Count > 0 ? [] : MistakenOptions(parsed))
            terminal.Error.WriteLine($"sot: there is no option '{word}'");
        foreach (var word in parsed.UnmatchedTokens.Concat(MistakenOptions(parsed)))
        {
            if (Suggestion.For(word, NamesIn(command, isOption: word.StartsWith('-'))) is { } meant)
                terminal.Error.WriteLine($"sot: did you mean '{meant}' by '{word}'?");
        }

        terminal.Error.WriteLine($"Try 'sot {string.Concat(Names(parsed.CommandResult))}--help'.");
    }

    // Who mistyped a command has given one, so that none is missing.
    private static bool IsMissing(ParseError error, ParseResult parsed) =>
        error.SymbolResult is CommandResult { Command.Subcommands.Count: > 0 } && parsed.UnmatchedTokens.Count > 0
        && !parsed.UnmatchedTokens.Any(word => error.Message.Contains(word, StringComparison.Ordinal));

    // A value that is none of those which an argument or option takes is told on one line, with the one that was meant.
    private static string MessageOf(ParseError error)
    {
        Symbol? symbol = error.SymbolResult switch { ArgumentResult one => one.Argument, OptionResult one => one.Option, _ => null };
        if (symbol is null || error.SymbolResult is not { Tokens: [.., { Value: var word }] }) return error.Message;
        var taken = symbol.GetCompletions(CompletionContext.Empty).Select(static one => one.InsertText ?? one.Label).ToArray();
        if (taken.Length == 0 || taken.Contains(word)) return error.Message;
        var meant = Suggestion.For(word, taken);
        return $"'{word}' is not one of {string.Join(", ", taken)}{(meant is null ? "" : $"; did you mean '{meant}'?")}";
    }

    private static IEnumerable<string> NamesIn(Command command, bool isOption) =>
        isOption
            ? command.Options.Where(static option => !option.Hidden).Select(static option => option.Name)
            : command.Subcommands.Select(static below => below.Name);

    // An argument takes any word; one that looks like an option was hardly meant for it. Behind "--" everything is an argument.
    private static IEnumerable<string> MistakenOptions(ParseResult parsed) =>
        parsed.Tokens.Any(static token => token.Type == TokenType.DoubleDash)
            ? []
            : parsed.CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(static argument => argument.Tokens)
                .Select(static token => token.Value)
                .Where(static word => word.StartsWith("--", StringComparison.Ordinal));

    private static IEnumerable<string> Names(CommandResult command) =>
        command.Command is RootCommand ? [] : [.. command.Parent is CommandResult parent ? Names(parent) : [], $"{command.Command.Name} "];

    private static int Flush(TextWriter output)
    {
        output.Flush();
        return ExitCode.Clean;
    }

    // A full disk is a failure, a closed pipe is none.
    private static bool IsBrokenPipe(IOException closed) => (closed.HResult & 0xFFFF) is BrokenPipe or ErrorBrokenPipe or ErrorNoData;
}
