using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Files;

public sealed class RealPathTests
{
    [Theory]
    [InlineData("/a/b", "/a", true)]
    [InlineData("/a", "/a", true)]
    [InlineData("/a/", "/a", true)]
    [InlineData("/a", "/a/", true)]
    [InlineData("/ab", "/a", false)]
    [InlineData("/a", "/a/b", false)]
    [InlineData("/a", "/", true)]
    [InlineData("/", "/", true)]
    [InlineData("/", "/a", false)]
    public void A_path_is_below_a_folder_only_where_whole_names_say_so(
        string path, string folder, bool expected) => Assert.Equal(expected, RealPath.IsAtOrBelow(path, folder));

    [Fact]
    public void Every_link_on_the_way_is_followed()
    {
        using var folder = new TemporaryFolder().Write("real/deep/page.md", "");
        Directory.CreateSymbolicLink(folder.At("first"), "real");
        Directory.CreateSymbolicLink(folder.At("real/second"), folder.At("first/deep"));

        Assert.Equal(RealPath.Of(folder.At("real/deep/page.md")), RealPath.Of(folder.At("first/second/page.md")));
        Assert.Equal(RealPath.Of(folder.At("real/deep/new/name")), RealPath.Of(folder.At("first/second/new/name")));
    }

    [Fact]
    public void Links_that_lead_in_a_circle_are_told()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder.At("a"), "b/x");
        File.CreateSymbolicLink(folder.At("b"), "a/x");

        Assert.EndsWith(
            "lead in a circle", Assert.Throws<IOException>(() => RealPath.Of(folder.At("a"))).Message, StringComparison.Ordinal);
    }
}
