using Extractor.Checking;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking;

public sealed class ConditionalRulesTests
{
    private static readonly TaskCheck Tasks = TaskCheck.Of(
        "| engine | string | Optional | - | e1, e2, e3 | Which one |",
        "| seconds | int | Optional | - | | How long it runs, by engine:<br>e2: default 5, options: 1-10<br>e1: default 4, options: 4 |",
        "| pictures | array | Optional | - | | What to show. With `e2` up to 2 pictures. |",
        "| frame | int | Optional | - | | Only supported by e2. |");

    [Theory]
    [InlineData("""{"engine": "e2", "seconds": 7}""")]
    [InlineData("""{"engine": "e1", "seconds": 4}""")]
    [InlineData("""{"engine": "e3", "seconds": 70}""")]
    [InlineData("""{"engine": "e2", "frame": 1, "pictures": ["a", "b"]}""")]
    [InlineData("""{"engine": "e3", "pictures": ["a", "b", "c"]}""")]
    public void What_holds_for_one_value_is_asked_of_that_value_alone(string payload) => Assert.Empty(Tasks.Found(payload));

    [Theory]
    [InlineData("""{"engine": "e1", "seconds": 7}""", "value-undocumented /seconds")]
    [InlineData("""{"engine": "e2", "seconds": 11}""", "value-out-of-range /seconds")]
    [InlineData("""{"engine": "e2", "pictures": ["a", "b", "c"]}""", "value-count /pictures")]
    [InlineData("""{"engine": "e1", "frame": 1}""", "field-unsupported /frame")]
    public void What_breaks_the_rule_of_the_value_that_is_given_is_an_error(
        string payload, string expected) => Assert.Equal([expected], Tasks.Found(payload));

    [Fact]
    public void Without_the_other_field_it_is_a_note()
    {
        var result = Tasks.Check("""{"seconds": 40}""");

        Assert.All(result.Findings, static finding => Assert.Equal(CheckRules.LimitUnjudged, finding.Rule));
        Assert.NotEmpty(result.Findings);
        Assert.Equal(CheckVerdict.Documented, result.Verdict);
    }
}
