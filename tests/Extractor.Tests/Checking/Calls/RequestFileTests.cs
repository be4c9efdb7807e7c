using Extractor.Checking.Calls;
using Extractor.Checking.Payloads;

namespace Extractor.Tests.Checking.Calls;

public sealed class RequestFileTests
{
    [Fact]
    public void Requests_have_a_method_an_address_headers_and_a_body()
    {
        var calls = Calls(
            "@host = https://api.example.com\n### make one\n# first\nPOST {{host}}/v1/kites?dry=yes\n    &wet=no HTTP/1.1\n"
            + "Content-Type: application/json\nX-Wind: strong\n\n{\n  \"name\": \"Ada\"\n}\n\n> {%\n client.log(1)\n%}\n###\n"
            + "https://api.example.com/v1/boats\n");

        Assert.Equal(["POST /v1/kites", "GET /v1/boats"], calls.Select(static call => call.Operation?.ToString()));
        Assert.Equal("{\n  \"name\": \"Ada\"\n}", calls[0].Body?.Json);
        Assert.Equal(new TextPlace(9, 1), calls[0].Body?.At);
        Assert.Equal("dry=yes wet=no", string.Join(' ', calls[0].Query.Select(static one => $"{one.Name}={one.Value}")));
        Assert.Equal(["Content-Type", "X-Wind"], calls[0].Headers.Select(static one => one.Name));
        Assert.All(calls, static call => Assert.Empty(call.Unread));
    }

    [Theory]
    [InlineData("POST https://h.example/v1/kites\nContent-Type: application/json\n\n{\"name\":\"{{name}}\"}", "{{name}}")]
    [InlineData("POST https://h.example/v1/kites\nContent-Type: application/json\n\n< ./missing.json", "missing.json")]
    [InlineData("POST https://h.example/v1/kites\nContent-Type: multipart/form-data; boundary=x\n\n--x\n--x--", "multipart")]
    [InlineData("POST https://h.example/v1/kites\nContent-Type: text/xml\n\n<a/>", "text/xml")]
    [InlineData("< {% request.variables.set('a', 1) %}\nPOST https://h.example/v1/kites\n\n{}", "script")]
    public void What_the_file_does_not_show_is_named(string text, string what) =>
        Assert.Contains(Calls(text), call => call.Unread.Any(part => part.What.Contains(what, StringComparison.Ordinal)));

    [Fact]
    public void A_form_goes_over_several_lines_of_no_body_but_its_own() =>
        Assert.Equal(
            "name=Ada size=2",
            string.Join(
                ' ',
                Assert.Single(Calls("POST https://h.example/v1/kites\nContent-Type: application/x-www-form-urlencoded\n\nname=Ada&size=2"))
                    .Form.Select(static one => $"{one.Name}={one.Value}")));

    private static System.Collections.Immutable.ImmutableArray<ApiCall> Calls(string text) =>
        RequestFile.Calls("a.http", text, static _ => new CallFile(null, "there is no such file"));
}
