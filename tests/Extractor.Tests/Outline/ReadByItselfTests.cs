using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline;

public sealed class ReadByItselfTests
{
    private const string Table = "\n\n| Field | Type | Required | Description |\n| --- | --- | --- | --- |\n";

    private const string Operation = "# Boats\n\n## Build\n\n`POST /v1/boats`\n\n";

    [Theory]
    [InlineData("General Request Body", "body")]
    [InlineData("Common Request Headers", "header")]
    [InlineData("Query parameters of the call", "query")]
    [InlineData("2.1 Request body", "body")]
    public void A_label_is_known_by_its_last_words(string label, string location) =>
        Assert.Equal(
            [$"POST /v1/boats#{location}.name"],
            ReadText.Plain(
                $"Boats\nBuild\nPOST\n/v1/boats\n{label}\nField\tType\tRequired\tDescription\nname\tstring\tYes\tWhat it is called\n").Fields);

    [Fact]
    public void A_heading_that_names_a_field_with_a_noun_for_fields_holds_its_members() =>
        Assert.Equal(
            ["POST /v1/boats#body.name", "POST /v1/boats#body.mast", "POST /v1/boats#body.mast.height"],
            ReadText.Markdown(
                $"{Operation}### Request body{Table}| `name` | string | Yes | Its name |\n| `mast` | object | No | The mast |\n\n"
                + $"### `mast` parameters{Table}| `height` | number | No | How high |\n").Fields);

    [Theory]
    [InlineData("\n\n", "\n")]
    [InlineData("\n\n\n", "\n\n")]
    public void The_buttons_between_a_label_and_its_code_open_no_chapter(string chapter, string gap)
    {
        var page = ReadText.Plain(
            $"Boats\n{chapter}Callback Protocol\nAsks your server when the boat is built.\n{gap}JSON\n{gap}Copy\n{gap}Collapse\n{{\n"
            + "  \"id\": \"string\", // Which boat\n  \"state\": \"string\" // How far\n}\n");

        Assert.Equal(["Callback Protocol#callback.id", "Callback Protocol#callback.state"], page.Fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void A_row_of_a_pasted_table_opens_no_chapter(string gap)
    {
        var page = ReadText.Plain(
            "Request Body\nField\tType\tRequired Field\tDefault\tDescription\nname\tstring\tRequired\tNone\tWhat it is called\n"
            + $"{gap}sails\tint\tOptional\tNone\tHow many\n");

        Assert.Equal(["page#body.name", "page#body.sails"], page.Fields);
    }

    [Fact]
    public void A_hash_in_pasted_code_is_a_comment() =>
        Assert.Equal(
            ["POST /v1/boats#body.name"],
            ReadText.Markdown(
                "Boats\nBuild\nPOST\n/v1/boats\nSample\n\nimport math\n# Build it\nboat = math.floor(2.5)\n\nRequest Body\n"
                + "Field\tType\tRequired\tDescription\nname\tstring\tYes\tWhat it is called\n").Fields);

    [Theory]
    [InlineData("**Returns:** A list of [boats](/boat)")]
    [InlineData("**Auth:** Token")]
    [InlineData("**Note:** String")]
    public void What_a_page_says_of_an_operation_is_no_field(string remark) =>
        Assert.Equal(
            ["GET /v1/boats#query.deep"],
            ReadText.Markdown(
                $"# Boats\n\n`GET /v1/boats`\n\n{remark}\n\n### Query parameters{Table}| deep | boolean | No | How far |\n").Fields);

    [Theory]
    [InlineData("// ...")]
    [InlineData("// … and more")]
    [InlineData("# left out")]
    public void What_leaves_something_out_of_a_body_makes_it_no_form(string elision) =>
        Assert.Empty(
            ReadText.Markdown(
                $"# Boats\n\n`GET /v1/boats`\n\n### Response\n\n```json\n{{\n  \"id\": \"7\",\n  {elision}\n}}\n```\n").Fields);

    [Theory]
    [InlineData("\"string\"")]
    [InlineData("\"sail | motor | oar\"")]
    [InlineData("7, // how many")]
    public void A_type_word_or_a_comment_makes_an_answer_a_form(string value) =>
        Assert.Equal(
            ["GET /v1/boats#response.code", "GET /v1/boats#response.kind"],
            ReadText.Markdown(
                $"# Boats\n\n`GET /v1/boats`\n\n### Response\n\n```json\n{{\n  \"code\": 0,\n  \"kind\": {value}\n}}\n```\n").Fields);

    [Theory]
    [InlineData("\"object\": \"list\"")]
    [InlineData("\"data_type\": \"string\"")]
    public void A_key_that_is_called_after_types_may_have_one_as_its_value(string member) =>
        Assert.Empty(
            ReadText.Markdown(
                $"# Boats\n\n`GET /v1/boats`\n\n### Response\n\n```json\n{{\n  \"id\": \"7f\",\n  \"count\": 3,\n  {member}\n}}\n```\n").Fields);

    [Fact]
    public void A_body_on_the_line_of_its_label_is_the_form_of_the_request() =>
        Assert.Equal(
            ["POST /v1/boats#body.name"], ReadText.Markdown("# Boats\n\n`POST /v1/boats`\n\nBody: `{ \"name\": \"string\" }`\n").Fields);

    [Fact]
    public void A_frame_around_text_is_no_table() =>
        Assert.Equal(
            ["POST /v1/boats#header.X-Dock", "POST /v1/boats#body.mast", "POST /v1/boats#body.mast.height"],
            ReadText.Markdown(
                "# Boats\n\n`POST /v1/boats`\n\n| ##### 请求头 |\n| --- |\n| **X-Dock **`<i>string</i>`**（必选）**哪个码头。 |\n| ##### 请求体 |\n"
                + "| **mast** `<i>object</i>` （可选）桅杆。**属性****height** `<i>number</i>` **（必选）**高度。 |\n").Fields);
}
