using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline.Announced;

public sealed class CallOfPartTests
{
    private const string Request =
        "# Fly a kite\n\n`POST /v1/kites`\n\n## Request body\n\n| Name | Type | Description |\n|---|---|---|\n| sail | string | Its cloth. |\n\n";

    private const string Table = "| Name | Type | Description |\n|---|---|---|\n| gusts | integer | How many. |\n";

    [Fact]
    public void A_part_that_opens_with_another_call_holds_the_fields_of_that_call() =>
        Assert.Equal(
            ["POST /v1/kites#body.sail", "GET /v1/kites/{id}#path.id", "GET /v1/kites/{id}#response.gusts"],
            [.. ReadText.Markdown($"{Request}## See how it flies\n\nThen send `GET /v1/kites/{{id}}`.\n\n### Response\n\n{Table}").Fields
                .OrderBy(static field => field.StartsWith("GET", StringComparison.Ordinal)).ThenBy(static field => field, StringComparer.Ordinal)]);

    [Fact]
    public void Behind_the_part_the_operation_goes_on() =>
        Assert.Contains(
            "POST /v1/kites#response.gusts",
            ReadText.Markdown($"{Request}## See how it flies\n\nUse `GET /v1/kites/{{id}}`.\n\n## Response\n\n{Table}").Fields);

    [Theory]
    [InlineData("Wind parameters", "Replaces `POST /v0/kites`.")]
    [InlineData("Wind parameters", "Use them with `POST /v1/kites` or `PATCH /v1/kites/{id}`.")]
    [InlineData("Query parameters", "Use `GET /v1/kites/{id}` to see them.")]
    public void A_sentence_that_only_mentions_a_call_changes_nothing(string title, string sentence) =>
        Assert.Contains(
            ReadText.Markdown($"{Request}## {title}\n\n{sentence}\n\n{Table}").Fields,
            static field => field.StartsWith("POST /v1/kites#", StringComparison.Ordinal) && field.EndsWith(".gusts", StringComparison.Ordinal));
}
