using System.Text;
using System.Text.Json.Nodes;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Registry;

public sealed class RegistryJsonTests
{
    private static readonly Anchor Place = new(
        "pages/täsks.md", ["Tasks", "Request Body"], 4, 5, "table-row", "| a | \"b\" \\ c |\n| d |", "0123");

    private static readonly StatedRelation Order = new(
        Location.Body,
        new Relation(RelationKind.Order, [new(new FieldPath("low")), new(new FieldPath("high"))], "low is at most high", new LineRange(
            3,
            4))
        {
            Operator = "<=",
        },
        Place);

    private static readonly StatedRelation Requires = new(
        Location.Body,
        new Relation(
            RelationKind.Requires, [new(new FieldPath("mode"), "pro"), new(new FieldPath("low"))], "pro needs low", new LineRange(3, 4)),
        Place);

    private static readonly FieldRegistry Everything = new(
        new RegistryVersion(1, 2, 3),
        [
            new PageEntry("a.md", "Tasks & <more>", "https://example.com/a", "2026-01-02", "ab"),
            new PageEntry("b.md", "任务", null, null, "cd"),
        ],
        [
            new ScopeEntry("POST /v1/tasks", ScopeKind.Operation, "Create", [Place]) { Relations = [Order, Requires] },
            new ScopeEntry("User", ScopeKind.Object, "User", []),
        ],
        [
            Full("prompt", FieldStatus.Confirmed, null),
            .. Enum.GetValues<Reason>().Select(static reason => Full($"field_{reason}", FieldStatus.Hypothesis, reason)),
        ],
        [
            new Finding(Id("prompt"), "2026-01-03", "a \"word\"", "accepted", "proven", "seen\nworking", "notes", "evidence/a.yaml", 1),
            new Finding(Id("other"), "2026-01-04", null, "rejected", "unproven", null, null, "evidence/a.yaml", 7),
        ]);

    [Fact]
    public void A_registry_that_is_written_row_by_row_has_the_bytes_of_the_whole()
    {
        var registry = Edition.Of(("kites.md", TinyDocs.Kites), ("guides/overview.md", TinyDocs.Overview)).Registry;

        Assert.Equal(JsonText.Bytes(RegistryJson.Of(registry)), RegistryJson.Bytes(registry, Fingerprint.Of(registry)));
    }

