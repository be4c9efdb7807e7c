using Extractor.Facts;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Tests.Facts;

public sealed class RequirementsTests
{
    [Theory]
    [InlineData("Yes", Requirement.Required)]
    [InlineData("Yes, one of both", Requirement.Required)]
    [InlineData("是（二选一）", Requirement.Required)]
    [InlineData("No; see below", Requirement.Optional)]
    [InlineData("optional\nfor now", Requirement.Optional)]
    [InlineData("Conditional (with `a`)", Requirement.Conditional)]
    [InlineData("条件必填，见下", Requirement.Conditional)]
    [InlineData("Yes (if mode is pro)", Requirement.Conditional)]
    [InlineData("必填（mode 为 pro 时）", Requirement.Conditional)]
    [InlineData("Yes, unless `a` is given", Requirement.Conditional)]
    [InlineData("✅ Sim", Requirement.Required)]
    [InlineData("❌ Não", Requirement.Optional)]
    [InlineData("✔️ Yes", Requirement.Required)]
    public void A_word_with_a_remark_behind_it_counts(
        string cell, Requirement requirement) => Assert.Equal(requirement, Requirements.In(cell, Vocabulary.BuiltIn));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("required when `a` is true")]
    [InlineData("see below")]
    [InlineData("(yes)x")]
    [InlineData("✅ No")]
    [InlineData("✅ see below")]
    [InlineData("yes yes")]
    [InlineData("⚠️ Yes")]
    public void A_sentence_does_not(string cell) => Assert.Null(Requirements.In(cell, Vocabulary.BuiltIn));

    [Theory]
    [InlineData("Required, except when it rains", Requirement.Conditional)]
    [InlineData("Required, unless it rains.", Requirement.Conditional)]
    [InlineData("必填，除非下雨", Requirement.Conditional)]
    [InlineData("Required, and never empty", Requirement.Required)]
    [InlineData("Required. If it rains, it is wet.", Requirement.Required)]
    [InlineData("Optional, required if it rains", Requirement.Optional)]
    [InlineData("可选，下雨时必填", Requirement.Optional)]
    [InlineData("`true` to sail, `false` (default) to stay", Requirement.Unstated)]
    public void What_takes_cases_out_makes_a_field_conditional(string words, Requirement expected) =>
        Assert.Equal(expected, FieldIn(words).Required);

    [Theory]
    [InlineData("Optional, required if it rains")]
    [InlineData("可选，下雨时必填")]
    [InlineData("选填，当下雨时必传")]
    public void The_cases_in_which_an_optional_field_is_required_are_kept(string words) =>
        Assert.Contains(FieldIn(words).Constraints, static one => one.Kind == "required-when");

    [Theory]
    [InlineData("Optional", "No", Requirement.Required)]
    [InlineData("Optionnel", "non", Requirement.Required)]
    [InlineData("Optionnel", "oui", Requirement.Optional)]
    [InlineData("Optionnel", "Obligatoire", Requirement.Required)]
    [InlineData("Facultatif", "facultatif", Requirement.Optional)]
    [InlineData("Opcional", "No (ver abajo)", Requirement.Required)]
    [InlineData("可选", "必填", Requirement.Required)]
    [InlineData("必要性", "必要", Requirement.Required)]
    [InlineData("必要性", "非必要", Requirement.Optional)]
    [InlineData("M/O", "M", Requirement.Required)]
    public void A_word_below_a_column_that_asks_for_the_opposite_says_what_it_says_and_an_answer_is_turned(
        string header, string cell, Requirement stated) =>
        Assert.Equal(stated, PageUnderTest.Markdown(
            $"# Boats\n\n`POST /v1/boats`\n\n## Request Body\n\n| Field | Type | {header} |\n|---|---|---|\n| sail | string | {cell} |\n")
            ["sail"].Required);

    private static Claim FieldIn(string words) => PageUnderTest.Markdown(
        $"# Boats\n\n`POST /v1/boats`\n\n## Request Body\n\n| Field | Type | Description |\n|---|---|---|\n| sail | string | {words} |\n")["sail"];
}
