using System.CommandLine;

namespace Extractor.Cli.Commands;

/// <summary><c>sot completion</c>: the lines that make a shell complete commands and options.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { HelpName = "SHELL", Description = $"One of: {string.Join(", ", Shells)}." };
        shell.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", """
            Prints what makes a shell complete commands and options.

            The first line of it says where it goes.
            """)
        {
            shell,
        };
        command.SetAction(parsed => Run(parsed.GetValue(shell)!, terminal));
        return command;
    }

    private static int Run(string shell, Terminal terminal)
    {
        using var reader = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completions/sot.{shell}")!);
        terminal.Output.Write(reader.ReadToEnd().ReplaceLineEndings("\n"));
        return ExitCode.Clean;
    }
}
