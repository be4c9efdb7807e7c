using Extractor.Model;

namespace Extractor.Tests.Dialects;

public sealed class AssignedTypesTests
{
    private const string Page = """
        **Show a kite**
        ----
          Tells all about one kite.

        * **URL**

          /kites/:id

        * **Method:**

          `GET`

        *  **URL Params**

           **Required:**

           `id=[integer]`

           **Optional:**

           `string_length=[number]`

           `tail=[shaggy]` How long it is.

        * **Data Params**

          None

        * **Success Response:**

          * **Code:** 200 <br />
            **Content:** `{ id : 12, name : "Red" }`

        * **Error Response:**

          * **Code:** 404 NOT FOUND <br />
            **Content:** `{ error : "no such kite" }`
        """;

    [Fact]
    public void A_line_of_code_that_assigns_a_type_to_a_name_is_a_field() => Assert.Equal(
        ["GET /kites/{id}#path.id", "GET /kites/{id}#query.string_length", "GET /kites/{id}#query.tail"],
        ReadText.Markdown(Page).Fields);

    [Theory]
    [InlineData("**Required:** `id=[integer]`", Requirement.Required)]
    [InlineData("*Optional:* `id=[integer]`", Requirement.Optional)]
    public void The_word_may_stand_before_the_field_on_its_line(string line, Requirement required)
    {
        var claim = ReadText.Markdown($"# Kites\n\n### GET /kites/:id\n\n* **URL Params**  \n  {line}\n* **Data Params**  \n  None\n")[
            "GET /kites/{id}#path.id"];

        Assert.Equal(("integer", required), (claim.Type, claim.Required));
    }

    [Theory]
    [InlineData("path.id", "integer", Requirement.Required)]
    [InlineData("query.string_length", "number", Requirement.Optional)]
    [InlineData("query.tail", "shaggy", Requirement.Optional)]
    public void The_word_above_it_says_whether_it_is_required(string field, string type, Requirement required)
    {
        var claim = ReadText.Markdown(Page)[$"GET /kites/{{id}}#{field}"];

        Assert.Equal((type, required), (claim.Type, claim.Required));
    }

    [Theory]
    [InlineData("`tail=[a, b]`")]
    [InlineData("`tail=red`")]
    [InlineData("`tail=<a kite>`")]
    [InlineData("`tail`")]
    [InlineData("`size: 12`")]
    public void A_line_of_code_that_assigns_a_value_is_none(string text) =>
        Assert.Empty(ReadText.Markdown($"# POST /v1/kites\n\n## Request body\n\n{text}\n").Fields);

    [Fact]
    public void The_keys_of_a_body_in_a_line_are_no_type() =>
        Assert.Empty(ReadText.Markdown("# POST /v1/kites\n\n## Response\n\n**Content:** `{ id : 12, url : \"x\" }`\n").Fields);
}
