using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline.Announced;

public sealed class CaptionedAddressTests
{
    private const string Table = "| Parameter | Description |\n|---|---|\n| `kite` | Which one. |\n";

    [Fact]
    public void A_sample_of_a_request_has_values_for_the_address_in_a_caption() => Assert.Equal(
        ["GET /v1/kites/{kite}#path.kite"],
        ReadText.Markdown(
            $"# Kites\n\n## Request\n\n### Path parameters\n\nTable 1. /v1/kites/{{kite}}\n\n{Table}\n### HTTP request\n\n"
            + "```http\nGET /v1/kites/k7 HTTP/1.1\nHost: example.com\n```\n").Fields);

    [Fact]
    public void One_that_fits_no_caption_is_named_as_it_stands() => Assert.Equal(
        ["GET /v1/tails/k7"],
        PageUnderTest.Markdown(
            $"# Kites\n\n## Request\n\nTable 1. /v1/kites/{{kite}}\n\n{Table}\n### HTTP request\n\n"
            + "```http\nGET /v1/tails/k7 HTTP/1.1\nHost: example.com\n```\n").Operations);
}
