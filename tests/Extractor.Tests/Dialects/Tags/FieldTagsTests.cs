using Extractor.Model;

namespace Extractor.Tests.Dialects.Tags;

public sealed class FieldTagsTests
{
    private const string Page = """
        ---
        title: Plant a tree
        api: 'POST https://api.example.com/v2/trees/{garden}'
        ---

        ### Body

        <ParamField path="garden" type="string" required>
          The garden to plant in
        </ParamField>

        <ParamField
          body="species"
          type="string"
          required={true}
        >
          The tree's Latin name.
        </ParamField>
        <ParamField body="height" type="number" default="10">
          Height in cm. One of:

          - `10`
          - `20`
        </ParamField>
        <ParamField body="pots" type="object[]">
          The pots.
          <Expandable title="properties">
            <ParamField body="color" type="string" required="false">Its colour</ParamField>
          </Expandable>
        </ParamField>
        <ParamField query="dry" type="boolean" default="false" />

        ### Response

        <ResponseField name="tree" type="object">
          The tree
          <Expandable title="tree">
            <ResponseField name="id" type="string">Its id</ResponseField>
          </Expandable>
        </ResponseField>

        <Card name="docs" type="string" title="Read on">More</Card>
        """;

    [Fact]
    public void A_component_called_after_fields_defines_one() => Assert.Equal(
        [
            "POST /v2/trees/{garden}#path.garden",
            "POST /v2/trees/{garden}#body.species",
            "POST /v2/trees/{garden}#body.height",
            "POST /v2/trees/{garden}#body.pots",
            "POST /v2/trees/{garden}#body.pots[].color",
            "POST /v2/trees/{garden}#query.dry",
            "POST /v2/trees/{garden}#response.tree",
            "POST /v2/trees/{garden}#response.tree.id",
        ],
        ReadText.Markdown(Page).Fields);

    [Theory]
    [InlineData("path.garden", "string", Requirement.Required, null)]
    [InlineData("body.species", "string", Requirement.Required, null)]
    [InlineData("body.height", "number", Requirement.Unstated, "10")]
    [InlineData("body.pots[].color", "string", Requirement.Optional, null)]
    [InlineData("query.dry", "boolean", Requirement.Unstated, "false")]
    public void Attributes_of_the_tag_are_attributes_of_the_field(string field, string type, Requirement required, string? byDefault)
    {
        var claim = ReadText.Markdown(Page)[$"POST /v2/trees/{{garden}}#{field}"];

        Assert.Equal((type, required, byDefault), (claim.Type, claim.Required, claim.Default));
    }

    [Fact]
    public void The_words_between_the_tags_describe_the_field_and_the_tag_is_its_quote()
    {
        var species = ReadText.Markdown(Page)["POST /v2/trees/{garden}#body.species"];

        Assert.Equal("The tree's Latin name.", species.Description);
        Assert.Equal("<ParamField\n  body=\"species\"\n  type=\"string\"\n  required={true}\n>", species.Quote);
    }

