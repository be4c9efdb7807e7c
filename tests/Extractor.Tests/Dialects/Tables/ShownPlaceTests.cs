namespace Extractor.Tests.Dialects.Tables;

public sealed class ShownPlaceTests
{
    private const string Table = "| Field | Type | Description |\n|-|-|-|\n| sail | string | The sail |\n| area | integer | How large |\n";

    [Fact]
    public void A_table_below_no_label_is_about_the_answer_that_shows_all_its_names() =>
        Assert.Equal(
            ["response.sail", "response.area"],
            Read("## Example response\n\n```json\n{\"sail\": \"flax\", \"area\": 9, \"done\": true}\n```").Defined);

    [Fact]
    public void One_name_that_the_answer_does_not_show_proves_nothing() =>
        Assert.Equal(
            ["body.sail", "body.area"], Read("## Example response\n\n```json\n{\"sail\": \"flax\", \"done\": true}\n```").Defined);

    [Fact]
    public void What_is_sent_and_answered_alike_proves_nothing() =>
        Assert.Equal(
            ["body.sail", "body.area"],
            Read(
                "## Example request\n\n```json\n{\"sail\": \"flax\", \"area\": 9}\n```\n\n"
                + "## Example response\n\n```json\n{\"sail\": \"flax\", \"area\": 9}\n```").Defined);

    [Fact]
    public void Where_the_answer_is_a_list_the_fields_of_its_table_are_those_of_the_items() =>
        Assert.Equal(
            ["response.[].sail", "response.[].area"],
            PageUnderTest.Markdown(
                "# Boats\n\nGET /v1/boats\n\n## Response\n\n```json\n[{\"sail\": \"flax\"}]\n```\n\n" + Table).Defined);

    [Theory]
    [InlineData("### Errors\n\n```json\n{\"code\": 400, \"sail\": \"no such sail\"}\n```")]
    [InlineData("#### エラー\n\n**400 Bad Request**\n```json\n{\"code\": 400}\n```")]
    public void What_the_service_says_when_it_fails_is_no_reason_to_doubt_the_list(string errors) =>
        Assert.Equal(
            ["response.[].sail", "response.[].area"],
            PageUnderTest.Markdown(
                $"# Boats\n\nGET /v1/boats\n\n## Response\n\n### 200 OK\n\n```json\n[{{\"sail\": \"flax\"}}]\n```\n\n{Table}\n{errors}\n").Defined);

    [Fact]
    public void Below_an_envelope_that_the_table_leaves_out_the_fields_stand_where_the_answer_shows_them() =>
        Assert.Equal(
            ["response.data[].sail", "response.data[].area"],
            Answer("""{"code": 0, "data": [{"sail": "flax", "area": 9}]}""").Defined);

    [Theory]
    [InlineData("""{"sail": "flax", "data": {"area": 9}}""")]
    [InlineData("""{"data": {"sail": "flax", "area": 9}, "old": {"sail": "hemp"}}""")]
    [InlineData("""{"data": {"sail": "flax"}}""")]
    public void Fields_that_an_answer_shows_elsewhere_or_not_at_all_stay_where_the_table_has_them(string body) =>
        Assert.Equal(["response.sail", "response.area"], Answer(body).Defined);

    [Fact]
    public void A_table_with_a_column_for_the_place_speaks_of_the_operation_below_any_heading() =>
        Assert.Equal(
            ["POST /v1/boats"],
            PageUnderTest.Markdown(
                "# Boats\n\n## 1 Address\n\n```\nPOST /v1/boats\n```\n\n## 2 Keys\n\n| Name | In | Type |\n|-|-|-|\n"
                    + "| Key | header | string |\n")
                .ScopesOfClaims);

    [Theory]
    [InlineData("Fields")]
    [InlineData("字段说明")]
    public void The_table_of_a_page_about_a_callback_is_about_the_body_that_shows_all_its_names(string heading) =>
        Assert.Equal(
            ["callback.boat", "callback.boat.area", "callback.boat.sail", "callback.state"],
            Callback(heading, "area").Where(static field => !field.Contains("mast", StringComparison.Ordinal)));

    [Fact]
    public void The_table_of_a_page_about_a_callback_whose_body_lacks_one_of_its_names_is_about_something_else() =>
        Assert.Contains("object.boat", Callback("Fields", "depth"));

    private static PageUnderTest Answer(string body) => PageUnderTest.Markdown(
        $"# Boats\n\nGET /v1/boats\n\n## Response\n\n{Table}\n## Example response\n\n```json\n{body}\n```\n");

    private static PageUnderTest Read(string samples) =>
        PageUnderTest.Markdown($"# Boats\n\nPOST /v1/boats\n\n{samples}\n\n## The JSON explained\n\n{Table}");

