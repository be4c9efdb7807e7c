using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline;

public sealed class TitleLabelsTests
{
    private const string Request =
        "# Fly a kite\n\n`POST /v1/kites`\n\n## Body\n\n| Name | Type | Description |\n|---|---|---|\n| sail | string | Its cloth. |\n\n";

    private const string Table = "| Name | Type | Description |\n|---|---|---|\n| height | number | How high it is. |\n";

    [Theory]
    [InlineData("Response on success")]
    [InlineData("Response if the kite flies")]
    [InlineData("Réponse en cas de succès (200 OK)")]
    [InlineData("Respuesta de la creación")]
    [InlineData("Resposta em caso de sucesso")]
    [InlineData("Antwort bei Erfolg")]
    [InlineData("Ответ при успехе")]
    [InlineData("Risposta in caso di successo")]
    [InlineData("Response: all fields")]
    [InlineData("Antwort: Felder")]
    [InlineData("1.3 Response formats")]
    [InlineData("Response fields definitions")]
    public void The_word_that_opens_a_title_says_what_it_is_about(string title) => Assert.Equal(
        ["POST /v1/kites#body.sail", "POST /v1/kites#response.height"],
        ReadText.Markdown($"{Request}## {title}\n\n{Table}").Fields);

    [Theory]
    [InlineData("Response: fields in `data`")]
    [InlineData("Response: the fields of `data`")]
    [InlineData("Antwort: Felder in `data`")]
    public void Behind_it_the_field_may_be_named_that_holds_those_below(string title) => Assert.Equal(
        ["POST /v1/kites#body.sail", "POST /v1/kites#response.data.height"],
        ReadText.Markdown($"{Request}## {title}\n\n{Table}").Fields);

    [Theory]
    [InlineData("Response: some of `data`, mostly")]
    [InlineData("Response like `data`")]
    [InlineData("Réponse: comme avant")]
    [InlineData("Response times")]
    [InlineData("1.1.3 Response oddities")]
    [InlineData("2. Afterwards")]
    public void A_title_with_other_words_is_not_understood(string title)
    {
        var page = ReadText.Markdown($"{Request}## {title}\n\n{Table}");

        Assert.Equal(["POST /v1/kites#body.sail"], page.Fields);
        Assert.Contains(page.Ledger, static row => row.Contains("table-row unparsed", StringComparison.Ordinal));
    }
}
