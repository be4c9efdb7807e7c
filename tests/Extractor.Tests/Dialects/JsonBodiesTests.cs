namespace Extractor.Tests.Dialects;

public sealed class JsonBodiesTests
{
    [Theory]
    [InlineData("{ \"id\": 1, // the number\n\"name\": \"a\" }")]
    [InlineData("{ \"id\": string, \"name\": string }")]
    [InlineData("{ \"id\": \"string\", \"name\": \"string\" }")]
    [InlineData("{ \"id\": \"整数\", \"name\": \"字符串\" }")]
    [InlineData("{ \"id\": int, \"name\": \"a\" }")]
    public void A_response_with_comments_or_type_words_defines_all_of_its_keys(string body) =>
        Assert.Equal(["response.id", "response.name"], Section("Response", body).Defined);

    [Fact]
    public void A_type_word_in_the_place_of_a_value_is_the_type()
    {
        var page = Section(
            "Response", "{ \"id\": string, // the number. Enum values: a, b\n\"items\": [ { \"size\": int } ], \"name\": \"a\" }");

        Assert.Equal(
            [("id", "string", "a,b"), ("items", null, ""), ("items[].size", "int", ""), ("name", null, "")],
            page.Reading.Claims.Select(static claim => (claim.Path.Value, claim.Type, string.Join(',', claim.Enum))));
    }

    [Fact]
    public void A_response_without_them_is_an_example()
    {
        var page = Section("Response", "{ \"id\": 1, \"name\": \"a\" }");

        Assert.Empty(page.Defined);
        Assert.Equal(["response.id", "response.name"], page.Shown);
    }

    [Fact]
    public void The_body_of_a_callback_is_read_like_a_response() => Assert.Equal(
        ["callback.id"], Section("Callback", "{ \"id\": string }").Defined);

    [Fact]
    public void A_request_s_form_defines_its_keys_where_nothing_else_does() => Assert.Equal(
        ["body.id"], Section("Request Body", "{ \"id\": string }").Defined);

    [Fact]
    public void A_request_s_form_beside_a_table_is_an_example()
    {
        var page = Section("Request Body", "{ \"id\": string, \"size\": int }", "| Field | Type |\n|-|-|\n| id | string |\n\n");

        Assert.Equal(["body.id"], page.Defined);
        Assert.Equal(["body.id", "body.size"], page.Shown);
    }

    [Theory]
    [InlineData("Request Example", "body.id")]
    [InlineData("请求示例", "body.id")]
    [InlineData("リクエスト例", "body.id")]
    [InlineData("요청 예시", "body.id")]
    public void An_example_defines_nothing_whatever_its_values(string label, string shown)
    {
        var page = Section(label, "{ \"id\": string // the number\n}");

        Assert.Empty(page.Defined);
        Assert.Equal([shown], page.Shown);
    }

    [Theory]
    [InlineData("Response 200")]
    [InlineData("Output Example")]
    [InlineData("Example output")]
    [InlineData("JSON Sample Response")]
    [InlineData("200 example")]
    [InlineData("Response document")]
    [InlineData("Response Model Schema")]
    public void A_label_of_words_for_an_answer_alone_heads_an_answer(string label)
    {
        var body = "```json\n{ \"id\": 1 }\n```\n";
        var heading = PageUnderTest.Markdown($"# POST /v1/tasks\n\n### Body parameters\n\n### {label}\n\n{body}");
        var below = PageUnderTest.Markdown($"# POST /v1/tasks\n\n### Examples\n\n{body}\n#### {label}\n\n{body}");

        Assert.Equal(["response.id"], heading.Shown);
        Assert.Equal(["body.id", "response.id"], below.Shown);
    }

    [Fact]
    public void A_status_with_the_word_example_heads_the_answer_to_the_call_above_it()
    {
        var page = PageUnderTest.Markdown(
            "# Open a door\n\n```\ncurl https://api.example.com/v1/doors -d '{ \"floor\": 1 }'\n```\n\n201 example\n\n```\n"
                + "{ \"id\": 1 }\n```\n");

        Assert.Equal(["body.floor", "response.id"], page.Shown);
    }

