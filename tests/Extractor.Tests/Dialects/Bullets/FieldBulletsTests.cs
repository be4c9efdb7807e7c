using Extractor.Model;

namespace Extractor.Tests.Dialects.Bullets;

public sealed class FieldBulletsTests
{
    private const string Operation = "## POST /v1/kites\n\n### Request Body\n\n";

    [Theory]
    [InlineData("- **`size`** (`integer`, _optional_): How large.")]
    [InlineData("* `size` (integer, optional) - How large.")]
    [InlineData("- **size** (integer) (optional)\n  How large.")]
    [InlineData("- `size` integer, optional — How large.")]
    [InlineData("- **size**: *integer, optional* How large.")]
    [InlineData("- size: integer, optional. How large.")]
    [InlineData("- `size` {integer} Optional. How large.")]
    [InlineData("* `size`: optional, integer, How large.")]
    [InlineData("1. `size` (optional integer): How large.")]
    public void A_bullet_says_its_type_and_requirement_in_many_ways(string bullet)
    {
        var size = ReadText.Markdown(Operation + bullet + "\n")["POST /v1/kites#body.size"];

        Assert.Equal(
            (ClaimKind.FieldBullet, "integer", Requirement.Optional, "How large."),
            (size.Kind, size.Type, size.Required, size.Description));
    }

    [Theory]
    [InlineData("- `size`（整数，可选）：大小")]
    [InlineData("- **size** 整数 可选 大小")]
    [InlineData("- size：整数，选填，大小")]
    public void Full_width_signs_part_as_well_as_others(string bullet)
    {
        var size = ReadText.Markdown("## POST /v1/kites\n\n### 请求体\n\n" + bullet + "\n")["POST /v1/kites#body.size"];

        Assert.Equal(("整数", Requirement.Optional, "大小"), (size.Type, size.Required, size.Description));
    }

    [Theory]
    [InlineData("- `wind` (number, default: 3): x", "3")]
    [InlineData("- `wind` - (Optional) Speed. Defaults to `3`.", "3")]
    [InlineData("- `wind` (number): Speed, default `3`", "3")]
    [InlineData("- `wind` (number): Speed (default is 3)", "3")]
    [InlineData("- `wind` (number): 风速，默认为 3。", "3")]
    [InlineData("- `wind` (number)\n  - Default: `3`", "3")]
    [InlineData("- `wind` (number): Defaults to 3 if the wind is weak.", null)]
    [InlineData("- `wind` (number, default: none): x", null)]
    public void A_default_is_a_value_and_no_part_of_a_sentence(string bullet, string? expected) =>
        Assert.Equal(expected, ReadText.Markdown(Operation + bullet + "\n")["POST /v1/kites#body.wind"].Default);

    [Theory]
    [InlineData("- `mode` (string): One of `a`, `b`.")]
    [InlineData("- `mode` (\"a\" | \"b\"): How.")]
    [InlineData("- `mode` (enum: a|b): How.")]
    [InlineData("- `mode` (string, one of: `a`, `b`): How.")]
    [InlineData("- `mode` (string): Must be `a` (the cheap one) or `b`.")]
    [InlineData("- `mode` (string): `a` or `b`")]
    [InlineData("- `mode` (string): How (\"a\" | \"b\")")]
    [InlineData("- `mode`: string, enum: `a`, `b`")]
    [InlineData("- `mode` (string): 可选值：`a`、`b`")]
    [InlineData("- `mode` (string): How.\n  - `a`: cheap\n  - `b`: dear")]
    [InlineData("- `mode`: How. Possible values:\n  - `a`\n  - `b`")]
    [InlineData("- `mode`\n  - 类型：string\n  - 可选值：\n    - `a`：x\n    - `b`：y")]
    [InlineData("- **mode** (string)\n\n  How.\n\n  Possible enum values:\n   - `\"a\"` cheap\n   - `\"b\"` dear")]
    public void Values_stand_in_brackets_sentences_and_lists(string bullet)
    {
        var page = ReadText.Markdown(Operation + bullet + "\n");

        Assert.Equal(["POST /v1/kites#body.mode"], page.Fields);
        Assert.Equal<string>(["a", "b"], page["POST /v1/kites#body.mode"].Enum);
    }

