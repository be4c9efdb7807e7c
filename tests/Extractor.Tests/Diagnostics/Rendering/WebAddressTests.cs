using Extractor.Diagnostics.Rendering;

namespace Extractor.Tests.Diagnostics.Rendering;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://docs.example.com/a b", "https://docs.example.com/a%20b")]
    [InlineData("http://docs.example.com/?q=<x>", "http://docs.example.com/?q=%3Cx%3E")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JaVaScRiPt:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//docs.example.com", null)]
    [InlineData("docs.example.com", null)]
    [InlineData("https://docs.example.com/\u202e", null)]
    [InlineData(null, null)]
    public void Only_web_pages_are_linked(string? address, string? linked) => Assert.Equal(linked, WebAddress.Linkable(address));
}
