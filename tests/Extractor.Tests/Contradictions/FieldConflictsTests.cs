using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Contradictions;

public sealed class FieldConflictsTests
{
    private static readonly string New = TaskPage.Captured(
        "2026-02-01", "| mode | string | Optional | fast | fast, slow | |", "| file_type | string | Optional | - | base, overlay | |");

    [Theory]
    [InlineData(
        "| mode | array | Optional | fast | fast, slow | |",
        "conflict-type",
        "type is 'array' here and 'string' at new.md:14; the registry takes 'string'")]
    [InlineData(
        "| mode | string | Required | fast | fast, slow | |",
        "conflict-required",
        "required is 'required' here and 'optional' at new.md:14; the registry takes 'optional'")]
    [InlineData(
        "| mode | string | Optional | slow | fast, slow | |",
        "conflict-default",
        "default is 'slow' here and 'fast' at new.md:14; the registry takes 'fast'")]
    [InlineData(
        "| mode | string | Optional | fast | fast | |",
        "conflict-enum",
        "enum is 'fast' here and 'fast, slow' at new.md:14; the registry takes 'fast, slow'")]
    public void What_two_pages_say_differently_of_one_field_is_told_at_the_older_place_with_both(string row, string rule, string message)
    {
        var finding = Assert.Single(ContradictionsOf.Pages(("new.md", New), ("old.md", TaskPage.Of(row))));

        Assert.Equal($"old.md:14: warning[{rule}]: POST /v1/tasks#body.mode: {message}", finding.ToString());
        Assert.Equal(("new.md", 14), (Assert.Single(finding.Related).Path, finding.Related[0].Line));
    }

    [Theory]
    [InlineData("| mode | str | Optional | fast | fast, slow | |")]
    [InlineData("| mode | - | - | - | - | |")]
    [InlineData("| mode | string | Optional | `fast` | slow, fast | |")]
    public void Other_words_for_the_same_thing_and_silence_contradict_nothing(string row) => Assert.Empty(
        ContradictionsOf.Told(("new.md", New), ("old.md", TaskPage.Of(row))));

    [Fact]
    public void A_table_and_its_own_snippet_can_contradict_each_other()
    {
        var page = TaskPage.Of("| marks | array | Optional | - | | Which marks to set: \"marks\": { \"on\": boolean } |");

        Assert.Equal(
            ["a.md:14: warning[conflict-type]: POST /v1/tasks#body.marks: type is 'object' here and 'array' at a.md:14; the registry takes "
                + "'array'"],
            ContradictionsOf.Told(("a.md", page)));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("required: [length]", 1)]
    public void A_schema_says_that_a_field_is_optional_only_where_it_requires_others(string required, int conflicts)
    {
        var page = TaskPage.Of("| mode | string | Required | - | | |", "| length | int | Required | - | | |") + $"""

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
                            mode: {"{type: string}"}
                            length: {"{type: integer}"}
                          {required}
            ```

            """;

        Assert.Equal(
            conflicts,
            ContradictionsOf.Told(("a.md", page))
                .Count(static told => told.Contains("conflict-required]: POST /v1/tasks#body.mode:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_name_spelled_another_way_is_told_on_every_page_that_spells_it_so()
    {
        var page = TaskPage.Of("| blend_mode | string | Optional | - | | |")
            + "\nThe `blend_mood` parameter is not read.\n\nAnd once more, the `blend_mood` parameter.\n";

        Assert.Equal(
            [
                "a.md:16: warning[conflict-spelling]: 'blend_mood' stands for POST /v1/tasks#body.blend_mode, which is spelled "
                + "'blend_mode' at a.md:14",
                "b.md:16: warning[conflict-spelling]: 'blend_mood' stands for POST /v1/tasks#body.blend_mode, which is spelled "
                + "'blend_mode' at a.md:14",
            ],
            ContradictionsOf.Told(("a.md", page), ("b.md", page)));
    }

    [Theory]
    [InlineData("Give the flie_type too.", "flie_type")]
    [InlineData("Editing (\"file_kind\": \"overlay\") takes longer.", "file_kind")]
    public void A_slip_in_prose_is_found_without_a_noun_beside_it(string prose, string name) => Assert.Equal(
        [$"new.md:17: warning[conflict-spelling]: '{name}' stands for POST /v1/tasks#body.file_type, which is spelled 'file_type' at "
            + "new.md:15"],
        ContradictionsOf.Told(("new.md", $"{New}\n{prose}\n")));

    [Theory]
    [InlineData("Editing (\"file_kind\": \"upside\") takes longer.")]
    [InlineData("A file-type nobody knows, several file_types, and file_type_2.")]
    [InlineData("See https://example.com/flie_type and {flie_type} and flie_type=base.")]
    [InlineData("The over_lay, the fast_mode and the final_form.")]
    public void Words_that_are_no_fields_are_left_alone(
        string prose) => Assert.Empty(ContradictionsOf.Told(("new.md", $"{New}\n{prose}\n")));

    [Fact]
    public void A_finding_keeps_its_fingerprint_when_lines_move()
    {
        var old = TaskPage.Of("| mode | array | Optional | fast | fast, slow | |");

        var (before, after) = (
            ContradictionsOf.Pages(("new.md", New), ("old.md", old)),
            ContradictionsOf.Pages(
                ("new.md", New.Replace("# Tasks", "# Tasks\n\nMore words.", StringComparison.Ordinal)),
                ("old.md", old.Replace("# Tasks", "# Tasks\n\nMore words.", StringComparison.Ordinal))));

        Assert.NotEqual(before[0].Line, after[0].Line);
        Assert.Equal(before.Select(static finding => finding.Fingerprint), after.Select(static finding => finding.Fingerprint));
    }
}
