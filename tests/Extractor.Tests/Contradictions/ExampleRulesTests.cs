using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Contradictions;

public sealed class ExampleRulesTests
{
    private static readonly string Page = TaskPage.Of(
        "| prompt | string | Required | - | | |", "| mode | string | Optional | - | fast, slow | |", "| length | int | Optional | - | | |",
        "| scale | number | Optional | - | | |",
        "| loop | boolean | Optional | - | | |", "| items | array | Optional | - | | |", "| items[].url | string | Required | - | | |",
        "| level | string | Optional | - | 3-10 | |",
        "| speed | float | Optional | - | | In metres, range: [0, 1] |", "| title | string | Optional | - | | At most 5 characters |");

    [Theory]
    [InlineData(
        """{ "mode": "fast" }""",
        "conflict-example-required",
        "the example call leaves out POST /v1/tasks#body.prompt, which is required at a.md:14")]
    [InlineData(
        """{ "prompt": "a", "items": [{ "name": 1 }] }""",
        "conflict-example-required",
        "the example call leaves out POST /v1/tasks#body.items[].url, which is required at a.md:20")]
    [InlineData(
        """{ "prompt": "a", "mode": "standard" }""",
        "conflict-example-enum",
        "the example gives POST /v1/tasks#body.mode the value 'standard', and its values are 'fast, slow' at a.md:15")]
    [InlineData(
        """{ "prompt": "a", "length": "5" }""",
        "conflict-example-type",
        "the example gives POST /v1/tasks#body.length a string, and its type is 'int' at a.md:16")]
    [InlineData(
        """{ "prompt": "a", "length": 0.5 }""",
        "conflict-example-type",
        "the example gives POST /v1/tasks#body.length a number, and its type is 'int' at a.md:16")]
    [InlineData(
        """{ "prompt": 5 }""",
        "conflict-example-type",
        "the example gives POST /v1/tasks#body.prompt a number, and its type is 'string' at a.md:14")]
    [InlineData(
        """{ "prompt": "a", "loop": "true" }""",
        "conflict-example-type",
        "the example gives POST /v1/tasks#body.loop a string, and its type is 'boolean' at a.md:18")]
    [InlineData(
        """{ "prompt": "a", "speed": 1.5 }""",
        "conflict-example-limit",
        "the example gives POST /v1/tasks#body.speed '1.5', which is not 0 to 1, as is said at a.md:22")]
    [InlineData(
        """{ "prompt": "a", "title": "longer" }""",
        "conflict-example-limit",
        "the example gives POST /v1/tasks#body.title 'longer', which is not at most 5 characters, as is said at a.md:23")]
    [InlineData(
        """{ "prompt": "a", "items": {} }""",
        "conflict-example-type",
        "the example gives POST /v1/tasks#body.items an object, and its type is 'array' at a.md:19")]
    public void An_example_call_that_breaks_a_documented_rule_is_told_with_both_places(string body, string rule, string message) =>
        Assert.Contains($"a.md:29: warning[{rule}]: {message}", Called(body));

    [Theory]
    [InlineData("""{ "prompt": "a", "mode": "slow", "length": 5, "scale": 5, "loop": true, "items": [{ "url": "b" }] }""")]
    [InlineData("""{ "prompt": "", "items": [] }""")]
    [InlineData("""{ "mode": "fast", ... }""")]
    [InlineData("""{ "prompt": "a", "mode": "mode", "length": "integer", "loop": "xxx" }""")]
    [InlineData("""{ "prompt": "a", "mode": "<mode>", "length": "$LENGTH", "loop": "YOUR_CHOICE" }""")]
    [InlineData("""{ "prompt": "a", "length": null, "level": "7", "speed": 1, "title": "fi\"ve" }""")]
    public void A_call_that_keeps_the_rules_and_what_only_stands_for_a_value_are_left_alone(string body) => Assert.Empty(Called(body));

    [Fact]
    public void A_value_out_of_a_listed_range_is_told() => Assert.Contains(
        "the value '11'", Assert.Single(Called("""{ "prompt": "a", "level": "11" }""")), StringComparison.Ordinal);

    [Fact]
    public void A_call_that_sends_a_form_is_not_held_against_the_rules_of_a_body() =>
        Assert.Empty(ContradictionsOf.Told(("a.md", Page + "\n```bash\ncurl https://example.com/v1/tasks -F mode=fast\n```\n")));

    [Fact]
    public void An_answer_may_leave_out_what_is_required() => Assert.Empty(ContradictionsOf.Told(("a.md", """
        # Tasks

        ## POST /v1/tasks

        ### Response

        | Field | Type | Required |
        | --- | --- | --- |
        | code | int | Required |
        | id | string | Required |

        ```json
        { "code": 4 }
        ```
        """)));

    private static string[] Called(string body) =>
        ContradictionsOf.Told(("a.md", $"{Page}\n### Example\n\n```bash\ncurl https://example.com/v1/tasks \\\n  -d '{body}'\n```\n"))
            .Where(static told => !told.Contains("example-field", StringComparison.Ordinal))
            .ToArray();
}
