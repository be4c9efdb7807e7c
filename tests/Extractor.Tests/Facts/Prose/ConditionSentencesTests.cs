using Extractor.Model;

namespace Extractor.Tests.Facts.Prose;

public sealed class ConditionSentencesTests
{
    [Theory]
    [InlineData("integer", "v1: 10, v2: 20", "note:")]
    [InlineData("integer", "v1: 10", "")]
    [InlineData("string", "v1: 10, v2: 20", "")]
    public void Numbers_that_hold_for_something_else_each_are_a_note(string type, string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits(type, text));

    [Theory]
    [InlineData("Obligatorio si `sail` es `red`.")]
    [InlineData("El viento (requerido cuando hay vela)")]
    [InlineData("Obrigatória apenas se `sail` for informado")]
    [InlineData("Le vent : obligatoire si la voile est rouge, interdit sinon")]
    [InlineData("Requis uniquement lorsque la voile est rouge.")]
    [InlineData("Der Wind. Pflicht, wenn das Segel rot ist.")]
    [InlineData("Erforderlich, falls `sail` gesetzt ist")]
    [InlineData("Обязателен, если указан парус")]
    [InlineData("Обязательно при `sail` = `red`")]
    [InlineData("Obbligatorio se la vela è rossa")]
    [InlineData("Mandatory whenever there is a sail")]
    [InlineData("Optional, wenn es ein Segel gibt, sonst erforderlich")]
    [InlineData("Verplicht als er een zeil is")]
    [InlineData("Vereist wanneer `sail = red`")]
    [InlineData("Bắt buộc nếu `sail` là `red`")]
    [InlineData("Bắt buộc khi có `sail`")]
    [InlineData("`sail` red ise zorunlu")]
    [InlineData("Yelken olduğunda zorunludur.")]
    [InlineData("optional when `sail` is given; otherwise required")]
    [InlineData("Optional if there is a sail, otherwise mandatory")]
    public void A_requirement_with_the_word_for_a_case_behind_it_holds_in_some_cases(string text)
    {
        var facts = FactSentence.Read("string", text);

        Assert.Contains(facts.Constraints, static one => one.Kind == "required-when");
        Assert.NotEqual(Requirement.Required, facts.Required);
    }

    [Theory]
    [InlineData("No es obligatorio si hay vela")]
    [InlineData("Não é obrigatório quando há vela")]
    [InlineData("N'est pas obligatoire si la voile est rouge")]
    [InlineData("Nicht erforderlich, wenn das Segel rot ist")]
    [InlineData("Необязательно, если указан парус")]
    [InlineData("Opcional si hay vela")]
    [InlineData("El viento si es necesario")]
    [InlineData("Niet verplicht als er een zeil is")]
    [InlineData("Không bắt buộc nếu có `sail`")]
    [InlineData("`sail` red ise zorunlu değildir")]
    [InlineData("The wind, otherwise required by boats of others")]
    [InlineData("Pflicht")]
    public void What_is_denied_or_stands_elsewhere_is_no_requirement(string text) =>
        Assert.DoesNotContain(FactSentence.Read("string", text).Constraints, static one => one.Kind == "required-when");

    [Theory]
    [InlineData("Non-empty string.", "non-empty:")]
    [InlineData("空文字不可、40 文字以内", "max-length:40 non-empty:")]
    [InlineData("No vacío, máx. 40 caracteres", "max-length:40 non-empty:")]
    [InlineData("If not empty, the sail is set.", "")]
    [InlineData("When non-empty, the sail is set.", "")]
    [InlineData("The name of a non-empty boat", "")]
    public void A_clause_that_says_that_a_text_holds_something_is_a_limit(string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits("string", text));

    [Theory]
    [InlineData("string", "风的提示。当 mast 不等于 3 时必须用于提醒水手", "")]
    [InlineData("string", "当 mast 为 3 时必须大于 5", "")]
    [InlineData("string", "当 mast 为 3 时必须", "required-when")]
    [InlineData("string", "当 mast 为 3 时必须填写", "required-when")]
    [InlineData("string", "mast 为 3 时必须。", "required-when")]
    [InlineData("string", "mast 为 3 时必须传入", "required-when")]
    public void What_must_be_so_in_some_case_is_no_requirement(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("If `sail` is not `0`, you need to set this value.", "required-when")]
    [InlineData("When the sail is up, this field must be provided.", "required-when")]
    [InlineData("当 sail 不为 0 时，需要设置该参数。", "required-when")]
    [InlineData("Si la vela está izada, debe indicar este campo", "required-when")]
    [InlineData("If `sail` is `0`, you do not need to set this value.", "")]
    [InlineData("If you need to set this value, ask the crew.", "")]
    [InlineData("You need to set this value.", "")]
    public void What_must_be_set_under_a_condition_is_required_then(string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims("string", text));
}
