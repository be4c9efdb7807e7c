using Extractor.Model;
using Extractor.Pages;
using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline;

public sealed class OutlineReaderTests
{
    [Fact]
    public void What_a_tag_around_a_response_says_ends_with_the_tag()
    {
        var page = PageUnderTest.Markdown("""
            # Doors

            before

            {% swagger-response status="200: OK" %}
            inside
            {% endswagger-response %}

            behind

            {% swagger-response status="404: Not Found" %}
            nothing
            {% endswagger-response %}

            ## Rooms

            last
            """);

        Assert.Equal(
            ["Doors", "Doors|{% swagger-response status=\"200: OK\" %}", "Doors", "Doors|Rooms"],
            page.Outline.Blocks.Where(static placed => placed.Block is TextLine { Text: "before" or "inside" or "behind" or "last" })
                .Select(static placed => string.Join('|', placed.Section.Headings)));
    }

    [Fact]
    public void A_page_about_what_the_service_calls_has_its_title()
    {
        var page = PageUnderTest.Markdown("""
            # Callback protocol

            wing
            """);

        var wing = page.Outline.Blocks.Single(static placed => placed.Block is TextLine { Text: "wing" });
        Assert.Equal(Scope.Object("Callback protocol"), wing.Scope);
    }

    [Theory]
    [InlineData("### Request URL")]
    [InlineData("### 1 Request URL")]
    [InlineData("### Request parameters")]
    [InlineData("### 请求地址")]
    public void A_page_whose_first_heading_is_that_of_a_part_has_the_name_of_its_file(string first)
    {
        var page = PageUnderTest.Markdown($$"""
            {{first}}

            https://kites.example.com/kite

            ### Input parameters

            wing
            """);

        var wing = page.Outline.Blocks.Single(static placed => placed.Block is TextLine { Text: "wing" });
        Assert.Equal(Scope.Object("page"), wing.Scope);
    }

    [Fact]
    public void A_block_belongs_to_the_operation_above_it_and_to_the_section_that_a_label_opens()
    {
        var page = PageUnderTest.Markdown("""
            # Tasks
            ## POST /v1/tasks
            one
            ### Request Body
            two
            ### Response
            three
            ## GET /v1/tasks/{id}
            four
            **Path Parameters**
            five
            Query Parameters:
            six
            """);

        Assert.Equal(
            [
                "one: POST /v1/tasks",
                "two: POST /v1/tasks Body",
                "three: POST /v1/tasks Response",
                "four: GET /v1/tasks/{id}",
                "five: GET /v1/tasks/{id} Path",
                "six: GET /v1/tasks/{id} Query",
            ],
            Places(page));
    }

    [Theory]
    [InlineData("## Request Body", Location.Body)]
    [InlineData("**请求头**", Location.Header)]
    [InlineData("リクエストボディ：", Location.Body)]
    [InlineData("**쿼리 매개변수**", Location.Query)]
    [InlineData("## Create task — request body", Location.Body)]
    [InlineData("**Callback Payload**", Location.Callback)]
    public void A_label_may_be_a_heading_a_bold_line_or_a_line_with_a_colon(string label, Location location) =>
        Assert.Equal(
            [$"words: POST /v1/tasks {location}"], Places(PageUnderTest.Markdown($"# Tasks\n\nPOST /v1/tasks\n\n{label}\n\nwords\n")));

    [Fact]
    public void A_line_alone_is_a_label_whatever_the_page_marks_elsewhere() =>
        Assert.Equal(
            ["words: POST /v1/tasks Response"], Places(PageUnderTest.Markdown("# Tasks\n\nPOST /v1/tasks\n\nResponse\n\nwords\n")));

    [Fact]
    public void Pasted_text_has_lost_bold_and_headings_so_that_a_line_alone_is_a_label() =>
        Assert.Equal(
            ["words: POST /v1/tasks Body", "Example:: POST /v1/tasks Body", "more: POST /v1/tasks Response"],
            Places(PageUnderTest.Plain("POST\n/v1/tasks\n\nRequest Body\n\nwords\nExample:\nResponse\nmore\n")));

    [Fact]
    public void An_example_label_opens_examples_and_keeps_no_location() =>
        Assert.Equal(
            ["POST /v1/tasks example", "POST /v1/tasks Response example"],
            PageUnderTest.Markdown("# Tasks\n\nPOST /v1/tasks\n\n## Request Example\n\none\n\n## Response Example\n\ntwo\n")
                .Outline.Blocks.Where(IsWords)
                .Select(Place));

