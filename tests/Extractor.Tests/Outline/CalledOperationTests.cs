using Extractor.Model;
using Extractor.Outline;

namespace Extractor.Tests.Outline;

public sealed class CalledOperationTests
{
    private static readonly ILookup<string, string> Documented = new[]
    {
        "GET /tasks", "GET /tasks/{id}", "GET /tasks/latest", "DELETE /tasks/{id}", "POST /tasks/{id}:cancel",
        "GET /{team}/boards/{board}", "GET /teams/{team}/boards",
    }.ToLookup(OperationName.Shape);

    [Theory]
    [InlineData("GET /tasks/123", "GET /tasks/{id}")]
    [InlineData("GET /tasks/task_8f2", "GET /tasks/{id}")]
    [InlineData("GET /tasks/YOUR_TASK_ID", "GET /tasks/{id}")]
    [InlineData("GET /tasks/$TASK", "GET /tasks/{id}")]
    [InlineData("GET /tasks/{task}", "GET /tasks/{id}")]
    [InlineData("POST /tasks/12:cancel", "POST /tasks/{id}:cancel")]
    [InlineData("GET /t1/boards/b2", "GET /{team}/boards/{board}")]
    public void Values_stand_where_addresses_have_parameters(string call, string documented) =>
        Assert.Equal(documented, CalledOperation.Among(OperationName.Parse(call)!.Value, shape => Documented[shape]));

    [Theory]
    [InlineData("GET /tasks/search")]
    [InlineData("PUT /tasks/123")]
    [InlineData("GET /tasks/123/logs")]
    [InlineData("GET /v1/tasks/123")]
    [InlineData("POST /tasks/12:stop")]
    public void What_may_be_another_operation_is_one(
        string call) => Assert.Null(CalledOperation.Among(OperationName.Parse(call)!.Value, shape => Documented[shape]));

    [Theory]
    [InlineData("GET /tasks/search", "GET /tasks/{id}", true)]
    [InlineData("GET /api/v2/tasks/7", "GET /tasks/{id}", true)]
    [InlineData("GET /api/v2/jobs/7", "GET /tasks/{id}", false)]
    [InlineData("POST /tasks/7", "GET /tasks/{id}", false)]
    [InlineData("GET /seven", "GET /{id}", false)]
    public void In_the_section_of_an_operation_any_word_may_be_a_value_and_the_path_may_have_a_first_part(
        string call, string around, bool same) =>
        Assert.Equal(same, CalledOperation.IsOf(OperationName.Parse(call)!.Value, Scope.Operation(OperationName.Parse(around)!.Value)));

    [Fact]
    public void An_example_call_with_values_makes_no_operation_of_its_own()
    {
        var page = PageUnderTest.Markdown("""
            # Tasks

            ## GET /tasks/{id}

            | Parameter | Type | Description |
            | --- | --- | --- |
            | id | string | Which one |

            ```bash
            curl "https://api.example.com/v3/tasks/abc?verbose=1" -H "Key: 1"
            ```

            ## Try it

            ```bash
            curl https://api.example.com/tasks/123?deep=1
            ```
            """);

        Assert.Equal(["GET /tasks/{id}"], page.ScopesOfClaims);
        Assert.Equal(
            ["header.Key", "query.verbose", "query.deep"],
            page.Shown.Order(StringComparer.Ordinal).Take(1)
                .Concat(page.Shown.Where(static name => name.StartsWith("query", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("", "kites/7", "PATCH /v1/kites/{id}")]
    [InlineData("-X POST ", "kites/7", "POST /v1/kites/7")]
    [InlineData("", "kites", "POST /v1/kites")]
    [InlineData("", "boats/7", "POST /v1/boats/7")]
    public void A_call_that_leaves_its_method_open_is_a_sample_of_the_operation_that_its_section_names(
        string method, string path, string operation)
    {
        var page = PageUnderTest.Markdown(
            $"# Kites\n\n## Change a kite\n\n```shell\ncurl {method}https://kites.example.com/v1/{path} \\\n  -d wind=high\n```\n\n"
            + "### HTTP Request\n\n`PATCH https://kites.example.com/v1/kites/<id>`\n");

        Assert.Equal(operation, Assert.Single(page.Reading.Claims, static claim => claim.Path.Value == "wind").Scope.Id);
    }
}
