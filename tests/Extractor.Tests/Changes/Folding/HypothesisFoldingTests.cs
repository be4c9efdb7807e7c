using Extractor.Changes;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes.Folding;

public sealed class HypothesisFoldingTests
{
    [Fact]
    public void Names_that_an_example_alone_shows_are_one_entry_a_part_of_the_operation()
    {
        var entry = Assert.Single(
            ChangeList.Between(Of("\"id\": 1"), Of("\"id\": 1, \"glow\": \"warm\", \"stand\": { \"feet\": 3 }")),
            static entry => !entry.Rule.IsQuiet);

        Assert.Equal(("hypothesis-added", "response", 2), (entry.Rule.Id, entry.Name, entry.Folded.Length));
        Assert.Equal("3 hypotheses, example-only: glow, stand, stand.feet", ChangeWords.Of(entry).ToString());
    }

    [Fact]
    public void One_name_is_told_by_itself()
    {
        var entry = Assert.Single(
            ChangeList.Between(Of("\"id\": 1"), Of("\"id\": 1, \"glow\": \"warm\"")), static entry => !entry.Rule.IsQuiet);

        Assert.Equal(("response.glow", "hypothesis: example-only"), (entry.Name, ChangeWords.Of(entry).ToString()));
    }

    private static FieldRegistry Of(string keys) =>
        Edition.Of(("a.md", $"# Lamps\n\n## GET /v1/lamps\n\nExample response:\n\n```json\n{{ {keys} }}\n```\n")).Registry;
}
