using Extractor.Checking.Calls;
using Extractor.Checking.Payloads;

namespace Extractor.Tests.Checking.Calls;

public sealed class CurlScriptTests
{
    private const string Body = """{"name":"Ada"}""";

    [Fact]
    public void A_call_knows_its_operation_its_body_and_where_both_are()
    {
        var call = Assert.Single(Calls(
            "# make one\ncurl -X POST 'https://api.example.com/v1/kites?dry=yes' \\\n  -H 'Authorization: Bearer KEY' \\\n  -d '{\n"
            + "  \"name\": \"Ada'\\''s\"\n}'\n"));

        Assert.Equal("POST /v1/kites", call.Operation?.ToString());
        Assert.Equal((new TextPlace(2, 1), new TextPlace(4, 7)), (call.At, call.Body?.At));
        Assert.Equal("{\n  \"name\": \"Ada's\"\n}", call.Body?.Json);
        Assert.Equal(new CallField("dry", "yes", new TextPlace(2, 48)), Assert.Single(call.Query));
        Assert.Empty(call.Form);
        Assert.Empty(call.Unread);
    }

    [Theory]
    [InlineData("-F name=Ada -F 'tags[]=a' -F 'tags[]=b;type=text/plain'", "name=Ada tags[]=a tags[]=b")]
    [InlineData("-d 'name=Ada%20B&n=1' -d sort=up", "name=Ada B n=1 sort=up")]
    [InlineData("--data-urlencode 'name=a&b=c'", "name=a&b=c")]
    public void A_form_is_a_body_of_texts(string options, string form)
    {
        var call = Assert.Single(Calls($"curl https://api.example.com/v1/kites {options}"));

        Assert.Equal("POST /v1/kites", call.Operation?.ToString());
        Assert.Equal(form, string.Join(' ', call.Form.Select(static part => $"{part.Name}={part.Value}")));
        Assert.Empty(call.Unread);
    }

    [Theory]
    [InlineData("curl https://h.example/v1/kites\n\n$ curl https://h.example/v1/boats \\\n --json '{}'\n", "GET /v1/kites, POST /v1/boats")]
    [InlineData(
        "curl https://h.example/v1/kites -d '{}' && curl -X PUT https://h.example/v1/boats -d '{}'", "POST /v1/kites, PUT /v1/boats")]
    [InlineData("curl https://h.example/v1/kites -d '{}'; time curl https://h.example/v1/boats | jq .id", "POST /v1/kites, GET /v1/boats")]
    [InlineData(
        "curl -sXPOST https://h.example/v1/kites -d '{}' --next -X DELETE https://h.example/v1/boats", "POST /v1/kites, DELETE /v1/boats")]
    [InlineData("curl https://h.example/v1/kites https://h.example/v1/boats", "GET /v1/kites, GET /v1/boats")]
    [InlineData(
        "ID=$(curl -s https://h.example/v1/kites -d '{}' | jq -r .id)\nif true; then curl https://h.example/v1/boats; fi",
        "POST /v1/kites, GET /v1/boats")]
    public void Every_call_of_a_script_is_read(string script, string operations)
    {
        var calls = Calls(script);

        Assert.Equal(operations, string.Join(", ", calls.Select(static call => call.Operation)));
        Assert.All(calls, static call => Assert.Empty(call.Unread));
    }

    [Theory]
    [InlineData("curl -X POST \"$BASE_URL/v1/kites\" -d '{}'", "POST /v1/kites")]
    [InlineData("curl $BASE/v1/kites -d '{}' -X PUT", "PUT /v1/kites")]
    [InlineData("curl ${BASE}/v1/kites", "GET /v1/kites")]
    [InlineData("curl https://$HOST:8080/v1/kites -F a=b", "POST /v1/kites")]
    [InlineData("curl $URL -d '{ \"a\": \"$BASE/v1/kites\" }'", null)]
    public void A_script_may_keep_the_host_in_a_variable(
        string text, string? operation) => Assert.Equal(operation, Assert.Single(Calls(text)).Operation?.ToString());

