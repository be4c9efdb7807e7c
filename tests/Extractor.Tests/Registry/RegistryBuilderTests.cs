using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Registry;

public sealed class RegistryBuilderTests
{
    private const string Prompt = "POST /v1/tasks#body.prompt";

    [Fact]
    public void An_attribute_takes_the_value_of_the_most_recently_captured_page()
    {
        var docs = Edition.Of(
            ("a-old.md", TaskPage.Captured("2025-12-31", "| prompt | string | Required | - | | Old words |")),
            ("b-new.md", TaskPage.Captured("2026-02-01", "| prompt | int | Optional | 7 | | New words |")),
            (
                "c-undated.md",
                TaskPage.Captured("", "| prompt | bool | Required | 8 | | Undated words |")
                    .Replace("captured: \n", "", StringComparison.Ordinal)));

        Assert.Equal(("int", "7", "New words"), (docs[Prompt].Type, docs[Prompt].Default, docs[Prompt].Description));
        Assert.Equal(["b-new.md:14", "a-old.md:14", "c-undated.md:13"], docs[Prompt].Anchors.Select(static anchor => anchor.Place));
        Assert.Equal(["type", "required", "default"], docs[Prompt].Conflicts.Select(static conflict => conflict.Attribute));
    }

    [Fact]
    public void Pages_captured_on_one_day_are_taken_by_name()
    {
        var docs = Edition.Of(
            ("b.md", TaskPage.Of("| prompt | int | Required | - | | B |")),
            ("a.md", TaskPage.Of("| prompt | string | Required | - | | A |")));

        Assert.Equal("string", docs[Prompt].Type);
    }

    [Fact]
    public void A_list_that_one_page_shows_is_a_list_on_every_page()
    {
        var docs = Edition.Of(
            ("a.md", TaskPage.Of("| images | array | Optional | - | | |", "| images.url | string | Required | - | | |")),
            ("b.md", TaskPage.Of("| images[].url | string | Required | - | | |")));

        Assert.Equal(
            ["POST /v1/tasks#body.images", "POST /v1/tasks#body.images[].url"],
            docs.Registry.Fields.Select(static field => field.Id.ToString()));
    }

    [Fact]
    public void A_field_that_is_gone_stays_as_a_removed_hypothesis_without_a_place()
    {
        var gone = Edition.Of(("a.md", TaskPage.Of("| prompt | string | Required | - | | |", "| seed | int | Optional | 3 | | Luck |")))
            .Then(("a.md", TaskPage.Of("| prompt | string | Required | - | | |")));
        var field = gone["POST /v1/tasks#body.seed"];

        Assert.Equal(
            (FieldStatus.Hypothesis, Reason.Removed, "int", "3", "Luck"),
            (field.Status, field.Reason, field.Type, field.Default, field.Description));
        Assert.Empty(field.Anchors);
    }

    [Fact]
    public void A_removed_field_that_an_example_still_shows_is_removed_and_has_that_place()
    {
        const string call = "\n```bash\ncurl -X POST https://api.example.com/v1/tasks -d '{ \"seed\": 3 }'\n```\n";
        var gone = Edition.Of(("a.md", TaskPage.Of("| prompt | string | Required | - | | |", "| seed | int | Optional | 3 | | |") + call))
            .Then(("a.md", TaskPage.Of("| prompt | string | Required | - | | |") + call));

        Assert.Equal(Reason.Removed, gone["POST /v1/tasks#body.seed"].Reason);
        Assert.Equal(["a.md:17"], gone["POST /v1/tasks#body.seed"].Anchors.Select(static anchor => anchor.Place));
    }

    [Fact]
    public void A_removed_field_that_a_page_defines_again_is_confirmed_again()
    {
        var page = TaskPage.Of("| prompt | string | Required | - | | |", "| seed | int | Optional | 3 | | |");
        var back = Edition.Of(("a.md", page)).Then(("a.md", TaskPage.Of("| prompt | string | Required | - | | |"))).Then(("a.md", page));

        Assert.Equal((FieldStatus.Confirmed, null), (back["POST /v1/tasks#body.seed"].Status, back["POST /v1/tasks#body.seed"].Reason));
    }

