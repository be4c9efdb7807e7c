using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking;

public sealed class MemberRulesTests
{
    private static readonly string[] Others =
    [
        "| shots | boolean | Optional | false | - | In several shots |",
        "| kind | string | Optional | - | `own`, `made`, `auto` | Who cuts |",
        "| clip | string | Optional | - | - | A clip |",
        "| box | object | Optional | - | - | A box |",
        "| box.way | string | Optional | - | `left`, `right` | Where to |",
    ];

    [Theory]
    [InlineData("Required when `shots` is true.", """{ "shots": true }""", "required-by-condition")]
    [InlineData("Required when `shots` is true.", """{ "shots": true, "it": "" }""")]
    [InlineData("Required when `shots` is true.", """{ "shots": false }""")]
    [InlineData("Required when `shots` is true.", """{}""")]
    [InlineData("Must not be empty when shots is true.", """{ "shots": true, "it": "" }""", "required-by-condition /it")]
    [InlineData("Must not be empty when shots is true.", """{ "shots": true, "it": "x" }""")]
    [InlineData("Required if kind is own and shots is true", """{ "shots": true, "kind": "own" }""", "required-by-condition")]
    [InlineData("Required if kind is own and shots is true", """{ "shots": true, "kind": "made" }""")]
    [InlineData("Required when kind is own or shots is true.", """{ "shots": true }""", "required-by-condition")]
    [InlineData("Required when kind is own or made.", """{ "kind": "made" }""", "required-by-condition")]
    [InlineData("Required when kind is own or made.", """{ "kind": "auto" }""")]
    [InlineData("Required when `kind` is not `own`.", """{ "kind": "made" }""", "required-by-condition")]
    [InlineData("Required when clip is provided.", """{ "clip": "x" }""", "required-by-condition")]
    [InlineData("Required when clip is empty.", """{}""", "required-by-condition")]
    [InlineData("Required when clip is empty.", """{ "clip": "x" }""")]
    [InlineData("当 shots 参数为 true 时，当前参数必填", """{ "shots": true }""", "required-by-condition")]
    [InlineData("当 shots 参数为 true 时，当前参数必填", """{ "shots": false }""")]
    [InlineData(
        "When the shots parameter is set to true, the current parameter is required.", """{ "shots": true }""", "required-by-condition")]
    [InlineData(
        "When shots is true and kind is own, this parameter must not be empty.",
        """{ "shots": true, "kind": "own" }""",
        "required-by-condition")]
    [InlineData("This parameter is required when kind=own", """{ "kind": "own" }""", "required-by-condition")]
    [InlineData("Required when clip=clip_only", """{ "clip": "clip_only" }""", "required-by-condition")]
    [InlineData("At least one of it or clip must be provided", """{ "kind": "own" }""", "required-by-condition")]
    [InlineData("At least one of it or clip must be provided", """{ "clip": "x" }""")]
    [InlineData("The value of the way parameter must not be empty.", """{ "kind": "own" }""")]
    public void A_condition_of_a_usual_form_is_judged(
        string words, string json, params string[] findings) => Assert.Equal(findings, Found(words, json));

    [Theory]
    [InlineData("Required when shots is false.")]
    [InlineData("Must not be empty when shots is false.")]
    public void A_condition_that_only_a_default_fulfils_is_a_note(string words) => Assert.Equal(["condition-unjudged"], Found(words, "{}"));

    [Theory]
    [InlineData("Required when neither a clip nor a frame is used.")]
    [InlineData("Required when the mode is splendid.")]
    [InlineData("Required when kind is own (two of them) or made.")]
    [InlineData("Required when box.way is left.")]
    public void A_condition_in_other_words_is_a_note_and_only_where_the_field_is_left_out(string words)
    {
        Assert.Equal(["condition-unjudged"], Found(words, """{ "shots": true, "kind": "own" }"""));
        Assert.Empty(Found(words, """{ "it": "x" }"""));
    }

    [Fact]
    public void A_field_that_is_conditional_without_a_condition_is_a_note() =>
        Assert.Equal(["condition-unjudged"], TaskCheck.Of("| it | string | Conditional | - | - | Something |").Found("{}"));

    [Theory]
    [InlineData("Mutually exclusive with clip.", """{ "it": "x", "clip": "y" }""", "fields-exclusive /clip")]
    [InlineData("Mutually exclusive with clip.", """{ "it": "x", "clip": "" }""")]
    [InlineData("Mutually exclusive with clip.", """{ "it": "x" }""")]
    [InlineData(
        "Mutually exclusive with `clip` / `kind` and with `shots`.",
        """{ "it": "x", "kind": "own", "clip": "y" }""",
        "fields-exclusive /kind",
        "fields-exclusive /clip")]
    [InlineData("`it` and `clip` are mutually exclusive.", """{ "it": "x", "clip": "y" }""", "fields-exclusive /clip")]
    [InlineData("Cannot be used together with clip.", """{ "it": "x", "clip": "y" }""", "fields-exclusive /clip")]
    [InlineData("与 clip 参数互斥", """{ "it": "x", "clip": "y" }""", "fields-exclusive /clip")]
    [InlineData("it and clip cannot both be empty.", """{}""", "required-by-condition")]
    [InlineData("it and clip cannot both be empty at the same time.", """{ "clip": "y" }""")]
    [InlineData("they cannot both be empty at the same time", """{ "it": "y" }""")]
    [InlineData("they cannot both be empty at the same time", """{ "clip": "y" }""", "condition-unjudged")]
    [InlineData("Mutually exclusive with the older way of cutting.", """{ "it": "x", "clip": "y" }""", "condition-unjudged /it")]
    [InlineData("Mutually exclusive with the older way of cutting.", """{ "clip": "y" }""")]
    public void Fields_that_depend_on_each_other_are_judged(
        string words, string json, params string[] findings) => Assert.Equal(findings, Found(words, json));

    [Fact]
    public void Two_fields_that_name_each_other_are_told_once() =>
        Assert.Equal(
            ["fields-exclusive /b"],
            TaskCheck.Of(
                "| a | string | Optional | - | - | Mutually exclusive with b |",
                "| b | string | Optional | - | - | Mutually exclusive with a |")
                .Found("""{ "a": "x", "b": "y" }"""));

    [Fact]
    public void A_name_means_the_field_beside_before_one_further_up()
    {
        var tasks = TaskCheck.Of(
            "| way | string | Optional | - | `left`, `right` | |",
            "| box | array | Optional | - | - | |",
            "| box[].way | string | Optional | - | `left`, `right` | |",
            "| box[].size | object | Optional | - | - | Required when way is left |",
            "| box[].depth | int | Optional | - | - | Mutually exclusive with box[].size |");

        Assert.Equal(
            ["required-by-condition /box/1"], tasks.Found("""{ "way": "left", "box": [{ "way": "right" }, { "way": "left" }] }"""));
        Assert.Equal(["fields-exclusive /box/0/size"], tasks.Found("""{ "box": [{ "depth": 1, "size": { } }] }"""));
    }

    [Fact]
    public void A_value_that_must_not_be_empty_is_judged_where_it_is_given()
    {
        var tasks = TaskCheck.Of("| it | string | Optional | - | - | A link; must not be empty. |");

        Assert.Equal(["value-empty /it"], tasks.Found("""{ "it": "" }"""));
        Assert.Empty(tasks.Found("{}"));
    }

    private static string[] Found(string words, string json) =>
        TaskCheck.Of([.. Others, $"| it | string | Optional | - | - | {words} |"]).Found(json);
}
