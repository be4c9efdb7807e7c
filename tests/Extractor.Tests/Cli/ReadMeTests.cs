using System.Runtime.CompilerServices;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli;

public sealed class ReadMeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    [Fact]
    public void What_the_readme_cites_stands_on_the_pages()
    {
        var result = SotResult.Of(["cite", "--check", At("README.md"), "--docs", At("reference-docs"), "--out", At("extracted")], Root);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("README.md:", result.Output, StringComparison.Ordinal);
        Assert.EndsWith(": 1 exact\n", result.Output, StringComparison.Ordinal);
    }

    private static string At(string name) => Path.Combine(Root, name);

    private static string Here([CallerFilePath] string file = "") => file;
}
