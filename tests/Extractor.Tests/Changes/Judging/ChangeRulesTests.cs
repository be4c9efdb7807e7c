using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Changes.Judging;

public sealed class ChangeRulesTests
{
    private static readonly (Aspect Aspect, ChangeKind Kind)[] Everything =
        [.. Enum.GetValues<Aspect>().SelectMany(static aspect => Enum.GetValues<ChangeKind>().Select(kind => (aspect, kind)))];

    [Fact]
    public void Every_attribute_has_a_rule_in_every_direction_or_a_written_waiver()
    {
        var judged = ChangeRules.Cases.Select(static one => (one.Aspect, one.Kind)).ToHashSet();
        var waived = ChangeRules.Waivers.Select(static waiver => (waiver.Aspect, waiver.Kind)).ToArray();

        Assert.Empty(Everything.Except(judged).Except(waived));
        Assert.Empty(waived.Intersect(judged));
        Assert.Equal(waived.Distinct(), waived);
        Assert.All(ChangeRules.Waivers, static waiver => Assert.NotEmpty(waiver.Why));
    }

    [Fact]
    public void The_last_rule_of_an_attribute_and_direction_and_no_other_judges_whatever_is_left() =>
        Assert.All(ChangeRules.Cases.GroupBy(static one => (one.Aspect, one.Kind)), static cases =>
        {
            Assert.Null(cases.Last().When);
            Assert.DoesNotContain(cases.SkipLast(1), static one => one.When is null);
        });

    [Fact]
    public void They_are_sorted_by_id_and_each_id_is_one_rule()
    {
        var ids = ChangeRules.All.Select(static rule => rule.Id).ToArray();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, static id => Assert.Matches("^[a-z]+(-[a-z]+)*$", id));
    }

    [Fact]
    public void Each_says_in_one_line_why() => Assert.All(ChangeRules.All, static rule => Assert.Matches(@"^[A-Z][^\n]*\.$", rule.Why));

    [Fact]
    public void Only_changes_of_words_can_be_left_out_of_a_review_and_naming() =>
        Assert.Equal(
            ["scope-named"],
            ChangeRules.All.Where(static rule => rule.IsQuiet && rule.Weight != ChangeWeight.Wording).Select(static rule => rule.Id));

    [Fact]
    public void Every_fact_is_judged_and_no_fact_is_waived() =>
        Prop.ForAll(RegistryGen.Pair, static pair =>
        {
            var waived = ChangeRules.Waivers.Select(static waiver => (waiver.Aspect, waiver.Kind)).ToHashSet();
            foreach (var fact in RegistryFacts.Between(pair.Old, pair.New))
            {
                Assert.Contains(ChangeRules.Of(fact), ChangeRules.All);
                Assert.DoesNotContain((fact.Aspect, fact.Kind), waived);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [InlineData(ChangeWeight.Breaking, ChangeLevel.Major)]
    [InlineData(ChangeWeight.Additive, ChangeLevel.Minor)]
    [InlineData(ChangeWeight.Wording, ChangeLevel.Patch)]
    public void The_version_rises_by_the_weight_of_the_rule(object weight, ChangeLevel level) =>
        Assert.Equal(level, new ChangeRule("some-rule", (ChangeWeight)weight, "So.").Level);
}
