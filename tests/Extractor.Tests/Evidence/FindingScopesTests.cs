using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Evidence;

public sealed class FindingScopesTests
{
    private const string Row = "| prompt | string | Required | - | | |";

    [Fact]
    public void A_field_that_no_page_has_is_what_the_ledger_is_for()
    {
        var docs = Edition.Of(("a.md", TaskPage.Of(Row)), ("evidence/a.yaml", Finding("POST /v1/tasks#body.unheard_of")));

        Assert.Empty(docs.Problems);
        Assert.Equal("Undocumented", docs["POST /v1/tasks#body.unheard_of"].Reason.ToString());
    }

    [Fact]
    public void A_scope_that_no_page_has_is_told_with_its_line_and_the_nearest_one()
    {
        var docs = Edition.Of(
            ("a.md", TaskPage.Of(Row)), ("evidence/a.yaml", "# A slip of the pen.\n" + Finding("POST /v1/taks#body.prompt")));

        Assert.Equal(
            ["evidence/a.yaml:2: error[evidence-broken]: no page has the scope 'POST /v1/taks', expected one that a page has, such as POST "
                + "/v1/tasks"],
            docs.Problems);
        Assert.False(docs.Result.Succeeded);
    }

    [Fact]
    public void A_scope_that_is_near_to_none_is_told_without_one() => Assert.Equal(
        ["evidence/a.yaml:1: error[evidence-broken]: no page has the scope 'DELETE /v9/rockets', expected one that a page has"],
        Edition.Of(("a.md", TaskPage.Of(Row)), ("evidence/a.yaml", Finding("DELETE /v9/rockets#path.id"))).Problems);

    [Fact]
    public void A_scope_that_a_page_once_had_is_remembered()
    {
        var docs = Edition.Of(
            ("a.md", TaskPage.Of(Row)),
            ("b.md", "# Other\n\n## POST /v1/jobs\n\nNothing.\n"),
            ("evidence/a.yaml", Finding("POST /v1/tasks#body.prompt")))
            .Without("a.md");

        Assert.Empty(docs.Findings);
        Assert.Equal("Removed", docs["POST /v1/tasks#body.prompt"].Reason.ToString());
    }

    private static string Finding(string field) => $"- field: {field}\n  date: 2026-03-01\n  api: accepted\n  semantics: proven\n";
}
