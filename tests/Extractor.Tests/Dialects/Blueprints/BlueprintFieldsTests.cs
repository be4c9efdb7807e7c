using Extractor.Model;

namespace Extractor.Tests.Dialects.Blueprints;

/// <summary>Pages that are written in API Blueprint.</summary>
public sealed class BlueprintFieldsTests
{
    private const string Kites = """
        FORMAT: 1A
        HOST: https://kites.example.com

        # Kites

        # Group Flying

        ## Kites [/kites{?wind,size}]

        + Parameters
            + wind: 4 (number, optional) - How hard it blows
                + Default: `3`

        ### List kites [GET]

        + Response 200 (application/json)
            + Attributes (array[Kite])

        ### Fly a kite [POST]

        + Request (application/json)
            + Attributes (object)
                + `line`: 40 (number, required) - How long the line is
                + colour: red (enum[string], optional)
                    + Members
                        + `red` - Seen from afar
                        + `grey`
                + crew (array[Person], nullable)
                + tail (object)
                    + length (number)
            + Body

                    { "line": 40 }

        + Response 201
            + Attributes (Kite)
        + Response 422
            + Attributes (object)
                + reason (string)

        ## Kite [/kites/{kite_id}]

        + Parameters
            + kite_id (string, required)

        ### GET

        + Response 200
            + Attributes (Kite)

        # Data Structures

        ## Kite (object)
        + id (string, required)
        + owner (Person)

        ## People

        ### Person (object)
        + name: Ada (string) - What the person
          is called
        """;

    [Fact]
    public void Attributes_and_parameters_are_fields_where_their_section_says()
    {
        var page = PageUnderTest.Markdown(Kites);

        Assert.Equal(["GET /kites", "POST /kites", "GET /kites/{kite_id}"], page.Outline.Scopes.Select(static one => one.Scope.Id));
        Assert.Equal(
            ["response.[].id", "response.[].owner", "response.[].owner.name", "query.wind"],
            Of(page, "GET /kites").Order(StringComparer.Ordinal).OrderBy(static one => one.StartsWith("query", StringComparison.Ordinal)));
        Assert.Equal(
            ["query.wind", "body.line", "body.colour", "body.crew", "body.crew[].name", "body.tail", "body.tail.length", "response.id",
             "response.owner", "response.owner.name"],
            Of(page, "POST /kites"));
        Assert.Equal(["path.kite_id", "response.id", "response.owner", "response.owner.name"], Of(page, "GET /kites/{kite_id}"));
        Assert.Equal(["object.id", "object.owner", "object.owner.name"], Of(page, "Kite"));
        Assert.Equal(["object.name"], Of(page, "Person"));
    }

    [Fact]
    public void The_words_in_brackets_state_type_and_requirement()
    {
        var page = PageUnderTest.Markdown(Kites);

        var line = Claim(page, "POST /kites", "line");
        Assert.Equal(("number", Requirement.Required, "How long the line is"), (line.Type, line.Required, line.Description));
        var wind = Claim(page, "GET /kites", "wind");
        Assert.Equal((Requirement.Optional, "3"), (wind.Required, wind.Default));
        Assert.True(Claim(page, "POST /kites", "crew").Modifiers.Nullable);
        Assert.Equal("What the person is called", Claim(page, "Person", "name").Description);
    }

    [Fact]
    public void Members_are_the_values_of_a_field()
    {
        var colour = Claim(PageUnderTest.Markdown(Kites), "POST /kites", "colour");

        Assert.Equal<string>(["red", "grey"], colour.Enum);
        Assert.Equal<(string, string?)>([("red", "Seen from afar"), ("grey", null)], colour.Values.Select(static one => (one.Value, one.Meaning)));
    }

    [Theory]
    [InlineData("+ tail_2 (string, whenever)", "whenever")]
    [InlineData("+ tail_2: 5 (number) more", "behind the brackets")]
    [InlineData("+ tail_2 is long (string)", "no field name")]
    [InlineData("+ *any_name* of tail (string)", "no field name")]
    [InlineData("+ Include Tail", "does not define")]
    public void A_line_that_is_not_understood_as_a_whole_is_unparsed(string line, string reason)
    {
        var page = PageUnderTest.Markdown(
            $"FORMAT: 1A\n\n# POST /kites\n\n+ Request\n    + Attributes\n        + id (string)\n        {line}\n            + inner (string)\n");

        Assert.Equal(["body.id"], Of(page, "POST /kites"));
        var row = Assert.Single(page.Reading.Rows, static row => row.Line == 8);
        Assert.Equal(Outcome.Unparsed, row.Outcome);
        Assert.Contains(reason, row.Reason, StringComparison.Ordinal);
        Assert.Equal(Outcome.Unparsed, Assert.Single(page.Reading.Rows, static row => row.Line == 9).Outcome);
    }

