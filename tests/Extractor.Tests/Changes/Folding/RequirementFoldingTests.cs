using Extractor.Changes;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes.Folding;

public sealed class RequirementFoldingTests
{
    private const string Bare = "| Field | Type | Description |\n| --- | --- | --- |\n";
    private const string Asked = "| Field | Type | Required | Description |\n| --- | --- | --- | --- |\n";

    [Fact]
    public void A_column_that_a_table_got_is_one_entry() =>
        Assert.Equal(
            ["requirement-restated body now stated as required name; optional glow, shade (3)"],
            Told(Bare + Rows("", "", ""), Asked + Rows(" Yes |", " No |", " No |")));

    [Fact]
    public void A_column_that_is_gone_is_one_entry() =>
        Assert.Equal(
            ["requirement-unstated body requirement: required name; optional glow, shade → unstated (3)"],
            Told(Asked + Rows(" Yes |", " No |", " No |"), Bare + Rows("", "", "")));

    [Fact]
    public void Two_fields_are_told_one_by_one() =>
        Assert.Equal(
            [
                "requirement-restated body.name now stated as required (0)",
                "requirement-restated body.shade now stated as optional (0)",
            ],
            Told(Asked + Rows(" - |", " No |", " - |"), Asked + Rows(" Yes |", " No |", " No |")));

    [Fact]
    public void A_requirement_that_was_another_is_told_apart() =>
        Assert.Equal(
            ["became-required body.glow requirement: optional → required (0)"],
            Told(Asked + Rows(" Yes |", " No |", " No |"), Asked + Rows(" Yes |", " Yes |", " No |")));

    private static string Rows(string name, string glow, string shade) =>
        $"| name | string |{name} What it is called |\n| glow | integer |{glow} How it shines |\n| shade | string |{shade} What is over it |\n";

    private static IEnumerable<string> Told(string old, string now) =>
        ChangeList.Between(Of(old), Of(now)).Where(static entry => !entry.Rule.IsQuiet)
            .Select(static entry => $"{entry.Rule.Id} {entry.Name} {ChangeWords.Of(entry)} ({entry.Folded.Length})");

    private static FieldRegistry Of(string table) =>
        Edition.Of(("a.md", $"# Lamps\n\n## POST /v1/lamps\n\n### Request Body\n\n{table}\n")).Registry;
}
