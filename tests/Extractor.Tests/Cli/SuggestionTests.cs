using Extractor.Cli;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("extrct", "extract")]
    [InlineData("dif", "diff")]
    [InlineData("conf", "conflicts")]
    [InlineData("shwo", "show")]
    [InlineData("dixx", "diff")]
    [InlineData("upload", null)]
    [InlineData("bixx", null)]
    public void The_nearest_known_word_is_meant(string word, string? meant) =>
        Assert.Equal(meant, Suggestion.For(word, ["extract", "diff", "show", "conflicts"]));

    [Theory]
    [InlineData("extrct", "sot: did you mean 'extract' by 'extrct'?")]
    [InlineData("evidence lst", "sot: did you mean 'list' by 'lst'?")]
    [InlineData("extract --dosc pages", "sot: did you mean '--docs' by '--dosc'?")]
    [InlineData("diff --formt json", "sot: did you mean '--format' by '--formt'?")]
    [InlineData("find kite --al", "sot: did you mean '--all' by '--al'?")]
    [InlineData("help exit-code", "sot: there is no topic 'exit-code'; did you mean 'exit-codes'?")]
    public void A_mistyped_call_gets_the_word_that_was_meant(string call, string said)
    {
        var result = SotResult.Of(call.Split(' '), Path.GetTempPath());

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_two_dashes_every_word_is_an_argument()
    {
        using var folder = new TemporaryFolder();

        var result = SotResult.Of(["find", "--out", folder.Out, "--", "--al"], folder.Root);

        Assert.DoesNotContain("did you mean", result.Error, StringComparison.Ordinal);
    }
}
