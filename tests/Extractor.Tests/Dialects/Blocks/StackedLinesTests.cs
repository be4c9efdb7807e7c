using Extractor.Model;

namespace Extractor.Tests.Dialects.Blocks;

public sealed class StackedLinesTests
{
    [Fact]
    public void Among_fields_with_their_type_beside_them_the_one_value_of_a_field_may_stand_for_its_type()
    {
        var page = PageUnderTest.Markdown("""
            # GET /v1/doors/{id}

            ## Returns

            id: string

            The door.

            type: "door"

            What it is.

            floor: number

            Where it is.
            """);

        Assert.Equal(["response.id", "response.type", "response.floor"], [.. page.Defined.Where(static name => name != "path.id")]);
        Assert.Equal("door", string.Join(',', page["type"].Enum));
    }

    [Theory]
    [InlineData("size\ninteger\nRequired\nDefault to 5")]
    [InlineData("size\nRequired\ninteger\nDefault to 5")]
    [InlineData("size\ninteger\nDefault to 5\nRequired")]
    [InlineData("size\n\ninteger\n\nRequired\n\nDefault: 5")]
    [InlineData("size integer\nRequired\nDefault to 5")]
    [InlineData("size\ninteger, required\nDefault to 5")]
    [InlineData("size\ninteger · Required\nDefault to 5")]
    [InlineData("size\ninteger (required)\nDefault to 5")]
    [InlineData("size\nRequired integer\nDefault to 5")]
    [InlineData("size integer Required\nDefault to 5")]
    [InlineData("size\ninteger\n必填\n默认值：5")]
    [InlineData("size\ninteger\n必須\nデフォルト：5")]
    [InlineData("size\ninteger\n필수\n기본값: 5")]
    public void A_header_gives_type_requirement_and_default_in_any_order(string header)
    {
        var field = Body($"{header}\nThe size of it.\n")["size"];

        Assert.Equal(
            ("integer", Requirement.Required, "5", "The size of it."), (field.Type, field.Required, field.Default, field.Description));
    }

    [Fact]
    public void Behind_the_words_about_a_field_a_name_above_its_type_is_the_next_without_a_word_on_its_requirement()
    {
        var page = Body("size\ninteger\nrequired\nThe size of it all.\nmode\nstring\nHow it is built.\nemail\nstring\nWhom to write to.\n");

        Assert.Equal(["body.size", "body.mode", "body.email"], page.Defined);
        Assert.Equal(
            ("string", Requirement.Unstated, "How it is built."), (page["mode"].Type, page["mode"].Required, page["mode"].Description));
    }

    [Theory]
    [InlineData("size\ninteger\nrequired\nThe size of it all.\nsmall\nfile\nOne of two words.\n")]
    [InlineData("size\ninteger\nrequired\nSize.\nmode\nstring\nHow it is built.\n")]
    [InlineData("size\ninteger\nrequired\nThe size of it all.\nmode\nstring\nbuilt\n")]
    [InlineData("size\ninteger\nrequired\nThe size of it all.\ninteger\nstring\nOne of two types.\n")]
    public void Without_words_on_both_sides_or_a_plain_type_a_word_in_a_description_is_no_field(string lines) =>
        Assert.Equal(["body.size"], Body(lines).Defined);

    [Fact]
    public void A_page_with_headings_may_stack_lines_too()
    {
        var page = PageUnderTest.Markdown(
            "# Tasks\n\n## POST /v1/tasks\n\n### Request Body\n\n**size** integer Required\n\nThe size.\n\n`mode`\n\nstring\n\nOptional\n\n"
            + "The mode.\n");

        Assert.Equal(["body.size", "body.mode"], page.Defined);
        Assert.Equal("The mode.", page["mode"].Description);
    }

    [Fact]
    public void Fields_follow_each_other_and_a_section_ends_them()
    {
        var page = Body("size\ninteger\nRequired\nThe size.\nIn pixels.\nmode\nstring\nOptional\nResponse\nid\nstring\nRequired\n");

        Assert.Equal(["body.size", "body.mode", "response.id"], page.Defined);
        Assert.Equal("The size.\nIn pixels.", page["size"].Description);
    }

