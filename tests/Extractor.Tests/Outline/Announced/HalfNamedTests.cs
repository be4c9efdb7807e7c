namespace Extractor.Tests.Outline.Announced;

public sealed class HalfNamedTests
{
    [Theory]
    [InlineData("# Search API `/boats/search`\n\n## 1. Overview\n\n- **Method**: `GET`\n- **Auth**: none")]
    [InlineData("## 船の検索 `/boats/search` 仕様\n\n- **メソッド**: GET")]
    [InlineData("### Search boats (/boats/search)\n\nMethod: GET")]
    [InlineData("## GET search\n\n- HTTPS Method: GET\n- Base URI: /boats/search")]
    [InlineData("## GET boats/search\n\nFinds boats.\n\nURI: https://example.com/boats/search")]
    public void A_title_and_the_lines_below_it_may_have_half_of_the_name_each(string opening) =>
        Assert.Equal(
            ["GET /boats/search"],
            PageUnderTest.Markdown($"{opening}\n\n## Parameters\n\n| Name | Type |\n|-|-|\n| q | string |\n").Operations.Distinct());

    [Theory]
    [InlineData("### **POST** `v1/boats`")]
    [InlineData("### `POST` `v1/boats`")]
    [InlineData("### **POST** v1/boats")]
    [InlineData("### `POST v1/boats`")]
    [InlineData("### `POST A /v1/boats`")]
    [InlineData("### POST 🔒 /v1/boats")]
    [InlineData("## Route - /v1/boats\n+ ### Description\n  - build a boat, from the keel to the flag on its mast\n+ ### Method - Post")]
    [InlineData("## Endpoint – `/v1/boats`\n\n### About\n\nBuilds a boat.\n\n### Method – POST")]
    [InlineData("Route - /v1/boats\n\nMethod - POST")]
    [InlineData("- Route - /v1/boats\n- Method - POST")]
    [InlineData("# /v1/boats\n\nMétodo — POST")]
    [InlineData("## POST\n\n### /v1/boats")]
    [InlineData("# POST:\n\n## /v1/boats — Build a boat")]
    [InlineData("Request URL\nHTTP\nhttps://{{host}}/v1/boatsRequest Parameters\nHTTP Method\nPOST\n")]
    [InlineData("POSThttps://example.com/v1/boats?from=dd-MM-yyyy HH:mm:ss&to=dd-MM-yyyy HH:mm:ss")]
    [InlineData("`POST /v1/boats[?dry=true]`")]
    public void Marks_a_dash_or_a_chapter_may_part_the_method_from_the_address(string opening) =>
        Assert.Equal(
            ["POST /v1/boats"],
            PageUnderTest.Markdown($"{opening}\n\n**Parameters**\n\n| Name | Type |\n|-|-|\n| q | string |\n").Operations);

    [Fact]
    public void A_chapter_of_a_method_has_an_operation_for_each_path() =>
        Assert.Equal(
            ["GET /boats", "GET /sails.json", "POST /boats"],
            PageUnderTest.Markdown("# Yard\n\n## GET\n\n### /boats\n\nAll.\n\n### /sails.json\n\nAll.\n\n## POST\n\n### /boats\n\nOne.\n")
                .Operations);

    [Theory]
    [InlineData("# POST `application/json`")]
    [InlineData("# **POST** multipart/form-data")]
    [InlineData("# GET a /v1/boats")]
    [InlineData("# Route - from here to there\n\n# Method - of payment")]
    [InlineData("# Method - Post\n\nA post is a beam.")]
    [InlineData("# /boats\n\n# GET")]
    [InlineData("# GET\n\n# /boats")]
    [InlineData("# GET\n\n## Hints\n\n### /boats")]
    [InlineData("GEThttps://example.com/boats are built here")]
    public void Other_words_around_a_method_or_a_path_name_nothing(string page) => Assert.Empty(PageUnderTest.Markdown(page).Operations);

