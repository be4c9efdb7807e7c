using System.Runtime.Versioning;
using Extractor.Cli;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli;

public sealed class InputFileTests : IDisposable
{
    private readonly TemporaryFolder folder = TinyDocs.Folder();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_is_too_large_is_refused() =>
        Assert.EndsWith(
            "expected no more than 0 MB",
            Assert.Throws<IOException>(() => InputFile.Read(folder.At("docs/kites.md"), 10)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_named_as_the_user_named_it() =>
        Assert.Equal("there is no file nosuch.md", Assert.Throws<IOException>(static () => InputFile.Read("nosuch.md")).Message);

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_told() =>
        Assert.EndsWith(
            "is a folder, expected a file",
            Assert.Throws<IOException>(() => InputFile.Read(folder.Docs)).Message,
            StringComparison.Ordinal);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Nothing_is_read_of_a_device() => Assert.Empty(InputFile.Read("/dev/zero"));

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_registry_that_is_a_device_is_no_registry() => Assert.Equal(2, folder.Sot("diff", "/dev/zero", "/dev/zero").ExitCode);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Approvals_behind_a_link_that_leads_out_of_the_folder_are_refused()
    {
        folder.Write("elsewhere.yaml", "");
        File.CreateSymbolicLink(folder.At("docs/sot-approved.yaml"), folder.At("elsewhere.yaml"));

        Assert.Contains(
            "leads out of",
            Assert.Throws<IOException>(() => InputFile.In(folder.Docs, "sot-approved.yaml")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_nothing() => Assert.Null(InputFile.In(folder.Docs, "sot-approved.yaml"));
}
