using Extractor.Citing;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Citing;

public sealed class CitationCheckTests
{
    private const string Id = "POST /v1/tasks#body.mode";
    private const string Row = "| mode | string | Optional | - | | How it flies |";
    private const string Other = "| other | string | Optional | - | | More |";
    private const string Reworded = "| mode | string | Optional | - | | The way it flies |";

    private static readonly Edition Before = Edition.Of(("a.md", TaskPage.Of(Row)));

    [Fact]
    public void The_same_words_at_the_same_place_are_exact() => Assert.Equal((CitationStatus.Exact, ""), Judged(Before));

    [Fact]
    public void The_same_words_at_another_line_have_moved() =>
        Assert.Equal((CitationStatus.Moved, "a.md:14 → a.md:15"), Judged(Edition.Of(("a.md", TaskPage.Of(Other, Row)))));

    [Fact]
    public void The_same_words_below_another_heading_have_moved() =>
        Assert.Equal(
            (CitationStatus.Moved, "a.md:14 → a.md:14, now below Jobs › POST /v1/tasks › Request Body"),
            Judged(Edition.Of(("a.md", TaskPage.Of(Row).Replace("# Tasks", "# Jobs", StringComparison.Ordinal)))));

    [Fact]
    public void The_same_words_on_another_page_have_moved() =>
        Assert.Equal((CitationStatus.Moved, "a.md:14 → z/b.md:14"), Judged(Edition.Of(("z/b.md", TaskPage.Of(Row)))));

    [Fact]
    public void Other_words_of_the_same_meaning_are_a_rewording() =>
        Assert.Equal((CitationStatus.Reworded, "a.md:14 → a.md:15"), Judged(Edition.Of(("a.md", TaskPage.Of(Other, Reworded)))));

    [Fact]
    public void Another_type_is_a_change_and_is_told_from_the_version_that_was_cited()
    {
        var now = Edition.Of(("a.md", TaskPage.Of(Row.Replace("string", "integer", StringComparison.Ordinal))));

        Assert.Equal((CitationStatus.Changed, "a.md:14 → a.md:14: type string → integer"), Judged(now));
        Assert.Equal(
            (CitationStatus.Changed, "a.md:14 → a.md:14: its meaning is not the one cited from version 1.0.0"),
            Judged(now, static _ => null));
    }

    [Fact]
    public void A_field_that_is_gone_is_lost_and_a_like_name_is_named_and_not_taken() =>
        Assert.Equal(
            (
                CitationStatus.Lost,
                "no page has it any more; it stood at a.md:14 in version 1.0.0; the nearest name is another field, POST "
                + "/v1/tasks#body.modes a.md:14"),
            Judged(Edition.Of(("a.md", TaskPage.Of("| modes | array | Required | - | | All that can be chosen from |")))));

    [Fact]
    public void A_field_with_another_name_and_the_same_words_is_renamed_and_does_not_pass()
    {
        var verdict = Checked(Edition.Of(("a.md", TaskPage.Of(Row.Replace("mode", "modes", StringComparison.Ordinal)))));

        Assert.Equal(
            (CitationStatus.Renamed, "POST /v1/tasks#body.mode → POST /v1/tasks#body.modes at a.md:14"), (verdict.Standing, verdict.Why));
        Assert.Equal((false, false, true), (verdict.Holds, verdict.CanBeFixed, verdict.CanBeRenamed));
    }

