namespace Extractor.Tests.Outline;

public sealed class OperationHeadingTests
{
    [Theory]
    [InlineData("## POST /v1/tasks")]
    [InlineData("## Create task: `POST /v1/tasks`")]
    [InlineData("### post /v1/tasks")]
    [InlineData("### Post /v1/tasks")]
    [InlineData("### Create task: post /v1/tasks")]
    [InlineData("### `post` /v1/tasks")]
    [InlineData("POST /v1/tasks — Create a task")]
    [InlineData("POST /v1/tasks - Create a task")]
    [InlineData("POST /v1/tasks: Create a task")]
    [InlineData("POST /v1/tasks | Create a task")]
    [InlineData("POST /v1/tasks：创建任务")]
    [InlineData("**POST /v1/tasks** – Create a task")]
    [InlineData("**post** `/v1/tasks`")]
    [InlineData("`POST` `/v1/tasks`")]
    [InlineData("`post` /v1/tasks")]
    [InlineData("**`POST`** **`/v1/tasks`**")]
    [InlineData("POST {{base}}/v1/tasks")]
    [InlineData("POST https://{host}/v1/tasks")]
    [InlineData("POST /v1/tasks")]
    [InlineData("`POST /v1/tasks`")]
    [InlineData("**POST** /v1/tasks")]
    [InlineData("POST https://api.example.com/v1/tasks")]
    [InlineData("- POST /v1/tasks")]
    [InlineData("> POST /v1/tasks")]
    [InlineData("POST\n/v1/tasks")]
    [InlineData("POST\n\n/v1/tasks")]
    [InlineData("POST\n\n\n/v1/tasks")]
    [InlineData("POST\n\n\nhttps://api.example.com\n\n\n/v1/tasks")]
    [InlineData("**Endpoint:** `POST /v1/tasks`")]
    [InlineData("Endpoint: POST /v1/tasks")]
    [InlineData("接口地址：POST /v1/tasks")]
    [InlineData("- Method: POST\n- Path: /v1/tasks")]
    [InlineData("- **Path**: `/v1/tasks`\n- **Method**: `POST`")]
    [InlineData("- **URL**: https://api.example.com/v1/tasks\n- **Method**: POST")]
    [InlineData("请求方法：POST\n请求地址：/v1/tasks")]
    [InlineData("**请求URL：**\n- 商户->平台\n`{host}/v1/tasks`\n\n**请求方式：**\n- POST")]
    [InlineData("**Request URL:**\n- ` /v1/tasks?id=7``\n\n**Method:**\n- POST")]
    [InlineData("POST URL:\n\nhttps://api.example.com/v1/tasks")]
    [InlineData("POST URL: https://api.example.com/v1/tasks")]
    [InlineData("**POST Endpoint**\n\n`/v1/tasks`")]
    [InlineData("メソッド：POST\nエンドポイント：/v1/tasks")]
    [InlineData("메서드: POST\n경로: /v1/tasks")]
    [InlineData("| Method | URL |\n|---|---|\n| POST | /v1/tasks |")]
    [InlineData("| Request URL | https://api.example.com/v1/tasks |\n|---|---|\n| Request Method | POST |")]
    [InlineData("| Item | Content |\n|---|---|\n| 请求方式 | post |\n| 请求地址 | `/v1/tasks` |")]
    [InlineData("```http\nPOST /v1/tasks HTTP/1.1\nContent-Type: application/json\n```")]
    [InlineData("```\nPOST /v1/tasks\n```")]
    [InlineData("```bash\nMethod: POST\nType: JSON\nURL: {{host}}/v1/tasks\n```")]
    [InlineData("```\nURL: https://api.example.com/v1/tasks\nMethod: post\nType:\n```")]
    [InlineData("<Route method=\"POST\">/v1/tasks</Route>")]
    [InlineData("<Route method='post'>`/v1/tasks`</Route>")]
    [InlineData("### Create task [POST /v1/tasks]")]
    [InlineData("HTTP Request: `POST https://api.example.com/v1/tasks`")]
    [InlineData("**Request URL**\n\n`https://api.example.com/v1/tasks`\n\n**Request Method**\n\n`POST`")]
    [InlineData("* **Method:**\n\n  `POST`\n\n* **URL**\n\n  `/v1/tasks`")]
    public void It_is_known_in_all_the_ways_of_pages(string text) =>
        Assert.Equal(["POST /v1/tasks"], PageUnderTest.Markdown($"# Tasks\n\n{text}\n\nWords.\n").Operations);

    [Theory]
    [InlineData("Request URL\thttps://api.example.com/v1/tasks\nRequest Method\tPOST")]
    [InlineData("Create\nPOST\n/v1/tasks")]
    [InlineData("POST /v1/tasks")]
    public void It_is_known_in_pasted_text(string text) => Assert.Equal(["POST /v1/tasks"], PageUnderTest.Plain(text).Operations);

    [Fact]
    public void A_parameter_of_the_address_may_link_to_the_object_that_it_names() =>
        Assert.Equal(
            ["GET /rooms/{room.id}/doors/{door.id}"],
            PageUnderTest.Markdown(
                @"<Route method=""GET"">/rooms/[\{room.id\}](/docs/room)/doors/[\{door.id\}](/docs/door)</Route>").Operations);

