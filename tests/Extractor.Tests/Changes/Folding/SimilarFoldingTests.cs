using Extractor.Changes;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes.Folding;

public sealed class SimilarFoldingTests
{
    [Fact]
    public void Values_of_one_field_whose_meanings_were_swapped_are_one_entry()
    {
        var entry = Assert.Single(
            ChangeList.Between(Of("lit", "dark"), Of("dark", "lit")), static entry => entry.Fact.Aspect == Aspect.ValueMeaning);

        Assert.Equal(("values-swapped", 1), (entry.Rule.Id, entry.Folded.Length));
        Assert.Equal(
            "values swapped: 1: the lamp is lit; 2: the lamp is dark → 1: the lamp is dark; 2: the lamp is lit",
            ChangeWords.Of(entry).ToString());
    }

    private static FieldRegistry Of(string one, string two) =>
        Edition.Of(("a.md", "# Lamps\n\n## POST /v1/lamps\n\n### Request Body\n\n| Field | Type | Description |\n| --- | --- | --- |\n"
            + "| glow | integer | How it shines |\n\nValues of `glow`:\n\n| Value | Description |\n| --- | --- |\n"
            + $"| 1 | the lamp is {one} |\n| 2 | the lamp is {two} |\n")).Registry;
}
