using System.Text.Json.Nodes;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Commands;

/// <summary>Every file that the tool writes or reads, held against its schema by JsonSchema.Net.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private const string Page = """
        # Kites

        `POST /v1/kites`

        ## Request Body

        | Field | Type | Required | Default | Enum | Description |
        | --- | --- | --- | --- | --- | --- |
        | name | string | Required | - | - | At most 20 characters. |
        | colour | string | Optional | red | `red`, `blue` | Which colour. |
        | tail | object | Optional | - | - | What hangs below. |
        | tail.length | integer | Required | - | - | How long. |

        ```bash
        curl -X POST https://h.example/v1/kites -d '{"name":"a","wind":1}'
        ```
        """;

    private const string Evidence = "- field: POST /v1/kites#body.wind\n  date: 2026-01-02\n  api: accepted\n  semantics: unproven\n";

    private readonly TemporaryFolder folder = new TemporaryFolder().Write("docs/kites.md", Page).Write("docs/evidence/wind.yaml", Evidence);

    public SchemaCommandTests() => Assert.Equal(0, folder.Sot("extract").ExitCode);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_schema_can_be_printed()
    {
        Assert.Equal(
            ["approvals", "changes", "check", "claims", "diff", "evidence", "ledger", "lists", "registry", "show", "sot.yaml"], SchemaCommand.Names);
        Assert.All(SchemaCommand.Names, name => Assert.StartsWith(
            "{\n  \"$schema\"", SotResult.Of(["schema", name], folder.Root).Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("registry", "extracted/registry.json")]
    [InlineData("lists", "extracted/confirmed.json")]
    [InlineData("lists", "extracted/hypothesis.json")]
    [InlineData("ledger", "extracted/rows.json")]
    [InlineData("changes", "extracted/changes/1.0.0.json")]
    public void A_file_that_the_tool_writes_keeps_to_its_schema(string schema, string file)
    {
        Assert.Empty(Schema(schema).Problems(folder.Text(file)));
        Assert.NotEmpty(Schema(schema).Problems("""{ "schemaVersion": 2 }"""));
    }

    [Theory]
    [InlineData("registry", "registry.json")]
    [InlineData("lists", "confirmed.json")]
    [InlineData("lists", "hypothesis.json")]
    [InlineData("ledger", "rows.json")]
    [InlineData("changes", "changes/1.0.0.json")]
    public void The_files_of_this_repository_keep_to_their_schemas(string schema, string file) =>
        Assert.Empty(Schema(schema).Problems(File.ReadAllText(Path.Combine(OwnRegistry.Folder, file))).Take(5));

    [Fact]
    public void A_schema_describes_every_key_that_is_written()
    {
        var changes = Directory.EnumerateFiles(Path.Combine(OwnRegistry.Folder, "changes")).Select(static file => ("changes", file));
        var others = new[]
        {
            ("registry", "registry.json"),
            ("lists", "confirmed.json"),
            ("lists", "hypothesis.json"),
            ("ledger", "rows.json"),
        }
            .Select(static one => (one.Item1, Path.Combine(OwnRegistry.Folder, one.Item2)));

        Assert.All(
            changes.Concat(others), static one => Assert.Empty(Schema(one.Item1).Closed().Problems(File.ReadAllText(one.Item2)).Take(5)));
    }

    [Theory]
    [InlineData("registry", "/fields/0/id", "no id")]
    [InlineData("registry", "/fields/0/status", "sure")]
    [InlineData("registry", "/version", "1.0")]
    [InlineData("ledger", "/rows/0/outcome", "lost")]
    [InlineData("changes", "/level", "huge")]
    public void A_file_with_a_mistake_does_not(string schema, string pointer, string value)
    {
        var file = schema switch
        {
            "registry" => "extracted/registry.json",
            "ledger" => "extracted/rows.json",
            _ => "extracted/changes/1.0.0.json",
        };
        var json = JsonNode.Parse(folder.Text(file))!;
        var parts = pointer[1..].Split('/');
        var holder = parts[..^1].Aggregate(json, static (node, part) => int.TryParse(part, out var index) ? node[index]! : node[part]!);
        holder[parts[^1]] = value;

        Assert.NotEmpty(Schema(schema).Problems(json.ToJsonString()));
    }

    [Theory]
    [InlineData("""{ "name": "a" }""")]
    [InlineData("""{ "name": 1, "colour": "green", "wind": 2, "tails": {} }""")]
    [InlineData("{")]
    public void What_a_check_prints_keeps_to_its_schema(string body)
    {
        var printed = folder.Write("p.json", body).Sot("check", folder.At("p.json"), "--scope", "kites", "--format", "json").Output;

        Assert.Empty(Schema("check").Closed().Problems(printed));
    }

    [Fact]
    public void What_is_printed_of_pages_keeps_to_its_schema_line_by_line()
    {
        var printed = folder.Sot("extract", "--claims", folder.At("docs/kites.md")).Output.TrimEnd('\n').Split('\n');

        Assert.True(printed.Length > 10);
        Assert.All(printed, static line => Assert.Empty(Schema("claims").Problems(line)));
        Assert.NotEmpty(Schema("claims").Problems("""{ "kind": "claim", "number": 0 }"""));
    }

    [Fact]
    public void What_show_prints_of_an_operation_keeps_to_its_schema() =>
        Assert.Empty(Schema("show").Closed().Problems(folder.Sot("show", "kites", "--format", "json").Output));

    [Theory]
    [InlineData(
        "evidence",
        """[{ "field": "POST /v1/kites#body.wind", "date": "2026-01-02", "api": "accepted", "semantics": "unproven" }]""",
        true)]
    [InlineData("evidence", """[{ "field": "wind", "date": "2026-01-02", "api": "accepted", "semantics": "unproven" }]""", false)]
    [InlineData(
        "evidence",
        """[{ "field": "POST /v1/kites#body.wind", "date": "2026-01-02", "api": "perhaps", "semantics": "unproven" }]""",
        false)]
    [InlineData("approvals", """[{ "fingerprint": "0123456789abcdef", "reason": "agreed" }]""", true)]
    [InlineData("approvals", """[{ "fingerprint": "0123", "reason": "agreed" }]""", false)]
    [InlineData(
        "sot.yaml",
        """{ "vocabulary": { "columns": { "name": ["feld"] } }, "ignore": [{ "page": "a.md", "reason": "old" }], "scopes": """
        + """[{ "page": "b.md", "scope": "POST /v1/b" }] }""",
        true)]
    [InlineData(
        "sot.yaml",
        """{ "severity": { "became-required": "wording" }, "ignore-changes": [{ "rule": "field-removed", "scope": "POST """
        + """/v1/b", "reason": "it goes", "until": "2026-06-30" }] }""",
        true)]
    [InlineData("sot.yaml", """{ "severity": { "became-required": "harmless" } }""", false)]
    [InlineData("sot.yaml", """{ "ignore-changes": [{ "rule": "field-removed", "reason": "it goes", "until": "2026-06-30" }] }""", false)]
    [InlineData("sot.yaml", """{ "ignored": [] }""", false)]
    public void What_people_write_is_held_against_a_schema(
        string schema, string json, bool isValid) => Assert.Equal(isValid, Schema(schema).IsValid(json));

    private static SchemaFile Schema(string name) => new(SchemaCommand.Text(name));
}
