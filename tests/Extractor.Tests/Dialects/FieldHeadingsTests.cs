using Extractor.Model;

namespace Extractor.Tests.Dialects;

public sealed class FieldHeadingsTests
{
    [Fact]
    public void A_heading_with_attributes_below_it_is_a_field()
    {
        var page = ReadText.Markdown("""
            # Kites

            ## POST /v1/kites

            ### Request Body

            #### `mode`

            - Type: string
            - Required: No
            - Default: `calm`
            - Options: `calm`, `wild`

            How the kite flies.
            """);

        var mode = page["POST /v1/kites#body.mode"];
        Assert.Equal(ClaimKind.FieldHeading, mode.Kind);
        Assert.Equal(("string", Requirement.Optional, "calm"), (mode.Type, mode.Required, mode.Default));
        Assert.Equal<string>(["calm", "wild"], mode.Enum);
        Assert.Equal("How the kite flies.", mode.Description);
        Assert.Equal((6, 11), (mode.Lines.First, mode.Lines.Last));
    }

    [Theory]
    [InlineData("#### tail `list`\n\nIts parts.\n- **knot** `string`: How it is tied.")]
    [InlineData("#### `tail` `list`\n\nIts parts.\n- **knot** `string`: How it is tied.")]
    [InlineData("#### **tail** `array`\n\nIts parts.\n\n- `knot` (string): How it is tied.")]
    public void A_heading_with_its_type_as_code_is_a_field_and_holds_the_bullets_below_it(string field)
    {
        var page = ReadText.Markdown(
            $"# Kites\n\n`POST /v1/kites`\n\n## Response Attributes\n\n{field}\n\n#### object `string`\n\nWhat it is.\n");

        Assert.Equal(
            ["POST /v1/kites#response.tail", "POST /v1/kites#response.object", "POST /v1/kites#response.tail[].knot"], page.Fields);
    }

    [Theory]
    [InlineData("# Kites\n\n`POST /v1/kites`\n\n## Kinds\n\n### delta `string`\n\nWords of wind.")]
    [InlineData("# Kites\n\n`POST /v1/kites`\n\n## Response\n\n### List `object`\n\nWords of wind.")]
    [InlineData("# Kites\n\n`POST /v1/kites`\n\n## Response\n\n### What a `string` is\n\nWords of wind.")]
    public void A_title_that_ends_in_code_is_no_field(string page) => Assert.Empty(ReadText.Markdown(page).Fields);

    [Theory]
    [InlineData("- **Type:** `integer`\n- **Required:** Yes")]
    [InlineData("**Type**: integer\n**Required**: Yes")]
    [InlineData("**Required:** Yes\\\n**Type:** Integer\\")]
    [InlineData("- 类型：integer\n- 必填：是")]
    [InlineData("- 型：integer\n- 必須：はい")]
    [InlineData("- 타입: integer\n- 필수: 예")]
    [InlineData("integer, required")]
    [InlineData("*integer, required*")]
    [InlineData("How high it flies.\n\n- Required: Yes\n- Type: integer")]
    public void Attributes_stand_in_any_order_form_and_language(string attributes)
    {
        var page = ReadText.Markdown($"## POST /v1/kites\n\n### Request Body\n\n#### height.limit\n\n{attributes}\n");

        var height = page["POST /v1/kites#body.height.limit"];
        Assert.Equal(("integer", Requirement.Required), (height.Type, height.Required));
    }

    [Theory]
    [InlineData("#### tail (array, optional)", "tail")]
    [InlineData("#### Parameter: `tail`", "tail")]
    [InlineData("#### 2.1 `tail`", "tail")]
    [InlineData("#### `tail` {#tail}", "tail")]
    [InlineData("**`tail`**", "tail")]
    [InlineData("**tail（可选）**", "tail")]
    [InlineData("#### strings[i].knot", "strings[].knot")]
    [InlineData("#### source[note]", "source.note")]
    public void A_name_stands_as_pages_write_it(string heading, string path) =>
        Assert.Equal(
            [$"POST /v1/kites#body.{path}"],
            ReadText.Markdown($"## POST /v1/kites\n\n### Request Body\n\n{heading}\n\n- Type: array\n").Fields);

    [Fact]
    public void A_badge_behind_the_name_says_whether_it_is_required()
    {
        var page = ReadText.Markdown("""
            # Kite

            ## Attributes

            ### `wind` {{%optional%}} {#wind}

            **Description:** What it flew in.\
            **Type:** [Wind]({{< relref "entities/wind" >}})
            """);

        var wind = page["Kite#object.wind"];
        Assert.Equal(("wind", Requirement.Optional, "What it flew in."), (wind.Type, wind.Required, wind.Description));
    }

