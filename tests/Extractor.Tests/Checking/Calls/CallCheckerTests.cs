using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking.Calls;

/// <summary>Calls as files on a disk, checked by the command.</summary>
public sealed class CallCheckerTests : IDisposable
{
    private const string Page = """
        # Kites

        ## Create

        `POST /v1/kites/{colour}`

        ### Path Parameters

        | Field | Type | Required | Enum | Description |
        | --- | --- | --- | --- | --- |
        | colour | string | Required | `red`, `blue` | Which colour |

        ### Request Headers

        | Field | Type | Required | Enum | Description |
        | --- | --- | --- | --- | --- |
        | X-Wind | string | Required | `weak`, `strong` | How it blows |
        | Authorization | string | Required | - | Who flies |

        ### Query Parameters

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | copies | integer | Optional | How many |

        ### Request Body

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | name | string | Required | What to call it |
        """;

    private readonly TemporaryFolder folder = new TemporaryFolder().Write("docs/kites.md", Page);

    public CallCheckerTests() => Assert.Equal(0, folder.Sot("extract").ExitCode);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("-H 'X-Wind: weak' -d '{\"name\":\"a\"}'", "red", 0, "documented: 3 confirmed, 0 hypotheses, 0 broken rules")]
    [InlineData(
        "-H 'x-wind: weak' -H 'Authorization: Bearer '$KEY -H 'Accept: */*' -d '{\"name\":\"a\"}'",
        "blue?copies=2",
        0,
        "documented: 5 confirmed")]
    [InlineData("-H 'X-Wind: weak' -d '{\"name\":\"a\"}'", "green", 1, "/colour: found the undocumented value green")]
    [InlineData("-H 'X-Wind: weak' -d '{\"name\":\"a\"}'", "red?copies=few", 1, "/copies: ")]
    [InlineData("-H 'X-Wind: mild' -d '{\"name\":\"a\"}'", "red", 1, "/X-Wind: found the undocumented value mild")]
    [InlineData("-d '{\"name\":\"a\"}'", "red", 1, "found no 'X-Wind'")]
    [InlineData("-H 'X-Wind: weak' -H 'X-Rain: no' -d '{\"name\":\"a\"}'", "red", 3, "X-Rain")]
    [InlineData("-H 'X-Wind: weak' -d '{\"name\":\"a\"}'", "red?size=2", 3, "size")]
    [InlineData("-H \"X-Wind: $WIND\" -d '{\"name\":\"a\"}'", "red", 2, "$WIND as the value of X-Wind")]
    [InlineData("-H 'X-Wind: weak' -d '{\"name\":\"a\"}'", "$COLOUR", 2, "$COLOUR as the value of colour")]
    public void Every_part_of_a_call_is_checked(string options, string address, int exitCode, string says)
    {
        var result = folder.Write("call.sh", $"curl -X POST https://h.example/v1/kites/{address} {options}\n")
            .Sot("check", "--curl", folder.At("call.sh"));

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(says, result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_call_of_a_file_is_a_result_of_its_own()
    {
        folder.Write(
            "call.sh",
            "curl https://h.example/v1/kites/red -H 'X-Wind: weak' -d '{\"name\":\"a\"}'\n\n"
            + "curl https://h.example/v1/kites/red -H 'X-Wind: weak' -d '{\"name\":1}'\n");
        var result = folder.Sot("check", "--curl", folder.At("call.sh"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("call.sh:1: POST /v1/kites/{colour}: documented: 3 confirmed", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "call.sh:3: POST /v1/kites/{colour}: breaks documented rules: 3 confirmed", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.py", "import requests", "found a file of the kind .py, expected a request body as JSON")]
    [InlineData(
        "a.json",
        """{ "info": { "name": "x", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" }, "item": [] }""",
        "found a Postman collection, expected a request body as JSON")]
    public void What_is_not_read_is_refused_with_what_is(string name, string text, string says)
    {
        var result = folder.Write(name, text).Sot("check", folder.At(name), "--scope", "POST /v1/kites/{colour}");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
    }
}
