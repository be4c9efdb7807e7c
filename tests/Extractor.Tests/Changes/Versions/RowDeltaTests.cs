using System.Text;
using System.Text.Json.Nodes;
using Extractor.Changes.Versions;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes.Versions;

public sealed class RowDeltaTests
{
    private static readonly Edition Old = TinyDocs.Extracted();

    [Fact]
    public void Applied_to_one_registry_it_gives_the_other_whole()
    {
        var now = Old.Then(("kites.md", TinyDocs.Kites.Replace("| `shape` |", "| `form` |", StringComparison.Ordinal)))
            .Without("guides/overview.md");

        Assert.Equal(Text(Old.Registry), Text(RowDelta.Apply(now.Registry, RowDelta.Between(now.Registry, Old.Registry))));
        Assert.Equal(Text(now.Registry), Text(RowDelta.Apply(Old.Registry, RowDelta.Between(Old.Registry, now.Registry))));
    }

    [Fact]
    public void It_holds_only_the_rows_that_differ()
    {
        var now = Old.Then(("kites.md", TinyDocs.Kites.Replace("How it is cut.", "How it is shaped.", StringComparison.Ordinal)));
        var fields = RowDelta.Between(now.Registry, Old.Registry)["fields"]!;

        Assert.Empty(fields["drop"]!.AsArray());
        Assert.Empty(fields["put"]!.AsArray());
        Assert.Equal(["POST /v1/kites#body.shape"], fields["set"]!.AsArray().Select(static row => row!["key"]!.GetValue<string>()));
    }

    [Fact]
    public void What_is_no_delta_is_refused() =>
        Assert.Equal(
            "expected 'pages' in the delta",
            Assert.Throws<FormatException>(() => RowDelta.Apply(Old.Registry, new JsonObject { ["version"] = "1.0.0" })).Message);

    private static string Text(FieldRegistry registry) => Encoding.UTF8.GetString(JsonText.Bytes(RegistryJson.Of(registry)));
}
