using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes.Folding;

public sealed class FormFoldingTests
{
    private const string Head = "# Lamps\n\n## POST /v1/lamps\n\n### Request Body\n\n";
    private const string Table = "| Field | Type | Description |\n| --- | --- | --- |\n";

    private const string Rows = Table + "| glow | string | How it shines |\n| stand | string | What it stands on |\n"
        + "| height | int | How tall it is |\n";

    private const string Bullets = "- `glow` (string): How bright it shines, one of `warm`, `cold`\n"
        + "- `stand` (string): The foot of it, at most 40 characters\n- `height` (int): How tall the lamp is\n";

    [Fact]
    public void A_page_whose_fields_are_written_in_another_form_is_told_first_and_what_it_states_first_breaks_nothing()
    {
        var entries = Told(Head + Rows, Head + Bullets);

        Assert.Equal("page-read-differently a.md 3 fields written in another form", Shown(entries[0]));
        Assert.Equal(
            ["stated-in-another-form values listed: warm, cold", "stated-in-another-form limit stated: max-length 40"],
            entries.Where(static entry => entry.Rule.Id == "stated-in-another-form")
                .Select(static entry => $"{entry.Rule.Id} {ChangeWords.Of(entry)}"));
        Assert.DoesNotContain(entries, static entry => entry.Rule.Weight == ChangeWeight.Breaking);

        static string Shown(ChangeEntry entry) => $"{entry.Rule.Id} {entry.Fact.Id} {entry.Fact.New}";
    }

    [Fact]
    public void What_both_forms_state_is_judged_as_ever()
    {
        var entries = Told(
            Head + Rows.Replace("How tall it is", "How tall it is, between 1 and 90", StringComparison.Ordinal),
            Head + Bullets.Replace("How tall the lamp is", "How tall the lamp is, between 1 and 20", StringComparison.Ordinal));

        Assert.Equal("limit-tightened", Assert.Single(entries, static one => one.Rule.Weight == ChangeWeight.Breaking).Rule.Id);
    }

    [Fact]
    public void The_same_form_is_not_told() => Assert.DoesNotContain(
        Told(Head + Rows, Head + Rows.Replace("How", "The way in which", StringComparison.Ordinal)),
        static entry => entry.Fact.Aspect == Aspect.PageReading);

    private static ChangeEntry[] Told(string old, string now) =>
    [
        .. ChangeList.Between(Edition.Of(("a.md", old)).Registry, Edition.Of(("a.md", now)).Registry)
            .Where(static entry => !entry.Rule.IsQuiet),
    ];
}