    [Theory]
    [InlineData("- `mode` (string): Set it with `a` and `b`.")]
    [InlineData("- `mode` (string): One of `image` or `url` is required.")]
    [InlineData("- `mode` (string): Can be `a` if the wind is weak.")]
    public void A_value_that_a_sentence_speaks_of_is_none(
        string bullet) => Assert.Empty(ReadText.Markdown(Operation + bullet + "\n")["POST /v1/kites#body.mode"].Enum);

    [Fact]
    public void Bullets_below_a_field_are_its_members()
    {
        var page = ReadText.Markdown(Operation + """
            - `tail` (object): The tail.
              - `color` (string)
              - `knots` (array of objects): Knots.
                - `size`: integer, required
            - `name` (string)
            """);

        Assert.Equal(
            [
                "POST /v1/kites#body.tail", "POST /v1/kites#body.tail.color", "POST /v1/kites#body.tail.knots",
                "POST /v1/kites#body.tail.knots[].size", "POST /v1/kites#body.name",
            ],
            page.Fields);
    }

    [Fact]
    public void A_member_may_repeat_the_name_of_its_parent()
    {
        var page =
            ReadText.Markdown(
                "# Kite\n\n- **tail** (Tail), required\n\n  The tail.\n\n  - **tail.color** (string)\n\n    Its color.\n\n"
                + "- **name** (string)\n");

        Assert.Equal(["Kite#object.tail", "Kite#object.tail.color", "Kite#object.name"], page.Fields);
    }

    [Fact]
    public void Bullets_of_attributes_belong_to_the_bullet_above()
    {
        var page = ReadText.Markdown("""
            ## POST /v1/kites

            ### 请求参数

            - name
              - 类型：string
              - 必填：是
              - 说明：名称
            - size
              - 类型：integer
              - 必填：否（默认由风决定）
              - 默认值：3
            """);

        Assert.Equal(["POST /v1/kites#body.name", "POST /v1/kites#body.size"], page.Fields);
        Assert.Equal(
            ("string", Requirement.Required, "名称"),
            (
                page["POST /v1/kites#body.name"].Type,
                page["POST /v1/kites#body.name"].Required,
                page["POST /v1/kites#body.name"].Description));
        Assert.Equal(
            ("integer", Requirement.Optional, "3"),
            (page["POST /v1/kites#body.size"].Type, page["POST /v1/kites#body.size"].Required, page["POST /v1/kites#body.size"].Default));
        Assert.Equal((8, 11), (page["POST /v1/kites#body.size"].Lines.First, page["POST /v1/kites#body.size"].Lines.Last));
    }

    [Fact]
    public void Arguments_of_a_resource_and_its_blocks_are_fields_of_one_structure()
    {
        var page = ReadText.Markdown("""
            # Resource: harbor_kite

            ## Example Usage

            - `terraform apply`

            ## Argument Reference

            The following arguments are supported:

            * `name` - (Required) Name of the kite.
            * `tail` - (Optional) A `tail` block as defined below.
            * `zone` - Where it flies,
            wherever that is.

            ---

            A `knot` block supports the following:

            * `size` - (Optional) Valid values: `S`, `L`. Defaults to `S`.

            ---

            A `tail` block supports the following:

            * `knot` - (Required) One or more `knot` blocks.

            ## Attributes Reference

            In addition to all arguments above, the following attributes are exported:

            * `id` - The ID.
            """);

        Assert.Equal(
            [
                "harbor_kite#object.name", "harbor_kite#object.tail", "harbor_kite#object.zone", "harbor_kite#object.tail.knot.size",
                "harbor_kite#object.tail.knot", "harbor_kite#object.id",
            ],
            page.Fields);
        Assert.Equal(
            ("S", Requirement.Optional),
            (page["harbor_kite#object.tail.knot.size"].Default, page["harbor_kite#object.tail.knot.size"].Required));
    }

