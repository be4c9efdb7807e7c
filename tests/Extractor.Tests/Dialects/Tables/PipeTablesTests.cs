using Extractor.Model;

namespace Extractor.Tests.Dialects.Tables;

public sealed class PipeTablesTests
{
    [Theory]
    [InlineData("`a` | `b` | `c`", "a b c")]
    [InlineData("Allowed values: `a` | `b`", "a b")]
    [InlineData("Allowed values: `a` \\| `b`", "a b")]
    [InlineData("Allowed values: `a` | `b` in calm", "")]
    public void The_cells_behind_the_last_of_the_header_are_the_rest_of_it(string cell, string values) =>
        Assert.Equal(values, string.Join(' ', Table($"| Field | Type | Description |\n|-|-|-|\n| sail | string | {cell} |")["sail"].Enum));

    [Theory]
    [InlineData("tail<sub>2</sub>")]
    [InlineData("x<sub>max</sub>")]
    public void A_name_with_a_sign_that_stands_low_is_none(string name) =>
        Assert.Empty(Table($"| Field | Type |\n|-|-|\n| {name} | string |").Defined);

    [Theory]
    [InlineData("| Field | Type | Required | Default | Description |\n|-|-|-|-|-|\n| size | Integer | Yes | 5 | The size. |")]
    [InlineData("| Description | Default | Type | Required | Parameter |\n|-|-|-|-|-|\n| The size. | 5 | integer | ✅ | `size` |")]
    [InlineData("| 字段 | 类型 | 必填 | 默认值 | 描述 |\n|-|-|-|-|-|\n| size | integer | 是 | 5 | The size. |")]
    [InlineData("| パラメータ | 型 | 必須 | デフォルト | 説明 |\n|-|-|-|-|-|\n| size | integer | 必須 | 5 | The size. |")]
    [InlineData("| 매개변수 | 타입 | 필수 | 기본값 | 설명 |\n|-|-|-|-|-|\n| size | integer | 필수 | 5 | The size. |")]
    [InlineData("| Name | Type | Optional | Default | Notes |\n|-|-|-|-|-|\n| size | integer | No | 5 | The size. |")]
    public void Columns_stand_in_any_order_and_any_language(string table)
    {
        var field = Table(table)["size"];

        Assert.Equal(("integer", Requirement.Required, "5", "The size."), (field.Type, field.Required, field.Default, field.Description));
    }

    [Theory]
    [InlineData("| Label | Type | Required |\n|-|-|-|\n| size | integer | required |")]
    [InlineData("| Label | Name | Type |\n|-|-|-|\n| The size | size | integer |")]
    [InlineData("| Name | Label | Type |\n|-|-|-|\n| size | The size | integer |")]
    public void A_label_names_a_field_where_no_other_column_does(string table) => Assert.Equal(["body.size"], Table(table).Defined);

    [Theory]
    [InlineData("a.b", "body.a.b")]
    [InlineData("a[].b", "body.a[].b")]
    [InlineData("a[0].b", "body.a[].b")]
    [InlineData("a->b", "body.a.b")]
    [InlineData("`a.b`", "body.a.b")]
    [InlineData("**a.b**", "body.a.b")]
    [InlineData("a\\_b", "body.a_b")]
    [InlineData("[a](/docs/a)", "body.a")]
    [InlineData("a *(required)*", "body.a")]
    [InlineData("a?", "body.a")]
    public void A_name_is_read_with_its_marks_removed(
        string name, string field) => Assert.Equal([field], Table($"| Field | Type |\n|-|-|\n| {name} | string |").Defined);

    [Theory]
    [InlineData("└ b")]
    [InlineData("└─ b")]
    [InlineData("├ b")]
    [InlineData("&nbsp;&nbsp;b")]
    [InlineData("&emsp;b")]
    [InlineData("    b")]
    [InlineData("> b")]
    [InlineData("- b")]
    [InlineData("» b")]
    [InlineData("▸ b")]
    [InlineData("`└ b`")]
    public void A_name_set_in_stands_below_the_name_above_it(string name) =>
        Assert.Equal(
            ["body.a", "body.a.b", "body.c"],
            Table($"| Field | Type |\n|-|-|\n| a | object |\n| {name} | string |\n| c | string |").Defined);

