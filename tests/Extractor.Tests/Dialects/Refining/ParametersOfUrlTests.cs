namespace Extractor.Tests.Dialects.Refining;

public sealed class ParametersOfUrlTests
{
    private static IEnumerable<string> Places(string operation, string label, params string[] names) => ReadText.Markdown($"""
        # Boats

        `{operation}`

        ## {label}

        | Name | Type | Description |
        |---|---|---|
        {string.Concat(names.Select(static name => $"| `{name}` | string | What is meant |\n"))}
        """).Fields.Select(static id => id.Split('#')[1]);

    [Theory]
    [InlineData("URL parameters")]
    [InlineData("2. URL Params")]
    [InlineData("Parámetros de la URL")]
    public void Parameters_that_the_path_does_not_have_are_sent_in_the_query(string label)
    {
        Assert.Equal(["query.lang"], Places("GET /v1/boats", label, "lang"));
        Assert.Equal(["path.boat", "query.lang"], Places("GET /v1/boats/{boat}", label, "boat", "lang"));
        Assert.Equal(["query.lang"], Places("POST /v1/boats", label, "lang"));
    }

    [Fact]
    public void A_parameter_may_be_called_otherwise_in_the_path() =>
        Assert.Equal(["path.boat_id"], Places("GET /v1/boats/{boat}", "URL parameters", "boat_id"));

    [Fact]
    public void What_is_said_to_stand_in_the_path_does() =>
        Assert.Equal(["path.boat_id"], Places("GET /v1/boats", "Path parameters", "boat_id"));
}
