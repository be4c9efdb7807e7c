using System.CommandLine;

namespace Extractor.Cli.Commands;

/// <summary><c>sot help</c>: a page of text on what no single command explains.</summary>
internal static class HelpCommand
{
    private const string Prefix = "help/";

    /// <summary>The topics, in alphabetical order.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        .. typeof(HelpCommand).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var topic = new Argument<string?>("TOPIC")
        {
            Description = $"One of: {string.Join(", ", Topics)}; or a command.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("help", "Explains a topic or a command, or lists the topics.") { topic };
        command.SetAction(parsed => Run(parsed.GetValue(topic), terminal));
        return command;
    }

    private static int Run(string? topic, Terminal terminal)
    {
        if (topic is null)
        {
            terminal.Output.WriteLine($"Topics: {string.Join(", ", Topics)}\nsot help TOPIC explains one, sot COMMAND --help a command.");
            return ExitCode.Clean;
        }

        if (Topics.Contains(topic))
        {
            using var reader = new StreamReader(typeof(HelpCommand).Assembly.GetManifestResourceStream(Prefix + topic)!);
            terminal.Output.Write(reader.ReadToEnd().ReplaceLineEndings("\n"));
            return ExitCode.Clean;
        }

        var root = SotCommand.Root(terminal);
        var commands = root.Subcommands.Select(static command => command.Name).ToArray();
        if (commands.Contains(topic)) return SotCommand.Run([topic, "--help"], terminal);
        var meant = Suggestion.For(topic, Topics.Concat(commands));
        var advice = meant is null ? $"expected one of {string.Join(", ", Topics)}, or a command" : $"did you mean '{meant}'?";
        terminal.Error.WriteLine($"sot: there is no topic '{topic}'; {advice}");
        return ExitCode.Failed;
    }
}
