using Extractor.Changes;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Tests.Changes;

public sealed class FieldDiffTests
{
    private static readonly Anchor Here = new("a.md", ["Tasks"], 3, 3, "table-row", "| mode |", "01");

    private static readonly Field Mode = new()
    {
        Id = new FieldId("POST /v1/tasks", Location.Body, new FieldPath("mode")),
        Type = "string",
        Required = Requirement.Optional,
        Default = "std",
        Enum = ["std", "pro"],
        Constraints = [new Constraint("max-length", "40", "At most 40")],
        Description = "How to draw",
        Conflicts = [new Conflict("default", [new ConflictValue("std", [Here]), new ConflictValue("pro", [Here])])],
        Anchors = [Here],
    };

    [Fact]
    public void The_same_field_has_not_changed() => Assert.Empty(FieldDiff.Between(Mode, Mode with { }));

    [Fact]
    public void Another_type_is_major() => Assert.Equal(["major type Changed: string → int"], Told(Mode with { Type = "int" }));

    [Fact]
    public void A_type_that_is_no_longer_stated_is_major() => Assert.Equal(["major type Removed: string → "], Told(Mode with { Type = null }));

    [Fact]
    public void A_type_that_was_not_stated_before_is_minor() => Assert.Equal(["minor type Added:  → string"], Told(Mode with { Type = null }, Mode));

    [Theory]
    [InlineData("int", "integer")]
    [InlineData("array", "list")]
    public void Another_word_for_the_same_type_is_a_patch(string old, string now) =>
        Assert.Equal([$"patch type Changed: {old} → {now}"], Told(Mode with { Type = old }, Mode with { Type = now }));

    [Theory]
    [InlineData(Requirement.Optional)]
    [InlineData(Requirement.Unstated)]
    [InlineData(Requirement.Conditional)]
    public void What_is_required_now_and_was_not_before_is_major(Requirement before) =>
        Assert.StartsWith("major required", Assert.Single(Told(Mode with { Required = before }, Mode with { Required = Requirement.Required })), StringComparison.Ordinal);

    [Fact]
    public void What_is_no_longer_required_is_minor() =>
        Assert.Equal(["minor required Changed: required → optional"], Told(Mode with { Required = Requirement.Required }, Mode));

    [Fact]
    public void Another_default_is_minor() => Assert.Equal(["minor default Changed: std → pro"], Told(Mode with { Default = "pro" }));

    [Fact]
    public void A_value_that_is_gone_is_major() => Assert.Equal(["major enum Removed: pro → "], Told(Mode with { Enum = ["std"] }));

    [Fact]
    public void A_value_that_is_new_is_minor() => Assert.Equal(["minor enum Added:  → max"], Told(Mode with { Enum = ["std", "pro", "max"] }));

    [Fact]
    public void A_renamed_value_is_one_gone_and_one_new() =>
        Assert.Equal(["major enum Removed: pro → ", "minor enum Added:  → max"], Told(Mode with { Enum = ["std", "max"] }));

    [Fact]
    public void The_same_values_in_another_order_are_a_patch() => Assert.Equal(["patch enum Changed: std, pro → pro, std"], Told(Mode with { Enum = ["pro", "std"] }));

    [Theory]
    [InlineData("max-length", "50", "minor")]
    [InlineData("max-length", "30", "major")]
    public void A_limit_that_lets_less_through_is_major_and_one_that_lets_more_through_minor(string kind, string value, string levels) =>
        Assert.Equal(
            [$"{levels} constraints Changed: max-length 40: At most 40 → {kind} {value}: New words"],
            Told(Mode with { Constraints = [new Constraint(kind, value, "New words")] }));

    [Fact]
    public void The_same_limit_in_other_words_is_a_patch() =>
        Assert.Equal(["patch constraints Changed: max-length 40: At most 40 → max-length 40: No more than 40"], Told(Mode with { Constraints = [new Constraint("max-length", "40", "No more than 40")] }));

    [Fact]
    public void Another_condition_is_minor()
    {
        var (old, now) = (new Constraint("required-when", null, "required when a is true"), new Constraint("required-when", null, "required when b is true"));

        Assert.Equal([$"minor constraints Changed: required-when: {old.Text} → required-when: {now.Text}"], Told(Mode with { Constraints = [old] }, Mode with { Constraints = [now] }));
    }

    [Fact]
    public void A_conflict_that_is_settled_is_a_patch() => Assert.Equal(["patch conflicts Removed: default: std / pro → "], Told(Mode with { Conflicts = [] }));

    [Fact]
    public void A_conflict_that_is_new_is_minor() => Assert.Equal(["minor conflicts Added:  → default: std / pro"], Told(Mode with { Conflicts = [] }, Mode));

    [Fact]
    public void Other_words_are_a_patch() => Assert.Equal(["patch description Changed: How to draw → How to paint"], Told(Mode with { Description = "How to paint" }));

    [Fact]
    public void Another_place_is_a_patch() => Assert.Equal(["patch anchors Changed: a.md:3 → a.md:9"], Told(Mode with { Anchors = [Here with { Line = 9, EndLine = 9 }] }));

    [Fact]
    public void Another_place_of_a_conflict_is_a_patch() =>
        Assert.Equal(["patch anchors Changed: a.md:3 → a.md:3"], Told(Mode with { Conflicts = [new Conflict("default", [new ConflictValue("std", [Here]), new ConflictValue("pro", [Here with { Line = 9 }])])] }));

    [Fact]
    public void A_field_that_no_page_defines_any_more_is_major() =>
        Assert.Equal(["major status Changed: confirmed → hypothesis (removed)"], Told(Mode with { Status = FieldStatus.Hypothesis, Reason = Reason.Removed }));

    [Fact]
    public void A_hypothesis_that_a_page_defines_now_is_minor() =>
        Assert.Equal(["minor status Changed: hypothesis (example-only) → confirmed"], Told(Mode with { Status = FieldStatus.Hypothesis, Reason = Reason.ExampleOnly }, Mode));

    [Fact]
    public void A_hypothesis_for_another_reason_is_a_patch() =>
        Assert.Equal(
            ["patch status Changed: hypothesis (mentioned-only) → hypothesis (example-only)"],
            Told(Mode with { Status = FieldStatus.Hypothesis, Reason = Reason.MentionedOnly }, Mode with { Status = FieldStatus.Hypothesis, Reason = Reason.ExampleOnly }));

    private static string[] Told(Field now) => Told(Mode, now);

    private static string[] Told(Field old, Field now) =>
        [.. FieldDiff.Between(old, now).Select(static fact => $"{ChangeRules.Of(fact).Level.ToString().ToLowerInvariant()} {RegistryDiff.Named(fact.Aspect).Attribute} {fact.Kind}: {fact.Old} → {fact.New}")];
}
