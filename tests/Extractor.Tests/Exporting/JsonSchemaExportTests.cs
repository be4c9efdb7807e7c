using System.Text;
using System.Text.Json.Nodes;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Diagnostics;
using Extractor.Exporting;
using Extractor.Model;
using Extractor.Tests.Checking;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Exporting;

public sealed class JsonSchemaExportTests
{
    private const string Scope = "POST /v1/videos/omni-video";
    private const int LeastInAll = 10_000;
    private const int OfEachScope = 500;

    // What JSON Schema can state; rules between fields are not among it.
    private static readonly Rule[] Stateable =
    [
        CheckRules.TypeMismatch, CheckRules.ValueUndocumented, CheckRules.ValueCount, CheckRules.ValueEmpty, CheckRules.ValueLength,
        CheckRules.ValueOutOfRange, CheckRules.ValuePattern,
        CheckRules.RequiredMissing, CheckRules.FieldHypothesis, CheckRules.FieldUndocumented,
    ];

    private static readonly ContractSet Contracts = new(OwnRegistry.Stored);

    [Fact]
    public void The_check_and_an_independent_validator_agree_on_every_rule_that_a_schema_can_state()
    {
        var (all, valid) = (0, 0);
        foreach (var (scope, number) in OwnRegistry.Stored.Fields
            .Where(static field => field.Id.Location == Location.Body)
            .Select(static field => field.Id.Scope)
            .Distinct()
            .Select(static (scope, number) => (scope, number)))
        {
            var contract = Contracts.Of(scope);
            var schema = new SchemaFile(JsonSchemaExport.Of(contract, Location.Body, []).ToJsonString());
            var checker = contract.CheckerOf(Location.Body);
            var random = new Random(number);
            var payloads = new GeneratedPayloads(
                [.. OwnRegistry.Stored.Fields.Where(field => field.Id.Scope == scope && field.Id.Location == Location.Body)], random);
            for (var i = 0; i < OfEachScope; i++)
            {
                var text = SpoiltBody.Of(payloads, random).ToJsonString();
                var isValid = schema.IsValid(text);
                Assert.True(
                    isValid == Passes(checker, text),
                    $"{scope}: the schema says {isValid} of {text}: {string.Join("; ", schema.Problems(text))}");
                all++;
                valid += isValid ? 1 : 0;
            }
        }

        Assert.InRange(all, LeastInAll, int.MaxValue);
        Assert.InRange(valid, all / 20, all * 19 / 20);
    }

    [Theory]
    [InlineData(
        """{ "prompt": "a", "video_list": [{ "video_url": "https://h.example/a.mp4", "refer_type": "base" }], "mode": "pro" }""", true)]
    [InlineData("""{ "prompt": "a", "video_url": "https://h.example/a.mp4" }""", false)]
    [InlineData("""{ "prompt": "a", "mode": "standard" }""", false)]
    [InlineData("""{ "prompt": "a", "video_list": [{}] }""", false)]
    public void The_documented_call_keeps_to_the_schema_and_the_undocumented_one_does_not(string body, bool isValid) =>
        Assert.Equal(isValid, new SchemaFile(JsonSchemaExport.Of(Contracts.Of(Scope), Location.Body, []).ToJsonString()).IsValid(body));

    [Fact]
    public void A_hypothesis_is_left_out_unless_it_is_named_with_a_reason()
    {
        var id = new FieldId(Scope, Location.Body, new FieldPath("video_url"));
        var schema = JsonSchemaExport.Of(Contracts.Of(Scope), Location.Body, [new NamedHypothesis(id, "to try it")]);

        Assert.Null(JsonSchemaExport.Of(Contracts.Of(Scope), Location.Body, [])["properties"]!["video_url"]);
        Assert.Equal("to try it", schema["properties"]!["video_url"]!["x-sot"]!["reason"]!.GetValue<string>());
        Assert.True(new SchemaFile(schema.ToJsonString()).IsValid("""{ "video_url": "a" }"""));
    }

    [Fact]
    public void Every_property_says_where_it_is_documented()
    {
        var mode = JsonSchemaExport.Of(Contracts.Of(Scope), Location.Body, [])["properties"]!["mode"]!["x-sot"]!;
        var anchor = OwnRegistry.Stored.Fields.Single(static field => field.Id.ToString() == $"{Scope}#body.mode").BestAnchor!;

        Assert.Equal(
            (anchor.Page, anchor.Line, anchor.Quote, "confirmed"),
            (
                mode["page"]!.GetValue<string>(),
                mode["line"]!.GetValue<int>(),
                mode["quote"]!.GetValue<string>(),
                mode["status"]!.GetValue<string>()));
    }

    private static bool Passes(PayloadChecker checker, string text)
    {
        var result = checker.Check(Encoding.UTF8.GetBytes(text));
        Assert.Null(result.Problem);
        var body = JsonNode.Parse(text);
        return !result.Findings.Any(finding => Stateable.Contains(finding.Rule) && !IsRangeOfText(finding, body));
    }

    // A number that is sent as a text is held against a range by the check alone.
    private static bool IsRangeOfText(CheckFinding finding, JsonNode? body) =>
        finding.Rule == CheckRules.ValueOutOfRange && JsonPointers.At(body, JsonPointers.Split(finding.Pointer)) is JsonValue value
        && value.GetValueKind() == System.Text.Json.JsonValueKind.String;
}
