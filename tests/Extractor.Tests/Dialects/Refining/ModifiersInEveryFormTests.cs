using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Tests.Dialects.Refining;

public sealed class ModifiersInEveryFormTests
{
    public static TheoryData<string> Deprecated => new()
    {
        "| Field | Type | Description |\n| --- | --- | --- |\n| `hue` | string | Deprecated since v2, use `tone` instead. |",
        "| Field | Type | Deprecated | Description |\n| --- | --- | --- | --- |\n| `hue` | string | Yes | Which colour |",
        "- `hue` (string, optional, deprecated): Which colour",
        "- `hue` (string): Deprecated: use `tone` instead.",
        "#### `hue`\n\n`string` · optional · deprecated\n\nWhich colour",
        "#### hue\n\nType: string\n\nDeprecated. Which colour",
        "<ParamField body=\"hue\" type=\"string\" deprecated>\n  Which colour\n</ParamField>",
        "<ParamField body=\"hue\" type=\"string\" deprecated={true}>\n  Which colour\n</ParamField>",
        "<table><tr><th>Field</th><th>Type</th><th>Description</th></tr><tr><td>hue</td><td>string</td><td><b>Deprecated</b> Which "
        + "colour</td></tr></table>",
        "`hue`\n: string. Deprecated: use `tone` instead.",
    };

    [Theory]
    [MemberData(nameof(Deprecated))]
    public void A_field_is_deprecated_in_whatever_form_the_page_is_written(string section)
    {
        var hue = Assert.Single(Claims(section), static claim => claim.Path.Value == "hue" && claim.Defines);

        Assert.NotNull(hue.Modifiers.Deprecated);
        Assert.Equal("string", hue.Type);
    }

    [Theory]
    [InlineData("<ParamField body=\"hue\" type=\"string\" deprecated={false}>\n  Which colour\n</ParamField>")]
    [InlineData("| Field | Type | Deprecated | Description |\n| --- | --- | --- | --- |\n| `hue` | string | No | Which colour |")]
    [InlineData("| Field | Type | Description |\n| --- | --- | --- |\n| `hue` | string | Used instead of the deprecated `tint` |")]
    public void A_field_that_no_word_says_so_of_is_not(string section) =>
        Assert.Null(Assert.Single(Claims(section), static claim => claim.Path.Value == "hue" && claim.Defines).Modifiers.Deprecated);

    [Theory]
    [InlineData(
        "| Field | Type | Access | Description |\n| --- | --- | --- | --- |\n| `hue` | string | read-only | Which colour |",
        Access.ReadOnly,
        null)]
    [InlineData(
        "| Field | Type | Nullable | Description |\n| --- | --- | --- | --- |\n| `hue` | string | No | Which colour |", null, false)]
    [InlineData("| 字段 | 类型 | 是否可空 | 说明 |\n| --- | --- | --- | --- |\n| `hue` | string | 是 | 颜色 |", null, true)]
    [InlineData(
        "| Field | Type | Description |\n| --- | --- | --- |\n| `hue` | ?string | Read-only. Which colour |", Access.ReadOnly, true)]
    [InlineData("- `hue` (string, write-only): Which colour", Access.WriteOnly, null)]
    public void Access_and_nullable_are_read_from_columns_types_and_brackets(string section, Access? access, bool? nullable)
    {
        var hue = Assert.Single(Claims(section), static claim => claim.Path.Value == "hue" && claim.Defines);

        Assert.Equal((access, nullable), (hue.Modifiers.Access, hue.Modifiers.Nullable));
    }

    [Fact]
    public void A_schema_states_all_three()
    {
        var claims = PageUnderTest.Markdown("""
            # Paint

            ```yaml
            openapi: 3.0.0
            paths:
              /v1/paint:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
                            hue: { type: string, deprecated: true, nullable: true }
                            key: { type: string, writeOnly: true }
                  responses:
                    '200':
                      description: Done
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              id: { type: string, readOnly: true }
            ```
            """).Reading.Claims;

        var hue = Assert.Single(claims, static claim => claim.Path.Value == "hue").Modifiers;
        Assert.Equal((true, true), (hue.Deprecated is not null, hue.Nullable));
        Assert.Equal(Access.WriteOnly, Assert.Single(claims, static claim => claim.Path.Value == "key").Modifiers.Access);
        Assert.Equal(Access.ReadOnly, Assert.Single(claims, static claim => claim.Path.Value == "id").Modifiers.Access);
    }

    private static ImmutableArray<Claim> Claims(string section) => PageUnderTest.Markdown($"""
        # Paint

        ## Mix

        `POST /v1/paint`

        ### Request Body

        {section}

        """).Reading.Claims;

    [Theory]
    [InlineData("?string", true)]
    [InlineData("?[team](#teams) object", true)]
    [InlineData("?[team](#teams)", true)]
    [InlineData("?dictionary with keys of [places](#places)", true)]
    [InlineData("[team](#teams) object", null)]
    public void A_question_mark_before_a_type_says_that_the_field_may_be_null(string type, bool? nullable)
    {
        var page = PageUnderTest.Markdown($"""
            # Boats

            `POST /v1/boats`

            ## Body

            | Field | Type | Description |
            | --- | --- | --- |
            | crew | {type} | Who sails. Is it? |
            """);

        Assert.Equal(nullable, Assert.Single(page.Reading.Claims, static claim => claim.Path.Value == "crew").Modifiers.Nullable);
    }
}
