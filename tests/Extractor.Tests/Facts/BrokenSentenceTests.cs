using Extractor.Model;

namespace Extractor.Tests.Facts;

public sealed class BrokenSentenceTests
{
    [Theory]
    [InlineData("The wind. This is not|required.", Requirement.Optional)]
    [InlineData("Not|required", Requirement.Optional)]
    [InlineData("The wind. This field is|optional.", Requirement.Optional)]
    [InlineData("风的名称，必须|匹配 `^w+$`", Requirement.Unstated)]
    [InlineData("必须|大于船的长度", Requirement.Unstated)]
    [InlineData("风的名称，不是|必填", Requirement.Unstated)]
    [InlineData("必須|ではありません", Requirement.Unstated)]
    [InlineData("필수|아님", Requirement.Unstated)]
    [InlineData("El viento no es|obligatorio.", Requirement.Unstated)]
    [InlineData("Der Wind ist nicht|erforderlich.", Requirement.Unstated)]
    public void A_line_end_inside_a_sentence_parts_nothing(string words, Requirement required) => AssertIn(words, required);

    [Theory]
    [InlineData("Required|The wind.", Requirement.Required)]
    [InlineData("必须|风的名称", Requirement.Required)]
    [InlineData("必須|風の名前", Requirement.Required)]
    [InlineData("필수|바람의 이름", Requirement.Required)]
    [InlineData("风的名称|必填", Requirement.Required)]
    [InlineData("The name of the wind|optional", Requirement.Optional)]
    public void A_line_of_nothing_but_a_requirement_counts(string words, Requirement required) => AssertIn(words, required);

    [Theory]
    [InlineData("integer", "Must be<br>between 1 and<br>10", "range:1..10")]
    [InlineData("integer", "介于 1 和<br>10 之间", "range:1..10")]
    [InlineData("integer", "The wind of x and y<br>Max 10", "range:..10")]
    [InlineData("string", "Maximum<br>length: 20", "max-length:20")]
    [InlineData("string", "Minimum<br>length: 2<br>Maximum<br>length: 20", "min-length:2 max-length:20")]
    [InlineData("string", "Maximum<br>The rope: 20", "")]
    [InlineData("string", "The maximum<br>length: 20", "note:")]
    public void A_joint_at_the_end_of_a_line_leads_on_to_the_next(string type, string words, string limits)
    {
        const string head = "# Boats\n\n`POST /v1/boats`\n\n## Request Body\n\n";
        var table = $"{head}| Field | Type | Description |\n|-|-|-|\n| sail | {type} | {words} |\n";

        Assert.Equal(
            limits, string.Join(' ', PageUnderTest.Markdown(table)["sail"].Constraints.Select(static one => $"{one.Kind}:{one.Value}")));
    }

    [Theory]
    [InlineData("**Required.** 7–20 chars", Requirement.Required)]
    [InlineData("**Optional.** The wind", Requirement.Optional)]
    [InlineData("**Required:** The wind", Requirement.Required)]
    [InlineData("*Required.* The wind", Requirement.Required)]
    [InlineData("optional: `calm` or `gust`", Requirement.Optional)]
    [InlineData("Optional: the wind", Requirement.Optional)]
    [InlineData("Required: no", Requirement.Optional)]
    public void A_requirement_may_be_set_apart_with_the_sign_behind_it(string words, Requirement required) => AssertIn(words, required);

    private static void AssertIn(string words, Requirement required)
    {
        const string head = "# Boats\n\n`POST /v1/boats`\n\n## Request Body\n\n";
        var table = $"{head}| Field | Type | Description |\n|-|-|-|\n| sail | string | {words.Replace("|", "<br>")} |\n";
        Assert.Equal(required, PageUnderTest.Markdown(table)["sail"].Required);
        var bullet = $"{head}- `sail` (string): {words.Replace("|", "\n  ")}\n";
        Assert.Equal(required, PageUnderTest.Markdown(bullet)["sail"].Required);
    }
}
