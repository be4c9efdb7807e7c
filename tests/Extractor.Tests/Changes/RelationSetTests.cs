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

    [Fact]
    public void Where_the_order_matters_it_is_another_rule() =>
        Assert.Equal(["Requires a, b (1)"], Without([Of(RelationKind.Requires, "a", "b")], [Of(RelationKind.Requires, "b", "a")]));

    private static IEnumerable<string> Without(StatedRelation[] one, StatedRelation[] other) =>
        new RelationSet([.. one]).Without(new RelationSet([.. other]))
            .Select(static rule => $"{rule[0].Rule.Kind} {rule[0].Rule.Fields} ({rule.Length})");

    private static StatedRelation Of(RelationKind kind, params string[] fields) =>
        new(
            Location.Body,
            new Relation(kind, [.. fields.Select(static field => new RelationTerm(new FieldPath(field)))], "words", LineRange.Single(2)),
            Here);
}
