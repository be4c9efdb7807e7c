using Extractor.Model;
using Extractor.Words;

namespace Extractor.Tests.Words;

public sealed class TitledRequirementTests
{
    [Theory]
    [InlineData("Required fields", Requirement.Required)]
    [InlineData("2. Required fields", Requirement.Required)]
    [InlineData("Fields (required)", Requirement.Required)]
    [InlineData("Optional query parameters", Requirement.Optional)]
    [InlineData("Champs obligatoires", Requirement.Required)]
    [InlineData("Champs optionnels :", Requirement.Optional)]
    [InlineData("Campos obligatorios", Requirement.Required)]
    [InlineData("Campos no obligatorios", Requirement.Optional)]
    [InlineData("Campos opcionais", Requirement.Optional)]
    [InlineData("Erforderliche Felder", Requirement.Required)]
    [InlineData("Nicht erforderliche Felder", Requirement.Optional)]
    [InlineData("Обязательные поля", Requirement.Required)]
    [InlineData("Необязательные поля", Requirement.Optional)]
    [InlineData("必填字段", Requirement.Required)]
    [InlineData("可选的字段", Requirement.Optional)]
    [InlineData("必須フィールド", Requirement.Required)]
    [InlineData("任意のパラメータ", Requirement.Optional)]
    [InlineData("필수 필드", Requirement.Required)]
    [InlineData("선택 항목", Requirement.Optional)]
    public void A_title_says_whether_its_fields_must_be_given(string title, Requirement expected) =>
        Assert.Equal(expected, TitledRequirement.OfFields(title, Vocabulary.BuiltIn));

    [Theory]
    [InlineData("Required")]
    [InlineData("Fields")]
    [InlineData("Required request body")]
    [InlineData("Required steps before launch")]
    [InlineData("Yes fields")]
    [InlineData("No parameters")]
    [InlineData("必填")]
    [InlineData("要求字段")]
    public void A_title_of_something_else_says_nothing_of_fields(string title) =>
        Assert.Null(TitledRequirement.OfFields(title, Vocabulary.BuiltIn));

    [Fact]
    public void Fields_below_such_a_title_belong_to_the_operation_above_it()
    {
        var page = PageUnderTest.Markdown(
            """
            # Cerfs-volants

            ### POST /v1/kites

            ## Paramètres

            ### Champs obligatoires

            | Champ | Type | Description |
            |---|---|---|
            | `span` | string | Envergure |

            ### Champs optionnels

            | Champ | Type | Description |
            |---|---|---|
            | `tail` | string | Queue |
            """);

        Assert.Equal(["body.span", "body.tail"], page.Defined);
        Assert.Equal(["POST /v1/kites"], page.ScopesOfClaims);
        Assert.Equal(Requirement.Required, page["span"].Required);
        Assert.Equal(Requirement.Optional, page["tail"].Required);
    }

    [Theory]
    [InlineData("Liste des paramètres obligatoires")]
    [InlineData("Liste des paramètres obligatoire")]
    [InlineData("List of parameters (required)")]
    public void A_list_of_fields_with_such_a_word_is_a_section(string title) =>
        Assert.Equal(Location.Body, Vocabulary.BuiltIn.Section(title)?.Location);
}
