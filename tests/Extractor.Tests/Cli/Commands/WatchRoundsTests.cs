using Extractor.Cli;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Commands;

public sealed class WatchRoundsTests
{
    private const string Page =
        "# Fly\n\nPOST /v1/flights\n\n| Field | Type | Required |\n| --- | --- | --- |\n| `height` | integer | Yes |\n";

    [Fact]
    public void Each_round_prints_the_difference_to_the_last_state_that_could_be_read()
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter { NewLine = "\n" };
        folder.Write("docs/fly.md", Page);
        var rounds = new WatchRounds(
            folder.Docs, folder.Out, new Terminal(output, TextWriter.Null, false, false, static () => TimeSpan.Zero));

        Assert.Contains("1 page, 1 confirmed", Round(), StringComparison.Ordinal);
        folder.Write("docs/fly.md", [0xFF, 0xFE, 0xFF]);
        Assert.Equal("", Round());
        folder.Write("docs/fly.md", Page.Replace("integer", "string", StringComparison.Ordinal));
        Assert.Contains("integer → string", Round(), StringComparison.Ordinal);

        string Round()
        {
            output.GetStringBuilder().Clear();
            rounds.Next();
            return output.ToString();
        }
    }
}
