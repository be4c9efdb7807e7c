using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Commands.Checking;

public sealed class CheckBadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = TinyDocs.Folder();

    public CheckBadInputTests() => folder.Sot("extract");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("{\n  \"name\": \"Ada\",\n}", "p.json:3:1: error[payload-broken]: not JSON: *")]
    [InlineData(
        "{\"name\": NaN}",
        "p.json:1:10: error[payload-broken]: found a number that JSON does not have (NaN or Infinity), expected a number\n")]
    [InlineData(
        "{\"name\": \"a\",\n \"name\": \"b\"}",
        "p.json:2:2: error[payload-broken]: found the name \"name\" a second time, expected each name once; the first stands at 1:2\n")]
    [InlineData(
        "\uFEFF{\"name\": \"a\"}",
        "p.json:1:1: error[payload-broken]: found a byte-order mark, expected '{'; save the file as UTF-8 without one\n")]
    [InlineData("[]", "p.json:1:1: error[payload-broken]: found a list, expected a JSON object with the fields of a request body\n")]
    [InlineData("", "p.json:1:1: error[payload-broken]: found nothing, expected a JSON object\n")]
    public void A_payload_that_is_no_request_body(string text, string message)
    {
        folder.Write("p.json", text);

        Refused(Check("p.json"), message);
    }

    [Fact]
    public void A_payload_that_nests_a_hundred_thousand_deep()
    {
        folder.Write("p.json", $"{{\"name\": {new string('[', 100_000)}{new string(']', 100_000)}}}");

        Refused(
            Check("p.json"),
            "p.json:1:*: error[payload-broken]: objects and lists nest more than 64 levels here, expected a request body\n");
    }

    [Fact]
    public void A_payload_of_a_hundred_megabytes()
    {
        var text = new byte[100 << 20];
        Array.Fill(text, (byte)'x');
        "{\"name\": \""u8.CopyTo(text);
        "\"}"u8.CopyTo(text.AsSpan(text.Length - 2));
        folder.Write("p.json", text);

        Refused(
            Check("p.json"), "p.json:1:1: error[payload-broken]: found more than 64 MB, expected a request body of no more than 64 MB\n");
    }

    [Theory]
    [InlineData("gone.json", "gone.json: error[payload-broken]: there is no such file\n")]
    [InlineData("docs", "docs: error[payload-broken]: is a folder, expected a file, or a pattern such as payloads/*.json\n")]
    [InlineData("gone/*.json", "gone/*.json: error[payload-broken]: no file fits this pattern\n")]
    public void A_payload_that_is_not_there(
        string name, string message) => Refused(folder.Sot("check", folder.At(name), "--scope", "kites"), message);

    [Theory]
    [InlineData("kitse", "sot: no operation fits 'kitse'; near to it:\n  POST /v1/kites\n")]
    [InlineData("submarine", "sot: no operation fits 'submarine'; 'sot find' searches their names and fields\n")]
    public void An_operation_that_no_page_documents(string scope, string message)
    {
        folder.Write("p.json", "{}");

        Refused(folder.Sot("check", folder.At("p.json"), "--scope", scope), message);
    }

    [Theory]
    [InlineData("check", "sot: nothing to check; name files of request bodies, - for stdin, or a file of curl commands behind --curl\n")]
    [InlineData(
        "check p.json",
        "sot: a request body does not say which operation it is for; name it, as in --scope \"POST /v1/videos/omni-video\"\n")]
    public void A_call_that_does_not_say_enough(string words, string message) => Refused(folder.Sot(words.Split(' ')), message);

    [Fact]
    public void A_registry_that_is_not_there()
    {
        using var empty = new TemporaryFolder();

        Refused(
            empty.Write("p.json", "{}").Sot("check", empty.At("p.json"), "--scope", "kites"),
            "sot: *extracted holds no registry; run 'sot extract' first, or name another folder with --out\n");
    }

    [Fact]
    public void A_registry_of_a_newer_version_of_the_tool()
    {
        folder.Edit("extracted/registry.json", static text => text.Replace(
            "\"schemaVersion\": 1", "\"schemaVersion\": 2", StringComparison.Ordinal)).Write("p.json", "{}");

        Refused(
            Check("p.json"),
            "extracted/registry.json:2: error[output-newer]: schemaVersion is 2, this tool knows 1; use a newer version of the tool\n");
    }

    [Fact]
    public void One_payload_that_cannot_be_read_keeps_no_other_from_being_checked()
    {
        folder.Write("broken.json", "{").Write("whole.json", """{ "name": "Ada" }""");
        var result = Check("broken.json", "whole.json");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("broken.json:1:2: error[payload-broken]: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("whole.json: documented: 1 confirmed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_report_for_machines_what_cannot_be_read_is_a_finding_too()
    {
        folder.Write("p.json", "{");

        Assert.All(["github", "sarif", "junit", "json"], format => Assert.Contains(
            "ends in the middle",
            folder.Sot("check", folder.At("p.json"), "--scope", "kites", "--format", format).Output,
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "curl -X POST https://api.example.com/v1/kites -d '{ \"name\": \"Ada\" }'",
        0,
        "call.sh:1: POST /v1/kites: documented: 1 confirmed, 0 hypotheses, 0 broken rules")]
    [InlineData(
        "curl -X POST https://api.example.com/v1/kites -d '{ \"shape\": \"cube\" }'",
        1,
        "call.sh:1:62: error[value-undocumented]: /shape: ")]
    [InlineData(
        "curl -X POST https://api.example.com/v1/kites -d '{ \"name\": \"Ada\", \"colour\": 1 }'",
        3,
        "call.sh:1:68: warning[field-hypothesis]: /colour: ")]
    [InlineData(
        "curl https://api.example.com/v1/kites -F name=Ada -F line_length=far", 1, "call.sh:1:54: error[type-mismatch]: /line_length: ")]
    [InlineData("curl https://api.example.com/v1/kites -X POST", 1, "call.sh:1:1: error[required-missing]: found no 'name'")]
    public void A_call_finds_its_operation_itself(string call, int exitCode, string line)
    {
        var result = folder.Write("call.sh", call).Sot("check", "--curl", folder.At("call.sh"));

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
        Assert.Contains($"\n{line}", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "curl -X POST https://api.example.com/v1/boats -d '{}'",
        "call.sh:1:1: error[scope-unknown]: found POST /v1/boats, expected an operation that the pages document*")]
    [InlineData(
        "curl -X POST $URL -d '{}'",
        "call.sh:1:1: error[scope-unknown]: the call names no address such as https://api.example.com/v1/videos, expected one, or the "
        + "operation behind --scope\n")]
    [InlineData(
        "curl https://api.example.com/v1/kites -d @body.json",
        "call.sh:1:42: error[payload-broken]: the call was not read in full: found the body from body.json: there is no such file\n")]
    [InlineData(
        "curl https://api.example.com/v1/kites -d \"$BODY\"",
        "call.sh:1:43: error[payload-broken]: the call was not read in full: found $BODY in $BODY\n")]
    [InlineData(
        "curl -X POST https://api.example.com/v1/kites -T kite.json",
        "call.sh:1:50: error[payload-broken]: the call was not read in full: found the body from kite.json, which is uploaded as it is\n")]
    [InlineData(
        "curl -X POST https://api.example.com/v1/kites \\\n -d '{ \"name\": }'", "call.sh:2:16: error[payload-broken]: not JSON: *")]
    [InlineData(
        "wget https://api.example.com/v1/kites",
        "call.sh:1:1: error[payload-broken]: found no curl command, expected a line that starts with 'curl'\n")]
    public void A_call_that_cannot_be_checked_says_why(
        string call, string message) => Refused(folder.Write("call.sh", call).Sot("check", "--curl", folder.At("call.sh")), message);

    private SotResult Check(params string[] files) => folder.Sot(["check", .. files.Select(folder.At), "--scope", "POST /v1/kites"]);

    // A star stands for words that are not ours, or for a folder that the machine chooses.
    private static void Refused(SotResult result, string message)
    {
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        if (!message.Contains(": *", StringComparison.Ordinal) && !message.Contains(":*", StringComparison.Ordinal)
            && !message.EndsWith('*'))
            Assert.Equal(message, result.Error);
        else Assert.All(message.Split('*'), part => Assert.Contains(part, result.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }
}