    [Fact]
    public void A_heading_as_high_as_the_label_ends_its_section() =>
        Assert.Equal(
            ["one: POST /v1/tasks Body", "two: POST /v1/tasks Body", "three: POST /v1/tasks"],
            Places(PageUnderTest.Markdown(
                "# Tasks\n\n## POST /v1/tasks\n\n### Request Body\n\none\n\n#### Notes\n\ntwo\n\n### Limits\n\nthree\n")));

    [Fact]
    public void A_heading_beside_the_operation_suspends_it_and_names_a_structure() =>
        Assert.Equal(
            ["one: POST /v1/tasks", "two: Worker Object", "three: GET /v1/tasks"],
            Places(
                PageUnderTest.Markdown("# Tasks\n\n## POST /v1/tasks\n\none\n\n## Worker Object\n\ntwo\n\n## GET /v1/tasks\n\nthree\n")));

    [Fact]
    public void A_label_beside_the_operation_resumes_it() =>
        Assert.Equal(
            ["one: POST /v1/tasks Body", "two: Notes Object", "three: POST /v1/tasks Response"],
            Places(PageUnderTest.Markdown(
                "# Tasks\n\n## Create\n\nPOST /v1/tasks\n\n## Request Body\n\none\n\n## Notes\n\ntwo\n\n## Response\n\nthree\n")));

    [Fact]
    public void A_generic_heading_names_nothing() =>
        Assert.Equal(
            ["one: Worker Object", "two: POST /v1/tasks"],
            Places(PageUnderTest.Markdown(
                "# Tasks\n\n## Worker Structure\n\n### Fields\n\none\n\n## Create\n\n### Endpoint\n\nPOST /v1/tasks\n\n### Description\n\n"
                + "two\n")));

    [Fact]
    public void An_operation_is_called_by_its_chapter_and_its_own_heading() =>
        Assert.Equal(
            "Tasks — Create",
            Assert.Single(PageUnderTest.Markdown("# Tasks\n\n## Create\n\n### Endpoint\n\nPOST /v1/tasks\n").Outline.Scopes).Title);

    [Fact]
    public void An_operation_of_pasted_text_is_called_by_its_chapter_and_the_line_above_it()
    {
        var scopes = PageUnderTest.Plain(
            "Tasks\nWords about tasks.\n\nCreate\nPOST\n/v1/tasks\n\n\nRooms\n\nList\nGET\n/v1/rooms\n\nRead\nGET\n/v1/rooms/{id}\n").Outline.Scopes;

        Assert.Equal(["Tasks — Create", "Rooms — List", "Rooms — Read"], scopes.Select(static scope => scope.Title));
    }

    [Fact]
    public void A_sentence_is_no_title() =>
        Assert.Equal("page", Assert.Single(PageUnderTest.Plain("This sentence ends here.\nPOST\n/v1/tasks\n").Outline.Scopes).Title);

    [Theory]
    [InlineData("200")]
    [InlineData("201 Created")]
    [InlineData("`200`")]
    public void A_status_above_a_body_opens_the_response(string status) =>
        Assert.Equal(
            Location.Response, PageUnderTest.Plain($"POST\n/v1/tasks\n\n{status}\nCopy\n{{\n\"id\": 1\n}}\n").Outline.Blocks[^1].Location);

    [Theory]
    [InlineData("200 tasks are the most")]
    [InlineData("600")]
    [InlineData("2000")]
    public void Another_number_opens_none(string line) =>
        Assert.Null(PageUnderTest.Plain($"POST\n/v1/tasks\n\n{line}\nWords.\n").Outline.Blocks[^1].Location);

    [Fact]
    public void The_section_of_a_block_is_the_headings_above_it_and_the_label() =>
        Assert.Equal<string>(
            ["Tasks", "POST /v1/tasks", "Request Body"],
            PageUnderTest.Markdown("# Tasks\n\n## POST /v1/tasks\n\n**Request Body:**\n\nwords\n").Outline.Blocks[^1].Section.Headings);

    [Fact]
    public void What_stands_above_every_heading_belongs_to_nothing() => Assert.Null(
        PageUnderTest.Markdown("words\n\n# Tasks\n").Outline.Blocks[0].Scope);

    [Fact]
    public void Every_block_of_the_page_is_placed_once_and_in_order()
    {
        var page = PageUnderTest.Markdown(
            "# Tasks\n\n- Method: POST\n- Path: /v1/tasks\n\n**Response:**\n\n| a | b |\n|---|---|\n\n```json\n{}\n```\n");

        Assert.Equal(page.Page.Blocks, page.Outline.Blocks.Select(static placed => placed.Block));
    }

