using Extractor.Model;

namespace Extractor.Tests.Dialects;

public sealed class DefinitionListsTests
{
    [Fact]
    public void A_name_and_its_definition_are_a_field()
    {
        var page = ReadText.Markdown("""
            ## POST /v1/kites

            ##### Form data parameters

            name
            : {{<required>}} String. What to call it.

            tails[]
            : Array of String. Defaults to `none`.

            size
            : Integer, optional. Metres.
            """);

        Assert.Equal(["POST /v1/kites#body.name", "POST /v1/kites#body.tails", "POST /v1/kites#body.size"], page.Fields);
        var name = page["POST /v1/kites#body.name"];
        Assert.Equal(
            (ClaimKind.Definition, "string", Requirement.Required, "What to call it."),
            (name.Kind, name.Type, name.Required, name.Description));
        Assert.Equal(
            ("array of string", Requirement.Unstated),
            (page["POST /v1/kites#body.tails"].Type, page["POST /v1/kites#body.tails"].Required));
        Assert.Equal(("integer", Requirement.Optional), (page["POST /v1/kites#body.size"].Type, page["POST /v1/kites#body.size"].Required));
    }

    [Theory]
    [InlineData("Definition\n")]
    [InlineData("定義\n")]
    [InlineData("")]
    public void The_operation_may_stand_below_the_definitions_of_what_it_takes(string title)
    {
        var page = ReadText.Markdown(
            "# Kites\n\n## Changing a kite\n\nkite_id*:\n: __integer__\n: Which one.\n\nkite[name]*:\n: __string__\n: What to call it.\n\n"
            + $"kite[size]:\n: __integer__\n\n~~~\n{title}POST https://kites.example.com/v1/kites/:kite_id\n\nSample\n"
            + "$ curl -X POST \\\nhttps://kites.example.com/v1/kites/17 \\\n-d \"kite[name]=Blue\"\n~~~\n");

        Assert.Equal(
            [
                "POST /v1/kites/{kite_id}#path.kite_id", "POST /v1/kites/{kite_id}#body.kite.name",
                "POST /v1/kites/{kite_id}#body.kite.size",
            ],
            page.Fields);
        Assert.Equal(
            (Requirement.Required, Requirement.Unstated),
            (page["POST /v1/kites/{kite_id}#body.kite.name"].Required, page["POST /v1/kites/{kite_id}#body.kite.size"].Required));
    }

    [Fact]
    public void Definitions_of_which_none_says_what_must_be_given_are_no_parameters_of_an_operation_below_them() =>
        Assert.Equal(
            ["Kite#object.name", "Kite#object.size"],
            ReadText.Markdown(
                "# Kite\n\nname\n: String. What it is called.\n\nsize\n: Integer. Metres.\n\n~~~\n"
                    + "GET https://kites.example.com/v1/kites\n~~~\n")
                .Fields);

    [Theory]
    [InlineData("wind[speed]", "wind.speed")]
    [InlineData("strings[].knot", "strings[].knot")]
    [InlineData("strings[:index][knot]", "strings[].knot")]
    [InlineData("`wind.speed`", "wind.speed")]
    [InlineData("**wind**", "wind")]
    public void A_term_may_be_a_path(string term, string path) =>
        Assert.Equal(
            [$"POST /v1/kites#body.{path}"], ReadText.Markdown($"## POST /v1/kites\n\n### Body\n\n{term}\n: Integer. Speed.\n").Fields);

    [Fact]
    public void A_colon_before_the_name_is_how_addresses_write_it() =>
        Assert.Equal(
            ["GET /v1/kites/{id}#path.id"],
            ReadText.Markdown("## GET /v1/kites/:id\n\n### Path parameters\n\n:id\n: {{< required >}} String. The kite.\n").Fields);

    [Fact]
    public void Several_names_share_a_definition()
    {
        var page = ReadText.Markdown("## GET /v1/kites\n\n### Query parameters\n\nbefore\nafter\n:   String. Pages of the list.\n");

        Assert.Equal(["GET /v1/kites#query.before", "GET /v1/kites#query.after"], page.Fields);
    }

    [Fact]
    public void A_definition_goes_on_where_it_is_set_in()
    {
        var page = ReadText.Markdown("""
            ## POST /v1/kites

            ### Body

            `mode`
            :   String. How it flies.

                More about that.

                - `calm`: low
                - `wild`: high

            `size`
            :   Integer.
            """);

        var mode = page["POST /v1/kites#body.mode"];
        Assert.Equal("How it flies.\nMore about that.", mode.Description);
        Assert.Equal<string>(["calm", "wild"], mode.Enum);
        Assert.Equal(["POST /v1/kites#body.mode", "POST /v1/kites#body.size"], page.Fields);
    }

    [Fact]
    public void A_definition_without_a_type_counts_in_a_section_of_a_request()
    {
        var page = ReadText.Markdown("## POST /v1/kites\n\n### Headers\n\nAuthorization\n: Send your token here.\n");

        Assert.Equal(["POST /v1/kites#header.Authorization"], page.Fields);
    }

    [Fact]
    public void Words_and_their_meanings_are_no_fields()
    {
        var page = ReadText.Markdown(
            "## POST /v1/kites\n\n### Response\n\nYou may see these errors:\n\nERR_WIND\n: There is no wind\n\nERR_RAIN\n: It rains\n");

        Assert.Empty(page.Fields);
        Assert.Equal(
            [
                "7 definition ignored: a list of words and what they mean, without a type",
                "10 definition ignored: a list of words and what they mean, without a type",
            ],
            page.Ledger);
    }

    [Fact]
    public void A_sentence_above_a_colon_is_no_name() => Assert.Empty(
        ReadText.Markdown("## POST /v1/kites\n\n### Body\n\nA kite has a name\n: String.\n").Fields);

    [Theory]
    [InlineData("Defaults to 20 kites. Max 40 kites.", "20")]
    [InlineData("Defaults to 20 kites", "20")]
    [InlineData("Defaults to 20 kites where none is said.", null)]
    public void A_number_may_be_followed_by_what_it_counts(string description, string? expected) =>
        Assert.Equal(
            expected,
            ReadText.Markdown(
                $"## GET /v1/kites\n\n##### Query parameters\n\nlimit\n: Integer. {description}\n")["GET /v1/kites#query.limit"].Default);
}