    [Theory]
    [InlineData("-d \"$BODY\"", "$BODY")]
    [InlineData("-d \"{\\\"name\\\":\\\"${NAME:-x}\\\"}\"", "${NAME:-x}")]
    [InlineData("-d \"$(cat kite.json)\"", "$(cat kite.json)")]
    [InlineData("-d `cat kite.json`", "`cat kite.json`")]
    [InlineData("--data-binary @missing.json", "missing.json")]
    [InlineData("-d @-", "stdin")]
    [InlineData("-T kite.json", "kite.json")]
    [InlineData("--upload-file kite.json", "kite.json")]
    [InlineData("-K settings.txt", "settings.txt")]
    [InlineData("-F name=$NAME", "$NAME")]
    [InlineData("-F name=*", "*")]
    [InlineData("-d name={a,b}", "{a,b}")]
    [InlineData("-F 'name=<name.txt'", "name.txt")]
    [InlineData("-d hello", "hello")]
    [InlineData("-d '{}' -d '{}'", "one of several pieces")]
    [InlineData("-H 'Content-Type: application/xml' -d '<a/>'", "application/xml")]
    [InlineData("-H @headers.txt", "headers.txt")]
    [InlineData("--brand-new-option -d '{}'", "--brand-new-option")]
    [InlineData("-d '{}' $MORE", "$MORE")]
    [InlineData("-d '{\"a\":1}", "never closed")]
    public void What_a_file_does_not_show_is_named(string options, string what)
    {
        var call = Assert.Single(Calls($"curl -X POST https://api.example.com/v1/kites {options}"));

        Assert.Contains(call.Unread, part => part.What.Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("curl https://h.example/v1/kites?a=1&b=2", "'&' without quotation marks")]
    [InlineData("curl 'https://h.example/v1/kites/[1-3]'", "stands for several")]
    [InlineData("curl https://h.example/v1/kites\n  -d '{}'", "a backslash were missing")]
    [InlineData("curl https://h.example/v1/kites; wget https://h.example/v1/boats", "wget")]
    [InlineData("curl https://h.example/v1/kites; cat list | xargs -n1 curl", "xargs")]
    [InlineData("curl https://h.example/v1/kites; bash -c 'curl https://h.example/v1/boats'", "bash")]
    [InlineData("curl https://h.example/v1/kites; $CLIENT https://h.example/v1/boats", "$CLIENT")]
    [InlineData("alias call='curl -s'\ncurl https://h.example/v1/kites\ncall https://h.example/v1/boats", "by way of call")]
    [InlineData("curl https://h.example/v1/kites\npython3 - <<'END'\nrequests.post('https://h.example/v1/boats')\nEND", "python3")]
    [InlineData("curl https://h.example/v1/kites; node -e 'fetch(`https://h.example/v1/boats`)'", "node")]
    public void What_may_be_another_call_is_never_passed_over(string script, string what) =>
        Assert.Contains(Calls(script), call => call.Unread.Any(part => part.What.Contains(what, StringComparison.Ordinal)));

    [Theory]
    [InlineData("curl https://h.example/v1/kites -d @- <<'END'\n{\"name\":\"Ada\"}\nEND\n")]
    [InlineData("curl https://h.example/v1/kites -d @- <<-END\n\t{\"name\":\"Ada\"}\n\tEND\n")]
    [InlineData("curl https://h.example/v1/kites -d @- <<< '{\"name\":\"Ada\"}'")]
    [InlineData("curl https://h.example/v1/kites -d @kite.json")]
    [InlineData(
        "curl https://h.example/v1/kites --json $'{\"name\":\\x22Ada\"}' || curl https://h.example/v1/kites --json $'{\"name\":\"Ada\"}'")]
    public void A_body_may_be_in_a_document_a_file_or_a_word(string script)
    {
        var call = Calls(script)[^1];

        Assert.Equal(Body, call.Body?.Json.Trim());
        Assert.Empty(call.Unread);
    }

    [Fact]
    public void A_variable_in_a_document_is_a_part_that_is_not_seen() =>
        Assert.Contains(
            "$NAME in the body",
            Assert.Single(Assert.Single(Calls("curl https://h.example/v1/kites -d @- <<END\n{\"name\":\"$NAME\"}\nEND\n")).Unread).What,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("curl https://h.example/v1/kites | python3 -c 'import json, sys; print(json.load(sys.stdin))'")]
    [InlineData("export BASE=https://h.example\ncurl $BASE/v1/kites")]
    [InlineData("alias call='curl -s'\ncurl https://h.example/v1/kites\necho call")]
    public void A_command_that_calls_nothing_is_passed_over(string script) => Assert.Single(Calls(script));

    [Fact]
    public void A_text_without_a_call_has_none() => Assert.Empty(Calls("wget https://api.example.com/v1/kites\necho done\n"));

    [Fact]
    public void A_long_script_is_read_in_one_pass()
    {
        var script = string.Concat(
            Enumerable.Repeat("curl https://h.example/v1/kites -d '{\"name\":\"Ada\"}' <<A\nx$(echo \"$B\")\nA\n", 20_000));

        Assert.Equal(20_000, Calls(script).Length);
    }

    private static System.Collections.Immutable.ImmutableArray<ApiCall> Calls(string script) =>
        CurlScript.Calls(
            "a.sh", script, static name => name == "kite.json" ? new CallFile(Body, null) : new CallFile(null, "there is no such file"));
}