    [Fact]
    public void A_bullet_that_groups_others_says_whether_their_fields_are_required()
    {
        var page = ReadText.Markdown("""
            ## POST /v1/kites

            ### Request body

            * Required:
              * `name` (string) The name.
                * Optional fields:
                  * `short` (string) A short one.
            * Optional:
              * `size` (integer) How large, required for races.
            * Other fields:
              * `tail` (string) The tail.
            """);

        Assert.Equal(
            [Requirement.Required, Requirement.Optional, Requirement.Optional, Requirement.Unstated],
            page.Defining.Select(static claim => claim.Required));
    }

    [Theory]
    [InlineData("**Knot:**", "response.items response.items[].id response.items[].size response.next")]
    [InlineData("**Advanced:**", "response.items response.next response.id response.size")]
    public void A_list_below_the_name_of_a_structure_describes_the_field_that_is_said_to_hold_it(string caption, string fields) =>
        Assert.Equal(
            fields.Split(' ').Order(StringComparer.Ordinal),
            PageUnderTest.Markdown($"""
                ## GET /v1/kites

                ### Response

                - `items` (array): List of `Knot`
                - `next` (string): What follows

                {caption}

                - `id` (integer): The id
                - `size` (integer): How large
                """).Defined.Order(StringComparer.Ordinal));

    [Fact]
    public void Headings_say_whether_fields_are_required_and_whose_members_they_are()
    {
        var page = ReadText.Markdown("""
            # harbor_kite (Resource)

            ## Schema

            ### Required

            - `name` (String) The name.

            ### Optional

            - `tail` (Block List, Max: 1) (see [below for nested schema](#x))

            ### Read-Only

            - `id` (String)

            ### Nested Schema for `tail`

            Required:

            - `color` (String, Sensitive) Its color.

            Optional:

            - `size` (Number)
            """);

        Assert.Equal(
            [
                "harbor_kite#object.name", "harbor_kite#object.tail", "harbor_kite#object.id", "harbor_kite#object.tail[].color",
                "harbor_kite#object.tail[].size",
            ],
            page.Fields);
        Assert.Equal(
            [Requirement.Required, Requirement.Optional, Requirement.Unstated, Requirement.Required, Requirement.Optional],
            page.Defining.Select(static claim => claim.Required));
    }

    [Fact]
    public void A_bullet_may_say_where_its_field_is_sent()
    {
        var page = ReadText.Markdown("""
            ### HTTP Request

            PUT /v1/kites/{name}

            ### Parameters

            - **name** (*in path*): string, required

              name of the Kite

            - **pretty** (*in query*): string

            - **body**: <a href="{{< ref "../kite#Kite" >}}">Kite</a>, required
            """);

        Assert.Equal(
            ["PUT /v1/kites/{name}#path.name", "PUT /v1/kites/{name}#query.pretty", "PUT /v1/kites/{name}#body.body"], page.Fields);
        Assert.Equal(
            ("kite", Requirement.Required), (page["PUT /v1/kites/{name}#body.body"].Type, page["PUT /v1/kites/{name}#body.body"].Required));
    }

    [Fact]
    public void The_address_tells_the_path_from_the_query_where_a_label_names_both()
    {
        var page = ReadText.Markdown(
            "## PUT /kites/{owner}\n\n### Parameters\n\n#### Path and query parameters\n\n- **`owner`** (string) (required)\n\n"
            + "- **`page`** (integer)\n  Default: `1`\n");

        Assert.Equal(["PUT /kites/{owner}#path.owner", "PUT /kites/{owner}#query.page"], page.Fields);
        Assert.Equal("1", page["PUT /kites/{owner}#query.page"].Default);
    }

