namespace Extractor.Tests.Dialects;

public sealed class ReferencedBodiesTests
{
    private const string Structures = """
        ## LensSet

        | Name | Type | Required |
        |---|---|---|
        | mount | string | true |
        | glasses | [LensGlass] | false |

        ## LensGlass

        | Name | Type | Required |
        |---|---|---|
        | index | number | true |
        """;

    private static readonly string[] Apart = ["LensSet#object.mount", "LensSet#object.glasses", "LensGlass#object.index"];

    [Theory]
    [InlineData("Schemas")]
    [InlineData("Data models")]
    [InlineData("数据模型")]
    [InlineData("Esquemas")]
    public void Each_structure_of_a_section_of_structures_is_one_of_its_own(string section) =>
        Assert.Equal(Apart, ReadText.Markdown($"# {section}\n\n{Structures}\n").Fields);

    [Fact]
    public void In_HTML_each_structure_of_a_section_of_structures_is_one_of_its_own() => Assert.Equal(
        ["LensSet#object.mount", "lens_glass#object.index"],
        ReadText.Html("""
            <h1>Schemas</h1>
            <h2 id="a">LensSet</h2><h3>Properties</h3>
            <table><tr><th>Name</th><th>Type</th></tr><tr><td>mount</td><td>string</td></tr></table>
            <h2 id="b">lens_glass</h2><h3>Properties</h3>
            <table><tr><th>Name</th><th>Type</th></tr><tr><td>index</td><td>number</td></tr></table>
            """).Fields);

    [Fact]
    public void In_pasted_text_a_name_of_a_structure_heads_its_own_table_and_ends_what_the_row_above_says()
    {
        var page = ReadText.Plain(
            "POST /v1/lenses\n\nRequest body\n\nName\tType\tDescription\nmount\tLensMount\tWhere it sits\n\n"
            + "LensMount\n\nName\tType\tDescription\nwidth\tnumber\tHow wide it is\n");

        Assert.Equal(["POST /v1/lenses#body.mount", "LensMount#object.width"], page.Fields);
        Assert.Equal("Where it sits", page["POST /v1/lenses#body.mount"].Description);
    }

    [Theory]
    [InlineData("### Parameters\n\n| Name | In | Type |\n|---|---|---|\n| body | body | [LensSet](#b) |", "body")]
    [InlineData("### Request body\n\nLensSet", "body")]
    [InlineData("### Responses\n\n| Status | Schema |\n|---|---|\n| 404 | LensGlass |\n| 200 | LensSet |", "response")]
    public void A_body_that_names_a_structure_has_its_members(string said, string location) => Assert.Equal(
        [
            .. Apart, $"POST /v1/lenses#{location}.mount", $"POST /v1/lenses#{location}.glasses",
            $"POST /v1/lenses#{location}.glasses[].index",
        ],
        ReadText.Markdown($"# POST /v1/lenses\n\n{said}\n\n# Schemas\n\n{Structures}\n").Fields);

    [Fact]
    public void A_body_that_is_a_list_of_a_structure_has_the_members_in_its_items() => Assert.Contains(
        "POST /v1/lenses#body.[].mount",
        ReadText.Markdown(
            "# POST /v1/lenses\n\n### Parameters\n\n| Name | In | Type |\n|---|---|---|\n| body | body | array of LensSet |\n\n"
            + $"# Schemas\n\n{Structures}\n").Fields);

    [Fact]
    public void A_body_whose_fields_the_operation_lists_has_no_others() => Assert.DoesNotContain(
        "POST /v1/lenses#body.glasses",
        ReadText.Markdown(
            "# POST /v1/lenses\n\n### Parameters\n\n| Name | In | Type |\n|---|---|---|\n| body | body | LensSet |\n"
            + "| » mount | body | string |\n\n"
            + $"# Schemas\n\n{Structures}\n").Fields);

    [Fact]
    public void A_structure_that_holds_itself_is_followed_once()
    {
        var page = ReadText.Markdown("""
            # POST /v1/lenses

            ### Parameters

            | Name | In | Type |
            |---|---|---|
            | body | body | LensTree |

            # Schemas

            ## LensTree

            | Name | Type |
            |---|---|
            | branches | [LensTree] |
            """);

        Assert.Equal(["LensTree#object.branches", "POST /v1/lenses#body.branches"], page.Fields);
    }

    [Theory]
    [InlineData("Definitions", "Error")]
    [InlineData("Schemas", "Errors")]
    [InlineData("Tanımlar", "Error")]
    public void A_structure_that_is_called_after_errors_is_none_of_an_answer(string chapter, string name) => Assert.Equal(
        ["LensSet#object.mount", $"{name}#object.kind", "POST /v1/lenses#response.mount"],
        ReadText.Markdown(
            "# Lenses\n\n## Paths\n\n### POST /v1/lenses\n\n#### Responses\n\n| Status | Schema |\n|---|---|\n"
            + $"| 200 | [LensSet](#a) |\n| 400 | [{name}](#b) |\n\n## {chapter}\n\n### LensSet\n\n| Name | Type |\n|---|---|\n"
            + $"| mount | string |\n\n### {name}\n\n| Name | Type |\n|---|---|\n| kind | string |\n").Fields);
}