    [Fact]
    public Task A_whole_registry_is_written_in_one_form() => Verifier.Verify(
        // The tool's own version is no part of the form.
        TinyDocs.Extracted().Text("registry.json").Replace(
            $"\"tool\": \"{Extraction.ToolVersion}\"", "\"tool\": \"1.0.0\"", StringComparison.Ordinal),
        "json");

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
            ["id", "scope", "location", "path", "type", "jsonType", "required", "default", "jsonDefault", "enum", "jsonEnum", "values",
                "deprecated", "access", "nullable",
                "constraints", "description", "status", "reason", "conflicts", "anchors"],
            field.Select(static pair => pair.Key));
    }

    [Fact]
    public void A_registry_from_before_an_attribute_was_known_is_read_as_if_no_page_stated_it()
    {
        var json = RegistryJson.Of(Everything);
        foreach (var field in json["fields"]!.AsArray())
        {
            foreach (var key in (string[])["jsonType", "jsonDefault", "jsonEnum", "values", "deprecated", "access", "nullable"])
                field!.AsObject().Remove(key);
            foreach (var limit in field!["constraints"]!.AsArray())
                foreach (var key in (string[])["when", "min", "max"]) limit!.AsObject().Remove(key);
        }

        foreach (var scope in json["scopes"]!.AsArray()) scope!.AsObject().Remove("relations");
        var read = RegistryJson.Read(json);

        Assert.Equal(Everything.Fields.Length, read.Fields.Length);
        Assert.All(read.Fields, static field => Assert.Equal((FieldModifiers.None, 0), (field.Modifiers, field.Values.Length)));
        Assert.All(read.Fields.SelectMany(static field => field.Constraints), static limit => Assert.Null(limit.When));
        Assert.All(read.Scopes, static scope => Assert.Empty(scope.Relations));
    }

    [Fact]
    public void What_no_page_states_is_left_out_of_the_fingerprint()
    {
        var plain = Everything with
        {
            Scopes = [.. Everything.Scopes.Select(static scope => scope with { Relations = [] })],
            Fields = [.. Everything.Fields.Select(
                static field => field with { Modifiers = FieldModifiers.None, Values = [], Constraints = field.Constraints[..2] })],
        };
        var field = JsonText.Nodes(writer => new RowWriter(writer, meaning: true).Write(plain.Fields[0]));

        Assert.Equal(
            [
                "id", "scope", "location", "path", "type", "required", "default", "enum", "constraints", "description", "status", "reason",
                "conflicts",
            ],
            field.Select(static pair => pair.Key));
        Assert.NotEqual(Fingerprint.Of(plain), Fingerprint.Of(Everything));
    }

    [Theory]
    [InlineData("integer", "30", "30")]
    [InlineData("int", "3.5", null)]
    [InlineData("number", "0.5", "0.5")]
    [InlineData("boolean", "True", "true")]
    [InlineData("string", "30", "\"30\"")]
    [InlineData("array", "[1, 2]", "[1,2]")]
    [InlineData("integer", "as many as fit", null)]
    [InlineData("integer", "99999999999999999999999999999999999", null)]
    [InlineData("snowflake", "30", null)]
    public void A_default_is_also_written_as_the_JSON_value_that_its_type_makes_of_it(string type, string stated, string? expected) =>
        Assert.Equal(expected, RegistryJson.Of(Everything.Fields[0] with { Type = type, Default = stated })["jsonDefault"]?.ToJsonString());

    [Fact]
    public void Values_are_written_as_JSON_values_where_all_of_them_are_values_of_the_type()
    {
        Assert.Equal(
            "[1,2]", RegistryJson.Of(Everything.Fields[0] with { Type = "integer", Enum = ["1", "2"] })["jsonEnum"]!.ToJsonString());
        Assert.Equal(
            "[]", RegistryJson.Of(Everything.Fields[0] with { Type = "integer", Enum = ["1", "many"] })["jsonEnum"]!.ToJsonString());
    }

    [Fact]
    public void Limits_are_written_as_numbers_too()
    {
        var limits = RegistryJson.Of(Everything)["fields"]![0]!["constraints"]!.AsArray();

        Assert.Equal(
            [(null, "40"), (null, null), ("1", "10")],
            limits.Select(static limit => (limit!["min"]?.ToJsonString(), limit["max"]?.ToJsonString())));
        Assert.Equal("""{"field":"mode","value":"pro"}""", limits[2]!["when"]!.ToJsonString());
    }

    [Fact]
    public void Words_of_every_script_stay_readable() => Assert.Contains(
        "\"任务\"", Text(RegistryJson.Of(Everything)), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        """{ "version": "one", "pages": [], "scopes": [], "fields": [], "evidence": [] }""",
        "version is 'one', expected three numbers such as 1.2.0")]
    [InlineData("""{ "version": "1.0.0", "scopes": [], "fields": [], "evidence": [] }""", "expected the list 'pages'")]
    [InlineData(
        """{ "version": "1.0.0", "pages": [1], "scopes": [], "fields": [], "evidence": [] }""",
        "the list 'pages' holds something that is no row")]
    [InlineData(
        """{ "version": "1.0.0", "pages": [{ "path": 7 }], "scopes": [], "fields": [], "evidence": [] }""", "expected text under 'path'")]
    [InlineData(
        """{ "version": "1.0.0", "pages": [], "scopes": [{ "id": "A", "kind": "thing", "title": "A", "anchors": [] }], "fields": """
        + """[], "evidence": [] }""",
        "'thing' is none of operation, object")]
    [InlineData(
        """{ "version": "1.0.0", "pages": [], "scopes": [], "fields": """
        + """[{ "id": "prompt", "scope": "A", "location": "object", "path": "prompt" }], "evidence": [] }""",
        "id is 'prompt', expected 'A#object.prompt' as its parts say")]
    [InlineData(
        """{ "version": "1.0.0", "pages": [], "scopes": [], "fields": """
        + """[{ "id": "A#object.b", "scope": "A", "location": "thing", "path": "b" }], "evidence": [] }""",
        "'thing' is no location")]
    [InlineData(
        """{ "version": "1.0.0", "pages": [], "scopes": [], "fields": [], "evidence": [{ "field": "prompt" }] }""",
        "'prompt' is no field id, expected one such as POST /v1/tasks#body.prompt")]
    public void Whatever_is_no_registry_is_refused_with_what_was_expected(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => RegistryJson.Read(JsonNode.Parse(json)!.AsObject())).Message);

    private static Field Full(string path, FieldStatus status, Reason? reason) => new()
    {
        Id = Id(path),
        Type = "string",
        Required = Requirement.Conditional,
        Default = "std",
        Enum = ["std", "pro"],
        Values = [new DocumentedValue("std", "The cheap one", false, Place), new DocumentedValue("old", null, true, Place)],
        Modifiers = new FieldModifiers
        {
            Deprecated = new Deprecation("v2", "text", "Deprecated since v2, use text"),
            Access = Access.WriteOnly,
            Nullable = false,
        },
        Constraints =
        [
            new Constraint("max-length", "40", "At most 40"),
            new Constraint("exclusive", null, "Not with `b`"),
            new Constraint("range", "1..10", "1 to 10") { When = new FieldCondition("mode", "pro") },
        ],
        Description = "Words\nover lines.",
        Status = status,
        Reason = reason,
        Conflicts = [new Conflict("type", [new ConflictValue("string", [Place]), new ConflictValue("int", [Place])])],
        Anchors = [Place],
    };

    private static FieldId Id(string path) => new("POST /v1/tasks", Location.Body, new FieldPath(path));

    private static string Text(JsonNode json) => Encoding.UTF8.GetString(JsonText.Bytes(json));
}
