using Extractor.Changes;
using Extractor.Changes.Judging;
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
    public void A_type_that_is_no_longer_stated_is_a_patch() => Assert.Equal(
        ["patch type Removed: string → "], Told(Mode with { Type = null }));

    [Fact]
    public void A_type_that_was_not_stated_before_is_minor() => Assert.Equal(
        ["minor type Added:  → string"], Told(Mode with { Type = null }, Mode));

    [Theory]
    [InlineData("int", "integer")]
    [InlineData("array", "list")]
    public void Another_word_for_the_same_type_is_a_patch(string old, string now) =>
        Assert.Equal([$"patch type Changed: {old} → {now}"], Told(Mode with { Type = old }, Mode with { Type = now }));

    [Theory]
    [InlineData(Requirement.Optional)]
    [InlineData(Requirement.Conditional)]
    public void What_is_required_now_and_was_not_before_is_major(Requirement before) =>
        Assert.StartsWith(
            "major required",
            Assert.Single(Told(Mode with { Required = before }, Mode with { Required = Requirement.Required })),
            StringComparison.Ordinal);

    [Fact]
    public void A_requirement_that_is_stated_for_the_first_time_is_minor_and_one_that_is_stated_no_more_a_patch()
    {
        Assert.Equal(
            ["minor required Changed: unstated → required"],
            Told(Mode with { Required = Requirement.Unstated }, Mode with { Required = Requirement.Required }));
        Assert.Equal(
            ["patch required Changed: required → unstated"],
            Told(Mode with { Required = Requirement.Required }, Mode with { Required = Requirement.Unstated }));
    }

    [Theory]
    [InlineData("integer", "number", "minor")]
    [InlineData("number", "integer", "major")]
    [InlineData("string", "string or null", "minor")]
    [InlineData("string | null", "string", "major")]
    [InlineData("string", "string | array", "minor")]
    [InlineData("string", "object", "major")]
    public void A_type_that_takes_more_widens_a_request(string old, string now, string level) =>
        Assert.Equal([$"{level} type Changed: {old} → {now}"], Told(Mode with { Type = old }, Mode with { Type = now }));

    [Theory]
    [InlineData("integer", "number", "major")]
    [InlineData("number", "integer", "minor")]
    [InlineData("string or null", "string", "minor")]
    public void In_an_answer_it_is_the_other_way_round(string old, string now, string level)
    {
        var read = Mode with { Id = Mode.Id with { Location = Location.Response } };

        Assert.Equal([$"{level} type Changed: {old} → {now}"], Told(read with { Type = old }, read with { Type = now }));
    }

    [Fact]
    public void A_first_list_of_values_tightens_and_a_list_that_is_gone_says_nothing()
    {
        Assert.Equal(["major enum Added:  → std", "major enum Added:  → pro"], Told(Mode with { Enum = [] }, Mode));
        Assert.Equal(["patch enum Removed: std → ", "patch enum Removed: pro → "], Told(Mode, Mode with { Enum = [] }));
    }

    [Fact]
    public void A_first_limit_or_condition_tightens()
    {
        Assert.Equal(["major constraints Added:  → max-length 40: At most 40"], Told(Mode with { Constraints = [] }, Mode));
        Assert.Equal(
            ["major constraints Added:  → required-when: required when a is true"],
            Told(
                Mode with { Constraints = [] },
                Mode with { Constraints = [new Constraint("required-when", null, "required when a is true")] }));
    }

    [Fact]
    public void What_is_read_now_in_words_that_were_there_before_is_no_new_limit()
    {
        var worded = Mode with { Description = "How to draw. At most 40" };

        Assert.Equal(["patch constraints Added:  → max-length 40: At most 40"], Told(worded with { Constraints = [] }, worded));
    }

    [Fact]
    public void A_default_in_other_words_is_a_patch() =>
        Assert.Equal(
            ["patch default Removed: std → ", "patch description Changed: How. Default: std → How. If omitted, `std` is used"],
            Told(
                Mode with { Description = "How. Default: std" },
                Mode with { Default = null, Description = "How. If omitted, `std` is used" }));

    [Fact]
    public void A_deprecation_is_minor_in_both_directions()
    {
        var deprecated = Mode with { Modifiers = new FieldModifiers { Deprecated = new Deprecation(null, null, "deprecated") } };

        Assert.Equal(["minor deprecated Added:  → yes: deprecated"], Told(Mode, deprecated));
        Assert.Equal(["minor deprecated Removed: yes: deprecated → "], Told(deprecated, Mode));
    }

    [Fact]
    public void Values_that_swapped_their_meanings_are_major()
    {
        var old = Mode with { Values = [new DocumentedValue("std", "fast", false, Here), new DocumentedValue("pro", "slow", false, Here)] };
        var now = Mode with { Values = [new DocumentedValue("std", "slow", false, Here), new DocumentedValue("pro", "fast", false, Here)] };

        Assert.Equal(["major values Changed: std: fast → std: slow", "major values Changed: pro: slow → pro: fast"], Told(old, now));
    }

    [Fact]
    public void A_meaning_in_other_words_is_a_patch_and_one_with_another_number_is_minor()
    {
        var old = Mode with { Values = [new DocumentedValue("std", "takes up to 10 seconds each", false, Here)] };

        Assert.StartsWith(
            "patch",
            Assert.Single(Told(old, Mode with { Values = [new DocumentedValue("std", "takes at most 10 seconds each", false, Here)] })),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "minor",
            Assert.Single(Told(old, Mode with { Values = [new DocumentedValue("std", "takes up to 20 seconds each", false, Here)] })),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Null_that_a_request_may_hold_now_is_minor_and_null_that_it_may_no_longer_is_major()
    {
        var (nullable, never) = (
            Mode with { Modifiers = new FieldModifiers { Nullable = true } },
            Mode with { Modifiers = new FieldModifiers { Nullable = false } });

        Assert.Equal(["minor nullable Changed: no → yes"], Told(never, nullable));
        Assert.Equal(["major nullable Changed: yes → no"], Told(nullable, never));
    }

    [Fact]
    public void What_is_no_longer_required_is_minor() =>
        Assert.Equal(["minor required Changed: required → optional"], Told(Mode with { Required = Requirement.Required }, Mode));

    [Fact]
    public void Another_default_is_minor() => Assert.Equal(["minor default Changed: std → pro"], Told(Mode with { Default = "pro" }));

    [Fact]
    public void A_value_that_is_gone_is_major() => Assert.Equal(["major enum Removed: pro → "], Told(Mode with { Enum = ["std"] }));

    [Fact]
    public void A_value_that_is_new_is_minor() => Assert.Equal(
        ["minor enum Added:  → max"], Told(Mode with { Enum = ["std", "pro", "max"] }));

    [Fact]
    public void A_renamed_value_is_one_gone_and_one_new() =>
        Assert.Equal(["major enum Removed: pro → ", "minor enum Added:  → max"], Told(Mode with { Enum = ["std", "max"] }));

    [Fact]
    public void The_same_values_in_another_order_are_a_patch() => Assert.Equal(
        ["patch enum Changed: std, pro → pro, std"], Told(Mode with { Enum = ["pro", "std"] }));

    [Theory]
    [InlineData("max-length", "50", "minor")]
    [InlineData("max-length", "30", "major")]
    public void A_limit_that_lets_less_through_is_major_and_one_that_lets_more_through_minor(string kind, string value, string levels) =>
        Assert.Equal(
            [$"{levels} constraints Changed: max-length 40: At most 40 → {kind} {value}: New words"],
            Told(Mode with { Constraints = [new Constraint(kind, value, "New words")] }));

    [Fact]
    public void The_same_limit_in_other_words_is_a_patch() =>
        Assert.Equal(
            ["patch constraints Changed: max-length 40: At most 40 → max-length 40: No more than 40"],
            Told(Mode with { Constraints = [new Constraint("max-length", "40", "No more than 40")] }));

    [Fact]
    public void Another_condition_is_minor()
    {
        var (old, now) = (new Constraint("required-when", null, "required when a is true"), new Constraint(
            "required-when", null, "required when b is true"));

        Assert.Equal(
            [$"minor constraints Changed: required-when: {old.Text} → required-when: {now.Text}"],
            Told(Mode with { Constraints = [old] }, Mode with { Constraints = [now] }));
    }

    [Fact]
    public void A_conflict_that_is_settled_is_a_patch() => Assert.Equal(
        ["patch conflicts Removed: default: std / pro → "], Told(Mode with { Conflicts = [] }));

    [Fact]
    public void A_conflict_that_is_new_is_minor() => Assert.Equal(
        ["minor conflicts Added:  → default: std / pro"], Told(Mode with { Conflicts = [] }, Mode));

    [Fact]
    public void Other_words_are_a_patch() => Assert.Equal(
        ["patch description Changed: How to draw → How to paint"], Told(Mode with { Description = "How to paint" }));

    [Fact]
    public void Another_place_is_a_patch() => Assert.Equal(
        ["patch anchors Changed: a.md:3 → a.md:9"], Told(Mode with { Anchors = [Here with { Line = 9, EndLine = 9 }] }));

    [Fact]
    public void Another_place_of_a_conflict_is_a_patch() =>
        Assert.Equal(
            ["patch anchors Changed: a.md:3 → a.md:3"],
            Told(Mode with
            {
                Conflicts = [new Conflict(
                    "default", [new ConflictValue("std", [Here]), new ConflictValue("pro", [Here with { Line = 9 }])])],
            }));

    [Fact]
    public void A_field_that_no_page_defines_any_more_is_major() =>
        Assert.Equal(
            ["major status Changed: confirmed → hypothesis (removed)"],
            Told(Mode with { Status = FieldStatus.Hypothesis, Reason = Reason.Removed }));

    [Fact]
    public void A_hypothesis_that_a_page_defines_now_is_minor() =>
        Assert.Equal(
            ["minor status Changed: hypothesis (example-only) → confirmed"],
            Told(Mode with { Status = FieldStatus.Hypothesis, Reason = Reason.ExampleOnly }, Mode));

    [Theory]
    [InlineData("At most 30 seconds", "At most 30 minutes", "meaning-suspect")]
    [InlineData("The pause in ms, up to 30", "The pause in seconds, up to 30", "meaning-suspect")]
    [InlineData("At most 30 seconds", "Up to 30 seconds", "limit-reworded")]
    public void A_limit_with_the_same_number_and_another_unit_is_no_rewording(string old, string now, string rule) =>
        Assert.Equal(
            rule,
            Assert.Single(FieldDiff.Between(
                Mode with { Constraints = [new Constraint("range", "..30", old)] },
                Mode with { Constraints = [new Constraint("range", "..30", now)] }).Select(static fact => ChangeRules.Of(fact).Id)));

    [Fact]
    public void A_hypothesis_for_another_reason_is_a_patch() =>
        Assert.Equal(
            ["patch status Changed: hypothesis (mentioned-only) → hypothesis (example-only)"],
            Told(
                Mode with { Status = FieldStatus.Hypothesis, Reason = Reason.MentionedOnly },
                Mode with { Status = FieldStatus.Hypothesis, Reason = Reason.ExampleOnly }));

    private static string[] Told(Field now) => Told(Mode, now);

    private static string[] Told(Field old, Field now) =>
        [.. FieldDiff.Between(old, now).Select(static fact => $"{ChangeRules.Of(fact).Level.ToString().ToLowerInvariant()} "
            + $"{RegistryDiff.Named(fact.Aspect).Attribute} {fact.Kind}: {fact.Old} → {fact.New}")];
}
