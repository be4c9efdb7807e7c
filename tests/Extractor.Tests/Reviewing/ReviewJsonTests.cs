using System.Text;
using System.Text.Json.Nodes;
using Extractor.Registry;
using Extractor.Reviewing;
using Extractor.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;
using VerifyXunit;

namespace Extractor.Tests.Reviewing;

public sealed class ReviewJsonTests
{
    private static readonly SchemaCheck Schema = new(JsonNode.Parse(ReviewJson.Schema())!.AsObject());

    [Fact]
    public void Whatever_is_printed_keeps_to_the_schema() =>
        Prop.ForAll(RegistryGen.Pair, static pair =>
        {
            var review = Review.Of(new ReviewSide("old", pair.Old), new ReviewSide("new", pair.New), all: true);
            review = review.With([.. review.Changes.Take(1).Select(static change => new Approval(change.Fingerprint, "so", 1)), new Approval("0123456789abcdef", "gone", 2)]);
            review = review with { Changes = [.. review.Changes.Select(static change => change with { Notes = [new NoteLine("a.md", 1)], Payloads = ["a.json"] })] };
            Assert.Empty(Schema.Problems(JsonNode.Parse(JsonText.Bytes(ReviewJson.Of(review)))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Theory]
    [InlineData("""{ "schemaVersion": 2 }""", "$ lacks changes")]
    [InlineData("""{ "schemaVersion": 2 }""", "$.schemaVersion is not 1")]
    [InlineData("""{ "summary": { "breaking": -1 } }""", "$.summary.breaking is too small")]
    [InlineData("""{ "changes": [{ "weight": "heavy" }] }""", """$.changes[0].weight is none of ["breaking","additive","wording"]""")]
    [InlineData("""{ "changes": [{ "rule": 3, "more": 1 }] }""", "$.changes[0] has more")]
    [InlineData("""{ "changes": [{ "likelihood": 2 }] }""", "$.changes[0].likelihood is too large")]
    public void The_schema_refuses_what_is_something_else(string json, string problem) => Assert.Contains(problem, new SchemaCheck(Loose()).Problems(JsonNode.Parse(json)));

    [Fact]
    public Task Every_kind_of_change_has_the_same_keys() => Verifier.Verify(Encoding.UTF8.GetString(JsonText.Bytes(ReviewJson.Of(TinyReview.Of()))), "json");

    // Patterns are only for texts, and a wrong type is a problem of its own.
    private static JsonObject Loose()
    {
        var schema = JsonNode.Parse(ReviewJson.Schema())!.AsObject();
        schema["$defs"]!["change"]!["properties"]!["rule"]!.AsObject().Remove("pattern");
        return schema;
    }
}
