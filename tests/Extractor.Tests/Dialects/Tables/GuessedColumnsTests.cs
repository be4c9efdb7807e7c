namespace Extractor.Tests.Dialects.Tables;

public sealed class GuessedColumnsTests
{
    [Fact]
    public void A_first_column_of_names_beside_types_and_requirements_names_the_fields_whatever_its_title()
    {
        var page = PageUnderTest.Markdown(
            "# POST /v1/kites\n\n## Request body\n\n| description | Required | Type | Description |\n|---|---|---|---|\n"
            + "| tailLength | yes | integer | How long. |\n| colour | no | string | Of the wing. |\n");

        Assert.Equal(["body.tailLength", "body.colour"], page.Defined);
        Assert.Equal("How long.", page["tailLength"].Description);
    }

    [Fact]
    public void Types_below_a_title_of_values_are_types_where_the_column_of_types_has_places()
    {
        var page = PageUnderTest.Markdown(
            "# GET /v1/kites/{kiteId}\n\n## Parameters\n\n| Name | Type | Required | Value | Description |\n|---|---|---|---|---|\n"
            + "| kiteId | path | yes | string | Which. |\n| limit | query | no | int | How many. |\n");

        Assert.Equal(["path.kiteId", "query.limit"], page.Defined);
        Assert.Equal("int", page["limit"].Type);
    }

    [Fact]
    public void A_first_column_of_words_is_none_of_names() =>
        Assert.Empty(PageUnderTest.Markdown(
            "# POST /v1/kites\n\n## Request body\n\n| Topic | Required | Type |\n|---|---|---|\n| A tail | yes | string |\n"
            + "| A wing | no | string |\n").Defined);

    [Fact]
    public void A_response_of_which_only_the_structure_is_said_has_its_fields()
    {
        var page = PageUnderTest.Markdown(
            "# GET /v1/kites/{kiteId}\n\n**Success response 200**: [Kite](#kite)\n\n# Data types\n\n## Kite\n\n| Name | Type |\n|---|---|\n"
            + "| tail | string |\n");

        Assert.Contains("response.tail", page.Defined);
    }

    [Theory]
    [InlineData("Object/Key of the reply", "Description")]
    [InlineData("JSON key (top level)", "Meaning")]
    public void One_word_of_a_title_may_say_that_names_stand_beside_their_types(string title, string other) =>
        Assert.Equal(["response.span", "response.tail"], PageUnderTest.Markdown(
            "# Fly\n\nGET /v1/kites\n\n## Response\n\n"
                + $"| {title} | Type | {other} |\n|---|---|---|\n| span | Integer | W |\n| tail | String | T |\n")
            .Defined);

    [Theory]
    [InlineData("| Key of the map | Kind | Note |\n|---|---|---|\n| span | wide | W |\n| tail | long | T |\n")]
    [InlineData("| Key of the door | Type | Note |\n|---|---|---|\n| north | brass | W |\n| south | steel | T |\n")]
    public void A_title_with_such_a_word_above_anything_else_names_no_fields(string table) =>
        Assert.Empty(PageUnderTest.Markdown($"# Fly\n\nGET /v1/kites\n\n## Response\n\n{table}").Defined);

    [Fact]
    public void Such_a_title_may_say_where_the_fields_are_sent() =>
        Assert.Equal(["body.span", "response.id"], PageUnderTest.Markdown(
            "POST /v1/kites\n\n| Parameters | Type | Description |\n|---|---|---|\n| span | Integer | W |\n\nThe kite\n"
                + "| Object/Key in Response Object | Type | Description |\n|---|---|---|\n| id | Integer | Which |\n| id2 | String | T |\n")
            .Defined.Where(static field => !field.EndsWith('2')));
}