    [Fact]
    public void A_deeper_heading_is_a_member_unless_its_name_is_the_whole_path()
    {
        var page = ReadText.Markdown("""
            ## POST /v1/kites

            ### Request Body

            #### tails

            - Type: array

            ##### length

            - Type: integer

            ##### tails.color

            - Type: string

            #### name

            - Type: string
            """);

        Assert.Equal(
            [
                "POST /v1/kites#body.tails",
                "POST /v1/kites#body.tails[].length",
                "POST /v1/kites#body.tails.color",
                "POST /v1/kites#body.name",
            ],
            page.Fields);
    }

    [Fact]
    public void The_operation_and_the_location_go_on_below_a_field()
    {
        var page = ReadText.Markdown("""
            ## Fly a kite

            POST /v1/kites/{kite_id}/flights

            ## Parameters

            ## `kite_id`

            - Type: string

            ## `speed`

            - Type: number

            ## Response

            ### `id`

            - Type: string
            """);

        Assert.Equal(
            [
                "POST /v1/kites/{kite_id}/flights#path.kite_id",
                "POST /v1/kites/{kite_id}/flights#body.speed",
                "POST /v1/kites/{kite_id}/flights#response.id",
            ],
            page.Fields);
    }

    [Fact]
    public void A_snippet_below_a_field_shows_its_members()
    {
        var page = ReadText.Markdown("""
            ## POST /v1/kites

            ### Request Body

            #### tail

            - Type: object

            ```json
            {"length": 3, "color": "red"}
            ```
            """);

        Assert.Equal(["POST /v1/kites#body.tail", "POST /v1/kites#body.tail.length", "POST /v1/kites#body.tail.color"], page.Fields);
    }

    [Fact]
    public void Values_may_stand_in_a_list_below_their_label()
    {
        var page = ReadText.Markdown("""
            ## POST /v1/kites

            ### Request Body

            #### shape

            - Type: string
            - Options:
              - `delta`: three corners
              - `box`: a box

            #### wind

            **Type:** String

            `weak` = up to 3
            `strong` = from 4 on
            """);

        Assert.Equal<string>(["delta", "box"], page["POST /v1/kites#body.shape"].Enum);
        Assert.Equal<string>(["weak", "strong"], page["POST /v1/kites#body.wind"].Enum);
    }

    [Theory]
    [InlineData("### `mode`\n\nHow it flies.\n")]
    [InlineData("### mode\n\n- fast\n- slow\n")]
    [InlineData("### kite\n\n- name: string\n- type: string\n")]
    [InlineData("### create\n\n- Method: POST\n- Path: /v1/kites\n")]
    [InlineData("### Some kite\n\n- Type: delta\n")]
    public void A_heading_is_no_field_for_its_looks_alone(
        string section) => Assert.Empty(PageUnderTest.Markdown("# Kites\n\n" + section).Ledger("field-heading"));

    [Fact]
    public void Every_attribute_has_a_line_in_the_ledger()
    {
        var page = ReadText.Markdown("# Kite\n\n### size\n\n- Type: integer\n- See also: the wind\n");

        Assert.Equal(
            [
                "3 field-heading extracted",
                "5 bullet ignored: states an attribute of the field above it",
                "6 bullet ignored: part of a field's description",
            ],
            page.Ledger);
    }

    [Fact]
    public void A_bold_name_below_nothing_is_reported()
    {
        var page = PageUnderTest.Markdown("**size**\n\n- Type: integer\n");

        Assert.Equal(["1 unparsed: a field that stands below no operation and no heading"], page.Ledger("field-heading"));
    }

    [Theory]
    [InlineData("**`multiple`** (optional)")]
    [InlineData("**multiple** (optional)")]
    [InlineData("`multiple` (optional)")]
    public void A_remark_behind_the_name_need_not_be_bold(string name)
    {
        var page = ReadText.Markdown(
            $"# Poll\n\n## Attributes\n\n**`title`**\n\n- Type: String\n\n{name}\n\n- Type: Boolean\n- Default: false\n");

        Assert.Equal(["Poll#object.title", "Poll#object.multiple"], page.Fields);
        Assert.Null(page["Poll#object.title"].Default);
        Assert.Equal(
            ("boolean", Requirement.Optional, "false"),
            (page["Poll#object.multiple"].Type, page["Poll#object.multiple"].Required, page["Poll#object.multiple"].Default));
    }

    [Theory]
    [InlineData("**Parameters** (optional)")]
    [InlineData("**Note** (required reading)")]
    public void A_title_with_a_remark_names_no_field(string title) =>
        Assert.Empty(ReadText.Markdown($"## POST /v1/x\n\n{title}\n\nSome words.\n").Fields);
}
