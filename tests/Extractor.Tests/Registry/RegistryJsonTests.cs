using System.Text;
using System.Text.Json.Nodes;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Registry;

public sealed class RegistryJsonTests
{
    private static readonly Anchor Place = new("pages/täsks.md", ["Tasks", "Request Body"], 4, 5, "table-row", "| a | \"b\" \\ c |\n| d |", "0123");

    private static readonly FieldRegistry Everything = new(
        new RegistryVersion(1, 2, 3),
        [new PageEntry("a.md", "Tasks & <more>", "https://example.com/a", "2026-01-02", "ab"), new PageEntry("b.md", "任务", null, null, "cd")],
        [new ScopeEntry("POST /v1/tasks", ScopeKind.Operation, "Create", [Place]), new ScopeEntry("User", ScopeKind.Object, "User", [])],
        [Full("prompt", FieldStatus.Confirmed, null), .. Enum.GetValues<Reason>().Select(static reason => Full($"field_{reason}", FieldStatus.Hypothesis, reason))],
        [
            new Finding(Id("prompt"), "2026-01-03", "a \"word\"", "accepted", "proven", "seen\nworking", "notes", "evidence/a.yaml", 1),
            new Finding(Id("other"), "2026-01-04", null, "rejected", "unproven", null, null, "evidence/a.yaml", 7),
        ]);

    [Fact]
    public Task A_whole_registry_is_written_in_one_form() => Verifier.Verify(TinyDocs.Extracted().Text("registry.json"), "json");

    [Fact]
    public void What_is_written_is_read_again_whole()
    {
        var written = Text(RegistryJson.Of(Everything));

        Assert.Equal(written, Text(RegistryJson.Of(RegistryJson.Read(JsonNode.Parse(written)!.AsObject()))));
    }

    [Fact]
    public void Every_attribute_is_written()
    {
        var field = RegistryJson.Of(Everything)["fields"]![0]!.AsObject();

        Assert.Equal(
            ["id", "scope", "location", "path", "type", "required", "default", "enum", "constraints", "description", "status", "reason", "conflicts", "anchors"],
            field.Select(static pair => pair.Key));
    }

    [Fact]
    public void Words_of_every_script_stay_readable() => Assert.Contains("\"任务\"", Text(RegistryJson.Of(Everything)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "version": "one", "pages": [], "scopes": [], "fields": [], "evidence": [] }""", "version is 'one', expected three numbers such as 1.2.0")]
    [InlineData("""{ "version": "1.0.0", "scopes": [], "fields": [], "evidence": [] }""", "expected the list 'pages'")]
    [InlineData("""{ "version": "1.0.0", "pages": [1], "scopes": [], "fields": [], "evidence": [] }""", "the list 'pages' holds something that is no row")]
    [InlineData("""{ "version": "1.0.0", "pages": [{ "path": 7 }], "scopes": [], "fields": [], "evidence": [] }""", "expected text under 'path'")]
    [InlineData("""{ "version": "1.0.0", "pages": [], "scopes": [{ "id": "A", "kind": "thing", "title": "A", "anchors": [] }], "fields": [], "evidence": [] }""", "'thing' is none of operation, object")]
    [InlineData("""{ "version": "1.0.0", "pages": [], "scopes": [], "fields": [{ "id": "prompt", "scope": "A", "location": "object", "path": "prompt" }], "evidence": [] }""", "id is 'prompt', expected 'A#object.prompt' as its parts say")]
    [InlineData("""{ "version": "1.0.0", "pages": [], "scopes": [], "fields": [{ "id": "A#object.b", "scope": "A", "location": "thing", "path": "b" }], "evidence": [] }""", "'thing' is no location")]
    [InlineData("""{ "version": "1.0.0", "pages": [], "scopes": [], "fields": [], "evidence": [{ "field": "prompt" }] }""", "'prompt' is no field id, expected one such as POST /v1/tasks#body.prompt")]
    public void Whatever_is_no_registry_is_refused_with_what_was_expected(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => RegistryJson.Read(JsonNode.Parse(json)!.AsObject())).Message);

    private static Field Full(string path, FieldStatus status, Reason? reason) => new()
    {
        Id = Id(path),
        Type = "string",
        Required = Requirement.Conditional,
        Default = "std",
        Enum = ["std", "pro"],
        Constraints = [new Constraint("max-length", "40", "At most 40"), new Constraint("exclusive", null, "Not with `b`")],
        Description = "Words\nover lines.",
        Status = status,
        Reason = reason,
        Conflicts = [new Conflict("type", [new ConflictValue("string", [Place]), new ConflictValue("int", [Place])])],
        Anchors = [Place],
    };

    private static FieldId Id(string path) => new("POST /v1/tasks", Location.Body, new FieldPath(path));

    private static string Text(JsonNode json) => Encoding.UTF8.GetString(JsonText.Bytes(json));
}
