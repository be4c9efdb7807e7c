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

    private const string Crew = "| Name | Type | Description |\n|---|---|---|\n| age | integer | How old. |\n";

    [Theory]
    [InlineData("The `crew` list will have objects with the following format:", "response.crew[].age")]
    [InlineData("Each element of `crew` has the following fields:", "response.crew[].age")]
    [InlineData("Somewhat else is found here:", null)]
    public void A_sentence_behind_a_table_of_the_answer_does_not_lead_back_to_what_is_sent(string sentence, string? field)
    {
        string[] known = ["GET /v1/kites#query.page", "GET /v1/kites#response.crew"];
        var page = ReadText.Markdown(
            "# Kites\n\n## GET `/v1/kites`\n\n**Query string parameters:**\n\n| Name | Type | Description |\n|---|---|---|\n"
            + "| page | integer | Which page. |\n\nReturned object:\n\n| Name | Type | Description |\n|---|---|---|\n"
            + $"| crew | array | Who flies. |\n\n{sentence}\n\n{Crew}");

        Assert.Equal(field is null ? known : [.. known, $"GET /v1/kites#{field}"], page.Fields);
        Assert.Equal(field is null, page.Ledger.Any(static row => row.Contains("table-row unparsed", StringComparison.Ordinal)));
    }
}
