using System.Text.Json.Nodes;
using Extractor.Changes;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Evidence;

public sealed class StaleFindingsTests
{
    private const string String = "| prompt | string | Required | - | | What to make |";
    private const string Integer = "| prompt | int | Required | - | | What to make |";
    private const string OtherWords = "| prompt | string | Required | - | | What to draw |";
    private const string Prompt = "POST /v1/tasks#body.prompt";
    private const string Unheard = "POST /v1/tasks#body.unheard_of";

    [Fact]
    public void Nothing_is_stale_on_the_first_extraction() => Assert.Empty(Stale(First("2026-01-01", Finding(Prompt, "2020-01-01"))));

    [Theory]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    [InlineData("2026-04-02", false)]
    public void A_finding_is_stale_where_its_page_came_to_mean_something_else_on_a_later_day(string day, bool stale)
    {
        var docs = First("2026-01-01", Finding(Prompt, day)).Then(("a.md", TaskPage.Captured("2026-04-01", Integer)));

        Assert.Equal(stale ? [Prompt] : [], Stale(docs));
    }

    [Fact]
    public void Other_words_on_a_page_make_nothing_stale() =>
        Assert.Empty(Stale(First("2026-01-01", Finding(Prompt, "2026-03-01")).Then(("a.md", TaskPage.Captured("2026-04-01", OtherWords)))));

    [Fact]
    public void A_capture_that_says_the_same_makes_nothing_stale() =>
        Assert.Empty(Stale(First("2026-01-01", Finding(Prompt, "2026-03-01")).Then(("a.md", TaskPage.Captured("2026-04-01", String)))));

    [Fact]
    public void The_day_of_the_change_counts_and_not_that_of_a_later_capture()
    {
        var docs = First("2026-01-01", "").Then(("a.md", TaskPage.Captured("2026-02-01", Integer)))
            .Then(("a.md", TaskPage.Captured("2026-05-01", Integer)), ("evidence/a.yaml", Finding(Prompt, "2026-03-01")));

        Assert.Empty(Stale(docs));
    }

    [Fact]
    public void A_change_stays_known_however_many_versions_follow_it()
    {
        var docs = First("2026-01-01", Finding(Prompt, "2026-01-15")).Then(("a.md", TaskPage.Captured("2026-02-01", Integer)))
            .Then(("a.md", TaskPage.Captured("2026-02-01", Integer) + "\nMore words.\n"))
            .Then(("b.md", "# Other\n\n## POST /v1/jobs\n\nNothing.\n"));

        Assert.Equal([Prompt], Stale(docs));
    }

    [Fact]
    public void Where_the_page_kept_its_day_a_finding_is_older_that_the_version_before_held()
    {
        var docs = First("2026-01-01", Finding(Prompt, "2026-03-01")).Then(("a.md", TaskPage.Captured("2026-01-01", Integer)));

        Assert.Equal([Prompt], Stale(docs));
    }

    [Fact]
    public void Where_the_page_kept_its_day_a_finding_is_newer_that_came_after_the_change()
    {
        var docs = First("2026-01-01", "").Then(("a.md", TaskPage.Captured("2026-01-01", Integer)))
            .Then(("evidence/a.yaml", Finding(Prompt, "2026-03-01")));

        Assert.Empty(Stale(docs));
    }

    [Fact]
    public void A_change_on_another_page_makes_nothing_stale()
    {
        var other = TaskPage.Captured("2026-01-01", String).Replace("/v1/tasks", "/v1/jobs", StringComparison.Ordinal);
        var docs = Edition.Of(
            ("a.md", TaskPage.Captured("2026-01-01", String)), ("b.md", other), ("evidence/a.yaml", Finding(Prompt, "2026-03-01")))
            .Then((
                "b.md",
                other.Replace("string", "int", StringComparison.Ordinal).Replace("2026-01-01", "2026-04-01", StringComparison.Ordinal)));

        Assert.Empty(Stale(docs));
    }

    [Fact]
    public void What_no_page_has_goes_with_the_pages_of_its_operation() =>
        Assert.Equal(
            [Unheard], Stale(First("2026-01-01", Finding(Unheard, "2026-03-01")).Then(("a.md", TaskPage.Captured("2026-04-01", Integer)))));

    [Fact]
    public void A_field_that_is_gone_from_the_page_changes_its_meaning() =>
        Assert.Equal(
            [Unheard],
            Stale(First("2026-01-01", Finding(Unheard, "2026-03-01"))
                .Then(("a.md", TaskPage.Captured("2026-04-01", "| text | string | Optional | - | | |")))));

    [Fact]
    public void Extracting_again_changes_no_byte()
    {
        var docs = First("2026-01-01", Finding(Prompt, "2026-03-01")).Then(("a.md", TaskPage.Captured("2026-04-01", Integer)));

        Assert.Equal(
            docs.Files.Select(static file => (file.Key, Convert.ToHexString(file.Value))),
            docs.Then().Files.Select(static file => (file.Key, Convert.ToHexString(file.Value))));
    }

    [Fact]
    public void The_lists_for_people_mark_it() => Assert.Contains(
        "| accepted 2026-03-01 (stale) | unproven 2026-03-01 (stale) |",
        First("2026-01-01", Finding(Prompt, "2026-03-01")).Then(("a.md", TaskPage.Captured("2026-04-01", Integer))).Text("confirmed.md"),
        StringComparison.Ordinal);

    [Fact]
    public void Of_a_field_that_nobody_has_tried_no_version_is_looked_at()
    {
        var registry = First("2026-01-01", Finding(Prompt, "2026-03-01")).Registry;
        IEnumerable<VersionStep> unread = Enumerable.Range(0, 1).Select<int, VersionStep>(static _ => throw new InvalidOperationException());

        Assert.Empty(StaleFindings.Of(new FieldId("POST /v1/tasks", Location.Body, new FieldPath("other")), registry, unread));
        Assert.Throws<InvalidOperationException>(
            () => StaleFindings.Of(new FieldId("POST /v1/tasks", Location.Body, new FieldPath("prompt")), registry, unread));
    }

    private static Edition First(string captured, string evidence) =>
        Edition.Of(("a.md", TaskPage.Captured(captured, String)), ("evidence/a.yaml", evidence));

    private static string Finding(string field, string date) =>
        $"- field: {field}\n  date: {date}\n  api: accepted\n  semantics: unproven\n";

    private static string[] Stale(Edition docs) =>
    [
        .. new[] { "confirmed.json", "hypothesis.json" }.SelectMany(name => JsonNode.Parse(docs.Files[name])!["fields"]!.AsArray())
            .SelectMany(static field => field!["evidence"]!.AsArray()).Where(static finding => finding!["stale"]!.GetValue<bool>()).Select(
                static finding => finding!["field"]!.GetValue<string>()),
    ];
}
