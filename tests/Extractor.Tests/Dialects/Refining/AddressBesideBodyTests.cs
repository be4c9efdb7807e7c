namespace Extractor.Tests.Dialects.Refining;

public sealed class AddressBesideBodyTests
{
    private static ReadText Page(string first, string second) => ReadText.Markdown($"""
        ## Move a boat

        `POST /v1/fleets/{"{fleet_id}"}/boats`

        ### {first}

        | Name | Type | Description |
        |---|---|---|
        | fleet_id | string | The fleet |
        | dry_run | boolean | Only try |

        ### {second}

        | Name | Type | Description |
        |---|---|---|
        | title | string | What it is called |

        """);

    [Theory]
    [InlineData("Request parameters", "Request body")]
    [InlineData("Request-Parameter", "Body")]
    [InlineData("请求参数", "请求体")]
    public void Parameters_beside_a_body_of_its_own_are_sent_in_the_address(string first, string second) =>
        Assert.Equal(
            ["path.fleet_id", "query.dry_run", "body.title"],
            Page(first, second).Fields.Select(static id => id.Split('#')[1]));

    [Theory]
    [InlineData("Request parameters", "Further parameters")]
    [InlineData("Request body", "Optional parameters")]
    public void Parameters_that_may_be_more_of_the_body_stay_there(string first, string second) =>
        Assert.DoesNotContain(Page(first, second).Fields, static id => id.Contains("#query", StringComparison.Ordinal));

    [Fact]
    public void What_a_body_of_the_page_shows_is_sent_there()
    {
        var page = ReadText.Markdown("""
            ## POST /v1/boats

            ### Request parameters

            - `rig` (string): How it is rigged

            ### Request body

            - `title` (string): What it is called

            ```json
            { "title": "Swift", "rig": "sloop" }
            ```

            """);

        Assert.Equal(["POST /v1/boats#body.rig", "POST /v1/boats#body.title"], page.Fields);
    }
}
