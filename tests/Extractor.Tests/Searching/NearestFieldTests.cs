using Extractor.Model;
using Extractor.Registry;
using Extractor.Searching;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Searching;

public sealed class NearestFieldTests
{
    private static readonly FieldRegistry Registry = Edition.Of(
        ("a.md", TaskPage.Of(
            "| video_list | array | Optional | - | | |",
            "| video_list[].video_url | string | Required | - | | |",
            "| callback_url | string | Optional | - | | |",
            "| mode | string | Optional | - | | |",
            "| aspect_ratio | string | Optional | - | | |",
            "| deep.er.seed | int | Optional | - | | |",
            "| seed | int | Optional | - | | |",
            "| id | string | Optional | - | | |")
            + "\n### Response\n\n| Field | Type | Description |\n| --- | --- | --- |\n| task_status | string | Where it stands |\n"),
        (
            "b.md",
            "# Jobs\n\n## POST /v1/jobs\n\n### Request Body\n\n| Field | Type | Required |\n| --- | --- | --- |\n"
            + "| webhook_url | string | Optional |\n")).Registry;

    [Theory]
    [InlineData("body.video_url", "body.video_list[].video_url")]
    [InlineData("body.options.mode", "body.mode")]
    [InlineData("query.mode", "body.mode")]
    [InlineData("body.video_uri", "body.video_list[].video_url")]
    [InlineData("body.aspectratio", "body.aspect_ratio")]
    [InlineData("body.calback_urls", "body.callback_url")]
    [InlineData("body.mod", null)]
    [InlineData("body.modes", "body.mode")]
    [InlineData("body.is", null)]
    [InlineData("body.webhook_url", null)]
    [InlineData("body.wind_speed", null)]
    public void It_is_one_of_the_same_name_elsewhere_or_else_of_nearly_the_same_name(string hypothesis, string? documented) =>
        Assert.Equal(documented is null ? null : $"POST /v1/tasks#{documented}", Near(hypothesis));

    [Fact]
    public void Of_two_fields_of_one_name_the_one_nearer_to_the_top_is_meant() => Assert.Equal(
        "POST /v1/tasks#body.seed", Near("body.other.seed"));

    [Fact]
    public void What_is_sent_is_never_taken_for_what_comes_back()
    {
        Assert.Null(Near("body.task_status"));
        Assert.Equal("POST /v1/tasks#response.task_status", Near("callback.task_status"));
    }

    [Fact]
    public void A_scope_that_no_page_documents_has_no_near_field() => Assert.Null(
        new NearestField(Registry).Of(FieldId.Parse("GET /v1/other#body.mode")!.Value));

    private static string? Near(string tail) =>
        new NearestField(Registry).Of(FieldId.Parse($"POST /v1/tasks#{tail}")!.Value)?.Id.ToString();
}
