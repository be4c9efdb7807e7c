using Extractor.Changes;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes;

public sealed class RegistryFactsTests
{
    private const string Sail = "| sail | string | Optional | - | | The sail of the kite |";
    private const string Loops = "| loops | bool | Optional | - | | Whether the kite loops |";

    [Fact]
    public void A_rule_that_asks_something_only_where_a_new_field_is_given_breaks_no_call()
    {
        const string now = "| sail | string | Optional | - | | The sail of the kite. Required when loops is true |";

        Assert.Equal(["binds-new-calls-only", "field-added"], Rules(TaskPage.Of(Sail), TaskPage.Of(now, Loops)));
        Assert.Equal(["relation-added"], Rules(TaskPage.Of(Sail, Loops), TaskPage.Of(now, Loops)));
    }

    [Theory]
    [InlineData("Required when wind is true and loops is true")]
    [InlineData("Must not be empty when wind is true and loops is true")]
    [InlineData("Required when wind is empty and loops is true")]
    public void A_rule_that_holds_only_where_a_new_field_is_given_breaks_no_call(string rule)
    {
        const string wind = "| wind | bool | Optional | - | | Whether there is wind |";
        var now = $"| sail | string | Optional | - | | The sail of the kite. {rule} |";

        Assert.Equal(["binds-new-calls-only", "field-added"], Rules(TaskPage.Of(Sail, wind), TaskPage.Of(now, wind, Loops)));
        Assert.Equal(["relation-added"], Rules(TaskPage.Of(Sail, wind, Loops), TaskPage.Of(now, wind, Loops)));
    }

    [Fact]
    public void A_rule_that_a_call_without_the_new_field_breaks_too_is_breaking() =>
        Assert.Equal(
            ["relation-added", "field-added"],
            Rules(
                TaskPage.Of(Sail),
                TaskPage.Of("| sail | string | Optional | - | | The sail. At least one of sail or loops must be given |", Loops)));

    [Fact]
    public void A_condition_in_words_of_a_rule_that_was_there_before_is_not_new() =>
        Assert.Equal(
            ["read-in-the-same-words"],
            Rules(
                TaskPage.Of(Loops, "| sail | string | Optional | - | | The sail. When loops is true, the current parameter is required |"),
                TaskPage.Of(Loops, "| sail | string | Optional | - | | The sail. When loops is true, this parameter is required |")));

    [Fact]
    public void What_an_answer_showed_behind_the_place_where_a_copy_of_it_breaks_off_need_not_be_gone()
    {
        const string head = "# Kites\n\n## GET /v1/kites\n\n### Response Body\n\n";
        const string shown = head + "```json\n{ \"id\": \"string\", // The id\n \"wind\": 1, // The wind\n";
        const string whole = shown + " \"made\": 1 // When\n}\n```\n";
        const string cut = shown + "```\n";

        Assert.Equal(["field-out-of-sight"], Rules(whole, cut));
        Assert.Equal(["response-field-removed"], Rules(whole, shown + "}\n```\n"));
    }

    private static string[] Rules(string old, string now) =>
    [
        .. ChangeList.Between(Edition.Of(("a.md", old)).Registry, Edition.Of(("a.md", now)).Registry)
            .Where(static entry => !entry.Rule.IsQuiet && entry.Fact.Aspect != Aspect.Description)
            .Select(static entry => entry.Rule.Id),
    ];
}