    [Theory]
    [InlineData("Send a POST to /v1/tasks to create one.")]
    [InlineData("POST /v1/tasks creates a task - and starts it.")]
    [InlineData("### How to get /v1/tasks to work")]
    [InlineData("get /v1/tasks")]
    [InlineData("- POST /v1/tasks - Create a task")]
    [InlineData("**URL**\n\nWords between.\n\n**Method**\n\n`POST`")]
    [InlineData("- Method: POST\n\nWords between.\n\n- Method: GET")]
    [InlineData("Method: POST")]
    [InlineData("Path: /v1/tasks")]
    [InlineData("POST\nWords\n/v1/tasks")]
    [InlineData("| Method | Meaning |\n|---|---|\n| POST | creates |")]
    [InlineData("| Method | URL |\n|---|---|\n| POST | /v1/tasks |\n| GET | /v1/tasks |")]
    [InlineData("```json\nPOST /v1/tasks\n```")]
    [InlineData("<Route method=\"WALK\">/v1/tasks</Route>")]
    [InlineData("<Route method=\"POST\">")]
    public void Other_texts_announce_none(string text) => Assert.Empty(PageUnderTest.Markdown($"# Tasks\n\n{text}\n").Operations);

    [Fact]
    public void A_request_line_in_code_announces_none_where_the_section_has_one() =>
        Assert.Equal(
            ["POST /v1/tasks"],
            PageUnderTest.Markdown("# Tasks\n\n## POST /v1/tasks\n\n```http\nGET /v1/other HTTP/1.1\n```\n").Operations);

    [Fact]
    public void Its_lines_are_those_that_name_it()
    {
        var sighting = Assert.Single(PageUnderTest.Markdown("# Tasks\n\n- Method: POST\n- Path: /v1/tasks\n").Outline.Scopes);

        Assert.Equal((2, 3), (sighting.Lines.First, sighting.Lines.Last));
    }

    [Theory]
    [InlineData("请求方式：POST（HTTPS）\n请求地址：https://x.example/v1/tasks?token=TOKEN", "POST /v1/tasks")]
    [InlineData("Method: POST (JSON)\nURL: /v1/tasks", "POST /v1/tasks")]
    [InlineData("Method: POST\n\nSandbox (tests):\n\nhttps://test.x.example/v1/tasks\n\nProduction:\n\nhttps://x.example/v1/tasks", "POST /v1/tasks")]
    [InlineData("Method: POST\n\nProduction: https://x.example/v1/tasks", "POST /v1/tasks")]
    [InlineData("测试环境：https://test.x.example/v1/tasks\n\n请求方式：POST", "POST /v1/tasks")]
    [InlineData("- 请求：`POST /v1/tasks`", "POST /v1/tasks")]
    [InlineData("- Request: `POST /v1/tasks`", "POST /v1/tasks")]
    [InlineData("post/v1/tasks/{id}", "POST /v1/tasks/{id}")]
    public void What_stands_around_a_method_and_its_address_is_no_part_of_them(string text, string operation) =>
        Assert.StartsWith(
            $"{operation}:", Assert.Single(Dialects.ReadText.Markdown($"# Tasks\n\n{text}\n").Scopes), StringComparison.Ordinal);

    [Theory]
    [InlineData("get/set")]
    [InlineData("put/get/x y")]
    public void A_word_with_a_slash_is_no_operation(string text) =>
        Assert.Empty(Dialects.ReadText.Markdown($"# Tasks\n\n{text}\n").Scopes);

    [Fact]
    public void Parameters_below_the_body_of_a_response_are_those_of_the_response() => Assert.Equal(
        ["POST /v1/tasks#body.name", "POST /v1/tasks#response.id"],
        Dialects.ReadText.Markdown("""
            # Tasks

            请求方式：POST（HTTPS）
            请求地址：https://x.example/v1/tasks

            > 参数说明：

            | 参数 | 是否必须 | 说明 |
            | --- | --- | --- |
            | name | 是 | Its name |

            > 返回结果：

            ```json
            { "id": "t-1" }
            ```

            > 参数说明：

            | 参数 | 说明 |
            | --- | --- |
            | id | What it is called |
            """).Fields);

    [Theory]
    [InlineData("Body", "response")]
    [InlineData("Request body", "body")]
    public void A_body_below_the_heading_of_a_response_is_the_response(string label, string location) => Assert.Equal(
        [$"POST /v1/tasks#{location}.id"],
        Dialects.ReadText.Markdown($$"""
            # POST /v1/tasks

            ## Response

            ```http
            200 OK
            ```

            {{label}}

            ```json
            { "id": "t-1" }
            ```
            """).Shown);

