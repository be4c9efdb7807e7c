using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Contradictions;

public sealed class OperationDifferencesTests
{
    private static readonly string Tasks = Page("Required", "| lens.zoom | int | Optional | - | | |");

    [Fact]
    public void A_structure_that_two_operations_describe_differently_is_a_note_and_no_conflict() => Assert.Equal(
        ["jobs.md:15: note[conflict-operations]: POST /v1/jobs#body.lens.kind: required is 'optional' here and 'required' of POST "
            + "/v1/tasks at tasks.md:15; they are different operations"],
        ContradictionsOf.Told(("tasks.md", Tasks), ("jobs.md", Jobs(Page("Optional", "| lens.zoom | int | Optional | - | | |")))));

    [Fact]
    public void Structures_with_other_members_only_share_a_name() =>
        Assert.Empty(
            ContradictionsOf.Told(("tasks.md", Tasks), ("jobs.md", Jobs(Page("Optional", "| lens.tint | int | Optional | - | | |")))));

    [Fact]
    public void Fields_that_stand_alone_are_the_operations_own() => Assert.Empty(ContradictionsOf.Told(
        ("tasks.md", TaskPage.Of("| kind | string | Required | - | | |", "| zoom | int | Optional | - | | |")),
        ("jobs.md", Jobs(TaskPage.Of("| kind | string | Optional | - | | |", "| zoom | int | Optional | - | | |")))));

    private static string Page(string required, string second) =>
        TaskPage.Of("| lens | object | Optional | - | | |", $"| lens.kind | string | {required} | - | | |", second);

    private static string Jobs(string page) => page.Replace("/v1/tasks", "/v1/jobs", StringComparison.Ordinal);
}