    private static string[] Callback(string heading, string name) =>
        [.. PageUnderTest.Markdown(
            "# Boat news\n\n## Callback format\n\n```json\n{\"boat\": {\"sail\": \"string\", \"area\": 9, \"mast\": 1}, \"state\": "
                + "\"string\"}\n```\n\n"
            + $"## {heading}\n\n| Field | Type | Description |\n|-|-|-|\n| boat | object | It |\n| sail | string | The sail |\n"
            + $"| {name} | integer | How large |\n| state | string | How it is |\n").Defined.Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void A_second_table_stands_in_the_object_of_the_first_where_the_answer_shows_some_of_it_there() =>
        Assert.Equal(
            ["response.code", "response.data", "response.data.id", "response.data.tail", "response.data.wind", "response.data.line"],
            PageUnderTest.Markdown(
                "# Kites\n\n## GET /v1/kites\n\n### Response\n\n| Field | Type |\n|---|---|\n| code | int |\n| data | Object |\n\n"
                    + "| Field | Type |\n"
                + "|---|---|\n| id | string |\n| tail | string |\n| wind | string |\n| line | string |\n\n"
                + "```json\n{\"code\": 1, \"data\": {\"id\": \"k\", \"tail\": \"red\"}}\n```\n").Defined);

    [Theory]
    [InlineData("val[n]", "[{\"sail\": \"flax\", \"area\": 9}]", "response.[].sail response.[].area")]
    [InlineData("boats[]", "[{\"sail\": \"flax\", \"area\": 9, \"mast\": 1}]", "response.[].sail response.[].area")]
    [InlineData("val[n]", "[{\"sail\": \"flax\"}]", "response.val[].sail response.val[].area")]
    [InlineData("val[n]", "{\"val\": [{\"sail\": \"flax\", \"area\": 9}]}", "response.val[].sail response.val[].area")]
    public void A_name_that_the_table_gives_to_a_list_without_one_is_left_out(string name, string body, string fields) =>
        Assert.Equal(
            fields.Split(' '),
            PageUnderTest.Markdown(
                $"# Boats\n\nGET /v1/boats\n\n## Response\n\n| Field | Type |\n|---|---|\n| {name}.sail | string |\n"
                + $"| {name}.area | integer |\n\n```json\n{body}\n```\n").Defined);

    private static string[] Answer(string body, string table) =>
        PageUnderTest.Markdown($"# Boats\n\nGET /v1/boats\n\n## Response\n\n```json\n{body}\n```\n\n{table}").Defined;

    private const string Larger =
        "| Field | Type |\n|-|-|\n| sail | string |\n| area | integer |\n| mast.height | integer |\n| total | integer |\n";

    [Fact]
    public void A_name_of_several_places_stands_where_all_others_stand() =>
        Assert.Equal(
            ["response.data.sail", "response.data.area"],
            Answer("{\"data\": {\"sail\": \"flax\", \"area\": 9, \"spare\": {\"area\": 4}}}", Table));

    [Fact]
    public void Several_places_that_have_all_names_prove_nothing() =>
        Assert.Equal(
            ["response.sail", "response.area"],
            Answer("{\"now\": {\"sail\": \"flax\", \"area\": 9}, \"then\": {\"sail\": \"hemp\", \"area\": 4}}", Table));

    [Fact]
    public void Beside_the_fields_of_the_items_a_table_may_have_one_of_the_whole() =>
        Assert.Equal(
            ["response.boats[].sail", "response.boats[].area", "response.boats[].mast.height", "response.total"],
            Answer("{\"boats\": [{\"sail\": \"flax\", \"area\": 9, \"mast\": {\"height\": 3}}], \"total\": 1}", Larger));

    [Theory]
    [InlineData("{\"sail\": \"flax\", \"area\": 9, \"boats\": [{\"mast\": {\"height\": 3}}], \"total\": 1}")]
    [InlineData("{\"boat\": {\"sail\": \"flax\", \"area\": 9, \"mast\": {\"height\": 3}}, \"total\": 1}")]
    public void A_few_names_or_those_of_one_object_may_as_well_be_left_out_at_the_top(string body) =>
        Assert.Equal(["response.sail", "response.area", "response.mast.height", "response.total"], Answer(body, Larger));

    [Theory]
    [InlineData("List of `Boat`")]
    [InlineData("Lista de `Boat`")]
    [InlineData("`Boat` の一覧")]
    public void A_row_may_name_what_it_holds_as_code(string description) =>
        Assert.Equal(
            ["response.data", "response.total", "response.data[].sail", "response.data[].area"],
            PageUnderTest.Markdown(
                "# Boats\n\nGET /v1/boats\n\n## Response\n\n| Field | Type | Description |\n|-|-|-|\n"
                + $"| data | array | {description} |\n| total | integer | How many |\n\n**Boat:**\n\n{Table}").Defined);

    [Fact]
    public void The_chapter_of_the_answer_may_have_headings_for_its_body_and_for_its_fields() =>
        Assert.Equal(
            ["query.limit", "response.boats[].sail", "response.boats[].area"],
            PageUnderTest.Markdown(
                "# Boats\n\n## Endpoint\n\nGET /v1/boats\n\n## Query parameters\n\n| Name | Type |\n|-|-|\n| limit | integer |\n\n"
                + "## Response format\n\n### Success (200 OK)\n\n```json\n{\"boats\": [{\"sail\": \"flax\", \"area\": 9}]}\n```\n\n"
                + $"### Boat fields\n\n{Table}").Defined);

    [Fact]
    public void A_table_that_says_what_must_be_given_is_about_what_is_sent() => Assert.Equal(
        ["query.year", "query.week"],
        PageUnderTest.Markdown(
            "# Kites\n\n### GET /v1/kites\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n"
            + "| year | int | No | Which year |\n| week | int | No | Which week |\n\n"
            + "**Response 200:**\n\n```json\n{\"year\": 2026, \"week\": 3, \"kites\": []}\n```\n").Defined);
}
