using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline;

public sealed class OperationSpellingTests
{
    private const string Fields =
        "\n\n### Query parameters\n\n| Name | Type | Description |\n| --- | --- | --- |\n| deep | boolean | How far |\n";

    [Theory]
    [InlineData("(id or name)")]
    [InlineData("<id>")]
    [InlineData(":id")]
    [InlineData("{id}")]
    [InlineData("$id")]
    [InlineData("${id}")]
    [InlineData("{{id}}")]
    [InlineData("[id]")]
    [InlineData("(int: id)")]
    [InlineData("<int:id>")]
    [InlineData("<id:int>")]
    [InlineData("{id:int}")]
    [InlineData("{id:uuid}")]
    public void A_parameter_of_an_address_is_one_in_every_spelling(string parameter) =>
        Assert.Equal(
            ["GET /boats/{id}/sails#query.deep", "GET /boats/{id}/sails#path.id"],
            ReadText.Markdown($"# Boats\n\n`GET /boats/{parameter}/sails`{Fields}").Fields);

    [Theory]
    [InlineData("*")]
    [InlineData("%s")]
    public void A_parameter_without_a_name_is_one_and_documents_no_field(string parameter) =>
        Assert.Equal(["GET /boats/{}/sails#query.deep"], ReadText.Markdown($"# Boats\n\n`GET /boats/{parameter}/sails`{Fields}").Fields);

    [Fact]
    public void A_part_that_the_protocol_opens_with_a_dollar_is_no_parameter() =>
        Assert.Equal(["GET /boats/$count#query.deep"], ReadText.Markdown($"# Boats\n\n`GET /boats/$count`{Fields}").Fields);

    [Fact]
    public void An_address_whose_parameters_a_table_lists_documents_no_more() =>
        Assert.Equal(
            ["GET /boats/{boat_id}#path.id"],
            ReadText.Markdown(
                "# Boats\n\n`GET /boats/{boat_id}`\n\n### Path parameters\n\n| Name | Type | Description |\n| --- | --- | --- |\n"
                + "| id | string | Which |\n").Fields);

    [Theory]
    [InlineData("      GET /boats/7fa2c1/sails HTTP/1.1\n")]
    [InlineData("      GET /boats/mary/sails HTTP/1.1\n      Host: example.com\n")]
    [InlineData("```http\nGET /boats/7fa2c1/sails HTTP/1.1\n```\n")]
    [InlineData("`GET /boats/7fa2c1/sails`\n")]
    public void A_request_with_values_is_a_sample_of_the_operation_above_it(string sample) =>
        Assert.Equal(
            ["GET /boats/{id}/sails#query.deep", "GET /boats/{id}/sails#path.id"],
            ReadText.Markdown($"# Boats\n\n`GET /boats/{{id}}/sails`\n\n**Example request**:\n\n{sample}{Fields}").Fields);

    [Fact]
    public void An_operation_without_a_value_in_its_path_is_one_of_its_own() =>
        Assert.Equal(
            ["GET /boats/latest#query.deep", "GET /boats/{id}#path.id"],
            ReadText.Markdown($"# Boats\n\n## One\n\n`GET /boats/{{id}}`\n\n## Latest\n\n`GET /boats/latest`{Fields}").Fields);

    [Fact]
    public void With_and_without_the_version_an_operation_is_one() =>
        Assert.Equal(
            ["POST /v2/boats#body.name"],
            ReadText.Markdown(
                "# Boats\n\n`POST /boats`\n\n## Build\n\n`POST https://api.example.com/v2/boats/`\n\n### Request body\n\n"
                + "| Name | Type | Description |\n| --- | --- | --- |\n| name | string | What it is called |\n").Fields);

    [Theory]
    [InlineData("**Northern region**: `POST https://north.example.com/v1/boats`")]
    [InlineData("POST https://north.example.com/v1/boats    Try it")]
    [InlineData("**方法**：`POST`\n**端点**：`https://north.example.com/v1/boats`")]
    [InlineData("```\n# builds a boat\nPOST {BASE}/v1/boats\n```")]
    [InlineData("### 1.1 接口地址\n\n`https://north.example.com/v1/boats`\n\n### 1.2 请求方式\n\n`POST`")]
    public void An_operation_is_announced_in_many_ways(string announcement) =>
        Assert.Equal(
            ["POST /v1/boats#body.name"],
            ReadText.Markdown(
                $"# Boats\n\n## Build\n\n{announcement}\n\n### Request body\n\n| Name | Type | Description |\n| --- | --- | --- |\n"
                + "| name | string | What it is called |\n").Fields);

    [Theory]
    [InlineData("```bash\ncurl -X POST https://api.example.com/v1/boats -d '{\"name\": \"Mary\"}'\n```")]
    [InlineData("```bash\ncurl \"{BASE_URL}/v1/boats\" -d '{\"name\": \"Mary\"}'\n```")]
    [InlineData(
        "```python\nimport requests\n\nreply = requests.post(\"https://api.example.com/v1/boats\", json={\"name\": \"Mary\", \"hook\": "
        + "\"https://me.example.org/hook\"})\n```")]
    [InlineData("```javascript\nawait fetch('https://api.example.com/v1/boats', { method: 'POST' });\n```")]
    public void A_page_that_announces_none_documents_the_operation_that_its_sample_calls(string sample) =>
        Assert.Equal(["POST /v1/boats#body.name", "POST /v1/boats#response.id"], ReadText.Markdown($"""
            # Build a boat

            ## Request parameters

            | Name | Type | Description |
            | --- | --- | --- |
            | name | string | What it is called |

            ## Response parameters

            | Name | Type | Description |
            | --- | --- | --- |
            | id | string | Its number |

            ## Use cases

            ### Case 1

            {sample}
            """).Fields);

    [Fact]
    public void Behind_create_and_get_side_by_side_a_body_belongs_to_the_one_that_sends_it() =>
        Assert.Equal(
            ["POST /v1/boats#body.name", "GET /v1/boats/{id}#path.id"],
            ReadText.Markdown(
                "# Boats\n\n## Build\n\n`POST /v1/boats`\n\n## Show\n\n`GET /v1/boats/{id}`\n\n## Request body\n\n"
                + "| Name | Type | Description |\n| --- | --- | --- |\n| name | string | What it is called |\n").Fields);

    [Fact]
    public void Below_the_title_of_an_operation_a_part_of_the_request_lists_the_fields_of_that_operation() =>
        Assert.Equal(
            ["POST /v1/boats#body.name", "POST /v1/rafts#body.logs"],
            ReadText.Markdown(
                "# Yard\n\n## Endpoints\n\n### Boats\n\n`POST /v1/boats`\n\n### Rafts\n\n`POST /v1/rafts`\n\n## Request body\n\n"
                + "### Boats\n\n| Name | Type |\n| --- | --- |\n| name | string |\n\n### Rafts\n\n| Name | Type |\n| --- | --- |\n"
                + "| logs | integer |\n").Fields);

    [Fact]
    public void A_chapter_may_name_its_address_below_its_fields() =>
        Assert.Equal(
            ["POST /v1/boats#body.name"],
            ReadText.Markdown(
                "# Yard\n\n## Build\n\n### Request body\n\n| Name | Type |\n| --- | --- |\n| name | string |\n\n### Endpoint\n\n"
                + "`POST /v1/boats`\n").Fields);
}
