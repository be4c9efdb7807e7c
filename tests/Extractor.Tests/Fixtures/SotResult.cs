using System.Text;
using Extractor.Cli;

namespace Extractor.Tests.Fixtures;

/// <summary>What a run of the command gave.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What went to stdout, the test's folder cut from the paths.</param>
/// <param name="Error">What went to stderr, the test's folder cut from the paths.</param>
internal sealed record SotResult(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command in this process.</summary>
    /// <param name="args">The words behind <c>sot</c>.</param>
    /// <param name="root">The folder to cut from the paths.</param>
    /// <param name="input">What is piped in.</param>
    public static SotResult Of(string[] args, string root, string input = "")
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = SotCommand.Run(args, new Terminal(output, error, false, false, static () => TimeSpan.Zero)
        {
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        });
        return new SotResult(exitCode, Below(root, output.ToString()), Below(root, error.ToString()));
    }

    /// <summary>A text with the paths below a folder made relative to it.</summary>
    public static string Below(string root, string text) => text.Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
