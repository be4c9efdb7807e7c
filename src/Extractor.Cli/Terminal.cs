using System.Text;
using Extractor.Reviewing;

namespace Extractor.Cli;

/// <summary>The outside of the process: where data and messages go, and what is known of who reads them.</summary>
/// <param name="Output">Where data goes.</param>
/// <param name="Error">Where everything else goes.</param>
/// <param name="ShowsProgress">Whether a person watches the messages.</param>
/// <param name="Colors">Whether data may be coloured.</param>
/// <param name="Elapsed">How long the command has run.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool ShowsProgress, bool Colors, Func<TimeSpan> Elapsed)
{
    /// <summary>What day it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where lines go that a CI runner is meant to obey.</summary>
    public TextWriter Commands { get; init; } = Output;

    /// <summary>Where the cursor of whoever watches the messages can be moved.</summary>
    public TextWriter Cursor { get; init; } = Error;

    /// <summary>Opens what is piped in; nothing where nobody says otherwise.</summary>
    public Func<Stream> Input { get; init; } = static () => Stream.Null;

    /// <summary>The terminal of the running process.</summary>
    public static Terminal OfProcess()
    {
        var started = TimeProvider.System.GetTimestamp();
        // Without a byte-order mark and with LF on every platform: the output is data for other tools.
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = false, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        var colors = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var watched = !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        return new Terminal(output, error, watched, colors, () => TimeProvider.System.GetElapsedTime(started))
        {
            Input = Console.OpenStandardInput,
        };
    }

    /// <summary>The style of texts that the library writes.</summary>
    public TextStyle Style => new(Bold, Faint, Red, Green);

    /// <summary>Text set in bold, where colours are wanted.</summary>
    public string Bold(string text) => Styled('\uFDD1', text);

    /// <summary>Text set in red, where colours are wanted.</summary>
    public string Red(string text) => Styled('\uFDD2', text);

    /// <summary>Text set in green, where colours are wanted.</summary>
    public string Green(string text) => Styled('\uFDD3', text);

    /// <summary>Text set back, where colours are wanted.</summary>
    public string Faint(string text) => Styled('\uFDD4', text);

    /// <summary>The terminal as commands write to it: what comes from pages is shown and never obeyed.</summary>
    public Terminal Shielded() => this with
    {
        Output = new TerminalWriter(Output) { Colors = Colors },
        Error = new TerminalWriter(Error) { Before = Output },
        Commands = new TerminalWriter(Output, commands: true),
        Cursor = Error,
    };

    private string Styled(char style, string text) => Colors ? $"{style}{text}\uFDD0" : text;
}
