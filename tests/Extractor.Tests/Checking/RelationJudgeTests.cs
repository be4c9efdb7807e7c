using Extractor.Diagnostics;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking;

public sealed class RelationJudgeTests
{
    internal static readonly string[] Rows =
    [
        "| email | string | Optional | - | | Exactly one of `email` and `phone` must be given. |",
        "| phone | string | Optional | - | | Where to call |",
        "| low | int | Optional | - | | Must be less than or equal to `high`. |",
        "| high | int | Optional | - | | The most |",
        "| from_day | string | Optional | - | | `from_day` must be before `to_day`. |",
        "| to_day | string | Optional | - | | The last day |",
        "| radius | int | Optional | - | | Cannot be used together with `city`. |",
        "| city | string | Optional | - | | The city |",
        "| lat | number | Optional | - | | `lat` and `lon` must be given together. |",
        "| lon | number | Optional | - | | The other half |",
        "| plan | string | Optional | - | basic, gold | What was paid for |",
        "| gift | string | Optional | - | | When `plan` is `gold`, `gift` must be given. |",
        "| places | array | Optional | - | | Where to |",
        "| places[].name | string | Optional | - | | At least one of `name` or `code` must be set. |",
        "| places[].code | string | Optional | - | | Its code |",
    ];

    private static readonly TaskCheck Tasks = TaskCheck.Of(Rows);

    [Theory]
    [InlineData("""{"email": "a"}""")]
    [InlineData("""{"phone": "1", "low": 1, "high": 1}""")]
    [InlineData("""{"phone": "1", "from_day": "2026-01-01", "to_day": "2026-01-02"}""")]
    [InlineData("""{"phone": "1", "from_day": "monday", "to_day": "a day"}""")]
    [InlineData("""{"phone": "1", "lat": 1, "lon": 2, "city": "c"}""")]
    [InlineData("""{"phone": "1", "plan": "basic"}""")]
    [InlineData("""{"phone": "1", "plan": "gold", "gift": "a"}""")]
    [InlineData("""{"phone": "1", "places": [{"name": "a"}, {"code": "b"}]}""")]
    public void A_payload_that_keeps_the_rules_breaks_none(string payload) => Assert.Empty(Tasks.Found(payload));

    [Theory]
    [InlineData("""{"low": 1}""", "required-by-condition")]
    [InlineData("""{"email": "a", "phone": "1"}""", "fields-exclusive /phone")]
    [InlineData("""{"email": ""}""", "required-by-condition")]
    [InlineData("""{"phone": "1", "low": 2, "high": 1}""", "fields-order /low")]
    [InlineData("""{"phone": "1", "from_day": "2026-01-02", "to_day": "2026-01-01"}""", "fields-order /from_day")]
    [InlineData("""{"phone": "1", "radius": 1, "city": "c"}""", "fields-exclusive /city")]
    [InlineData("""{"phone": "1", "lat": 1}""", "required-by-condition")]
    [InlineData("""{"phone": "1", "plan": "gold"}""", "required-by-condition")]
    [InlineData("""{"phone": "1", "places": [{"name": "a"}, {}]}""", "required-by-condition /places/1")]
    public void A_payload_that_breaks_a_rule_is_told_which(
        string payload, string expected) => Assert.Equal([expected], Tasks.Found(payload));

    [Fact]
    public void A_rule_that_was_not_understood_is_a_note_where_its_field_is_given()
    {
        var tasks = TaskCheck.Of(
            "| email | string | Optional | - | | Works best either with `to_day` or on sundays. |",
            "| to_day | string | Optional | - | | The last day |");

        Assert.Equal(["note-unjudged /email"], tasks.Found("""{"email": "a"}"""));
        Assert.Equal(0, tasks.Check("""{"email": "a"}""").Findings.Count(static finding => finding.Rule.Severity > Severity.Note));
    }
}