    [Theory]
    [InlineData("flies for 12 minutes at most", "flies for 13 minutes at most", "12 minute → 13 minute")]
    [InlineData("flies for 12 minutes at most", "flies for 12 seconds at most", "12 minute → 12 second")]
    [InlineData("flies for 12 minutes at most", "never flies for 12 minutes at most", "nothing → never")]
    [InlineData("飞行时间为12秒", "飞行时间为13秒", "12 second → 13 second")]
    public void A_number_a_unit_or_a_negation_that_changed_is_no_rewording(string old, string now, string what)
    {
        var before = Edition.Of(("a.md", TaskPage.Of(Row.Replace("How it flies", old, StringComparison.Ordinal))));
        var after = Edition.Of(("a.md", TaskPage.Of(Row.Replace("How it flies", now, StringComparison.Ordinal))));
        var verdict = new CitationCheck(after.Registry, _ => before.Registry).Of(Citation.Of(before[Id], before.Registry)!.Tail);

        Assert.Equal((CitationStatus.MeaningSuspect, false), (verdict.Standing, verdict.Holds));
        Assert.EndsWith($": {what}", verdict.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_gone_is_lost_where_the_registry_remembers_it_too() =>
        Assert.Equal(CitationStatus.Lost, Judged(Before.Then(("a.md", TaskPage.Of(Other)))).Standing);

    [Fact]
    public void A_field_that_only_an_example_has_by_now_has_changed() =>
        Assert.Equal(
            (CitationStatus.Changed, "a.md:14 → a.md:17: status confirmed → hypothesis; type string → none; required optional → unstated"),
            Judged(Edition.Of((
                "a.md", TaskPage.Of(Other) + "\n```bash\ncurl -X POST https://api.example.com/v1/tasks -d '{ \"mode\": \"x\" }'\n```\n"))));

    [Fact]
    public void A_field_of_an_operation_that_moved_to_another_version_is_found_there() =>
        Assert.Equal(
            (CitationStatus.Renamed, "POST /v1/tasks#body.mode → POST /v2/tasks#body.mode at a.md:14"),
            Judged(Edition.Of(("a.md", TaskPage.Of(Row, Other).Replace("/v1/tasks", "/v2/tasks", StringComparison.Ordinal)))));

    [Fact]
    public void A_copy_on_another_page_does_not_unsettle_what_stays_or_moves_in_its_section()
    {
        var copy = ("b.md", TaskPage.Of(Other, Row));

        Assert.Equal(CitationStatus.Exact, Judged(Edition.Of(("a.md", TaskPage.Of(Row)), copy)).Standing);
        Assert.Equal((CitationStatus.Moved, "a.md:14 → a.md:15"), Judged(Edition.Of(("a.md", TaskPage.Of(Other, Row)), copy)));
    }

    [Fact]
    public void Two_places_that_could_each_be_meant_are_ambiguous() =>
        Assert.Equal(
            (CitationStatus.Ambiguous, "a.md:14 is not there any more, and nothing tells which of these it has become: b.md:14, c.md:15"),
            Judged(Edition.Of(("b.md", TaskPage.Of(Row)), ("c.md", TaskPage.Of(Other, Row)))));

    [Fact]
    public void The_words_at_one_place_and_the_section_of_another_are_ambiguous() =>
        Assert.Equal(
            (CitationStatus.Ambiguous, "a.md:14 is not there any more, and nothing tells which of these it has become: c.md:15, a.md:14"),
            Judged(Edition.Of(("a.md", TaskPage.Of(Reworded)), ("c.md", TaskPage.Of(Other, Row)))));

    [Fact]
    public void Of_two_reworded_places_the_one_in_the_cited_section_is_meant() =>
        Assert.Equal(
            (CitationStatus.Reworded, "a.md:14 → a.md:14"),
            Judged(Edition.Of(("a.md", TaskPage.Of(Reworded)), ("c.md", TaskPage.Of(Other, Reworded)))));

    [Fact]
    public void Fields_whose_names_differ_in_white_space_alone_are_told_apart_while_it_is_there()
    {
        const string page = "# Spare Part\n\n| Field | Type | Description |\n| --- | --- | --- |\n| size | string | How large |\n\n"
            + "# SparePart\n\n| Field | Type | Description |\n| --- | --- | --- |\n| size | string | How large |\n";
        var docs = Edition.Of(("a.md", page));
        var check = new CitationCheck(docs.Registry, static _ => null);
        var tails = docs.Registry.Fields.Select(field => Citation.Of(field, docs.Registry)!.Tail).ToArray();

        Assert.Equal(["Spare Part#object.size", "SparePart#object.size"], tails.Select(static tail => tail.Field));
        Assert.All(tails, tail => Assert.Equal(CitationStatus.Exact, check.Of(tail).Standing));
        Assert.Equal(CitationStatus.Ambiguous, check.Of(tails[0] with { Field = "Spare  Part#object.size" }).Standing);
    }

    [Theory]
    [InlineData("POST /v1/tasks#body.speed", CitationStatus.Exact, "")]
    [InlineData("POST/v1/tasks#body.speed", CitationStatus.Exact, "")]
    [InlineData("POST /v1/tasks#body.mode", CitationStatus.Changed, "it is documented now: a.md:14")]
    [InlineData("POST /v1/tasks#body.mode[]", CitationStatus.Changed, "it is documented now: a.md:14")]
    [InlineData("POST /v1/jobs#body.speed", CitationStatus.Lost, "no page documents what it would belong to any more")]
    internal void Absence_is_exact_as_long_as_no_page_documents_the_field(string field, CitationStatus standing, string why)
    {
        var verdict = new CitationCheck(Before.Registry, static _ => null).Of(new CitationAnchor(field, RegistryVersion.First, null));

        Assert.Equal((standing, why), (verdict.Standing, verdict.Why));
    }

    private static CitationResult Checked(Edition now, Func<RegistryVersion, FieldRegistry?>? earlier = null) =>
        new CitationCheck(now.Registry, earlier ?? (static version => version == RegistryVersion.First ? Before.Registry : null)).Of(
            Citation.Of(Before[Id], Before.Registry)!.Tail);

    private static (CitationStatus Standing, string Why) Judged(Edition now, Func<RegistryVersion, FieldRegistry?>? earlier = null)
    {
        var verdict = Checked(now, earlier);
        return (verdict.Standing, verdict.Why);
    }
}
