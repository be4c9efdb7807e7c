using System.Text;

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

    /// <summary>Opens what is piped in; nothing where nobody says otherwise.</summary>
    public Func<Stream> Input { get; init; } = static () => Stream.Null;

    /// <summary>The terminal of the running process.</summary>
    public static Terminal OfProcess()
    {
        var started = TimeProvider.System.GetTimestamp();
        // Without a byte-order mark and with LF on every platform: the output is data for other tools.
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = false, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        var colors = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(output, error, !Console.IsErrorRedirected, colors, () => TimeProvider.System.GetElapsedTime(started)) { Input = Console.OpenStandardInput };
    }

    /// <summary>Text set in bold, where colours are wanted.</summary>
    public string Bold(string text) => Colors ? $"\u001b[1m{text}\u001b[0m" : text;

    /// <summary>Text set in red, where colours are wanted.</summary>
    public string Red(string text) => Colors ? $"\u001b[1;31m{text}\u001b[0m" : text;

    /// <summary>Text set in green, where colours are wanted.</summary>
    public string Green(string text) => Colors ? $"\u001b[1;32m{text}\u001b[0m" : text;

    /// <summary>Text set back, where colours are wanted.</summary>
    public string Faint(string text) => Colors ? $"\u001b[2m{text}\u001b[0m" : text;
}