    [Theory]
    [InlineData("<ResponseExample>\n  ```json Sample theme={null}\n  { \"id\": 1 }\n  ```\n</ResponseExample>")]
    [InlineData("<ResponseExample>\n```JSON\n{ \"id\": 1 }\n```\n</ResponseExample>")]
    [InlineData("```json Sample Response\n{ \"id\": 1 }\n```")]
    public void The_tag_or_the_title_of_an_example_says_what_it_is(string example)
    {
        var page = PageUnderTest.Markdown($"# POST /v1/doors\n\n## Headers\n\n| Name | Type |\n|-|-|\n| X-Key | string |\n\n{example}\n");

        Assert.Equal(["response.id"], page.Shown);
    }

    [Theory]
    [InlineData("GET /v1/doors")]
    [InlineData("HEAD /v1/doors")]
    [InlineData("DELETE /v1/doors/{id}")]
    public void A_body_that_nothing_labels_is_the_answer_of_an_operation_that_is_sent_none(string operation)
    {
        const string body = "```json\n[ { \"id\": 1, \"floor\": 2, \"colour\": \"red\" } ]\n```\n";
        var bare = PageUnderTest.Markdown($"# Doors\n\n## {operation}\n\n{body}");
        var behind = PageUnderTest.Markdown(
            $"# Doors\n\n## {operation}\n\n### Query parameters\n\n| Name | Type |\n|-|-|\n| floor | integer |\n\n### Example Door\n\n{body}");

        Assert.Equal(["response.[].id", "response.[].floor", "response.[].colour"], bare.Shown);
        Assert.Equal(bare.Shown, behind.Shown);
    }

    [Fact]
    public void Its_body_is_what_it_is_sent_where_its_keys_are_fields_of_the_request()
    {
        const string table = "| Name | Type |\n|-|-|\n| floor | integer |\n\n```json\n{ \"floor\": 1 }\n```\n";

        Assert.Equal(["query.floor"], PageUnderTest.Markdown($"# GET /v1/doors\n\n### Query parameters\n\n{table}").Shown);
        Assert.Equal(["body.floor"], PageUnderTest.Markdown($"# DELETE /v1/doors\n\n### Request body\n\n{table}").Shown);
    }

    [Fact]
    public void An_example_behind_the_one_that_a_label_heads_is_where_its_keys_are_fields()
    {
        var page = PageUnderTest.Markdown("""
            # POST /v1/doors

            ### Body parameters

            | Name | Type |
            |-|-|
            | floor | integer |
            | colour | string |

            **Response:**

            ```json
            { "id": 7 }
            ```

            **A red one:**

            ```json
            { "floor": 2, "colour": "red" }
            ```

            **A large one:**

            ```json
            { "floor": 2, "id": "red" }
            ```
            """);

        Assert.Equal(["response.id", "body.floor", "body.colour", "response.floor", "response.id"], page.Shown);
    }

    [Fact]
    public void An_answer_may_repeat_what_was_sent()
    {
        var page = PageUnderTest.Markdown(
            "# POST /v1/doors\n\n### Body parameters\n\n| Name | Type |\n|-|-|\n| floor | integer |\n\n### Response\n\n```json\n"
                + "{ \"floor\": 2 }\n```\n");

        Assert.Equal(["response.floor"], page.Shown);
    }

    [Fact]
    public void What_a_call_reads_from_the_lines_below_it_is_its_body()
    {
        var page = Code("curl -X POST https://api.example.com/v1/tasks \\\n  --data @- <<END\n{\n  \"size\": 1\n}\nEND");

        Assert.Equal(["body.size"], page.Shown);
    }

