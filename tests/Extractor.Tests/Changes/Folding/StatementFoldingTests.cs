using Extractor.Changes;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes.Folding;

public sealed class StatementFoldingTests
{
    [Fact]
    public void What_a_page_states_of_a_field_for_the_first_time_is_one_entry() =>
        Assert.Equal(
            ["facts-stated body.glow stated now: string, optional; default warm"],
            Told(
                "| Field | Description |\n| --- | --- |\n| glow | How it shines |",
                "| Field | Type | Required | Default | Description |\n| --- | --- | --- | --- | --- |\n"
                + "| glow | string | Optional | warm | How it shines |"));

    [Fact]
    public void One_statement_is_told_as_what_it_is() =>
        Assert.Equal(
            ["type-stated body.glow type stated: string"],
            Told(
                "| Field | Description |\n| --- | --- |\n| glow | How it shines |",
                "| Field | Type | Description |\n| --- | --- | --- |\n| glow | string | How it shines |"));

    [Fact]
    public void What_can_break_is_told_apart() =>
        Assert.Equal(
            [
                "became-required body.glow requirement: optional → required",
                "facts-stated body.glow stated now: string; default warm",
            ],
            Told(
                "| Field | Required | Description |\n| --- | --- | --- |\n| glow | Optional | How it shines |",
                "| Field | Type | Required | Default | Description |\n| --- | --- | --- | --- | --- |\n"
                + "| glow | string | Required | warm | How it shines |"));

    private static IEnumerable<string> Told(string old, string now) =>
        ChangeList.Between(Of(old), Of(now)).Where(static entry => !entry.Rule.IsQuiet)
            .Select(static entry => $"{entry.Rule.Id} {entry.Name} {ChangeWords.Of(entry)}");

    private static FieldRegistry Of(string table) =>
        Edition.Of(("a.md", $"# Lamps\n\n## POST /v1/lamps\n\n### Request Body\n\n{table}\n")).Registry;
}
