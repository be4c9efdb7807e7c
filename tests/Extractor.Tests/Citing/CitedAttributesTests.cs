using Extractor.Citing;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Citing;

public sealed class CitedAttributesTests
{
    private const string Row = "| mode | string | Optional | slow | slow, fast | How it flies. At most 40 characters |";

    public static TheoryData<string, string> OtherMeanings => new()
    {
        {
            "| mode | integer | Optional | slow | slow, fast | How it flies. At most 40 characters |",
            "type string → integer; constraints max-length 40 → none"
        },
        { "| mode | string | Required | slow | slow, fast | How it flies. At most 40 characters |", "required optional → required" },
        { "| mode | string | Optional | fast | slow, fast | How it flies. At most 40 characters |", "default slow → fast" },
        {
            "| mode | string | Optional | slow | slow, fast, wild | How it flies. At most 40 characters |",
            "enum slow; fast → slow; fast; wild"
        },
        {
            "| mode | string | Optional | slow | slow, fast | How it flies. At most 50 characters |",
            "constraints max-length 40 → max-length 50"
        },
        { "| mode | string | Optional | - | slow, fast | How it flies. At most 40 characters |", "default slow → none" },
    };

    [Theory]
    [MemberData(nameof(OtherMeanings))]
    public void A_change_of_meaning_is_told_attribute_by_attribute(string row, string change)
    {
        var (old, now) = (FieldOf(Row), FieldOf(row));

        Assert.NotEqual(CitedAttributes.ChecksumOf(old), CitedAttributes.ChecksumOf(now));
        Assert.Equal(
            change,
            string.Join("; ", CitedAttributes.Between(old, now).Select(static fact => $"{fact.Attribute} {fact.Old} → {fact.New}")));
    }

    [Theory]
    [InlineData("| mode | string | Optional | slow | fast, slow | How it flies. At most 40 characters |")]
    [InlineData("| `mode` | String | optional | `slow` | slow, fast | The way through the air. Up to 40 characters |")]
    public void Other_words_and_another_order_mean_the_same(string row)
    {
        var (old, now) = (FieldOf(Row), FieldOf(row));

        Assert.Equal(CitedAttributes.ChecksumOf(old), CitedAttributes.ChecksumOf(now));
        Assert.Empty(CitedAttributes.Between(old, now));
    }

    [Fact]
    public void A_condition_is_its_words()
    {
        var (old, now) = (
            FieldOf("| mode | string | Optional | - | | Required when kind is box |"),
            FieldOf("| mode | string | Optional | - | | Required when kind is sled |"));

        Assert.Equal("constraints", Assert.Single(CitedAttributes.Between(old, now)).Attribute);
    }

    [Fact]
    public void A_field_that_no_page_defines_any_more_means_something_else()
    {
        var field = new Field { Id = new FieldId("Kite", Location.Object, new("mode")) };
        var example = field with { Status = FieldStatus.Hypothesis, Reason = Reason.ExampleOnly };

        Assert.Equal("status", Assert.Single(CitedAttributes.Between(field, example)).Attribute);
        Assert.NotEqual(CitedAttributes.ChecksumOf(field), CitedAttributes.ChecksumOf(example));
    }

    [Fact]
    public void Pages_that_contradict_each_other_by_now_change_what_a_field_means()
    {
        var alone = Edition.Of(("a.md", TaskPage.Of(Row)));
        var contradicted = Edition.Of(
            ("a.md", TaskPage.Of(Row)),
            ("b.md", TaskPage.Captured("2025-01-01", Row.Replace("string", "integer", StringComparison.Ordinal))));
        const string id = "POST /v1/tasks#body.mode";

        Assert.Equal("string", contradicted[id].Type);
        Assert.Equal(
            new CitedAttributeChange("conflicts", "none", "type integer / string"),
            Assert.Single(CitedAttributes.Between(alone[id], contradicted[id])));
    }

    private static Field FieldOf(string row) => Edition.Of(("a.md", TaskPage.Of(row)))["POST /v1/tasks#body.mode"];
}
