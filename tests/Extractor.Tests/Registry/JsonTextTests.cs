using System.Text;
using System.Text.Json.Nodes;
using Extractor.Registry;

namespace Extractor.Tests.Registry;

public sealed class JsonTextTests
{
    [Fact]
    public void It_is_utf8_with_lf_two_spaces_and_a_line_end_behind_the_last_line()
    {
        var bytes = JsonText.Bytes(new JsonObject { ["rows"] = new JsonArray("ä<b>&'", 1), ["none"] = null });

        Assert.Equal(
            "{\n  \"rows\": [\n    \"ä<b>&'\",\n    1\n  ],\n  \"none\": null\n}\n", new UTF8Encoding(false, true).GetString(bytes));
    }
}
