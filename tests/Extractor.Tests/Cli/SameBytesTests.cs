using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli;

public sealed class SameBytesTests
{
    [Theory]
    [InlineData("TZ", "Pacific/Kiritimati")]
    [InlineData("TZ", "America/Anchorage")]
    [InlineData("LC_ALL", "tr_TR.UTF-8")]
    [InlineData("LC_ALL", "C")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    public async Task The_same_pages_give_the_same_bytes_whatever_the_process_is_told(string name, string value)
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        var expected = folder.Contents("extracted");
        Directory.Delete(folder.Out, recursive: true);
        var result = await SotProcess.Run(folder.WithFolders("extract"), (name, value));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(expected, folder.Contents("extracted"));
    }

    [Fact]
    public async Task What_goes_to_a_file_has_neither_colours_nor_a_byte_order_mark()
    {
        using var folder = TinyDocs.Folder();
        var result = await SotProcess.Run(folder.WithFolders("extract"));

        Assert.StartsWith("page ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", result.Output, StringComparison.Ordinal);
    }
}