    [Fact]
    public void Labels_may_be_bullets_themselves()
    {
        var page = ReadText.Markdown("""
            ## POST /v1/kites

            1. **Request Parameters**:
                *   **Query Parameters**:
                    *   `dry` (boolean): Try only.
                *   **Body:**
                    *   `name` (string): A name.
            2. **Response**:
                - `id` (string): The id.
            """);

        Assert.Equal(["POST /v1/kites#query.dry", "POST /v1/kites#body.name", "POST /v1/kites#response.id"], page.Fields);
    }

    [Fact]
    public void A_response_may_be_a_list_and_hold_alternatives()
    {
        var page = ReadText.Markdown("""
            ## GET /kites

            **Response schema (Status: 200):**

            Array of `Kite`:
              * `id`: required, integer, format: int64
              * `owner`: required, any of:
                * **null**
                * **Simple Owner**
                  * `login`: required, string
            """);

        Assert.Equal(["GET /kites#response.[].id", "GET /kites#response.[].owner", "GET /kites#response.[].owner.login"], page.Fields);
    }

    [Fact]
    public void Several_names_may_share_a_bullet()
    {
        var page = ReadText.Markdown("# Kite\n\nThe following arguments are supported:\n\n- `width`, `height` - (Optional) In metres.\n");

        Assert.Equal(["Kite#object.width", "Kite#object.height"], page.Fields);
        Assert.All(page.Defining, static claim => Assert.Equal(Requirement.Optional, claim.Required));
    }

    [Fact]
    public void A_lead_in_says_that_bullets_are_fields_and_whether_they_are_required()
    {
        var page = ReadText.Markdown(
            "## POST /v1/kites\n\nThe following parameters are required:\n\n* `name` – what to call it\n* `size` – how large\n\nErrors:\n\n"
            + "* `no_wind` – there is none\n");

        Assert.Equal(["POST /v1/kites#body.name", "POST /v1/kites#body.size"], page.Fields);
        Assert.All(page.Defining, static claim => Assert.Equal(Requirement.Required, claim.Required));
    }

    [Fact]
    public void Headers_are_written_as_they_are_sent() => Assert.Equal(
        ["POST /v1/kites#header.Authorization", "POST /v1/kites#header.Content-Type"],
        ReadText.Markdown("## POST /v1/kites\n\n**Headers**\n- Authorization: Bearer token\n- Content-Type: application/json\n").Fields);

    [Fact]
    public void A_list_below_the_heading_of_a_field_defines_its_members()
    {
        var page = ReadText.Markdown(Operation + """
            #### `tail`

            - Type: object

            Properties:

            - `color` (string): Its color.
            - `size` (integer)
            """);

        Assert.Equal(["POST /v1/kites#body.tail", "POST /v1/kites#body.tail.color", "POST /v1/kites#body.tail.size"], page.Fields);
    }

    [Theory]
    [InlineData("# Kites\n\n- Run `npm i`\n- `yarn add kites` works too\n- `fly` is slow.\n")]
    [InlineData("# Kites\n\nRequires:\n\n- Node.js (required)\n- Docker (optional)\n")]
    [InlineData("# Kites\n\n- [`1f2e3d`](https://x.test) - **tail**: shorten it\n- [`4c5b6a`](https://x.test) - **string**: cut it\n")]
    [InlineData("# Kites\n\n* a string, `value` is taken as it is\n* a number, it is rounded\n")]
    [InlineData("# Kites\n\n- `find(id)`: the kite\n- `s.clean('x')`: `null`\n")]
    [InlineData(Operation + "- **Note**: do not.\n- See also: the guide.\n- Returns: a kite\n")]
    [InlineData(Operation + "Errors:\n\n- `not_found` - nothing there\n- `401`: no\n")]
    [InlineData(Operation + "#### Example\n\n- `name` (string): x\n")]
    [InlineData("## POST /v1/kites\n\n### HTTP status codes\n\n* **201** - Created\n\n* **422** - Not created\n")]
    public void Bullets_of_prose_stay_what_they_are(string page)
    {
        var read = PageUnderTest.Markdown(page);

        Assert.Empty(read.Ledger("field-bullet"));
        Assert.NotEmpty(read.Ledger("bullet"));
        Assert.DoesNotContain(read.Reading.Rows, static row => row.Outcome == Outcome.Unparsed);
    }

