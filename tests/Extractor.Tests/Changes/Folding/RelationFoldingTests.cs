using Extractor.Changes;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes.Folding;

public sealed class RelationFoldingTests
{
    private const string Sail = "| sail | string | Optional | - | | The sail of the kite |";
    private const string Tail = "| tail | string | Optional | - | | The tail of the kite |";

    [Fact]
    public void A_sentence_that_states_a_rule_between_fields_is_one_entry_where_it_stands()
    {
        var entry = Assert.Single(Told(
            TaskPage.Of(Sail, Tail),
            TaskPage.Of(Sail, "| tail | string | Optional | - | | The tail of the kite. At least one of sail or tail must be provided |")));

        Assert.Equal(("relation-added", "body", "a.md:15"), (entry.Rule.Id, entry.Name, entry.At!.Place));
        Assert.Equal("relation stated: at least one of sail, tail", ChangeWords.Of(entry).ToString());
        Assert.Equal(["body.tail"], entry.Folded.Select(static one => one.Name));
    }

    [Fact]
    public void A_rule_that_is_no_longer_stated_takes_its_conditions_along()
    {
        var entry = Assert.Single(Told(
            TaskPage.Of(Sail, "| tail | string | Optional | - | | The tail of the kite. At least one of sail or tail must be provided |"),
            TaskPage.Of(Sail, Tail)));

        Assert.Equal("relation-removed", entry.Rule.Id);
        Assert.Equal("relation no longer stated, was at least one of sail, tail", ChangeWords.Of(entry).ToString());
    }

    private static IEnumerable<ChangeEntry> Told(string old, string now) =>
        ChangeList.Between(Edition.Of(("a.md", old)).Registry, Edition.Of(("a.md", now)).Registry)
            .Where(static entry => !entry.Rule.IsQuiet && entry.Fact.Aspect != Aspect.Description);
}
