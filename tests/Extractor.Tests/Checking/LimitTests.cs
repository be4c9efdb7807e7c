using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking;

public sealed class LimitTests
{
    [Theory]
    [InlineData("string", "At most 5 characters.", "\"12345\"")]
    [InlineData("string", "At most 5 characters.", "\"123456\"", "value-length /it")]
    [InlineData("string", "At most 5 characters.", "\"😀😀😀😀😀\"")]
    [InlineData("string", "At least 2 characters.", "\"1\"", "value-length /it")]
    [InlineData("string", "不超过5个字符", "\"一二三四五六\"", "value-length /it")]
    [InlineData("float", "Value range: [0, 1].", "1")]
    [InlineData("float", "Value range: [0, 1].", "1.01", "value-out-of-range /it")]
    [InlineData("float", "Value range: [0, 1].", "-1e-9", "value-out-of-range /it")]
    [InlineData("int", "Value range: [1, 500].", "0", "value-out-of-range /it")]
    [InlineData("array", "At most 2 images.", "[1, 2]")]
    [InlineData("array", "At most 2 images.", "[1, 2, 3]", "value-count /it")]
    [InlineData("array", "From 1 to 3 items.", "[]", "value-count /it")]
    public void A_limit_that_the_page_states_plainly_is_judged(
        string type, string words, string value, params string[] findings) => Assert.Equal(findings, Found(type, words, value));

    [Theory]
    [InlineData("array", "At most 2 images when a clip is given.", "[1, 2, 3]")]
    [InlineData("array", "At most 2 images and elements together.", "[1, 2, 3]")]
    [InlineData("string", "It is recommended to send at most 5 characters.", "\"123456\"")]
    [InlineData("int", "Between 2 and 5 in std mode, or between 7 and 10.", "8")]
    [InlineData("array", "At most 2 images when a clip is given.", "[1, 2]")]
    [InlineData("string", "From 2 to 5 seconds long.", "\"829836802793406551\"")]
    [InlineData("array", "Value range: [0, 1].", "[3, 4, 5]")]
    [InlineData("string", "At most 2 voices.", "\"a long text\"")]
    public void A_limit_that_was_not_understood_as_a_whole_is_a_note_whatever_the_value(string type, string words, string value) =>
        Assert.Equal(["note-unjudged /it"], Found(type, words, value));

    [Theory]
    [InlineData("int", "The pair [0, 1] is its top left corner.", "8")]
    [InlineData("string", "File size: ≤10MB. Formats: .jpg / .png.", "\"https://example.com/a.gif\"")]
    public void A_limit_of_something_else_than_the_value_is_not_judged(
        string type, string words, string value) => Assert.Empty(Found(type, words, value));

    [Fact]
    public void A_range_holds_for_numbers_that_the_page_writes_as_text() =>
        Assert.Equal(
            ["value-out-of-range /it"],
            TaskCheck.Of("| it | string | Optional | 5 | - | Value range: [3, 15]. |").Found("""{ "it": "16" }"""));

    [Fact]
    public void Of_two_pages_that_contradict_each_other_neither_is_broken_for_certain()
    {
        var tasks = TaskCheck.Of(Edition.Of(
            ("new.md", TaskPage.Captured("2026-02-01", "| it | int | Optional | - | - | Value range: [1, 10]. |")),
            ("old.md", TaskPage.Captured("2025-02-01", "| it | int | Optional | - | - | Value range: [1, 20]. |"))));

        Assert.Equal(["limit-unjudged /it"], tasks.Found("""{ "it": 15 }"""));
        Assert.Equal(["value-out-of-range /it"], tasks.Found("""{ "it": 25 }"""));
    }

    [Fact]
    public void Limits_of_a_schema_are_judged()
    {
        var tasks = TaskCheck.Of(Edition.Of(("a.md", """
            # Tasks

            ## POST /v1/tasks

            ```yaml
            openapi: 3.0.0
            paths:
              /v1/tasks:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
                            code: { type: string, pattern: '^[a-z]+$', minLength: 2 }
                            step: { type: integer, multipleOf: 5, exclusiveMinimum: 0 }
                            many: { type: array, items: { type: string }, minItems: 2 }
                            note: { type: string, nullable: true }
            ```

            """)));

        Assert.Equal(
            ["value-length /code", "value-pattern /code", "value-out-of-range /step", "value-count /many"],
            tasks.Found("""{ "code": "A", "step": 7, "many": ["x"], "note": null }"""));
        Assert.Empty(tasks.Found("""{ "code": "ab", "step": 10, "many": ["x", "y"], "note": "n" }"""));
    }

    private static string[] Found(string type, string words, string value) =>
        TaskCheck.Of($"| it | {type} | Optional | - | - | {words} |").Found($"{{ \"it\": {value} }}");
}