    [Fact]
    public void Bullets_beside_a_table_of_fields_say_more_of_them_and_define_no_others()
    {
        var page = ReadText.Markdown(
            Operation + "| Field | Type |\n| --- | --- |\n| name | string |\n\n- `name` must be short\n- `wind`: not for today\n");

        Assert.Equal(["POST /v1/kites#body.name"], page.Fields);
    }

    [Fact]
    public void Every_bullet_ends_with_one_line_of_the_ledger()
    {
        var page = ReadText.Markdown("# Kite\n\n- `name` (string): x\n  - Default: y\n- some words\n");

        Assert.Equal(
            ["3 field-bullet extracted", "4 bullet ignored: part of a field's description", "5 bullet ignored: a bullet of prose"],
            page.Ledger);
    }

    [Fact]
    public void A_field_below_no_heading_is_reported() =>
        Assert.Equal(
            ["1 unparsed: a field that stands below no operation and no heading"],
            PageUnderTest.Markdown("- `name` (string): x\n").Ledger("field-bullet"));

    [Fact]
    public void Structures_that_hold_each_other_end()
    {
        var page = ReadText.Markdown(
            "# Kite\n\nA `a` block supports the following:\n\n* `b` - (Optional) x\n\nA `b` block supports the following:\n\n"
            + "* `a` - (Optional) x\n");

        Assert.Equal(2, page.Defining.Length);
        Assert.All(page.Fields, static id => Assert.True(id.Length < 40));
    }

    [Fact]
    public void The_block_of_a_structure_may_have_a_section_of_its_own() => Assert.Equal(
        [
            "acme_server#object.image", "acme_server#object.disk", "acme_server#object.disk.size", "acme_server#object.disk.key",
            "acme_server#object.disk.key.id",
        ],
        ReadText.Markdown("""
            # Resource: acme_server

            ## Argument Reference

            * `image` - (Required) The image.
            * `disk` - (Optional) The disk. See [Disk](#disk) below.

            ### Disk

            The `disk` block supports the following:

            * `size` - (Required) Its size.
            * `key` - (Optional) Its key.

            The `key` block supports:

            * `id` - (Required) The key's id.
            """).Fields);

    [Fact]
    public void Names_are_names_whatever_their_capitals_where_most_bullets_open_with_one()
    {
        var page = PageUnderTest.Markdown("""
            # Boats

            POST /boats

            **Body parameters**:

            - **Hull** - What it is made of.
            - **Type** - The kind of boat.
            - **Rig** - How it sails.
                - **Mast** - The mast.
                    - **Height** - In feet.
                    - **Shape** - The cut. Available types:
                        - **round** - As a pole.
                        - **flat** - As a board.
            """);

        Assert.Equal(["body.Hull", "body.Type", "body.Rig", "body.Rig.Mast", "body.Rig.Mast.Height", "body.Rig.Mast.Shape"], page.Defined);
    }

    [Fact]
    public void Words_in_capitals_beside_a_table_of_fields_are_values()
    {
        var page = PageUnderTest.Markdown("""
            # Boats

            POST /boats

            ## Request Body

            | Field | Type |
            |-|-|
            | kind | string |

            ## Details

            **kind**: what it is

            + SLOOP (string)
            + KETCH (string)
            """);

        Assert.Equal(["body.kind"], page.Defined);
    }

    [Fact]
    public void The_status_of_a_response_and_what_stands_beside_it_are_no_fields() =>
        Assert.Empty(ReadText.Markdown("""
            # Docks

            - **URL**: `/docks`
            - **Method**: `POST`
            - **Success Response**:
              - **Code**: 200
              - **Content**:
              ```json
              { "dock": "d-1" }
              ```
            """).Fields);

    [Fact]
    public void Lines_of_an_example_that_a_copy_made_bullets_of_are_no_fields() =>
        Assert.Empty(ReadText.Markdown(
            "# POST /docks\n\n## Response\n\n- \"dock\": \"d-1\",\n- \"depth\": 7,\n- \"open\": true\n").Fields);