    [Theory]
    [InlineData("Response", "response.id")]
    [InlineData("Headers", "header.id")]
    [InlineData("Query", "query.id")]
    [InlineData("请求头", "header.id")]
    public void A_label_right_below_a_field_opens_the_next_section_and_says_nothing_of_the_field(string label, string id) =>
        Assert.Equal(["body.mode", id], Body($"mode\nstring\nOptional\n{label}\nid\nstring\nRequired\n").Defined);

    [Theory]
    [InlineData("Path Parameters", "path.size")]
    [InlineData("查询参数", "query.size")]
    [InlineData("リクエストヘッダー", "header.size")]
    [InlineData("응답 본문", "response.size")]
    public void A_label_says_where_the_fields_are_sent(string label, string field) =>
        Assert.Equal([field], PageUnderTest.Plain($"POST\n/v1/tasks\n\n{label}\n\nsize\ninteger\nRequired\n").Defined);

    [Theory]
    [InlineData("POST\n/v1/tasks", "body.size")]
    [InlineData("GET\n/v1/tasks", "query.size")]
    [InlineData("GET\n/v1/tasks/{size}", "path.size")]
    public void Without_a_label_the_operation_says_it(
        string operation, string field) => Assert.Equal([field], PageUnderTest.Plain($"{operation}\n\nsize\ninteger\nRequired\n").Defined);

    [Theory]
    [InlineData("Enum values:\nsmall\nlarge")]
    [InlineData("Possible values\nsmall\nlarge")]
    [InlineData("枚举值：\nsmall\nlarge\nsmall")]
    [InlineData("Enum values: small, large")]
    [InlineData("The size. One of: small, large")]
    public void Values_stand_below_a_label_or_behind_it(string lines) => Assert.Equal(
        ["small", "large"], Body($"size\nstring\nRequired\n{lines}\nMore words.\n")["size"].Enum.AsEnumerable());

    [Fact]
    public void A_list_of_values_ends_at_a_sentence()
    {
        Assert.Equal(["small"], Body("size\nstring\nRequired\nEnum values\nsmall\nand many more\nlarge\n")["size"].Enum.AsEnumerable());
    }

    [Theory]
    [InlineData("The size.\nDefault to 5.", "5")]
    [InlineData("The size.\nDefault to 5", "5")]
    [InlineData("The size.\nDefault to what the task says", null)]
    public void A_default_may_stand_below_the_description(
        string lines, string? value) => Assert.Equal(value, Body($"size\nstring\nRequired\n{lines}\n")["size"].Default);

    [Fact]
    public void Controls_of_the_page_are_no_part_of_a_description() => Assert.Equal(
        "The size.", Body("size\nstring\nRequired\nCopy\nThe size.\nExpand\n")["size"].Description);

    [Theory]
    [InlineData("size\nis what it says\nRequired")]
    [InlineData("the size\nstring\nRequired")]
    [InlineData("size\nRequired")]
    [InlineData("The file required.")]
    [InlineData("- size\nstring\nRequired")]
    public void Other_lines_are_no_fields(string lines) => Assert.Empty(Body($"mode\nstring\nOptional\n\n{lines}\n").Defined[1..]);

    [Fact]
    public void A_page_that_never_says_what_is_required_is_read_more_freely() =>
        Assert.Equal(["body.size", "body.mode"], Body("size\ninteger\nThe size.\n\nmode\nstring\nThe mode.\n").Defined);

    [Theory]
    [InlineData("Upload file")]
    [InlineData("Return array")]
    [InlineData("The file.")]
    [InlineData("The\nfile.")]
    public void Words_of_prose_are_no_name_and_type(string prose)
    {
        Assert.Empty(Body($"{prose}\n").Defined);
        Assert.Empty(PageUnderTest.Markdown($"# Files\n\n## POST /v1/files\n\n### Request Body\n\n{prose}\n").Defined);
    }

    [Fact]
    public void A_claim_quotes_its_header_and_the_first_line_of_its_description()
    {
        var field = Body("size\ninteger\nRequired\nThe size.\nMore.\n")["size"];

        Assert.Equal("size\ninteger\nRequired\nThe size.", field.Quote);
    }

    [Fact]
    public void A_block_has_one_line_in_the_ledger() =>
        Assert.Equal(
            ["6 extracted", "10 extracted"], Body("size\ninteger\nRequired\nThe size.\nmode\nstring\nOptional\n").Ledger("field-block"));

