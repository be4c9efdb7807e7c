using Extractor.Pages.Shown;

namespace Extractor.Tests.Pages.Shown;

public sealed class ShortcodesTests
{
    [Theory]
    [InlineData("no shortcode { } {{ }}", "no shortcode { } {{ }}")]
    [InlineData("{{<required>}} String.", "(required) String.")]
    [InlineData("{{% optional %}} String.", "(optional) String.")]
    [InlineData("[Kite]({{< relref \"entities/kite\" >}})", "[Kite]()")]
    [InlineData("{{< tip text=\"a kite\" id=\"k\" >}} flies", "a kite flies")]
    [InlineData("{{< note >}}a{{< /note >}}", "(note)a")]
    [InlineData("{{< never closed", "{{< never closed")]
    public void A_shortcode_says_what_a_reader_of_the_site_sees(
        string line, string expected) => Assert.Equal(expected, Shortcodes.Resolve(line));
}
