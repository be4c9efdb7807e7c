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
    [InlineData("diff --format jsn", "sot: 'jsn' is not one of github, json, markdown, sarif, text; did you mean 'json'?")]
    [InlineData("list hypotesis", "sot: 'hypotesis' is not one of confirmed, hypothesis; did you mean 'hypothesis'?")]
    [InlineData("help exit-code", "sot: there is no topic 'exit-code'; did you mean 'exit-codes'?")]
    public void A_mistyped_call_gets_the_word_that_was_meant(string call, string said)
    {
        var result = SotResult.Of(call.Split(' '), Path.GetTempPath());

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show omni-vido", "sot: no operation or field fits 'omni-vido'; near to it:\n  POST /v1/videos/omni-video\n")]
    [InlineData(
        "show omni-vido#body.promt", "sot: no field fits 'omni-vido#body.promt'; near to it:\n  POST /v1/videos/omni-video#body.prompt\n")]
    [InlineData("list confirmed --scope omni-vido", "sot: no operation fits 'omni-vido'; near to it:\n  POST /v1/videos/omni-video\n")]
    [InlineData("diff 1.0.0 1.1.0 --scope omni-vido", "sot: no operation fits 'omni-vido'; near to it:\n  POST /v1/videos/omni-video\n")]
    [InlineData("export json-schema --scope omni-vido", "sot: no operation fits 'omni-vido'; near to it:\n  POST /v1/videos/omni-video\n")]
    [InlineData(
        "rows --page klng/omni-video", "sot: no page has a path that starts like 'klng/omni-video'; did you mean 'kling/omni-video.md'?\n")]
    [InlineData(
        "rows --why omni-vido.md:41", "sot: no page has a path that starts like 'omni-vido.md'; did you mean 'kling/omni-video.md'?\n")]
    [InlineData("diff 1.0.0 9.9.9", " keeps no version 9.9.9; it has 1.0.0, ")]
    [InlineData("rule became-requird", "sot: there is no rule 'became-requird'; the nearest is 'became-required', ")]
    public void A_mistyped_name_gets_those_that_may_be_meant(string call, string said)
    {
        var result = SotResult.Of(
            [
                .. call.Split(' '),
                .. call.StartsWith("rule", StringComparison.Ordinal) ? Array.Empty<string>() : ["--out", OwnRegistry.Folder],
            ],
            Path.GetTempPath());

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