    [Fact]
    public void An_older_page_states_the_default_before_the_brackets_and_the_words_behind_three_dots()
    {
        var page = PageUnderTest.Markdown("""
            # Kites [/kites/{id}]

            ## Fetch [GET]

            + Parameters
                + id (required, number, `12`) ... Which kite
                + wind = `3` (optional, number, `4`) ... How hard it blows
                + colour (optional, string)
                    + Values
                        + `red`
                        + `grey`

            + Response 200
            """);

        Assert.Equal(["path.id", "query.wind", "query.colour"], Of(page, "GET /kites/{id}"));
        var wind = Claim(page, "GET /kites/{id}", "wind");
        Assert.Equal(("number", Requirement.Optional, "3", "How hard it blows"), (wind.Type, wind.Required, wind.Default, wind.Description));
        Assert.Equal<string>(["red", "grey"], Claim(page, "GET /kites/{id}", "colour").Enum);
    }

    [Fact]
    public void A_structure_is_read_within_itself_once()
    {
        var page = PageUnderTest.Markdown(
            "FORMAT: 1A\n\n# GET /kites\n\n+ Response 200\n    + Attributes (Kite)\n\n# Data Structures\n\n## Kite (object)\n"
            + "+ id (string)\n+ parent (Kite)\n");

        Assert.Equal(["response.id", "response.parent"], Of(page, "GET /kites"));
    }

    [Fact]
    public void Alternatives_are_not_all_required()
    {
        var page = PageUnderTest.Markdown(
            "FORMAT: 1A\n\n# POST /kites\n\n+ Attributes\n    + One Of\n        + line (string, required)\n        + wire (string, required)\n");

        Assert.Equal(["body.line", "body.wire"], Of(page, "POST /kites"));
        Assert.Equal(Requirement.Unstated, Claim(page, "POST /kites", "line").Required);
    }

    [Fact]
    public void Bullets_of_another_page_are_none_of_a_blueprint()
    {
        var page = PageUnderTest.Markdown("# Notes [draft]\n\n+ Response 200 (application/json)\n    + Attributes (object)\n        + id (string)\n");

        Assert.DoesNotContain("response.id", page.Defined);
    }

    [Theory]
    [InlineData("GET", "query.colour")]
    [InlineData("POST", "body.colour")]
    public void Attributes_of_an_operation_that_is_sent_no_body_are_sent_in_its_address(string method, string field) =>
        Assert.Equal(
            [field],
            PageUnderTest.Markdown(
                $"FORMAT: 1A\n\n# Kites [/kites]\n\n## Find kites [{method}]\n\n+ Attributes (object)\n"
                + "    + colour: red (required, string) - What to look for\n").Defined);

    [Theory]
    [InlineData("+ Attributes (array[object])\n        + (object)\n            + sail: red (string)\n            + mast (number)")]
    [InlineData("+ Attributes (array)\n        + (object)\n            + sail (string)\n        + (object)\n            + mast (number)")]
    public void The_items_of_a_body_that_is_a_list_may_have_no_name(string attributes) => Assert.Equal(
        ["response.[].sail", "response.[].mast"],
        PageUnderTest.Markdown($"FORMAT: 1A\n\n# Kites\n\n## List kites [GET /kites]\n\n+ Response 200\n    {attributes}\n").Defined);

    private static string[] Of(PageUnderTest page, string scope) =>
        [.. page.Reading.Claims.Where(claim => claim.Defines && claim.Scope.Id == scope)
            .Select(static claim => $"{claim.Location.ToString().ToLowerInvariant()}.{claim.Path.Value}")];

    private static Claim Claim(PageUnderTest page, string scope, string path) =>
        page.Reading.Claims.First(claim => claim.Scope.Id == scope && claim.Path.Value == path);
}