    [Fact]
    public void A_quoted_name_before_a_type_is_a_field() =>
        Assert.Equal(
            ["POST /docks#response.dock"],
            ReadText.Markdown("# POST /docks\n\n## Response\n\n- `\"dock\": string` - Which one\n").Fields);

    [Theory]
    [InlineData("(string: \"\")", "string", null)]
    [InlineData("(int or duration format string: 30)", "int or duration format string", "30")]
    [InlineData("(string: \"north\")", "string", "north")]
    public void A_bracket_may_hold_a_type_and_behind_a_colon_its_default(string bracket, string type, string? byDefault)
    {
        var field = ReadText.Markdown($"# POST /docks\n\n### Parameters\n\n- `quay` `{bracket}` - Where it is.\n")
            ["POST /docks#body.quay"];

        Assert.Equal((type, byDefault), (field.Type, field.Default));
    }

    [Fact]
    public void A_placeholder_for_values_leaves_their_list_open()
    {
        var page = ReadText.Markdown("""
            # GET /docks

            ### Query parameters

            - `rows` (string) - How many: `all` or `<number>`.
            - `ports` (object) - The ports in the form of:
              `"ports": { "<port>/<tcp|udp>": {} }`
            """);

        Assert.All(page.Defining, static claim => Assert.Empty(claim.Enum));
    }

    [Fact]
    public void Beside_members_of_a_field_no_bullet_is_a_value_of_it()
    {
        var page = ReadText.Markdown("""
            # GET /docks

            **Query parameters**:

            - **filters** - a map of filters. Available filters:
              - `depth=<int>`; docks of that depth
              - `state=`(`open`|`shut`)
              - `ship`=(`<ship name>` or `<ship id>`)
            """);

        Assert.Equal(
            [
                "GET /docks#query.filters", "GET /docks#query.filters.depth", "GET /docks#query.filters.state",
                "GET /docks#query.filters.ship",
            ],
            page.Fields);
        Assert.Empty(page["GET /docks#query.filters"].Enum);
        Assert.Null(page["GET /docks#query.filters.ship"].Type);
    }

    [Fact]
    public void Words_that_say_when_a_list_holds_leave_it_a_list_of_fields() =>
        Assert.Equal(
            ["POST /docks#response.berth", "POST /docks#response.queue"],
            ReadText.Markdown(
                "# Docks\n\n### POST `/docks`\n\n#### Response: `200 OK`\n\nIf a berth is free:\n\n- `berth` ([id](#id)): The berth.\n\n"
                + "If none is free:\n\n- `queue` ([id](#id)): Where the ship waits.\n").Fields);

    [Fact]
    public void Bullets_below_a_field_that_its_own_words_quote_are_its_values() =>
        Assert.Equal(
            ["POST /docks#body.berth", "POST /docks#body.pace"],
            ReadText.Markdown(
                "# Docks\n\n### POST /docks\n\n**Parameters**:\n- `berth` (required): The berth\n"
                + "- `pace` (optional): \"slow\" or \"fast\" (default: \"slow\")\n  - `slow`: Takes an hour\n  - `fast`: Takes a minute\n").Fields);

    [Theory]
    [InlineData("Request", "Content-Type: `application/json`")]
    [InlineData("Request", "Content-Type: application/json")]
    [InlineData("Response", "**Set-Cookie**: `dock=<id>; Path=/`")]
    [InlineData("レスポンス", "Set-Cookie: `dock=<id>; Path=/`")]
    public void A_header_as_the_message_has_it_is_no_key_of_a_body(string section, string bullet)
    {
        var page = PageUnderTest.Markdown($"# Docks\n\n### POST /docks\n\n#### {section}\n\n* {bullet}\n");

        Assert.Empty(page.Defined);
        Assert.Equal(["7 ignored: a bullet of prose"], page.Ledger("bullet"));
    }