    [Fact]
    public void A_block_below_nothing_at_all_is_reported()
    {
        var page = PageUnderTest.Plain("size\ninteger\nRequired\n");

        Assert.Empty(page.Defined);
        Assert.Equal(["1 unparsed: a field block that stands below no operation and no heading"], page.Ledger("field-block"));
    }

    [Fact]
    public void A_name_its_type_and_its_place_in_brackets_need_no_gap_above_them()
    {
        var page = PageUnderTest.Plain(
            "GET\n/v1/kites/{id}\n\nParameters\nTry it out\nName\tDescription\nid *\ninteger($int64)\n(path)\nid\nwind\nnumber($double)\n"
            + "(query)\nwind\norder\nstring\n(query)\nUp or down\n\nAvailable values : up, down\n\nDefault value : up\nX-Shed\nstring\n"
            + "(header)\nX-Shed\nResponses\nCode\tDescription\tLinks\n");

        Assert.Equal(["path.id", "query.wind", "query.order", "header.X-Shed"], page.Defined);
        Assert.Equal(("integer($int64)", Requirement.Required), (page["id"].Type, page["id"].Required));
        Assert.Equal(("up", "up, down"), (page["order"].Default, string.Join(", ", page["order"].Enum)));
    }

    private static PageUnderTest Body(string lines) => PageUnderTest.Plain($"POST\n/v1/tasks\n\nRequest Body\n\n{lines}");

    [Fact]
    public void Right_behind_a_header_or_the_end_of_its_values_the_next_name_needs_no_more_than_a_type()
    {
        var page = PageUnderTest.Markdown(
            """
            放风筝
            POST https://example.com/v1/kites

            授权

            Authorization
            string
            header
            必填

            请求体

            application/json
            name
            string
            必填
            span
            integer
            必填范围: x >= 1
            tail
            object

            响应

            id
            string
            state
            enum<string>
            可用选项:
            flying,
            landed
            result
            object
            error
            object
            """);

        Assert.Equal(
            ["header.Authorization", "body.name", "body.span", "body.tail", "response.id", "response.state", "response.result", "response.error"],
            page.Defined);
        Assert.Equal("flying,landed", string.Join(',', page["state"].Enum));
    }

    [Fact]
    public void Behind_words_a_lone_word_above_a_type_is_no_field() => Assert.Equal(
        ["name"],
        [.. Body("name\nstring\nRequired\nThe kite and its\ntail\nstring\n").Reading.Claims.Where(static claim => claim.Defines)
            .Select(static claim => claim.Path.Value)]);

    [Theory]
    [InlineData("`wind` (query parameter, required) is how it blows.")]
    [InlineData("`wind` (クエリパラメータ、必須) は風です。")]
    [InlineData("`wind` (쿼리 파라미터, 필수) 바람입니다.")]
    [InlineData("`wind` (parámetro de consulta, obligatorio): el viento.")]
    public void A_word_on_where_a_field_is_sent_does_as_well_as_a_type(string line)
    {
        var page = PageUnderTest.Markdown($"# Kites\n\n`GET /v1/kites`\n\n### Parameters\n\n{line}\n");

        Assert.Equal(["query.wind"], page.Defined);
        Assert.Equal(Requirement.Required, page["wind"].Required);
    }

    [Theory]
    [InlineData("text\nstring\ndefault:\"\"\n\nWords to draw.\n", "text")]
    [InlineData("shade\nenum<string>\n\nAvailable options:\ndark,\nlight\n", "shade")]
    public void The_media_type_below_a_label_belongs_to_the_label(string field, string name)
    {
        var page = PageUnderTest.Plain(
            $"Kites\nPOST\n/v1/kites\n\nHeaders\n\nlength\ninteger\ndefault:-1\n\nBody\n\napplication/json\n{field}");

        Assert.Equal(["header.length", $"body.{name}"], page.Defined);
    }

    [Fact]
    public void A_name_that_ends_in_a_label_is_a_name() =>
        Assert.Equal(
            ["body.kite", "body.kiteInput"],
            PageUnderTest.Plain(
                "Kites\nPOST\n/v1/kites\n\nBody\n\nkite\nstring | null\n\nIts address.\n\n"
                + "kiteInput\nobject | null\n\nIts form.\n").Defined);
}
