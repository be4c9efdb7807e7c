using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Registry;

public sealed class FieldMergeTests
{
    [Theory]
    [InlineData(ClaimKind.TableRow)]
    [InlineData(ClaimKind.FieldBlock)]
    [InlineData(ClaimKind.SnippetKey)]
    [InlineData(ClaimKind.BodyKey)]
    public void A_claim_that_defines_confirms_the_field(ClaimKind kind)
    {
        var field = Merge(TestClaim.Of("mode", kind));

        Assert.Equal((FieldStatus.Confirmed, null), (field.Status, field.Reason));
    }

    [Theory]
    [InlineData(ClaimKind.ExampleKey, Reason.ExampleOnly)]
    [InlineData(ClaimKind.Mention, Reason.MentionedOnly)]
    public void A_claim_that_defines_nothing_leaves_a_hypothesis_that_says_why(ClaimKind kind, Reason reason)
    {
        var field = Merge(TestClaim.Of("mode", kind));

        Assert.Equal((FieldStatus.Hypothesis, reason), (field.Status, field.Reason));
    }

    [Fact]
    public void A_name_in_an_example_says_more_than_one_in_prose() =>
        Assert.Equal(Reason.ExampleOnly, Merge(TestClaim.Of("mode", ClaimKind.Mention), TestClaim.Of("mode", ClaimKind.ExampleKey)).Reason);

    [Fact]
    public void Each_attribute_is_that_of_the_first_claim_that_states_it()
    {
        var field = Merge(
            TestClaim.Of("mode", page: "new.md") with { Required = Requirement.Optional, Description = "New words." },
            TestClaim.Of("mode", page: "old.md") with
            {
                Type = "string",
                Required = Requirement.Optional,
                Default = "std",
                Enum = ["std", "pro"],
                Description = "Old words.",
            });

        Assert.Equal(("string", Requirement.Optional, "std", "New words."), (field.Type, field.Required, field.Default, field.Description));
        Assert.Equal(["std", "pro"], field.Enum.ToArray());
        Assert.Empty(field.Conflicts);
    }

    [Fact]
    public void What_an_example_shows_states_nothing()
    {
        var field = Merge(TestClaim.Of("mode"), TestClaim.Of("mode", ClaimKind.ExampleKey) with { Type = "string", Default = "std" });

        Assert.Equal((null, null), (field.Type, field.Default));
    }

    [Theory]
    [InlineData("array", false, "array, object")]
    [InlineData("string", true, "string, array")]
    [InlineData("array", true, "")]
    [InlineData("object", false, "")]
    [InlineData("tag object", true, "")]
    public void The_bracket_of_a_snippet_is_a_type_where_the_other_word_is_a_plain_one(string type, bool list, string values)
    {
        var field = Merge(TestClaim.Of("mode", ClaimKind.SnippetKey) with { HoldsList = list }, TestClaim.Typed("mode", type));

        Assert.Equal(type, field.Type);
        Assert.Equal(
            values, string.Join(", ", field.Conflicts.SelectMany(static conflict => conflict.Values).Select(static value => value.Value)));
    }

    [Fact]
    public void Two_types_are_a_conflict_and_the_first_claim_wins()
    {
        var field = Merge(TestClaim.Typed("mode", "string", "new.md"), TestClaim.Typed("mode", "int", "old.md"));

        Assert.Equal("string", field.Type);
        Assert.Equal("type: string at new.md:1, int at old.md:1", Told(field));
    }

    [Theory]
    [InlineData("int", "integer")]
    [InlineData("str", "string")]
    [InlineData("bool", "boolean")]
    [InlineData("float", "number")]
    [InlineData("array", "list<string>")]
    [InlineData("object", "map")]
    [InlineData("字符串", "string")]
    public void Two_words_for_one_type_are_no_conflict(string first, string second) =>
        Assert.Empty(Merge(TestClaim.Typed("mode", first, "new.md"), TestClaim.Typed("mode", second, "old.md")).Conflicts);

    [Fact]
    public void Required_in_one_place_and_optional_in_another_is_a_conflict() =>
        Assert.Equal("required: required at new.md:1, optional at old.md:1", Told(Merge(
            TestClaim.Of("mode", page: "new.md") with { Required = Requirement.Required },
            TestClaim.Of("mode", page: "old.md") with { Required = Requirement.Optional })));

    [Fact]
    public void Two_defaults_are_a_conflict() =>
        Assert.Equal("default: std at new.md:1, pro at old.md:1", Told(Merge(
            TestClaim.Of("mode", page: "new.md") with { Default = "std" },
            TestClaim.Of("mode", page: "old.md") with { Default = "pro" })));

    [Fact]
    public void A_default_in_quotation_marks_is_the_same_default() =>
        Assert.Empty(
            Merge(
                TestClaim.Of("mode") with { Default = "\"Std\"" }, TestClaim.Of("mode", page: "b.md") with { Default = "std" }).Conflicts);

    [Fact]
    public void Two_lists_of_values_are_a_conflict() =>
        Assert.Equal(
            "enum: std, pro at new.md:1, std at old.md:1",
            Told(Merge(TestClaim.Listing("new.md", "std", "pro"), TestClaim.Listing("old.md", "std"))));

