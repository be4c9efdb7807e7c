using Extractor.Changes;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry;

namespace Extractor.Tests.Changes;

public sealed class RelationSetTests
{
    private static readonly Anchor Here = new("a.md", ["Tasks"], 3, 3, "relation", "| a |", "01");

    [Fact]
    public void The_order_of_fields_of_which_one_is_as_good_as_another_makes_no_other_rule() =>
        Assert.Empty(Without([Of(RelationKind.Or, "a", "b")], [Of(RelationKind.Or, "b", "a")]));

    [Fact]
    public void What_two_fields_say_of_each_other_is_one_rule_with_both_places() =>
        Assert.Equal(
            ["ZeroOrOne a, b (2)"], Without([Of(RelationKind.ZeroOrOne, "a", "b"), Of(RelationKind.ZeroOrOne, "b", "a")], []));

    [Fact]
    public void A_rule_that_a_stricter_one_says_too_is_not_told() =>
        Assert.Equal(
            ["OnlyOne a, b (1)"],
            Without([Of(RelationKind.ZeroOrOne, "a", "b"), Of(RelationKind.OnlyOne, "a", "b"), Of(RelationKind.Or, "b", "a")], []));

    [Theory]
    [InlineData(RelationKind.Requires)]
    [InlineData(RelationKind.RequiresContent)]
    [InlineData(RelationKind.Order)]
    public void Where_the_order_matters_it_is_another_rule(RelationKind kind) =>
        Assert.Equal([$"{kind} a, b (1)"], Without([Of(kind, "a", "b")], [Of(kind, "b", "a")]));

    [Theory]
    [InlineData(RelationKind.Or)]
    [InlineData(RelationKind.Requires)]
    public void Under_another_condition_it_is_another_rule(RelationKind kind)
    {
        Assert.Equal([$"{kind} a, b when c (1)"], Without([When("c", kind, "a", "b")], [When("d", kind, "a", "b")]));
        Assert.Equal([$"{kind} a, b when c (1)"], Without([When("c", kind, "a", "b")], [Of(kind, "a", "b")]));
    }

    [Fact]
    public void Of_fields_that_must_all_be_given_for_a_demand_any_may_be_named_first() =>
        Assert.Empty(Without([When("c", RelationKind.Requires, "a", "b")], [When("a", RelationKind.Requires, "c", "b")]));

    private static IEnumerable<string> Without(StatedRelation[] one, StatedRelation[] other) =>
        new RelationSet([.. one]).Without(new RelationSet([.. other]))
            .Select(static rule => $"{rule[0].Rule.Kind} {rule[0].Rule.Fields} ({rule.Length})");

    private static StatedRelation When(string condition, RelationKind kind, params string[] fields)
    {
        var stated = Of(kind, fields);
        return stated with { Rule = stated.Rule with { When = [new RelationTerm(new FieldPath(condition))] } };
    }

    private static StatedRelation Of(RelationKind kind, params string[] fields) =>
        new(
            Location.Body,
            new Relation(kind, [.. fields.Select(static field => new RelationTerm(new FieldPath(field)))], "words", LineRange.Single(2)),
            Here);
}
