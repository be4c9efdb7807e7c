using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Pages;
using Extractor.Reporting;

namespace Extractor.Tests.Reporting;

public sealed class ReportPageTests
{
    [Fact]
    public void What_a_page_says_cannot_end_the_element_that_holds_it()
    {
        var html = Html(
            "# Fly</script><script>alert(1)</script>\n\nPOST /v1/flights\n\n| Field | Type | Description |\n| --- | --- | --- |\n"
            + "| `height` | string | {script} `</script><img src=x onerror=alert(1)>` |\n");

        Assert.Equal(2, Regex.Count(html, "</script>"));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("height", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_allows_the_own_script_and_style_and_nothing_else()
    {
        var html = Html("# Fly\n\nPOST /v1/flights\n\n| Field | Type |\n| --- | --- |\n| `height` | string |\n");
        var script = Regex.Match(html, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        var style = Regex.Match(html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;

        Assert.Contains($"style-src {Hash(style)}; script-src {Hash(script)}\"", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Empty(Regex.Matches(html[..html.IndexOf("id=\"data\"", StringComparison.Ordinal)], "(?:src|href)=\"https?:"));
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Html(string text)
    {
        ImmutableArray<PageFile> pages = [new PageFile("fly.md", Encoding.UTF8.GetBytes(text))];
        var result = Extraction.Run(new ExtractionInput(pages, [], "extracted", new Dictionary<string, byte[]>()));
        return new ReportPage(result.Files, pages).Html();
    }
}
