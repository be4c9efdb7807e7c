namespace Extractor.Tests.Dialects.Tables;

public sealed class ValueLeadTests
{
    private const string Request =
        "# Fly\n\n`POST /v1/kites`\n\n## Request body\n\n| Name | Type | Description |\n|---|---|---|\n| mode | string | How. |\n| crew | object | Who. |\n\n";

    private const string Table = "| Name | Type | Description |\n|---|---|---|\n| glide | string | Slowly. |\n";

    [Theory]
    [InlineData("`mode` can be one of:")]
    [InlineData("Values of `mode`:")]
    public void Rows_below_a_line_that_leads_on_to_values_of_a_text_are_no_fields(string lead) =>
        Assert.DoesNotContain("POST /v1/kites#body.glide", ReadText.Markdown($"{Request}{lead}\n\n{Table}").Fields);

    [Theory]
    [InlineData("`crew` can be one of:")]
    [InlineData("`weather` can be one of:")]
    [InlineData("mode 说明：")]
    [InlineData("More about the `mode`:")]
    public void Of_an_object_or_of_nothing_known_it_says_nothing_of_the_kind(string lead) =>
        Assert.NotEqual(
            ["POST /v1/kites#body.mode", "POST /v1/kites#body.crew"], ReadText.Markdown($"{Request}{lead}\n\n{Table}").Fields);

    private const string Answer =
        "# Forms\n\n`GET /v1/forms`\n\n## Response\n\n| Field | Type | Description |\n|---|---|---|\n| rows | array | All rows |\n"
        + "| rows[].key | string | Its key |\n| rows[].type | string | How it is shown |\n| rows[].sails | array | Its sails |\n"
        + "| rows[].required | boolean | Whether it is filled in |\n\n";

    [Theory]
    [InlineData("| key | type | required | sails |")]
    [InlineData("| key | type | sails | Description |")]
    [InlineData("| `key` | `type` | `required` | `sails` |")]
    public void A_table_whose_columns_are_called_as_the_members_of_one_object_lists_values(string header) =>
        Assert.Equal(5, ReadText.Markdown($"{Answer}{header}\n|---|---|---|---|\n| mast_top | text | true | flax, hemp |\n").Fields.Length);

    [Theory]
    [InlineData("| key | type | required | Description |")]
    [InlineData("| Key | Type | Required | Rules |")]
    public void Words_that_head_columns_everywhere_show_nothing_of_that(string header) =>
        Assert.Contains(
            "GET /v1/forms#response.mast_top",
            ReadText.Markdown($"{Answer}{header}\n|---|---|---|---|\n| mast_top | string | true | Which cloth |\n").Fields);
}
