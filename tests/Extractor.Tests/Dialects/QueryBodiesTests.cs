namespace Extractor.Tests.Dialects;

public sealed class QueryBodiesTests
{
    private const string Form = "{\n  \"sail\": \"flax\", // required, the cloth\n  \"limit\": 20 // optional, default: 20\n}";

    [Theory]
    [InlineData("**Query parameters:**", "json")]
    [InlineData("**Paramètres :**", "javascript")]
    [InlineData("### Parameters", "json")]
    [InlineData("### Query Parameters", "jsonc")]
    [InlineData("Параметры запроса:", "js")]
    public void Parameters_of_a_query_may_be_written_as_an_object_with_comments(string label, string language)
    {
        var page = PageUnderTest.Markdown($"# Boats\n\n## List boats\n\n`GET /v1/boats`\n\n{label}\n\n```{language}\n{Form}\n```\n");

        Assert.Equal(["query.sail", "query.limit"], page.Defined);
        Assert.Equal("20", page["limit"].Default?.ToString());
    }

    [Fact]
    public void The_same_without_comments_shows_the_query() =>
        Assert.Equal(
            ["query.sail", "query.limit"],
            PageUnderTest.Markdown(
                "# Boats\n\nGET /v1/boats\n\n**Query parameters:**\n\n```json\n{ \"sail\": \"flax\", \"limit\": 20 }\n```\n").Shown);

    [Fact]
    public void An_object_in_an_object_is_sent_in_no_address() =>
        Assert.Empty(
            PageUnderTest.Markdown(
                "# Boats\n\nGET /v1/boats\n\n**Query parameters:**\n\n```json\n"
                + "{ \"boat\": { \"sail\": \"flax\" } // the boat\n}\n```\n").Defined);

    [Fact]
    public void An_object_below_the_table_of_the_query_is_the_answer() =>
        Assert.Equal(
            ["query.limit"],
            PageUnderTest.Markdown(
                "# Boats\n\nGET /v1/boats\n\n### Query parameters\n\n| Name | Type |\n|-|-|\n| limit | integer |\n\n"
                + "```json\n{ \"id\": 1, // the number\n\"sail\": \"flax\" }\n```\n").Defined);
}