    [Theory]
    [InlineData("# From `/v1/boats` to `/v2/boats`\n\n- Method: GET")]
    [InlineData("# Boats `/boats`\n\nHow boats are kept.\n\n## Terms\n\nA boat floats.\n\n## More\n\nMethod: GET")]
    [InlineData("# Boats (`/boats`)\n\n## List\n\nMethod: GET\n\n## Build\n\nMethod: POST")]
    [InlineData("# Boats under `/v1`\n\n## List boats\n\n- Method: GET\n- It is found at /boats")]
    [InlineData("# GET started/quickly\n\n- Home: https://example.com/docs")]
    [InlineData("# POST and/or")]
    [InlineData("# Boats `/boats`\n\n| Name | Type |\n|-|-|\n| sail | string |\n\nMethod: GET")]
    public void A_path_or_a_method_alone_names_nothing(string page) => Assert.Empty(PageUnderTest.Markdown(page).Operations);

    [Theory]
    [InlineData("# Boats under `/boats`\n\n- Method: GET\n- URL: /v1/ships", "GET /v1/ships")]
    [InlineData("# Boats under `/boats`\n\nPOST /v1/ships", "POST /v1/ships")]
    public void An_address_of_their_own_says_more_than_the_title(string page, string operation) =>
        Assert.Equal([operation], PageUnderTest.Markdown(page).Operations);

    [Theory]
    [InlineData("# *Title:* Build a boat\n# *URL:* `/boats`\n# *Method:* `POST`")]
    [InlineData("## Method: POST\n## Endpoint: https://example.com/boats")]
    [InlineData("### 1. Метод: POST\n### 2. Адрес: /boats")]
    public void Headings_may_have_the_method_and_the_address_behind_their_labels(string opening) =>
        Assert.Equal(["POST /boats"], PageUnderTest.Markdown($"{opening}\n\nIt floats.\n").Operations);

    [Theory]
    [InlineData("PUT <root URI>/api/boats/<boat name>/", "PUT /api/boats/{boat_name}")]
    [InlineData("GET /boats/<boat id>/sails", "GET /boats/{boat_id}/sails")]
    public void A_placeholder_may_have_several_words(string line, string operation) =>
        Assert.Equal([operation], PageUnderTest.Markdown($"# Boats\n\n```{line}```\n").Operations);

    [Theory]
    [InlineData("### POST boats/v1", "POST /boats/v1")]
    [InlineData("### GET boats/{boat_id}", "GET /boats/{boat_id}")]
    [InlineData("### DELETE v2/boats/sails", "DELETE /v2/boats/sails")]
    public void A_path_with_a_version_or_a_parameter_needs_no_slash_to_open_it(string heading, string operation) =>
        Assert.Equal([operation], PageUnderTest.Markdown($"# Boats\n\n## Paths\n\n{heading}\n\nIt floats.\n").Operations);

    [Theory]
    [InlineData("## Request (GET) ##\n\n<p>URL: https://example.com/boats/{boat_id}</p>", "GET /boats/{boat_id}")]
    [InlineData("## 요청 (POST)\n\nURL: /boats/{배번호}/sails", "POST /boats/{배번호}/sails")]
    [InlineData("### Build a boat [PUT]\n\n- Endpoint: `boats/{id}`", "PUT /boats/{id}")]
    public void The_title_may_have_the_method_in_brackets(string opening, string operation) => Assert.Equal(
        [operation], PageUnderTest.Markdown($"# Boats\n\n{opening}\n\n## Response\n\n| Name | Type |\n|-|-|\n| q | string |\n").Operations);

    [Theory]
    [InlineData("## How boats are read (GET)\n\nSee https://example.com/boats for more.")]
    [InlineData("## Boats (GET)\n\nURL: one that you choose yourself")]
    [InlineData("## Boats (small)\n\nURL: https://example.com/boats")]
    public void A_method_in_brackets_needs_an_address_with_a_label(string page) => Assert.Empty(PageUnderTest.Markdown(page).Operations);
}
