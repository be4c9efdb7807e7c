namespace Extractor.Tests.Dialects.Removing;

public sealed class NamesThatAreNoneTests
{
    [Fact]
    public void A_word_that_pages_write_for_themselves_is_no_field() =>
        Assert.Equal(
            ["body.size"],
            PageUnderTest.Markdown(
                "# Tasks\n\n## POST /v1/tasks\n\n### Body\n\n- **size** (int) - How big.\n- **Note** - Sizes are in metres.\n").Defined);

    [Fact]
    public void A_name_of_two_words_that_are_set_together_is_one_though_a_badge_has_the_same_words() =>
        Assert.Equal(
            ["body.size", "body.ReadOnly"],
            PageUnderTest.Markdown(
                "# Tasks\n\n## POST /v1/tasks\n\n### Body\n\n- **size** (int) - How big.\n- **ReadOnly** - Whether it may change.\n").Defined);

    [Fact]
    public void Words_of_the_page_do_not_speak_for_each_other_among_names_in_small_letters() =>
        Assert.Equal(
            ["POST /v1/kites#body.sail"],
            ReadText.Markdown(
                "# Fly\n\n`POST /v1/kites`\n\n## Request body\n\n| Field | Type | Description |\n|---|---|---|\n| sail | string | S |\n"
                + "| Note | | All of them |\n| Total | | 1 |\n| Example | | See below |\n").Fields);

    [Fact]
    public void Among_names_in_capitals_such_a_word_is_a_name() =>
        Assert.Contains(
            "POST /v1/kites#body.Note",
            ReadText.Markdown(
                "# Fly\n\n`POST /v1/kites`\n\n## Request body\n\n| Field | Type | Description |\n|---|---|---|\n| Sail | string | S |\n"
                + "| Tail | string | T |\n| Note | | What else |\n").Fields);

    [Theory]
    [InlineData("- **URL**: `https://api.example.com/v1/tasks`\n- **Body**:\n  - `size` (required): How big.\n", "body.size")]
    [InlineData("- `url`: `https://hooks.example.com/v1/done`\n- `size` (required): How big.\n", "body.url body.size")]
    public void A_label_beside_the_address_of_the_operation_is_none(string list, string fields) =>
        Assert.Equal(fields, string.Join(' ', PageUnderTest.Markdown($"# Tasks\n\n## POST /v1/tasks\n\n### Request\n\n{list}").Defined));

    [Theory]
    [InlineData("**Authentication** **Required**")]
    [InlineData("**Authorization** `required`")]
    [InlineData("- **Authentication**: Required")]
    [InlineData("**Autenticación** **Obligatorio**")]
    public void That_a_call_needs_credentials_is_no_field_of_its_body(string line) =>
        Assert.Equal(
            ["POST /v1/kites#body.sail"],
            ReadText.Markdown(
                $"# Fly\n\n## POST `/v1/kites`\n\n### HTTP request\n\n{line}\n\nFlies the kite.\n\n### Body parameters\n\n"
                + "| Field | Type | Description |\n|---|---|---|\n| sail | string | S |\n").Fields);

    [Theory]
    [InlineData("### Headers\n\n- **Authorization** (required)\n", "POST /v1/kites#header.Authorization")]
    [InlineData("### Body\n\n- `authentication` (required)\n", "POST /v1/kites#body.authentication")]
    [InlineData("### Body\n\n- **Authentication** (string, required)\n", "POST /v1/kites#body.Authentication")]
    public void Among_headers_or_beside_a_type_it_is_one(string part, string field) =>
        Assert.Equal([field], ReadText.Markdown($"# Fly\n\n## POST `/v1/kites`\n\n{part}").Fields);
}