    [Fact]
    public void An_example_of_a_page_without_an_address_is_where_all_of_its_keys_are_fields()
    {
        const string fields = "# OpenDoor\n\n## Response parameters\n\n| Name | Type |\n|-|-|\n| DoorId | String |\n"
            + "| Open | String |\n\n## Examples\n\n";

        Assert.Equal(
            ["response.DoorId", "response.Open"],
            PageUnderTest.Markdown(fields + "```json\n{ \"DoorId\": \"7\", \"Open\": \"yes\" }\n```\n").Shown);
        Assert.Empty(PageUnderTest.Markdown(fields + "```json\n{ \"DoorId\": \"7\", \"Floor\": \"2\" }\n```\n").Shown);
    }

    [Fact]
    public void A_snippet_inside_a_definition_defines_the_field_s_children()
    {
        var page = Stacked("owner\nobject\nRequired\nWho owns it:\n{\n\"name\": \"a\", // the name\n\"tags\": [ \"x\" ]\n}\n");

        Assert.Equal(["body.owner", "body.owner.name", "body.owner.tags"], page.Defined);
        Assert.Equal("the name", page["owner.name"].Description);
        Assert.Equal(["6 extracted", "11 extracted", "12 extracted"], [.. page.Ledger("field-block"), .. page.Ledger("snippet-key")]);
    }

    [Theory]
    [InlineData("{\n\"items\": [ { \"id\": 1 } ]\n}")]
    [InlineData("\"items\": [\n{ \"id\": 1 }\n]")]
    public void A_snippet_may_open_with_the_field_itself(string snippet)
    {
        var page = Stacked($"items\narray\nRequired\nThe items:\n{snippet}\n");

        Assert.Equal(["items", "items", "items[].id"], page.Reading.Claims.Select(static claim => claim.Path.Value));
        Assert.All(page.Reading.Claims, static claim => Assert.True(claim.Defines));
    }

    [Fact]
    public void A_snippet_of_a_list_s_items_defines_their_members() =>
        Assert.Equal(["body.items", "body.items[].id"], Stacked("items\narray\nRequired\nThe items:\n[\n{ \"id\": 1 }\n]\n").Defined);

    [Fact]
    public void A_snippet_in_the_definition_of_a_text_is_an_example_of_the_body()
    {
        var page = Stacked("name\nstring\nRequired\nThe name, as in:\n{\n\"name\": \"a\",\n\"size\": 1\n}\n");

        Assert.Equal(["body.name"], page.Defined);
        Assert.Equal(["body.name", "body.size"], page.Shown);
    }

    [Fact]
    public void A_call_shows_what_it_sends_to_the_operation_that_it_calls()
    {
        var page = PageUnderTest.Markdown("""
            # Tasks

            ## POST /v1/tasks

            ## GET /v1/tasks/{id}

            ```bash
            curl -X POST 'https://api.example.com/v1/tasks?dry_run=1' \
              -H 'X-Key: 1' \
              -d '{ "size": 1 }'
            ```

            ```bash
            curl https://api.example.com/v1/tasks/{task_id}?limit=1
            ```

            ```bash
            curl https://api.example.com/v1/rooms?limit=1
            ```
            """);

        Assert.Equal(
            [
                "POST /v1/tasks Query dry_run",
                "POST /v1/tasks Header X-Key",
                "POST /v1/tasks Body size",
                "GET /v1/tasks/{id} Query limit",
                "GET /v1/rooms Query limit",
                "GET /v1/tasks/{id} Path id",
            ],
            page.Reading.Claims.Select(static claim => $"{claim.Scope.Id} {claim.Location} {claim.Path.Value}"));
        Assert.Equal(["path.id"], page.Defined);
    }

    [Fact]
    public void What_a_call_is_followed_by_is_what_it_answers()
    {
        var page = Code("curl -X POST https://api.example.com/v1/tasks -d '{ \"size\": 1 }'\n\n{ \"id\": 1 }");

        Assert.Equal(["body.size", "response.id"], page.Shown);
    }

    [Fact]
    public void Several_calls_in_one_piece_of_code_are_all_read()
    {
        var page = Code(
            "curl https://api.example.com/v1/tasks?a=1\n# another\ncurl https://api.example.com/v1/tasks \\\n  -d '{ \"b\": 1 }'");

        Assert.Equal(["query.a", "body.b"], page.Shown);
    }