    [Fact]
    public void A_hypothesis_that_nobody_names_any_more_is_gone()
    {
        var page = TaskPage.Of("| prompt | string | Required | - | | |");
        var docs = Edition.Of(("a.md", page + "\nThe `wind_speed` parameter is new.\n")).Then(("a.md", page));

        Assert.Equal([Prompt], docs.Registry.Fields.Select(static field => field.Id.ToString()));
    }

    [Fact]
    public void A_scope_whose_page_is_gone_keeps_its_title_and_has_no_place()
    {
        var docs = Edition.Of(("a.md", TaskPage.Of("| prompt | string | Required | - | | |")), ("b.md", "# Other\n\nWords.\n"))
            .Without("a.md");
        var scope = Assert.Single(docs.Registry.Scopes);

        Assert.Equal(("POST /v1/tasks", "Tasks — POST /v1/tasks"), (scope.Id, scope.Title));
        Assert.Empty(scope.Anchors);
    }

    [Fact]
    public void A_field_that_only_the_evidence_knows_is_undocumented()
    {
        var docs = Edition.Of(
            ("a.md", TaskPage.Of("| prompt | string | Required | - | | |")),
            ("evidence/a.yaml", "- field: POST /v1/tasks#body.key\n  date: 2026-01-01\n  api: accepted\n  semantics: proven\n"));

        Assert.Equal(Reason.Undocumented, docs["POST /v1/tasks#body.key"].Reason);
        Assert.Equal(["POST /v1/tasks"], docs.Registry.Scopes.Select(static scope => scope.Id));
    }

    [Theory]
    [InlineData("accepted", "proven")]
    [InlineData("rejected", "refuted")]
    public void No_evidence_confirms_a_field_or_takes_that_away(string api, string semantics)
    {
        var evidence = string.Concat(new[] { "prompt", "wind_speed" }.Select(
            name => $"- field: POST /v1/tasks#body.{name}\n  date: 2026-01-01\n  api: {api}\n  semantics: {semantics}\n"));
        var docs = Edition.Of(
            ("a.md", TaskPage.Of("| prompt | string | Required | - | | |") + "\nThe `wind_speed` parameter is new.\n"),
            ("evidence/a.yaml", evidence));

        Assert.Equal(FieldStatus.Confirmed, docs[Prompt].Status);
        Assert.Equal(Reason.MentionedOnly, docs["POST /v1/tasks#body.wind_speed"].Reason);
    }

    [Fact]
    public void A_misspelled_name_is_a_hypothesis_of_its_own_and_a_conflict_of_the_documented_one()
    {
        var docs = Edition.Of((
            "a.md", TaskPage.Of("| callback_url | string | Optional | - | | |") + "\nThe `calback_url` parameter is called at the end.\n"));

        Assert.Equal(["spelling"], docs["POST /v1/tasks#body.callback_url"].Conflicts.Select(static conflict => conflict.Attribute));
        Assert.Equal(Reason.MentionedOnly, docs["POST /v1/tasks#body.calback_url"].Reason);
    }

    [Theory]
    [InlineData("| [] | string | Required | - | | |")]
    [InlineData("| [0] | string | Required | - | | |")]
    [InlineData("| colour#rgb | string | Required | - | | |")]
    [InlineData("| $ref | string | Required | - | | |")]
    [InlineData("| a..b | string | Required | - | | |")]
    [InlineData("| {name} | string | Required | - | | |")]
    [InlineData("| a[b][] | string | Required | - | | |")]
    [InlineData("| @id | string | Required | - | | |")]
    public void Whatever_a_row_is_named_the_registry_can_be_read_again(string row)
    {
        var first = Edition.Of(("a.md", TaskPage.Of("| prompt | string | Required | - | | |", row)));
        var second = first.Then();

        Assert.Equal(first.Files, second.Files);
        Assert.Null(second.Result.Change);
    }
}
