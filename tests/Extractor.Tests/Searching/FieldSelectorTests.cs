using Extractor.Registry;
using Extractor.Searching;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Searching;

public sealed class FieldSelectorTests
{
    private static readonly FieldRegistry Registry = Edition.Of(
        ("a.md", TaskPage.Of(
            "| prompt | string | Required | - | | |",
            "| images | array | Optional | - | | |",
            "| images[].type | string | Required | - | | |",
            "| images[].image_url | string | Required | - | | |",
            "| url | string | Required | - | | |")
            + "\n### Response\n\n| Field | Type | Description |\n| --- | --- | --- |\n| type | string | What it is |\n"),
        (
            "b.md",
            "# Jobs\n\n## POST /v1/jobs\n\n### Request Body\n\n| Field | Type | Required |\n| --- | --- | --- |\n"
            + "| prompt | string | Optional |\n")).Registry;

    [Theory]
    [InlineData("POST /v1/tasks#body.images[].type", "POST /v1/tasks#body.images[].type")]
    [InlineData("/v1/tasks#body.images[].type", "POST /v1/tasks#body.images[].type")]
    [InlineData("tasks#body.images[].type", "POST /v1/tasks#body.images[].type")]
    [InlineData("#body.images[].type", "POST /v1/tasks#body.images[].type")]
    [InlineData("body.images[].type", "POST /v1/tasks#body.images[].type")]
    [InlineData("images[].type", "POST /v1/tasks#body.images[].type")]
    [InlineData("image_url", "POST /v1/tasks#body.images[].image_url")]
    [InlineData("url", "POST /v1/tasks#body.url")]
    [InlineData("jobs#body.prompt", "POST /v1/jobs#body.prompt")]
    [InlineData("type", "POST /v1/tasks#body.images[].type, POST /v1/tasks#response.type")]
    [InlineData("prompt", "POST /v1/jobs#body.prompt, POST /v1/tasks#body.prompt")]
    [InlineData("mages[].type", "")]
    [InlineData("Prompt", "")]
    [InlineData("", "")]
    public void A_field_is_named_by_its_id_or_by_any_tail_that_starts_where_a_part_starts(string name, string fits) =>
        Assert.Equal(fits, string.Join(", ", FieldSelector.Matching(Registry, name).Select(static field => field.Id.ToString())));

    [Theory]
    [InlineData("jobs#body.prompt", "POST /v1/jobs#body.prompt")]
    [InlineData("POST /v1/jobs#body.unheard_of", "POST /v1/jobs#body.unheard_of")]
    [InlineData("jobs#body.unheard_of", "POST /v1/jobs#body.unheard_of")]
    [InlineData("/v1/tasks#response.data.new", "POST /v1/tasks#response.data.new")]
    [InlineData("boats#body.prompt", "")]
    [InlineData("unheard_of", "")]
    public void A_field_that_no_page_has_is_named_in_an_operation_that_one_has(string name, string fits) =>
        Assert.Equal(
            fits,
            string.Join(
                ", ",
                FieldSelector.Ids(Registry, name, Registry.Scopes.Select(static scope => scope.Id)).Select(static id => id.ToString())));

    [Theory]
    [InlineData("promt", "POST /v1/jobs#body.prompt, POST /v1/tasks#body.prompt")]
    [InlineData("body.images[].imge_url", "POST /v1/tasks#body.images[].image_url")]
    [InlineData("nothing_like_it", "")]
    public void A_name_that_fits_nothing_has_near_ones(string name, string near) =>
        Assert.Equal(near, string.Join(", ", FieldSelector.Near(Registry, name).Select(static field => field.Id.ToString())));

    [Fact]
    public void A_documented_field_is_nearer_than_a_hypothesis_as_near()
    {
        var docs = Edition.Of((
            "a.md",
            TaskPage.Of("| zeta_mode | string | Optional | - | | |")
            + "\n```bash\ncurl -X POST https://api.example.com/v1/tasks -d '{ \"beta_mode\": 1 }'\n```\n"));

        Assert.Equal(["zeta_mode", "beta_mode"], FieldSelector.Near(docs.Registry, "eta_mode").Select(static field => field.Id.Path.Value));
    }
}
