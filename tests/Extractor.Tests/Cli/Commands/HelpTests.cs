using System.CommandLine;
using System.Text;
using Extractor.Cli;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Cli.Commands;

public sealed class HelpTests
{
    private static readonly Terminal Nobody = new(TextWriter.Null, TextWriter.Null, false, false, static () => TimeSpan.Zero);

    [Fact]
    public Task Every_command_says_what_it_does()
    {
        var text = new StringBuilder(Help());
        foreach (var command in SotCommand.Root(Nobody).Subcommands)
        {
            text.Append("----\n\n").Append(Help(command.Name));
            foreach (var below in command.Subcommands) text.Append("----\n\n").Append(Help(command.Name, below.Name));
        }

        return Verifier.Verify(text.ToString());
    }

    [Theory]
    [InlineData("", "sot: Required command was not provided.\nTry 'sot --help'.\n")]
    [InlineData("extrakt", "Try 'sot --help'.\n")]
    [InlineData("list everything", "Try 'sot list --help'.\n")]
    [InlineData(
        "extract --dox a",
        "sot: Unrecognized command or argument '--dox'.\nsot: Unrecognized command or argument 'a'.\n"
        + "sot: did you mean '--docs' by '--dox'?\nTry 'sot extract --help'.\n")]
    [InlineData("show", "Try 'sot show --help'.\n")]
    [InlineData("find", "Try 'sot find --help'.\n")]
    [InlineData("evidence add", "Try 'sot evidence add --help'.\n")]
    public void A_call_that_is_not_understood_leads_to_the_help(string words, string end)
    {
        var result = SotResult.Of(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), Path.GetTempPath());

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.EndsWith(end, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_has_two_examples()
    {
        foreach (var command in Commands())
            Assert.True(Examples(command).Length >= 2, $"'{command.Name} --help' has {Examples(command).Length} examples, expected two");
    }

    [Fact]
    public void A_list_of_commands_has_a_line_for_each_that_fits_a_terminal()
    {
        var lines =
            Help().Split('\n').SkipWhile(static line => line != "Commands:").Skip(1).Where(static line => line.Length > 0).ToArray();

        Assert.Equal(SotCommand.Root(Nobody).Subcommands.Count, lines.Length);
        Assert.All(Help().Split('\n'), static line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task Every_example_runs()
    {
        using var folder = new TemporaryFolder();
        foreach (var below in (string[])["reference-docs", "extracted"])
            foreach (var file in Directory.EnumerateFiles(Path.Combine(OwnRegistry.Root, below), "*", SearchOption.AllDirectories))
                folder.Write(Path.GetRelativePath(OwnRegistry.Root, file), File.ReadAllBytes(file));
        folder.Write("payload.json", "{}").Write("README.md", "# Notes\n").Write("pages/kites.md", "# Kites\n");
        folder.Write("saved.md", "# Fly\n\nPOST /v1/flights\n\n| Field | Type |\n| --- | --- |\n| `height` | integer |\n");
        Directory.CreateDirectory(folder.At("docs"));
        var pages = Directory.EnumerateFiles(folder.At("reference-docs/kling"), "*", SearchOption.AllDirectories);

        // Watching would never end.
        foreach (var example in Commands().Where(static command => command.Name != "watch").SelectMany(Examples))
        {
            if (example.StartsWith("sot merge", StringComparison.Ordinal))
                folder.Write("claims.ndjson", (await SotProcess.RunIn(folder.Root, ["extract", "--claims", .. pages])).Output);
            var result = await SotProcess.RunIn(folder.Root, Transcript.Words(example)[1..]);
            Assert.True(result.ExitCode is 0 or 1 or 3, $"{example}\n{result.Error}");
        }
    }

    private static IEnumerable<Command> Commands() =>
        SotCommand.Root(Nobody).Subcommands.SelectMany(static command => command.Subcommands.Prepend(command));

    private static string[] Examples(Command command) =>
        [.. (command.Description
            ?? "").Split('\n').Select(static line => line.Trim()).Where(static line => line.StartsWith("sot ", StringComparison.Ordinal))];

    // A test runs in another program, and that is the name which the help shows.
    private static string Help(params string[] command)
    {
        var result = SotResult.Of([.. command, "--help"], Path.GetTempPath());
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output.Replace(RootCommand.ExecutableName, "sot", StringComparison.Ordinal);
    }
}
