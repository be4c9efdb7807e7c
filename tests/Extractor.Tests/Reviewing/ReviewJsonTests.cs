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
    private static readonly SchemaFile Schema = new(ReviewJson.Schema());

    [Fact]
    public void Whatever_is_printed_keeps_to_the_schema() =>
        Prop.ForAll(RegistryGen.Pair, static pair =>
        {
            var review = Review.Of(new ReviewSide("old", pair.Old), new ReviewSide("new", pair.New), all: true);
            review = review.With([
                .. review.Changes.Take(1).Select(static change => new Approval(change.Fingerprint, "so", 1)),
                new Approval("0123456789abcdef", "gone", 2),
            ]);
            review = review with
            {
                Changes = [.. review.Changes.Select(
                    static change => change with { Notes = [new NoteLine("a.md", 1)], Payloads = ["a.json"] })],
            };
            Assert.Empty(Schema.Problems(Encoding.UTF8.GetString(JsonText.Bytes(ReviewJson.Of(review)))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Theory]
    [InlineData("schemaVersion", "2")]
    [InlineData("summary", """{ "breaking": -1, "additive": 0, "wording": 0, "approved": 0 }""")]
    [InlineData("changes", """[{ "weight": "heavy" }]""")]
    [InlineData("changes", "{}")]
    [InlineData("more", "1")]
    public void The_schema_refuses_what_is_something_else(string key, string value)
    {
        var json = ReviewJson.Of(TinyReview.Of());
        Assert.Empty(Schema.Problems(json.ToJsonString()));
        json[key] = JsonNode.Parse(value);

        Assert.NotEmpty(Schema.Problems(json.ToJsonString()));
    }

    [Fact]
    public Task Every_kind_of_change_has_the_same_keys() => Verifier.Verify(
        Encoding.UTF8.GetString(JsonText.Bytes(ReviewJson.Of(TinyReview.Of()))), "json");
}
