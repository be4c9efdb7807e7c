using Extractor.Checking.Payloads;

namespace Extractor.Tests.Checking.Payloads;

public sealed class CurlCallTests
{
    [Fact]
    public void It_knows_its_operation_its_body_and_where_both_stand()
    {
        var call = Assert.Single(CurlCall.In("a.sh", "# make one\ncurl -X POST https://api.example.com/v1/kites?dry=yes \\\n  -H 'Authorization: Bearer KEY' \\\n  -d '{\n  \"name\": \"Ada'\\''s\"\n}'\n"));

        Assert.Equal("POST /v1/kites", call.Operation?.ToString());
        Assert.Equal((new TextPlace(2, 1), new TextPlace(4, 7)), (call.At, call.JsonAt));
        Assert.Equal("{\n  \"name\": \"Ada's\"\n}", call.Json);
        Assert.Equal(new FormPart("dry", "yes", new TextPlace(2, 47)), Assert.Single(call.Query));
        Assert.Empty(call.Form);
    }

    [Fact]
    public void A_form_is_a_body_of_texts()
    {
        var call = Assert.Single(CurlCall.In("a.sh", "curl https://api.example.com/v1/kites -F name=Ada%20B -F 'tags[]=a' -F 'tags[]=b'"));

        Assert.Equal(("POST /v1/kites", null), (call.Operation?.ToString(), call.Json));
        Assert.Equal(["name=Ada B", "tags[]=a", "tags[]=b"], call.Form.Select(static part => $"{part.Name}={part.Value}"));
    }

    [Fact]
    public void Calls_stand_one_below_the_other() =>
        Assert.Equal(
            ["GET /v1/kites", "POST /v1/boats"],
            CurlCall.In("a.sh", "curl https://api.example.com/v1/kites\n\n$ curl https://api.example.com/v1/boats \\\n --json '{}'\n").Select(static call => call.Operation?.ToString()));

    [Theory]
    [InlineData("curl -X POST \"$BASE_URL/v1/kites\" -d '{}'", "POST /v1/kites")]
    [InlineData("curl $BASE/v1/kites -d '{}' -X PUT", "PUT /v1/kites")]
    [InlineData("curl ${BASE}/v1/kites", "GET /v1/kites")]
    [InlineData("curl $BASE/v1/kites -F a=b", "POST /v1/kites")]
    [InlineData("curl $URL -d '{ \"a\": \"$BASE/v1/kites\" }'", null)]
    public void A_script_may_keep_the_host_in_a_variable(string text, string? operation) => Assert.Equal(operation, Assert.Single(CurlCall.In("a.sh", text)).Operation?.ToString());

    [Fact]
    public void A_body_in_another_file_is_named() =>
        Assert.Equal("body.json", Assert.Single(CurlCall.In("a.sh", "curl https://api.example.com/v1/kites -d @body.json")).BodyFile);

    [Fact]
    public void A_text_without_a_call_has_none() => Assert.Empty(CurlCall.In("a.sh", "wget https://api.example.com/v1/kites\n"));
}
