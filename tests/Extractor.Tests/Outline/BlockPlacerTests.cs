using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline;

public sealed class BlockPlacerTests
{
    private const string Request =
        "# Fly a kite\n\n`POST /v1/kites`\n\n## Request body\n\n| Name | Type | Description |\n|---|---|---|\n| sail | string | Its cloth. |\n\n";

    [Theory]
    [InlineData("| Name | Type | Description |\n|---|---|---|\n| height | integer | How high. |\n")]
    [InlineData("- `height` (integer): How high.\n")]
    public void A_sentence_above_fields_says_where_they_are(string fields)
    {
        Assert.Equal(
            ["POST /v1/kites#body.sail", "POST /v1/kites#response.height"],
            ReadText.Markdown($"{Request}On success the response has these fields:\n\n{fields}").Fields.Order(StringComparer.Ordinal));
        Assert.Equal(["POST /v1/kites#body.sail"], ReadText.Markdown($"{Request}This operation does not support:\n\n{fields}").Fields);
    }

    [Fact]
    public void It_holds_for_the_list_below_it_alone() =>
        Assert.Contains(
            "POST /v1/kites#body.height",
            ReadText.Markdown(
                $"{Request}The response has these fields:\n\n- `id` (string): Which kite.\n\nMore of what you send:\n\n- `height` (integer): How high.\n")
                .Fields);
}