    private static string[] Places(PageUnderTest page) =>
        [.. page.Outline.Blocks.Where(IsWords).Select(static placed => $"{((TextLine)placed.Block).Text}: {Place(placed)}")];

    private static bool IsWords(PlacedBlock placed) => placed is { Role: OutlineRole.Content, Block: TextLine };

    private static string Place(PlacedBlock placed) =>
        $"{placed.Scope?.Id} {(placed.Location is { } location ? location : "")} {(placed.Example ? "example" : "")}".Replace(
            "  ", " ", StringComparison.Ordinal).TrimEnd();

    [Theory]
    [InlineData("If all is well, it returns 200 and the following response attributes:", Location.Response)]
    [InlineData("You may send the following query parameters:", Location.Query)]
    [InlineData("The following table is long:", null)]
    public void The_last_words_of_a_sentence_may_label_the_table_below_it(string sentence, Location? expected)
    {
        var page = ReadText.Markdown($"## GET /v1/kites\n\n{sentence}\n\n| Field | Type |\n|---|---|\n| colour | string |\n");

        Assert.Equal([$"GET /v1/kites#{FieldId.LocationName(expected ?? Location.Query)}.colour"], page.Fields);
    }

    [Theory]
    [InlineData("## Response details", Location.Response)]
    [InlineData("## Request Body Information", Location.Body)]
    [InlineData("{% tab title=\"Response\" %}", Location.Response)]
    [InlineData("<TabItem label=\"Request body\">", Location.Body)]
    public void A_label_may_have_a_noun_behind_it_or_be_the_title_of_a_tab(string label, Location location) =>
        Assert.Equal([$"words: POST /v1/tasks {location}"], Places(PageUnderTest.Markdown($"# Tasks\n\nPOST /v1/tasks\n\n{label}\n\nwords\n")));

    [Fact]
    public void A_request_line_below_each_number_of_a_list_announces_an_operation() =>
        Assert.Equal(
            ["POST /taskApi/tasks", "PUT /taskApi/tasks/edit"],
            PageUnderTest.Markdown(
                "# Tasks\n\n1) Store a task:\n```\nPOST  taskApi/tasks\n```\n\nStores it.\n\n2) Change it:\n```\n"
                    + "PUT taskApi/tasks/edit\n```\n")
                .Operations);

    [Theory]
    [InlineData("Body paramsapplication/json")]
    [InlineData("Body 参数application/json")]
    [InlineData("Request Bodymultipart/form-data")]
    public void A_media_type_glued_to_a_label_leaves_it_one(string label) =>
        Assert.Equal(
            ["body.tail"],
            PageUnderTest.Plain($"POST /v1/kites\n\n{label}\ntail\nstring\nrequired\nThe end.\n").Defined);

    [Fact]
    public void A_fence_of_labels_and_typed_names_is_text()
    {
        var page = ReadText.Markdown(
            "# Tasks\n\nPOST /v1/tasks\n\n```\nRequest JSON object:\n\n    - uid(string): The id.\n    - tail (object): What hangs on it.\n"
            + "        - knots (integer): How many\n\nResponse JSON object:\n    message (string): stored\n```\n");

        Assert.Equal(
            ["POST /v1/tasks#body.uid", "POST /v1/tasks#body.tail", "POST /v1/tasks#body.tail.knots", "POST /v1/tasks#response.message"],
            page.Fields);
    }

    [Theory]
    [InlineData("Request example")]
    [InlineData("Request parameters example")]
    [InlineData("**Sample request body**")]
    [InlineData("请求参数示例")]
    [InlineData("请求内容样例：")]
    public void An_example_of_the_request_below_the_fields_of_the_response_is_none_of_these(string label)
    {
        var page = ReadText.Markdown(
            "# Build a boat\n\n`POST /v1/boats`\n\n## Response\n\n| Field | Type |\n|---|---|\n| id | string |\n\n"
                + $"{label}\n\n```json\n{{\n  \"name\": \"Argo\"\n}}\n```\n");

        Assert.Equal(["POST /v1/boats#response.id"], page.Fields);
        Assert.Equal(["POST /v1/boats#body.name"], page.Shown);
    }

    [Theory]
    [InlineData("Example")]
    [InlineData("Response body sample")]
    [InlineData("响应内容示例")]
    public void Any_other_example_there_is_one_of_the_response(string label) =>
        Assert.Equal(
            ["POST /v1/boats#response.name"],
            ReadText.Markdown(
                "# Build a boat\n\n`POST /v1/boats`\n\n## Response\n\n| Field | Type |\n|---|---|\n| id | string |\n\n"
                    + $"{label}\n\n```json\n{{\n  \"name\": \"Argo\"\n}}\n```\n").Shown);
}
