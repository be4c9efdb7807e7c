using System.Text;
using Extractor.Checking.Calls;

namespace Extractor.Tests.Checking.Calls;

public sealed class HarFileTests
{
    [Fact]
    public void Every_entry_is_a_call()
    {
        var calls = Calls("""
            { "log": { "entries": [
              { "request": { "method": "POST", "url": "https://h.example/v1/kites?dry=yes", "headers": [{ "name": "X-Wind", "value": "strong" }],
                "queryString": [{ "name": "dry", "value": "yes" }], "postData": { "mimeType": "application/json; charset=utf-8", "text": "{\"name\":\n\"Ada\"}" } } },
              { "request": { "method": "POST", "url": "https://h.example/v1/boats", "postData": { "mimeType": "application/x-www-form-urlencoded", "text": "a=b%20c" } } },
              { "request": { "method": "GET", "url": "https://h.example/v1/kites/7?sort=up" } }
            ] } }
            """);

        Assert.Equal(["POST /v1/kites", "POST /v1/boats", "GET /v1/kites/7"], calls.Select(static call => call.Operation?.ToString()));
        Assert.Equal("{\"name\":\n\"Ada\"}", calls[0].Body?.Json);
        Assert.Equal(("dry", "X-Wind"), (calls[0].Query[0].Name, calls[0].Headers[0].Name));
        Assert.Equal(("a", "b c"), (calls[1].Form[0].Name, calls[1].Form[0].Value));
        Assert.Equal(("sort", "7"), (calls[2].Query[0].Name, calls[2].Segments[^1].Value));
        Assert.All(calls, static call => Assert.Empty(call.Unread));
    }

    [Theory]
    [InlineData(
        """{ "method": "POST", "url": "https://h.example/v1/kites", "postData": { "mimeType": "application/octet-stream", "text": "x" } """
        + """}""",
        "application/octet-stream")]
    [InlineData(
        """{ "method": "POST", "url": "https://h.example/v1/kites", "postData": """
        + """{ "mimeType": "application/json", "encoding": "base64", "text": "e30=" } }""",
        "base64")]
    [InlineData(
        """{ "method": "POST", "url": "https://h.example/v1/kites", "postData": { "mimeType": "multipart/form-data", "text": "--x" } }""",
        "multipart/form-data")]
    [InlineData("""{ "method": "POST", "url": "https://h.example/v1/kites", "bodySize": 12 }""", "not recorded")]
    [InlineData("{}", "without request.url")]
    public void What_was_not_recorded_is_named(string request, string what) =>
        Assert.Contains(
            what,
            Assert.Single(Assert.Single(Calls($$"""{ "log": { "entries": [{ "request": {{request}} }] } }""")).Unread).What,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", "log.entries")]
    [InlineData("{", "ends in the middle")]
    public void A_file_that_is_no_recording_is_refused(string json, string message) =>
        Assert.Contains(message, HarFile.Calls("a.har", Encoding.UTF8.GetBytes(json)).Problem?.Message, StringComparison.Ordinal);

    private static System.Collections.Immutable.ImmutableArray<ApiCall> Calls(string json)
    {
        var (calls, problem) = HarFile.Calls("a.har", Encoding.UTF8.GetBytes(json));
        Assert.Null(problem);
        return calls;
    }
}