    [Fact]
    public void A_second_body_in_one_piece_of_code_is_reported_key_by_key()
    {
        var page = Code("{ \"a\": 1 }\n{ \"b\": 1, \"c\": 2 }");

        Assert.Equal(["body.a"], page.Shown);
        Assert.Equal(
            ["6 extracted", "7 unparsed: a second body in one piece of code", "7 unparsed: a second body in one piece of code"],
            page.Ledger("example-key"));
    }

    [Fact]
    public void A_call_that_names_no_operation_is_ignored_with_the_reason()
    {
        var page = PageUnderTest.Markdown("```bash\ncurl -H 'X-Key: 1' -d '{ \"a\": 1 }'\n```\n");

        Assert.Empty(page.Shown);
        Assert.Equal(
            ["2 ignored: an example call that names no operation", "2 ignored: an example call that names no operation"],
            page.Ledger("example-key"));
    }

    [Fact]
    public void A_body_below_nothing_at_all_is_ignored_with_the_reason() =>
        Assert.Equal(
            ["2 ignored: a body that stands below no operation and no heading"],
            PageUnderTest.Markdown("```json\n{ \"a\": 1 }\n```\n").Ledger("example-key"));

    [Fact]
    public void A_body_of_a_structure_is_its_example_where_a_table_defines_it()
    {
        var table = PageUnderTest.Markdown(
            "# Worker Object\n\n| Field | Type |\n|-|-|\n| id | string |\n\n```json\n{ \"id\": 1, \"size\": 2 }\n```\n");
        var none = PageUnderTest.Markdown("# Worker Object\n\n```json\n{ \"id\": 1 }\n```\n");

        Assert.Equal(["object.id", "object.size"], table.Shown);
        Assert.Equal(["4 ignored: a body below a heading that announces no operation and has no fields"], none.Ledger("example-key"));
    }

    [Fact]
    public void A_body_with_headers_above_it_is_read() =>
        Assert.Equal(["response.id"], Section("Response", "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{ \"id\": 1 }").Shown);

    [Theory]
    [InlineData("python")]
    [InlineData("go")]
    [InlineData("yaml")]
    public void Code_of_other_languages_is_no_body(string language) =>
        Assert.Empty(PageUnderTest.Markdown($"# Tasks\n\n## POST /v1/tasks\n\n```{language}\n{{ \"a\": 1 }}\n```\n").Reading.Claims);

    [Fact]
    public void Where_a_body_is_no_JSON_the_ledger_says_so()
    {
        var page = Section("Response", "{ \"id\": 1,\nsome words,\n\"name\": ");

        Assert.Equal(
            ["8 ignored: not JSON: 'some words' is neither a key nor a value", "9 ignored: not JSON: the body ends before it is closed"],
            page.Ledger("body-text"));
        Assert.Equal(["response.id", "response.name"], page.Shown);
    }

    [Fact]
    public void A_repeated_key_has_a_line_in_the_ledger_each_time_and_one_claim()
    {
        var page = Section("Response", "{ \"items\": [ { \"id\": 1 }, { \"id\": 2 } ] }");

        Assert.Equal(["response.items", "response.items[].id"], page.Shown);
        Assert.Equal(3, page.Ledger("example-key").Length);
    }

    [Fact]
    public void A_claim_quotes_the_line_of_its_key() =>
        Assert.Equal("  \"size\": int", Section("Response", "{\n  \"id\": string,\n  \"size\": int\n}")["size"].Quote);

    private static PageUnderTest Section(string label, string body, string before = "") =>
        PageUnderTest.Markdown($"# Tasks\n\n## POST /v1/tasks\n\n### {label}\n{before}\n```json\n{body}\n```\n".Replace(
            "\n\n```json", "\n```json", StringComparison.Ordinal));

    private static PageUnderTest Code(string code) => PageUnderTest.Markdown($"# Tasks\n\n## POST /v1/tasks\n\n```\n{code}\n```\n");

    private static PageUnderTest Stacked(string lines) => PageUnderTest.Plain($"POST\n/v1/tasks\n\nRequest Body\n\n{lines}");
}
