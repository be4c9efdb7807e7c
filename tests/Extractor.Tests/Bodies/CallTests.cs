using Extractor.Bodies;
using Extractor.Pages;

namespace Extractor.Tests.Bodies;

public sealed class CallTests
{
    [Theory]
    [InlineData("curl https://api.example.com/v1/tasks", "GET /v1/tasks")]
    [InlineData("$ curl 'https://api.example.com/v1/tasks?limit=1'", "GET /v1/tasks")]
    [InlineData("# list them\n\ncurl https://api.example.com/v1/tasks", "GET /v1/tasks")]
    [InlineData("curl -X DELETE \"https://api.example.com/v1/tasks/1\"", "DELETE /v1/tasks/1")]
    [InlineData("curl -XPUT https://api.example.com/v1/tasks/1", "PUT /v1/tasks/1")]
    [InlineData("curl --request patch --url https://api.example.com/v1/tasks/1", "PATCH /v1/tasks/1")]
    [InlineData("curl --location --request POST 'https://api.example.com/v1/tasks'", "POST /v1/tasks")]
    [InlineData("curl https://api.example.com/v1/tasks -d '{\"a\": 1}'", "POST /v1/tasks")]
    [InlineData("curl -d '{\"a\": 1}' https://api.example.com/v1/tasks", "POST /v1/tasks")]
    [InlineData("curl https://api.example.com/v1/tasks -F file=@a.png", "POST /v1/tasks")]
    [InlineData("curl -G https://api.example.com/v1/tasks -d limit=1", "GET /v1/tasks")]
    [InlineData("curl https://api.example.com/v1/tasks/{id}", "GET /v1/tasks/{id}")]
    [InlineData("curl \\\n  https://api.example.com/v1/tasks", "GET /v1/tasks")]
    [InlineData("curl https://api.example.com/v1/tasks\r\n  -X POST", "POST /v1/tasks")]
    public void A_call_names_its_operation(string code, string operation) => Assert.Equal(operation, Read(code)!.Operation?.ToString());

    [Theory]
    [InlineData("curl --version")]
    [InlineData("curl -X POST")]
    [InlineData("curl -X WALK https://api.example.com/v1/tasks")]
    public void A_call_without_an_address_names_none(string code) => Assert.Null(Read(code)!.Operation);

    [Theory]
    [InlineData("{ \"a\": 1 }")]
    [InlineData("# a comment alone")]
    [InlineData("wget https://api.example.com/v1/tasks")]
    [InlineData("curly https://api.example.com")]
    [InlineData("")]
    public void Other_code_is_no_call(string code)
    {
        Assert.Null(Read(code));
        Assert.False(Call.Opens(new SourceText("page.md", code), LineRange.Single(0)));
    }

    [Theory]
    [InlineData("-H 'A-b: c' -H \"D: e: f\"", "Header A-b", "Header D")]
    [InlineData("--header 'A: b' -HB", "Header A")]
    [InlineData("-H $'A: b'", "Header A")]
    [InlineData("-H 'two words: b' -H 'none'")]
    [InlineData("-d '{\"x\": \"-H y: z\"}' -H 'A: b'", "Header A")]
    [InlineData("-F file=@a.png --form 'size=1' --form-string b=2", "Body file", "Body size", "Body b")]
    [InlineData("-d 'a=1&b=2' --data-urlencode 'c=3'", "Body a", "Body b", "Body c")]
    [InlineData("--data-raw a=1", "Body a")]
    [InlineData("-G -d a=1", "Query a")]
    [InlineData("-d @body.json")]
    [InlineData("")]
    public void Headers_and_form_fields_are_parts_of_it(string flags, params string[] parts) =>
        Assert.Equal(parts, Parts($"curl https://api.example.com/v1/tasks {flags}"));

    [Theory]
    [InlineData("?a=1&b_c=2", "Query a", "Query b_c")]
    [InlineData("?a[]=1&b[c]=2", "Query a[]", "Query b[c]")]
    [InlineData("?a", new string[0])]
    [InlineData("?", new string[0])]
    [InlineData("?a=1#b=2", "Query a")]
    public void Parameters_of_the_address_are_parts_of_it(
        string query, params string[] parts) => Assert.Equal(parts, Parts($"curl 'https://api.example.com/v1/tasks{query}'"));

    [Fact]
    public void A_part_knows_its_line()
    {
        var call = Read("curl https://api.example.com/v1/tasks \\\n  -H 'A: b' \\\n  -H 'C: d'")!;

        Assert.Equal([("A", 1), ("C", 2)], call.Parts.Select(static part => (part.Name, part.Line)));
    }

    [Theory]
    [InlineData("-d '{\"a\": 1}'", "a")]
    [InlineData("-d \\\n'{\n\"a\": 1,\n\"b\": \"it's\"\n}'", "a", "b")]
    [InlineData("--data-raw='{\"a\": 1}'", "a")]
    [InlineData("--json '[{\"a\": 1}]'", "[].a")]
    [InlineData("-d $'{\"a\": 1}'", "a")]
    [InlineData("-d '{\"a\": 1}' -H 'B: {\"c\": 1}'", "a")]
    [InlineData("-d 'a=1'")]
    [InlineData("--dataset '{\"a\": 1}'")]
    [InlineData("")]
    public void Its_body_is_what_it_sends_as_data(string flags, params string[] keys) =>
        Assert.Equal(keys, Read($"curl https://api.example.com/v1/tasks {flags}")!.Sent.Keys.Select(static key => key.Path.Value));

    [Fact]
    public void It_ends_where_no_flag_follows() =>
        Assert.Equal(
            new LineRange(0, 2), Read("curl https://api.example.com/v1/tasks \\\n  -d '{\n  }'\n\nHTTP/1.1 200\nA: -H 'B: c'")!.Lines);

    private static Call? Read(string code)
    {
        var source = new SourceText("page.md", code);
        return Call.Read(source, new LineRange(0, source.LineCount - 1));
    }

    private static string[] Parts(string code) => [.. Read(code)!.Parts.Select(static part => $"{part.Location} {part.Name}")];
}
