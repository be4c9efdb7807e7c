using Extractor.Model;

namespace Extractor.Tests.Dialects.Tables;

public sealed class NamedObjectsTests
{
    private const string Table = "| Field | Type | Description |\n|-|-|-|\n| id | string | Its id |\n| launch | string | How it starts |\n";

    [Theory]
    [InlineData("POST", "Kite Flight Object")]
    [InlineData("GET", "Kite Flight Object")]
    [InlineData("GET", "The Flight object")]
    [InlineData("POST", "飞行对象")]
    public void A_table_below_the_name_of_an_object_is_about_that_and_not_about_what_the_operation_takes(string method, string heading)
    {
        var page = PageUnderTest.Markdown(
            $"# Kites\n\n## Fly\n\n`{method} /kites/{{id}}/flights`\n\nReturns a flight.\n\n### Params\n\n| Field | Type | Description |\n"
            + $"|-|-|-|\n| wind | string | How it blows |\n\n### {heading}\n\n{Table}");

        Assert.All(page.Reading.Claims.Where(static claim => claim.Path.Value is "launch"), static claim =>
            Assert.Equal((ScopeKind.Object, Location.Object), (claim.Scope.Kind, claim.Location)));
        Assert.DoesNotContain(page.Reading.Claims, static claim =>
            claim is { Scope.Kind: ScopeKind.Operation, Kind: ClaimKind.TableRow, Path.Value: "id" or "launch" });
        Assert.Contains(page.Reading.Claims, static claim => claim is { Scope.Kind: ScopeKind.Operation, Path.Value: "wind" });
    }

    [Theory]
    [InlineData("Request Body", "body")]
    [InlineData("Response Object", "response")]
    public void A_heading_that_says_where_its_fields_are_sent_names_no_object(string heading, string location)
    {
        var page = PageUnderTest.Markdown($"# Fly\n\n`POST /kites/flights`\n\n## {heading}\n\n{Table}");

        Assert.Equal([$"{location}.id", $"{location}.launch"], page.Defined);
    }

    [Fact]
    public void An_object_that_a_field_holds_stays_what_that_field_holds()
    {
        var page = PageUnderTest.Markdown(
            "# Fly\n\n`POST /kites/flights`\n\n## Request Body\n\n| Field | Type | Description |\n|-|-|-|\n| flight | object | It |\n\n"
            + $"## flight object\n\n{Table}");

        Assert.Equal(["body.flight", "body.flight.id", "body.flight.launch"], page.Defined);
    }

    [Theory]
    [InlineData("The kite object", "object.id object.launch")]
    [InlineData("Flying a kite", "response.kite.id response.kite.launch")]
    public void A_table_behind_a_sample_of_an_object_is_about_the_object(string heading, string fields)
    {
        var page = PageUnderTest.Markdown(
            $"# Kites\n\n## {heading}\n\n> Example Response\n\n```json\n{{\"kite\": {{\"id\": 1, \"launch\": \"hand\"}}}}\n```\n\n{Table}");

        Assert.Equal(fields.Split(' '), page.Defined);
    }
}
