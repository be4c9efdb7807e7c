using Extractor.Changes;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes;

public sealed class RegistryDiffTests
{
    private const string Prompt = "| prompt | string | Required | - | | What to draw |";

    [Fact]
    public void Unchanged_pages_change_nothing() => Assert.Empty(
        RegistryDiff.Between(Edition.Of(("a.md", TaskPage.Of(Prompt))).Registry, Edition.Of(("a.md", TaskPage.Of(Prompt))).Registry));

    [Fact]
    public void A_new_optional_field_is_minor() =>
        Assert.Equal(
            ["minor field POST /v1/tasks#body.seed Added"],
            Told(TaskPage.Of(Prompt), TaskPage.Of(Prompt, "| seed | int | Optional | - | | |")));

    [Fact]
    public void A_new_required_field_in_an_operation_that_was_there_is_major() =>
        Assert.Equal(
            ["major field POST /v1/tasks#body.seed Added"],
            Told(TaskPage.Of(Prompt), TaskPage.Of(Prompt, "| seed | int | Required | - | | |")));

    [Fact]
    public void A_new_required_field_of_a_response_is_minor()
    {
        const string response = "\n### Response\n\n| Field | Type | Required | Description |\n| --- | --- | --- | --- |\n"
            + "| id | string | Required | The task |\n";

        Assert.Equal(["minor field POST /v1/tasks#response.id Added"], Told(TaskPage.Of(Prompt), TaskPage.Of(Prompt) + response));
    }

    [Fact]
    public void A_required_field_of_a_new_operation_is_minor() =>
        Assert.Equal(
            ["minor scope POST /v1/jobs Added"],
            Told(
                TaskPage.Of(Prompt),
                TaskPage.Of(Prompt) + "\n## POST /v1/jobs\n\n### Request Body\n\n| Field | Type | Required |\n| --- | --- | --- |\n"
                    + "| seed | int | Required |\n"));

    [Fact]
    public void A_field_that_is_gone_is_major() =>
        Assert.Equal(
            ["major field POST /v1/tasks#body.seed Removed"],
            Told(TaskPage.Of(Prompt, "| seed | int | Optional | - | | |"), TaskPage.Of(Prompt)));

    [Fact]
    public void A_new_hypothesis_is_minor_and_one_that_is_gone_a_patch()
    {
        var (page, mentioned) = (TaskPage.Of(Prompt), TaskPage.Of(Prompt) + "\nThe `wind_speed` parameter is new.\n");

        Assert.Equal(["minor field POST /v1/tasks#body.wind_speed Added"], Told(page, mentioned));
        Assert.Equal(["patch field POST /v1/tasks#body.wind_speed Removed"], Told(mentioned, page));
    }

    [Fact]
    public void Fields_that_only_moved_are_patches() =>
        Assert.All(
            Changes(
                TaskPage.Of(Prompt),
                TaskPage.Of(Prompt).Replace("### Request Body", "Words.\n\n### Request Body", StringComparison.Ordinal)),
            static change => Assert.Equal(ChangeLevel.Patch, change.Level));

    [Fact]
    public void A_renamed_page_is_patches_and_no_field_comes_or_goes()
    {
        var changes = RegistryDiff.Between(
            Edition.Of(("a.md", TaskPage.Of(Prompt))).Registry, Edition.Of(("b.md", TaskPage.Of(Prompt))).Registry);

        Assert.Equal(
            [
                "patch page a.md Removed",
                "patch page b.md Added",
                "patch scope POST /v1/tasks anchors Changed",
                "patch field POST /v1/tasks#body.prompt anchors Changed",
            ],
            changes.Select(Told));
    }

    [Fact]
    public void What_a_page_says_of_itself_is_a_patch() =>
        Assert.Equal(
            ["patch page a.md title Changed", "patch page a.md captured Changed"],
            Changes(
                TaskPage.Of(Prompt),
                TaskPage.Captured("2026-03-03", Prompt).Replace("title: Tasks", "title: Jobs", StringComparison.Ordinal))
                .Where(static change => change.Attribute != "sha256")
                .Select(Told));

    [Fact]
    public void New_evidence_is_minor()
    {
        var page = ("a.md", TaskPage.Of(Prompt));
        var finding = (
            "evidence/a.yaml", "- field: POST /v1/tasks#body.prompt\n  date: 2026-01-01\n  api: accepted\n  semantics: proven\n");

        Assert.Equal(
            ["minor evidence POST /v1/tasks#body.prompt 2026-01-01 evidence/a.yaml Added"],
            Edition.Of(page).Then(finding).Changes.Select(Told));
    }

    private static Change[] Changes(string old, string now) =>
        [.. RegistryDiff.Between(Edition.Of(("a.md", old)).Registry, Edition.Of(("a.md", now)).Registry)];

    // The page's own sum changes with every letter and says nothing of the rows.
    private static string[] Told(string old, string now) =>
        [.. Changes(old, now).Where(static change => change.Subject != "page").Select(Told)];

    private static string Told(Change change) =>
        $"{change.Level.ToString().ToLowerInvariant()} {change.Subject} "
        + $"{change.Id}"
        + (change.Attribute is { } attribute ? $" {attribute}" : "")
        + $" {change.Kind}";
}
