using Extractor.Registry;

namespace Extractor.Tests.Registry;

public sealed class RegistryVersionTests
{
    [Theory]
    [InlineData("1.0.0")]
    [InlineData("0.0.0")]
    [InlineData("12.345.6789")]
    public void What_is_printed_is_read_again(string text) => Assert.Equal(text, RegistryVersion.Parse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1.0.0.0")]
    [InlineData("1.0.")]
    [InlineData("1.0.-1")]
    [InlineData("v1.0.0")]
    [InlineData("1.0.0-beta")]
    [InlineData("1. 0.0")]
    [InlineData("١.٠.٠")]
    [InlineData("1.0.99999999999999999999")]
    public void Anything_else_is_no_version(string text) => Assert.Null(RegistryVersion.Parse(text));

    [Fact]
    public void Versions_are_ordered_as_numbers_and_not_as_words()
    {
        string[] shuffled = ["1.10.0", "2.0.0", "1.2.10", "1.2.9", "10.0.0", "1.2.0"];

        Assert.Equal(
            ["1.2.0", "1.2.9", "1.2.10", "1.10.0", "2.0.0", "10.0.0"],
            shuffled.Select(static text => RegistryVersion.Parse(text)!.Value).Order().Select(static version => version.ToString()));
    }

    [Fact]
    public void The_first_extraction_is_version_one() => Assert.Equal("1.0.0", RegistryVersion.First.ToString());
}