    [Fact]
    public void Values_listed_between_the_tags_are_no_fields_and_no_loss()
    {
        var page = ReadText.Markdown(Page);

        Assert.Equal<string>(["10", "20"], page["POST /v2/trees/{garden}#body.height"].Enum);
        Assert.DoesNotContain(page.Ledger, static row => row.Contains("unparsed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<Icon name=\"star\" type=\"string\" />")]
    [InlineData("<ParamField type=\"string\">no name</ParamField>")]
    [InlineData("<ParamField name=\"two words\" type=\"string\" />")]
    [InlineData("```\n<ParamField name=\"mode\" type=\"string\" />\n```")]
    [InlineData("<ParamField name=\"mode")]
    [InlineData("<ParamField name=mode")]
    [InlineData("<ParamField name={{{ mode")]
    public void Other_components_code_and_broken_tags_define_nothing(string text) =>
        Assert.Empty(ReadText.Markdown($"# POST /v1/x\n\n{text}\n").Fields);

    private const string BlockPage = """
        # Ponds

        {% operation method="post" path="/ponds/{pond}" baseUrl="https://garden.example.com/v3" summary="Dig a pond" %}
        {% operation-description %}
        Digs one.
        {% endoperation-description %}
        {% operation-parameter in="path" name="pond" type="String" required="true" %}
        Which one.
        {% endoperation-parameter %}
        {% operation-parameter in="body" type="Integer" name="depth" required="false" %}
        In centimetres. Defaults to 80.
        {% endoperation-parameter %}
        {% operation-response status="200: OK" description="Dug" %}
        ```json
        {"pond": {"id": "p-1"}}
        ```
        {% endoperation-response %}
        {% endoperation %}

        {% operation method="get" path="" baseUrl="/ponds" %}
        {% query-parameters %}
        {% operation-parameter name="frogs" type="boolean" required=true %}
        Only those with frogs.
        {% /operation-parameter %}
        {% endquery-parameters %}
        {% endoperation %}
        """;

    [Fact]
    public void Blocks_between_percent_signs_define_the_fields_that_they_are_called_after() => Assert.Equal(
        ["POST /v3/ponds/{pond}#path.pond", "POST /v3/ponds/{pond}#body.depth", "GET /ponds#query.frogs"],
        ReadText.Markdown(BlockPage).Fields);

    [Fact]
    public void What_stands_between_the_tags_of_a_block_describes_its_field_alone()
    {
        var depth = ReadText.Markdown(BlockPage)["POST /v3/ponds/{pond}#body.depth"];

        Assert.Equal("In centimetres. Defaults to 80.", depth.Description);
        Assert.Equal(("integer", Requirement.Optional, "80"), (depth.Type, depth.Required, depth.Default));
    }

    [Fact]
    public void A_block_with_a_status_is_about_the_response() => Assert.Equal(
        ["POST /v3/ponds/{pond}#response.pond", "POST /v3/ponds/{pond}#response.pond.id"], ReadText.Markdown(BlockPage).Shown);

    [Theory]
    [InlineData("{{% parameter in=\"body\" name=\"mode\" %}}")]
    [InlineData("{% if page.name == \"mode\" %}")]
    [InlineData("{% include \"parameter.md\" %}")]
    [InlineData("{% endparameter name=\"mode\" %}")]
    [InlineData("{% parameter name=\"mode\"")]
    [InlineData("{%")]
    public void Other_blocks_and_broken_ones_define_nothing(string text) =>
        Assert.Empty(ReadText.Markdown($"# POST /v1/x\n\n{text}\n").Fields);

    [Fact]
    public void A_component_that_nothing_closes_ends_with_the_one_around_it() => Assert.Equal(
        ["POST /v1/x#body.a", "POST /v1/x#body.a.b", "POST /v1/x#body.c"],
        ReadText.Markdown(
            "# POST /v1/x\n\n<ParamField body=\"a\">\n<ParamField body=\"b\">\n</Nothing>\n</ParamField>\n</ParamField>\n"
            + "<ParamField body=\"c\" />\n").Fields);

    [Fact]
    public void Components_that_nest_without_end_are_told_and_not_followed()
    {
        var page = ReadText.Markdown($"# POST /v1/x\n\n{string.Concat(Enumerable.Repeat("<ParamField body=\"a\">\n", 3000))}");

        Assert.Equal(FieldPath.DeepestNesting + 1, page.Fields.Length);
        Assert.Contains(
            page.Ledger, static row => row.EndsWith("field-tag unparsed: nests deeper than any API does", StringComparison.Ordinal));
    }

    [Fact]
    public void An_underscore_may_be_escaped_in_the_name() =>
        Assert.Equal(
            ["POST /v1/kites#body.tail_length"],
            ReadText.Markdown(
                "# POST /v1/kites\n\n{% api-method-body-parameters %}\n"
                + "{% api-method-parameter name=\"tail\\_length\" type=\"integer\" required=true %}\nIts length.\n"
                + "{% endapi-method-parameter %}\n{% endapi-method-body-parameters %}\n").Fields);

    [Fact]
    public void A_name_that_is_not_understood_is_reported() =>
        Assert.Contains(
            ReadText.Markdown("# POST /v1/kites\n\n<ParamField name=\"the tail\" type=\"integer\">Its length.</ParamField>\n").Ledger,
            static row => row.EndsWith("unparsed: 'the tail' is not understood as the name of a field", StringComparison.Ordinal));
}
