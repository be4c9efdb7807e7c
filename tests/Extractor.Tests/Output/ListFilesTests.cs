using System.Text.Json.Nodes;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Output;

public sealed class ListFilesTests
{
    private static readonly Edition Docs = TinyDocs.Extracted();

    [Fact]
    public void Together_the_two_lists_hold_every_field_once()
    {
        var listed = Fields("confirmed.json").Concat(Fields("hypothesis.json")).Select(static field => field["id"]!.GetValue<string>());

        Assert.Equal(
            Docs.Registry.Fields.Select(static field => field.Id.ToString()).Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("confirmed.json")]
    [InlineData("hypothesis.json")]
    public void Each_list_names_its_schema_and_version(string name)
    {
        var list = JsonNode.Parse(Docs.Files[name])!;

        Assert.Equal((1, "1.0.0"), (list["schemaVersion"]!.GetValue<int>(), list["version"]!.GetValue<string>()));
    }

    [Fact]
    public void A_confirmed_field_has_its_id_its_parts_and_its_best_anchor()
    {
        var field = Assert.Single(Fields("confirmed.json"), static field => field["path"]!.GetValue<string>() == "line_length");

        Assert.Equal(
            ("POST /v1/kites#body.line_length", "POST /v1/kites", "body", "int", "optional"),
            (
                field["id"]!.GetValue<string>(), field["scope"]!.GetValue<string>(), field["location"]!.GetValue<string>(),
                field["type"]!.GetValue<string>(), field["required"]!.GetValue<string>()));
        Assert.Equal(("kites.md", 21), (field["anchor"]!["page"]!.GetValue<string>(), field["anchor"]!["line"]!.GetValue<int>()));
    }

    [Fact]
    public void A_hypothesis_has_its_reason_its_evidence_and_the_nearest_documented_field()
    {
        var field = Assert.Single(Fields("hypothesis.json"), static field => field["path"]!.GetValue<string>() == "colour");

        Assert.Equal("example-only", field["reason"]!.GetValue<string>());
        Assert.Equal("accepted", Assert.Single(field["evidence"]!.AsArray())!["api"]!.GetValue<string>());
        Assert.Equal(
            ("POST /v1/kites#body.tail_list[].colour", "tail_list[].colour", 20),
            (
                field["nearest"]!["id"]!.GetValue<string>(),
                field["nearest"]!["path"]!.GetValue<string>(),
                field["nearest"]!["anchor"]!["line"]!.GetValue<int>()));
    }

    [Fact]
    public void Evidence_stands_beside_a_confirmed_field_too()
    {
        var docs = Edition.Of(
            ("kites.md", TinyDocs.Kites),
            ("evidence/a.yaml", "- field: POST /v1/kites#body.name\n  date: 2026-02-03\n  api: accepted\n  semantics: refuted\n"));
        var field = Assert.Single(
            JsonNode.Parse(docs.Files["confirmed.json"])!["fields"]!.AsArray(), static field => field!["evidence"]!.AsArray().Count > 0)!;

        Assert.Equal(
            ("name", "refuted", false),
            (
                field["path"]!.GetValue<string>(),
                field["evidence"]![0]!["semantics"]!.GetValue<string>(),
                field["evidence"]![0]!["stale"]!.GetValue<bool>()));
    }

    [Fact]
    public void A_hypothesis_that_is_near_to_nothing_says_so() =>
        Assert.Null(Assert.Single(Fields("hypothesis.json"), static field => field["path"]!.GetValue<string>() == "wind_speed")["nearest"]);

    private static IEnumerable<JsonNode> Fields(string name) =>
        JsonNode.Parse(Docs.Files[name])!["fields"]!.AsArray().Select(static field => field!);
}