    [Fact]
    public void A_row_set_in_below_a_number_belongs_to_the_list_beside_it()
    {
        var page = Table("| Field | Type |\n|-|-|\n| rows | array |\n| total | int |\n| +place | object |\n| ++left | int |\n"
            + "| +word | string |");

        Assert.Equal(["body.rows", "body.total", "body.rows[].place", "body.rows[].place.left", "body.rows[].word"], page.Defined);
    }

    [Theory]
    [InlineData("| total | int |\n| +place | object |\n| ++left | int |")]
    [InlineData("| rows | array |\n| more | array |\n| total | int |\n| +place | object |\n| ++left | int |")]
    public void A_row_set_in_below_a_number_is_not_understood_where_nothing_or_more_than_one_thing_beside_it_may_hold_it(string rows)
    {
        var page = Table($"| Field | Type |\n|-|-|\n{rows}");

        Assert.DoesNotContain(page.Defined, static field => field.Contains("left", StringComparison.Ordinal) || field.Contains("place", StringComparison.Ordinal));
        Assert.Equal(2, page.Ledger("table-row").Count(static row => row.Contains("unparsed", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_may_be_set_in_deeper_and_come_back()
    {
        var page = Table("""
            | Field | Type |
            |---|---|
            | a | array |
            | └ b | object |
            | └└ c | string |
            | └└ d | string |
            | └ e | string |
            | f | object |
            |   g | string |
            """);

        Assert.Equal(["body.a", "body.a[].b", "body.a[].b.c", "body.a[].b.d", "body.a[].e", "body.f", "body.f.g"], page.Defined);
    }

    [Fact]
    public void A_name_set_in_that_repeats_its_parent_s_path_is_taken_as_it_stands() =>
        Assert.Equal(["body.a", "body.a.b"], Table("| Field | Type |\n|-|-|\n| a | object |\n|   a.b | string |").Defined);

    [Fact]
    public void A_name_that_only_opens_like_its_parent_stands_below_it() =>
        Assert.Equal(["body.id", "body.id.idle"], Table("| Field | Type |\n|-|-|\n| id | object |\n| └ idle | string |").Defined);

    [Fact]
    public void A_cell_of_several_names_defines_each_of_them()
    {
        var page = Table("| Field | Type | Description |\n|-|-|-|\n| `a`, `b` | string | Words. |");

        Assert.Equal(["body.a", "body.b"], page.Defined);
        Assert.Equal(["5 ignored: the header of a table", "7 extracted"], [.. page.Ledger("table-header"), .. page.Ledger("table-row")]);
    }

    [Theory]
    [InlineData("| | string | words |", "7 unparsed: a row without a name")]
    [InlineData("| | | |", "7 ignored: an empty row")]
    [InlineData("|", "7 ignored: an empty row")]
    [InlineData("| Options for size | | |", "7 ignored: a row of words between the fields")]
    [InlineData("| the size | string | words |", "7 unparsed: 'the size' is no field name")]
    [InlineData("| 大小 | string | words |", "7 unparsed: '大小' is no field name")]
    [InlineData("| https://example.com | string | words |", "7 unparsed: 'https://example.com' is no field name")]
    public void A_row_without_a_name_is_reported(string row, string ledger) =>
        Assert.Equal(
            [ledger, "8 extracted"], Table($"| Field | Type | Description |\n|-|-|-|\n{row}\n| b | string | words |").Ledger("table-row"));

    [Fact]
    public void A_long_text_that_is_no_name_is_cut_between_characters()
    {
        var page = Table($"| Field | Type |\n|-|-|\n| {new string('大', 39)}👍 of words | string |\n| b | string |");

        Assert.Equal($"7 unparsed: '{new string('大', 39)}…' is no field name", page.Ledger("table-row")[0]);
    }

    [Theory]
    [InlineData("`a \\| b`")]
    [InlineData("`a | b`")]
    [InlineData("a \\| b")]
    public void A_pipe_in_a_cell_does_not_shift_the_others(string values)
    {
        var field = Table($"| Field | Type | Allowed values | Default |\n|-|-|-|-|\n| mode | string | {values} | a |")["mode"];

        Assert.Equal("a", field.Default);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("None")]
    [InlineData("无")]
    [InlineData("")]
    public void A_default_column_may_say_that_there_is_none(
        string cell) => Assert.Null(Table($"| Field | Type | Default |\n|-|-|-|\n| size | integer | {cell} |")["size"].Default);

    [Theory]
    [InlineData("Default: 5", "5")]
    [InlineData("The size.<br>Default to `5`", "5")]
    [InlineData("大小<br>默认值：5", "5")]
    [InlineData("Default to the size of the first image", null)]
    [InlineData("The size; defaults to 5", "5")]
    [InlineData("The size; defaults to 5 if there is room", null)]
    [InlineData("Default size of a page.", null)]
    public void A_default_may_stand_in_the_description(string description, string? value) =>
        Assert.Equal(value, Table($"| Field | Type | Description |\n|-|-|-|\n| size | integer | {description} |")["size"].Default);

    [Fact]
    public void Values_stand_in_a_column_or_behind_a_label_in_the_description()
    {
        var page = Table(
            "| Field | Type | Options | Description |\n|-|-|-|-|\n| a | string | x, y | Words. |\n| b | string | - | Enum values: x, z |\n"
            + "| c | string | | Words. |");

        Assert.Equal(
            ["x, y", "x, z", ""],
            page.Reading.Claims.Where(static claim => claim.Defines).Select(static claim => string.Join(", ", claim.Enum)));
    }

    [Theory]
    [InlineData("string, required", "string", Requirement.Required)]
    [InlineData("string (optional)", "string", Requirement.Optional)]
    [InlineData("integer<br>必填", "integer", Requirement.Required)]
    [InlineData("array<string>", "array<string>", Requirement.Unstated)]
    [InlineData("?string", "string", Requirement.Unstated)]
    public void A_type_column_may_say_what_is_required(string cell, string type, Requirement required)
    {
        var field = Table($"| Field | Type | Description |\n|-|-|-|\n| size | {cell} | Words. |")["size"];

        Assert.Equal((type, required), (field.Type, field.Required));
    }

    [Theory]
    [InlineData("size?", Requirement.Optional)]
    [InlineData("size (optional)", Requirement.Optional)]
    [InlineData("size（必填）", Requirement.Required)]
    [InlineData("size", Requirement.Unstated)]
    public void A_name_cell_may_say_what_is_required(string cell, Requirement required) =>
        Assert.Equal(required, Table($"| Field | Type |\n|-|-|\n| {cell} | string |")["size"].Required);

    [Fact]
    public void A_type_may_stand_beside_the_name() => Assert.Equal(
        "integer", Table("| Field | Description |\n|-|-|\n| size (integer) | Words. |")["size"].Type);

    [Theory]
    [InlineData("Yes", Requirement.Optional)]
    [InlineData("No", Requirement.Required)]
    [InlineData("Optional", Requirement.Optional)]
    [InlineData("Required", Requirement.Required)]
    [InlineData("", Requirement.Unstated)]
    public void A_column_that_asks_for_the_opposite_is_turned_round(string cell, Requirement required) =>
        Assert.Equal(required, Table($"| Field | Type | Optional? |\n|-|-|-|\n| size | string | {cell} |")["size"].Required);

    [Theory]
    [InlineData("query", "query.size")]
    [InlineData("Header", "header.size")]
    [InlineData("path", "path.size")]
    [InlineData("请求头", "header.size")]
    [InlineData("body", "body.size")]
    [InlineData("elsewhere", "body.size")]
    public void A_column_may_say_where_a_field_is_sent(
        string cell, string field) => Assert.Equal([field], Table($"| Field | In | Type |\n|-|-|-|\n| size | {cell} | string |").Defined);

    [Fact]
    public void What_a_GET_takes_it_takes_in_its_address() =>
        Assert.Equal(
            ["query.limit"],
            PageUnderTest.Markdown("# Tasks\n\n## GET /v1/tasks\n\n| Field | Type |\n|-|-|\n| limit | integer |\n").Defined);

    [Fact]
    public void A_table_below_no_operation_documents_the_structure_that_its_heading_names()
    {
        var page = PageUnderTest.Markdown("# Workers\n\n## Worker Object\n\n| Field | Type |\n|-|-|\n| name | string |\n");

        Assert.Equal(["object.name"], page.Defined);
        Assert.Equal(["Worker"], page.ScopesOfClaims);
    }

    [Fact]
    public void A_table_below_nothing_at_all_is_reported() =>
        Assert.Equal(
            ["3 unparsed: a field table that stands below no operation and no heading"],
            PageUnderTest.Markdown("| Field | Type |\n|-|-|\n| size | string |\n").Ledger("table-row"));

    [Theory]
    [InlineData("| Colour | Shade |\n|-|-|\n| red | dark |", "no field table: no column of names in its header (Colour | Shade)")]
    [InlineData(
        "| Name | Meaning |\n|-|-|\n| red | dark |", "no field table: 'Name' beside no type or requirement names values, not fields")]
    [InlineData(
        "| Field | Colour |\n|-|-|\n| size | red |", "no field table: no column of types or descriptions in its header (Field | Colour)")]
    [InlineData("| Parameter | Description |\n|-|-|\n| 大小 | 尺寸 |", "no field table: nothing in its column 'Parameter' is a field name")]
    public void A_table_that_is_none_of_fields_is_ignored_with_the_reason(string table, string reason)
    {
        var page = PageUnderTest.Markdown($"# Colours\n\n{table}\n");

        Assert.Empty(page.Defined);
        Assert.Equal([$"5 ignored: {reason}"], page.Ledger("table-row"));
    }

    [Fact]
    public void A_table_of_values_to_send_is_one_of_fields_where_the_section_says_so() =>
        Assert.Equal(
            ["header.Content-Type"],
            PageUnderTest.Markdown(
                "# Tasks\n\n## POST /v1/tasks\n\n### Request Headers\n\n| Header | Value |\n|-|-|\n| Content-Type | application/json |\n").Defined);

    [Fact]
    public void A_table_that_announces_an_operation_holds_no_fields()
    {
        var page = PageUnderTest.Markdown(
            "# Tasks\n\n| Item | Description |\n|-|-|\n| Request URL | /v1/tasks |\n| Request Method | POST |\n");

        Assert.Equal(["5 ignored: announces the operation", "6 ignored: announces the operation"], page.Ledger("table-row"));
    }

    [Fact]
    public void A_claim_quotes_its_row()
    {
        var field = Table("| Field | Type |\n|-|-|\n|  `size`\t|  integer | ")["size"];

        Assert.Equal((7, "|  `size`\t|  integer | "), (field.Lines.FirstNumber, field.Quote));
    }

    [Fact]
    public void Limits_stand_in_the_description_or_in_a_column_of_their_own() =>
        Assert.Equal(
            ["max-length 20", "range 1..5"],
            Table(
                "| Field | Type | Description | Range |\n|-|-|-|-|\n| a | string | Up to 20 characters | - |\n"
                + "| b | int | How many | [1, 5] |").Reading.Claims
                .SelectMany(static claim => claim.Constraints)
                .Select(static one => $"{one.Kind} {one.Value}"));

    private static PageUnderTest Table(string table) => PageUnderTest.Markdown($"# Tasks\n\n## POST /v1/tasks\n\n{table}\n");

    [Theory]
    [InlineData(
        "Format:<br>```json<br>{<br>  \"kind\": \"loop\",<br>  \"knots\": [ { \"at\": 1 } ]<br>}<br>```",
        "object",
        new[] { "tail.kind", "tail.knots", "tail.knots[].at" })]
    [InlineData("Format: `{\"kind\": \"string\", \"length\": number}`", "object", new[] { "tail.kind", "tail.length" })]
    [InlineData("Format: `[{\"kind\": \"string\"}]`", "array", new[] { "tail[].kind" })]
    [InlineData("Format: `{\"tail\": {\"kind\": \"string\"}}`", "object", new[] { "tail.kind" })]
    [InlineData("For instance `{\"kind\": \"loop\"}`", "object", new string[0])]
    [InlineData("Format: `{\"kind\": \"string\"}`", "string", new string[0])]
    [InlineData("Format: `{\"kind\": string`", "object", new string[0])]
    public void A_form_in_a_cell_shows_the_members_of_its_field(string description, string type, string[] members) => Assert.Equal(
        ["POST /v1/kites#body.tail", "POST /v1/kites#body.size", .. members.Select(static path => $"POST /v1/kites#body.{path}")],
        ReadText.Markdown(
            $"## POST /v1/kites\n\n### Request Body\n\n| Field | Type | Description |\n|---|---|---|\n| tail | {type} | {description} |\n"
            + "| size | integer | Size |\n").Fields);

    [Fact]
    public void A_row_that_names_no_field_takes_what_is_set_in_below_it_along()
    {
        var page = Table("| Field | Type |\n|-|-|\n| a | string |\n| `b` of the second kind | object |\n| └ c | string |\n| d | string |");

        Assert.Equal(["body.a", "body.d"], page.Defined);
        Assert.Equal(2, page.Ledger("table-row").Count(static row => row.Contains("unparsed", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_cell_of_two_lines_that_became_two_rows_is_one()
    {
        var page = Table(
            "| Field | Type | Required | Description |\n|-|-|-|-|\n| lens | object | No | The lens |\n| lens | string | Yes | The kind, |\n"
            + "| kind | | | wide or long |\n| lens | object | No | Its ring |\n| ring | | | of metal |\n"
            + "| ring | number | No | How thick |\n| size | | | in mm |");

        Assert.Equal(["body.lens", "body.lens.kind", "body.lens.ring", "body.lens.ring.size"], page.Defined);
        Assert.Equal(
            ("string", Requirement.Required, "The kind,\nwide or long"),
            (page["lens.kind"].Type, page["lens.kind"].Required, page["lens.kind"].Description));
    }

    [Theory]
    [InlineData("| Field | Sub-field | Type |\n|-|-|-|\n| a | | object |\n| | b | string |\n| c | | string |")]
    [InlineData("| 参数 | 子参数 | 类型 |\n|-|-|-|\n| a | | object |\n| | b | string |\n| c | | string |")]
    public void A_column_for_members_names_members(string table) => Assert.Equal(["body.a", "body.a.b", "body.c"], Table(table).Defined);

    [Fact]
    public void One_word_above_every_column_names_none()
    {
        var page = Table(
            "| Item | Item | Item | Item |\n|-|-|-|-|\n| a | string | Required | The first |\n| b | integer | Optional | The second |");

        Assert.Equal(
            [("string", Requirement.Required), ("integer", Requirement.Optional)],
            [(page["a"].Type!, page["a"].Required), (page["b"].Type!, page["b"].Required)]);
    }

    [Fact]
    public void The_caption_of_a_table_says_what_its_fields_are()
    {
        var page = PageUnderTest.Markdown("""
            # Boats

            ## URI

            POST /boats

            **Table 1** Request headers

            | Field | Type |
            |-|-|
            | X-Berth | string |

            **Table 2** Request body

            | Field | Type |
            |-|-|
            | mast | Mast object |

            **Table 3** Mast

            | Field | Type |
            |-|-|
            | height | number |
            """);

        Assert.Equal(["header.X-Berth", "body.mast", "body.mast.height"], page.Defined);
    }

    [Theory]
    [InlineData("**required**. The kind of boat", Requirement.Required)]
    [InlineData("**Optional**, the kind of boat", Requirement.Optional)]
    public void A_description_may_open_with_a_word_on_whether_the_field_is_required(string description, Requirement required) =>
        Assert.Equal(required, Table($"| Field | Type | Description |\n|-|-|-|\n| kind | string | {description} |")["kind"].Required);

    [Fact]
    public void A_page_without_headings_is_about_its_title()
    {
        var page = PageUnderTest.Markdown("---\ntitle: \"Berth Callback\"\n---\n\n| Field | Type |\n|-|-|\n| berth | string |\n");

        Assert.Equal(["callback.berth"], page.Defined);
        Assert.Equal(["Berth Callback"], page.ScopesOfClaims);
    }

    [Theory]
    [InlineData("Type and description", "**string**<br/>Where it goes.")]
    [InlineData("Type / Description", "string Where it goes.")]
    [InlineData("类型/说明", "string Where it goes.")]
    public void One_column_may_hold_the_type_and_what_the_field_means(string header, string cell)
    {
        var field = ReadText.Markdown(
            $"# POST /v1/barges\n\n## Request body\n\n| Field | {header} |\n| --- | --- |\n| `harbour` | {cell} |\n")
            ["POST /v1/barges#body.harbour"];

        Assert.Equal(("string", "Where it goes."), (field.Type, field.Description));
    }

    [Theory]
    [InlineData("string ID of the barge.", "string")]
    [InlineData("Array of strings <int64> Its crew.", "array of strings <int64>")]
    [InlineData("The crew.", null)]
    public void The_type_before_the_words_ends_where_they_begin(string cell, string? type) =>
        Assert.Equal(
            type,
            ReadText.Markdown(
                $"# POST /v1/barges\n\n## Request body\n\n| Field | Type and description |\n| --- | --- |\n| `crew` | {cell} |\n")
                ["POST /v1/barges#body.crew"].Type);

    [Theory]
    [InlineData(":heavy_check_mark:", Requirement.Required)]
    [InlineData(":heavy_minus_sign:", Requirement.Optional)]
    [InlineData("➖", Requirement.Optional)]
    public void A_sign_that_is_written_in_words_says_whether_a_field_is_required(string sign, Requirement required) =>
        Assert.Equal(
            required,
            ReadText.Markdown(
                "# POST /v1/barges\n\n## Request body\n\n| Field | Type | Required |\n| --- | --- | --- |\n"
                + $"| `crew` | string | {sign} |\n")["POST /v1/barges#body.crew"].Required);

    [Fact]
    public void A_column_of_kinds_may_say_where_fields_are_sent() =>
        Assert.Equal(
            ["POST /v1/barges#body.crew", "POST /v1/barges#query.dry"],
            ReadText.Markdown(
                "# POST /v1/barges\n\n## リクエストパラメータ\n\n| パラメータ名称 | パラメータ種別 | 説明 |\n| --- | --- | --- |\n"
                + "| crew | POST Body | 船員 |\n| dry | Query | 確認のみ |\n").Fields);

    [Fact]
    public void A_rule_right_below_a_table_makes_no_heading_of_it() =>
        Assert.Equal(
            ["POST /v1/barges#response.crew", "POST /v1/barges#response.depth"],
            ReadText.Markdown(
                "# POST /v1/barges\n\n## Response\nField | Type | Description\n---  | ---  | ---\ncrew | string | Who\n"
                    + "depth | number | How deep\n"
                + "-----------\n\nMore.\n").Fields);

    [Fact]
    public void A_remark_behind_the_requirement_may_state_the_default() =>
        Assert.Equal(
            "twice",
            ReadText.Markdown(
                "# POST /v1/barges\n\n## Request body\n\n| Field | Type | Required |\n| --- | --- | --- |\n"
                + "| crew | string | No (default `twice`) |\n")["POST /v1/barges#body.crew"].Default);

    [Theory]
    [InlineData("sails - area", "body.sails[].area")]
    [InlineData("sails > area", "body.sails[].area")]
    public void Behind_the_name_of_a_field_above_a_name_is_that_of_a_member(string name, string field) =>
        Assert.Equal(
            ["body.sails", field],
            PageUnderTest.Markdown(
                "# Boats\n\nPOST /v1/boats\n\n## Request body\n\n| Name | Type | Description |\n|-|-|-|\n| sails | array | Its sails |\n"
                + $"| {name} | integer | How large |\n").Defined);

    [Fact]
    public void Behind_a_word_that_names_no_field_above_a_row_stays_unread() =>
        Assert.Equal(
            ["body.sails"],
            PageUnderTest.Markdown(
                "# Boats\n\nPOST /v1/boats\n\n## Request body\n\n| Name | Type | Description |\n|-|-|-|\n| sails | array | Its sails |\n"
                + "| hull - area | integer | How large |\n").Defined);

    [Fact]
    public void Kinds_of_values_are_no_values()
    {
        var page = PageUnderTest.Markdown("""
            # Boats

            `POST /v1/boats`

            ## Body

            | Field | Type | Description |
            | --- | --- | --- |
            | kind | string | 船的种类。<br>取值如下：<br>● 大船：BARK、BRIG<br>● 小船：YAWL、PUNT<br>● 若为小船，则不支持远航 |
            """);

        var kind = Assert.Single(page.Reading.Claims, static claim => claim.Path.Value == "kind");
        Assert.Equal(["BARK", "BRIG", "YAWL", "PUNT"], kind.Enum.ToArray());
    }

    [Fact]
    public void An_item_without_a_name_is_no_field_and_its_members_are_those_of_the_list()
    {
        var page = PageUnderTest.Markdown(
            "# Kites\n\n## GET /v1/kites\n\n### Response\n\n| Name | Type | Required |\n|---|---|---|\n"
                + "| *anonymous* | [[Kite](#kite)] | false |\n"
            + "| » id | integer(int64) | true |\n| » knots | [object] | false |\n| »» *anonymous* | object | false |\n"
                + "| »»» length | integer | false |\n");

        Assert.Equal(["response.[].id", "response.[].knots", "response.[].knots[].length"], page.Defined);
        Assert.Contains("9 ignored: stands for what has no name", page.Ledger("table-row"));
    }

    [Fact]
    public void The_column_of_names_may_repeat_the_heading_that_names_what_holds_them() =>
        Assert.Equal(
            ["body.sail", "body.sail.cloth"],
            PageUnderTest.Markdown(
                "# Kites\n\n## POST /v1/kites\n\n### Request Body\n\n| Field | Type |\n|-|-|\n| sail | object |\n\n"
                + "#### sail\n\n| sail | Type | What it is |\n|-|-|-|\n| cloth | string | What it is made of |\n").Defined);

    [Fact]
    public void The_column_of_names_may_say_that_they_are_those_of_the_answer() =>
        Assert.Equal(
            ["response.code"],
            PageUnderTest.Markdown(
                "# Kites\n\n## POST /v1/kites\n\n| Response Field | Field Description | Data Type |\n|---|---|---|\n"
                    + "| code | Of it | int |\n").Defined);

    [Fact]
    public void The_word_for_an_object_alone_in_its_row_is_no_field() =>
        Assert.Equal(
            ["body.id"],
            PageUnderTest.Markdown(
                "# Kites\n\n## POST /v1/kites\n\n### Request Body\n\n| Field | Description | Type |\n|---|---|---|\n| Object | | |\n"
                    + "| id | Of it | int |\n")
                .Defined);

    [Fact]
    public void A_body_framed_as_a_table_of_one_cell_is_reported() =>
        Assert.Equal(
            ["3 unparsed: a body in the one cell of a table"],
            PageUnderTest.Html("<h1>Kites</h1>\n<h2>POST /v1/kites</h2>\n<table><tr><td>{ \"id\": 1 }</td></tr></table>\n").Ledger("table-row"));

    [Theory]
    [InlineData("", "Header", "header")]
    [InlineData("", "Request header", "header")]
    [InlineData("### Request body\n\n", "Header", "header")]
    [InlineData("", "Query parameter", "query")]
    [InlineData("### Parameters\n\n", "Query parameter", "query")]
    [InlineData("### Request body\n\n", "Query parameter", "body")]
    [InlineData("", "Response field", "response")]
    [InlineData("", "Field", "body")]
    public void The_title_of_the_names_may_say_where_they_are_sent(string label, string title, string location)
    {
        Assert.Equal(
            [$"{location}.area"],
            PageUnderTest.Markdown(
                $"# Boats\n\nPOST /v1/boats\n\n{label}| {title} | Type | Required |\n|---|---|---|\n| area | string | Yes |\n").Defined);
        Assert.Equal(
            [$"{location}.area"],
            PageUnderTest.Plain(
                $"Boats\n\nPOST /v1/boats\n\n{label.TrimStart('#', ' ')}{title}\tType\tRequired\narea\tstring\tYes\n").Defined);
    }

    [Theory]
    [InlineData("| kites | array | Them |\n| └─ | object | |\n| &emsp;└─ tail | string | Its tail |")]
    [InlineData("| kites | array | Them |\n| └ | object | |\n| └└ tail | string | Its tail |")]
    public void The_sign_alone_that_stands_before_names_is_an_item(string rows) => Assert.Equal(
        ["response.kites", "response.kites[].tail"],
        PageUnderTest.Markdown(
            $"# Kites\n\n`GET /v1/kites`\n\n## Response\n\n| Name | Type | Description |\n|---|---|---|\n{rows}\n").Defined);

    [Fact]
    public void Below_what_is_no_list_it_is_not_understood() => Assert.Equal(
        ["response.kites"],
        PageUnderTest.Markdown(
            "# Kites\n\n`GET /v1/kites`\n\n## Response\n\n| Name | Type | Description |\n|---|---|---|\n"
            + "| kites | object | Them |\n| └─ | object | |\n| &emsp;└─ tail | string | Its tail |\n").Defined);

    [Theory]
    [InlineData("Los winds incluyen los siguientes atributos:")]
    [InlineData("winds inclui os seguintes campos:")]
    [InlineData("winds contiennent les champs suivants :")]
    [InlineData("Die winds enthalten folgende Felder:")]
    public void A_sentence_above_a_table_may_say_in_many_languages_what_holds_its_fields(string lead) =>
        Assert.Equal(
            ["body.winds", "body.winds.speed"],
            PageUnderTest.Markdown(
                "# Kites\n\n`POST /v1/kites`\n\n## Body\n\n| Name | Description |\n|---|---|\n| winds | What blows |\n\n"
                + $"{lead}\n\n| Name | Description |\n|---|---|\n| speed | How fast |\n").Defined);
}