    [Fact]
    public void The_same_values_in_another_order_are_no_conflict() =>
        Assert.Empty(Merge(TestClaim.Listing("new.md", "std", "pro"), TestClaim.Listing("old.md", "pro", "std")).Conflicts);

    [Fact]
    public void Silence_contradicts_nothing() =>
        Assert.Empty(Merge(TestClaim.Typed("mode", "string"), TestClaim.Of("mode", page: "b.md")).Conflicts);

    [Fact]
    public void An_example_contradicts_nothing() =>
        Assert.Empty(
            Merge(TestClaim.Typed("mode", "string"), TestClaim.Of("mode", ClaimKind.ExampleKey, "b.md") with { Type = "int" }).Conflicts);

    [Fact]
    public void A_name_spelled_another_way_is_a_conflict_that_keeps_the_documented_spelling()
    {
        var field = FieldMerge.Of(
            Id("callback_url"),
            [StatedClaim.Of(TestClaim.Of("callback_url"))],
            [StatedClaim.Of(TestClaim.Of("callbak_url", ClaimKind.Mention, "b.md"))]);

        Assert.Equal("spelling: callback_url at a.md:1, callbak_url at b.md:1", Told(field));
    }

    [Fact]
    public void Every_place_is_kept_and_those_that_define_come_first()
    {
        var field = Merge(
            TestClaim.Of("mode", ClaimKind.Mention, "a.md"),
            TestClaim.Of("mode", ClaimKind.ExampleKey, "b.md"),
            TestClaim.Of("mode", page: "c.md"));

        Assert.Equal(
            ["c.md:1 table-row", "b.md:1 example-key", "a.md:1 mention"],
            field.Anchors.Select(static anchor => $"{anchor.Place} {anchor.Kind}"));
    }

    [Fact]
    public void The_place_to_cite_is_the_one_whose_attributes_the_field_has()
    {
        var field = Merge(TestClaim.Typed("mode", "string", "z-newest.md"), TestClaim.Typed("mode", "int", "a-oldest.md"));

        Assert.Equal("z-newest.md:1", field.BestAnchor?.Place);
    }

    [Fact]
    public void Constraints_of_all_places_are_kept_once()
    {
        var limit = new Constraint("max-length", "40", "At most 40 characters");
        var other = new Constraint("min-length", "1", "At least 1 character");
        var field = Merge(
            TestClaim.Of("mode") with { Constraints = [limit] }, TestClaim.Of("mode", page: "b.md") with { Constraints = [limit, other] });

        Assert.Equal([limit, other], field.Constraints.ToArray());
    }

    [Fact]
    public void Every_modifier_is_that_of_the_first_claim_that_states_it()
    {
        var gone = new Deprecation("v2", null, "Deprecated since v2");
        var field = Merge(
            TestClaim.Of("mode") with { Modifiers = new FieldModifiers { Nullable = true } },
            TestClaim.Of("mode", page: "b.md") with { Modifiers = new FieldModifiers { Deprecated = gone, Access = Access.ReadOnly } });

        Assert.Equal(new FieldModifiers { Nullable = true, Deprecated = gone, Access = Access.ReadOnly }, field.Modifiers);
        Assert.Empty(field.Conflicts);
    }

    [Fact]
    public void Pages_that_disagree_on_a_modifier_are_a_conflict()
    {
        var field = Merge(
            TestClaim.Of("mode") with { Modifiers = new FieldModifiers { Nullable = true } },
            TestClaim.Of("mode", page: "b.md") with { Modifiers = new FieldModifiers { Nullable = false } });

        Assert.Equal("nullable: yes at a.md:1, no at b.md:1", Told(field));
    }

    [Fact]
    public void A_page_that_is_silent_on_a_deprecation_does_not_deny_it() =>
        Assert.Empty(
            Merge(
                TestClaim.Of("mode"),
                TestClaim.Of("mode", page: "b.md") with
                {
                    Modifiers = new FieldModifiers { Deprecated = new Deprecation(null, null, "Deprecated") },
                }).Conflicts);

    [Fact]
    public void Values_have_a_place_each_and_those_of_the_list_that_nothing_is_said_of_come_last()
    {
        var text = new SourceText("a.md", "mode\nfast: quick\nslow: careful");
        var field = Merge(TestClaim.Listing("a.md", "wild", "fast") with
        {
            Source = text,
            Values = [new FieldValue("fast", "quick", true, LineRange.Single(1)) { Section = new Section(["Modes"]) }],
        });

        Assert.Equal(
            [("fast", "quick", true, "a.md:2", "fast: quick"), ("wild", null, false, "a.md:1", "mode")],
            field.Values.Select(static value => (value.Value, value.Meaning, value.Deprecated, value.Anchor.Place, value.Anchor.Quote)));
        Assert.Equal(["Modes"], field.Values[0].Anchor.Section.ToArray());
    }

    private static Field Merge(params Claim[] claims) => FieldMerge.Of(Id("mode"), [.. claims.Select(StatedClaim.Of)], []);

    private static FieldId Id(string path) => new(TestClaim.Scope.Id, Location.Body, new FieldPath(path));

    private static string Told(Field field)
    {
        var conflict = Assert.Single(field.Conflicts);
        return $"{conflict.Attribute}: "
            + string.Join(
                ", ",
                conflict.Values.Select(
                    static value => $"{value.Value} at {string.Join(' ', value.Anchors.Select(static anchor => anchor.Place))}"));
    }
}