    [Fact]
    public void A_request_line_alone_below_a_rule_opens_the_next_operation_of_a_chapter() => Assert.Equal(
        ["POST /tasks#body.name", "DELETE /tasks/{id}#path.id"],
        Dialects.ReadText.Markdown("""
            # Tasks

            ```
            GET /tasks
            ```

            **200 Response:** all of them

            ---

            ```
            POST /tasks
            ```

            **Body:**

            | Field | Type | Required |
            | --- | --- | --- |
            | name | string | Yes |

            ---

            ```
            DELETE /tasks/:id
            ```
            """).Fields);

    [Fact]
    public void A_request_line_among_other_words_is_an_example() =>
        Assert.Equal(
            ["POST /tasks: Tasks"],
            Dialects.ReadText.Markdown("# Tasks\n\n`POST /tasks`\n\nAsk for them later:\n\n```\nGET /tasks/latest\n```\n").Scopes);

    [Theory]
    [InlineData("| API | Type | Description |\n| --- | --- | --- |\n| /v1/tasks | POST | Makes one. |")]
    [InlineData("###### URL\n\n> [/v1/tasks]()\n\n###### Format\n\n> JSON\n\n###### HTTP Method\n\n> POST")]
    public void A_method_and_an_address_are_an_operation_whatever_stands_beside_them(string text) =>
        Assert.StartsWith(
            "POST /v1/tasks:", Assert.Single(Dialects.ReadText.Markdown($"# Tasks\n\n{text}\n").Scopes), StringComparison.Ordinal);

    [Theory]
    [InlineData("**Response:** `200 OK`", "response")]
    [InlineData("**201 Response:** the new task", "response")]
    [InlineData("**Response**: Returns the task.", "response")]
    [InlineData("**Note:** This is the task.", "body")]
    public void Words_in_bold_before_a_body_and_its_table_say_whose_they_are(string label, string location) => Assert.Equal(
        [$"POST /v1/tasks#{location}.id"],
        Dialects.ReadText.Markdown(
            $"# Tasks\n\n**Endpoint:** `POST /v1/tasks`\n\n{label}\n\n```json\n{{ \"id\": \"t-1\" }}\n```\n\n"
            + "| Field | Type | Description |\n| --- | --- | --- |\n| `id` | string | Its id |\n").Fields);

    [Theory]
    [InlineData("请求参数 (Request Body)", "body")]
    [InlineData("Request parameters (header)", "header")]
    [InlineData("Request parameters (all)", "body")]
    public void What_a_heading_adds_in_brackets_may_say_where_its_fields_are_sent(string heading, string location) => Assert.Equal(
        [$"POST /v1/tasks#{location}.id"],
        Dialects.ReadText.Markdown(
            $"# POST /v1/tasks\n\n## {heading}\n\n| Field | Type |\n| --- | --- |\n| id | string |\n").Fields);

    [Theory]
    [InlineData("boats/{id}", "GET /boats/{id}")]
    [InlineData("BASE_URL/boats", "GET /boats")]
    [InlineData("N/A", null)]
    [InlineData("HTTP/HTTPS or so", null)]
    public void In_a_table_of_an_operation_a_path_may_open_without_its_slash(string address, string? operation) =>
        Assert.Equal(
            operation is null ? [] : [operation],
            PageUnderTest.Markdown($"# Boats\n\n| Method | URL |\n|---|---|\n| GET | {address} |\n").Operations);

    [Theory]
    [InlineData("POST\n/\nv1\n/\nboats\n/\n{boat_id}\n\nTry it\n", "POST /v1/boats/{boat_id}")]
    [InlineData("GET\n/\nboats\n", "GET /boats")]
    [InlineData("GET\n/\n\nboats are here\n", "GET /")]
    public void A_copy_may_set_each_part_of_a_path_on_a_line(string text, string operation) =>
        Assert.Equal([operation], PageUnderTest.Plain($"Boats\n\n{text}").Operations);

    [Theory]
    [InlineData("**Indirizzo chiamato：** `/v1/kites`\n**Tipo di chiamata：** GET")]
    [InlineData("**コール方法:** GET\n\n**コール先:** `/v1/kites`")]
    [InlineData("Wohin: /v1/kites\nWie: GET")]
    public void Beside_each_other_a_path_and_a_method_are_an_operation_whatever_they_are_called(string text) =>
        Assert.Equal(["GET /v1/kites"], PageUnderTest.Markdown($"# Kites\n\n{text}\n").Operations);

    [Theory]
    [InlineData("Seen from: /v1/kites and more\nSeen as: GET")]
    [InlineData("Seen from: /v1/kites\nwith words\nSeen as: GET")]
    public void What_else_stands_behind_unknown_labels_is_none(string text) =>
        Assert.Empty(PageUnderTest.Markdown($"# Kites\n\n{text}\n").Operations);

    [Theory]
    [InlineData("方法: POST路径: /v1/kites")]
    [InlineData("Method: POSTPath: /v1/kites")]
    [InlineData("POST [ENDPOINT]/v1/kites")]
    [InlineData("```js\nPOST /v1/kites\n```")]
    [InlineData("POST /v1/kites?notify=https://example.com/there")]
    public void A_copy_or_a_placeholder_hides_no_address(string text) =>
        Assert.Equal(["POST /v1/kites"], PageUnderTest.Markdown($"# Kites\n\n{text}\n").Operations);
}