    [Fact]
    public void A_cookie_is_sent_in_a_header() =>
        Assert.Equal(
            ["GET /docks#header.session"],
            ReadText.Markdown("# Docks\n\n- **Endpoint**: `GET /docks`\n- **Cookies**:\n  - `session` (string): Who asks.\n").Fields);

    [Theory]
    [InlineData("array", "* knot\\[string]\n* length \\[integer]", "body.kite.tails[].knot body.kite.tails[].length")]
    [InlineData("object", "- `knot` (string): How it is tied", "body.kite.tails.knot")]
    [InlineData("string", "- `knot` (string): How it is tied", "body.kite.knot")]
    public void Bullets_right_behind_the_component_of_a_field_that_holds_others_are_its_members(string type, string bullets, string members)
    {
        var page = PageUnderTest.Of(
            "page.mdx",
            $"# Kite\n\n`POST /kites`\n\n<ParamField body=\"kite\" type=\"object\">\n  <ParamField body=\"tails\" type=\"{type}\">\n"
            + $"    What hangs on it\n  </ParamField>\n\n  {bullets.Replace("\n", "\n  ", StringComparison.Ordinal)}\n\n"
            + "  <ParamField body=\"wind\" type=\"string\" />\n</ParamField>\n");

        Assert.Equal(["body.kite", "body.kite.tails", "body.kite.wind", .. members.Split(' ')], page.Defined);
    }

    [Fact]
    public void A_word_of_pages_in_lower_case_is_a_name_beside_a_type_or_a_requirement_in_brackets() =>
        Assert.Equal(
            ["body.notes", "body.see", "body.response"],
            PageUnderTest.Markdown(
                "# Tasks\n\nPOST /v1/tasks\n\nFields:\n\n- notes (optional): What to know\n- see (string): What to see\n"
                + "- response (object, required): What to answer\n- Note (optional): read on\n- notes: read on\n").Defined);

    [Fact]
    public void A_header_without_a_value_is_none() =>
        Assert.Equal(
            ["header.Accept"],
            PageUnderTest.Markdown(
                "# Tasks\n\nPOST /v1/tasks\n\n### HTTP request headers\n\n- **Content-Type**: Not defined\n"
                    + "- **Accept**: application/json\n")
                .Defined);

    [Theory]
    [InlineData("Each node in `nodes`:")]
    [InlineData("Cada node em `nodes`:")]
    [InlineData("Chaque élément de `nodes`")]
    [InlineData("每个 `nodes` 元素")]
    public void A_heading_may_say_that_its_bullets_are_in_each_item_of_a_list(string heading)
    {
        var page = PageUnderTest.Markdown(
            $"# Flows\n\n`POST /v1/flows`\n\n### Body\n\n#### flow (object, required)\n\n- `name` (string, required): Its name.\n"
            + $"- `nodes` (array of objects, required): Its nodes.\n\n##### {heading}\n\n- `x` (number, required): Where it is.\n");

        Assert.Equal(["body.flow", "body.flow.name", "body.flow.nodes", "body.flow.nodes[].x"], page.Defined);
    }

    [Fact]
    public void Among_fields_a_bullet_may_be_a_name_a_type_and_a_requirement_and_no_sign_between_them()
    {
        var page = PageUnderTest.Markdown("""
            POST /kites

            Query parameters

              • title string

                What the kite is called.

              • query string

            Responses

              • 201 application/json

                • kiteId string(uuid) Required

                • span number Required

              • 404 application/json

                • errorCode integer Required
            """);

        Assert.Equal(["query.title", "response.kiteId", "response.span"], page.Defined);
        Assert.Equal((Requirement.Required, "string"), (page["kiteId"].Required, page["kiteId"].Type));
        Assert.Contains("21 ignored: a field of an error", page.Ledger("field-bullet"));
    }

    [Fact]
    public void Words_that_end_with_a_type_are_no_name_outside_of_fields()
    {
        var page = PageUnderTest.Markdown("POST /kites\n\nNotes\n\n- any string\n- theKite object\n- empty string required\n");

        Assert.Empty(page.Defined);
    }
}
