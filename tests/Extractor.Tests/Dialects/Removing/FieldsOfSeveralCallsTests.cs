namespace Extractor.Tests.Dialects.Removing;

public sealed class FieldsOfSeveralCallsTests
{
    private const string Both = "# Kites\n\n`POST /v1/kites` builds a kite, `PATCH /v1/kites/{id}` mends one.\n\n";
    private const string Sent = "| Name | Type | Required | Description |\n|---|---|---|---|\n| sail | string | yes | Its cloth. |\n";

    [Fact]
    public void Below_a_sentence_about_two_calls_nothing_says_which_of_them_takes_a_field()
    {
        var page = ReadText.Markdown($"{Both}{Sent}");

        Assert.Empty(page.Fields);
        Assert.Contains(page.Ledger, static row => row.Contains("nothing says which of them takes it", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_named_after_methods_speak_of_calls_too() =>
        Assert.Empty(ReadText.Markdown(
            "# Kites\n\n`GET /v1/kites` · `POST /v1/kites`\n\n| Parameter | Type | GET | POST | Description |\n|---|---|---|---|---|\n"
            + "| sail | string | | ✓ | Its cloth. |\n").Fields);

    [Fact]
    public void A_structure_that_both_return_is_one_all_the_same() =>
        Assert.Equal(
            ["Kites#object.sail"],
            ReadText.Markdown($"{Both}| Name | Type | Description |\n|---|---|---|\n| sail | string | Its cloth. |\n").Fields);

    [Fact]
    public void Below_a_heading_of_its_own_an_operation_has_its_fields() =>
        Assert.Contains("POST /v1/kites#body.sail", ReadText.Markdown($"{Both}## Build\n\n`POST /v1/kites`\n\n{Sent}").Fields);
}
