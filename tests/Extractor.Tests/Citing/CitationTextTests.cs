using System.Text;
using System.Text.Json.Nodes;
using Extractor.Citing;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Citing;

public sealed class CitationTextTests
{
    private static readonly Edition Docs = TinyDocs.Extracted();

    [Fact]
    public Task Citations_say_field_words_place_and_capture()
    {
        var text = new StringBuilder();
        foreach (var id in new[] { "POST /v1/kites#body.shape", "POST /v1/kites#response.kite_id", "POST /v1/kites#body.wind_speed" })
        {
            var cited = Citation.Of(Docs[id], Docs.Registry)!;
            text.Append(CitationText.Markdown(cited)).Append('\n').Append(CitationText.Plain(cited)).Append('\n');
        }

        foreach (var path in new[] { "colour", "shap" })
        {
            var absence = AbsenceCitation.Of(new FieldId("POST /v1/kites", Location.Body, new(path)), Docs.Registry);
            text.Append(CitationText.Markdown(absence)).Append('\n').Append(CitationText.Plain(absence)).Append('\n');
        }

        return Verifier.Verify(text.ToString(), "md");
    }

    [Fact]
    public Task Citations_as_json_have_the_rows_of_the_registry() => Verifier.Verify(
        JsonText.Line(new JsonArray(
            Citation.Of(Docs["POST /v1/kites#body.shape"], Docs.Registry)!.ToJson(),
            AbsenceCitation.Of(new FieldId("POST /v1/kites", Location.Body, new("shap")), Docs.Registry).ToJson())), "json");

    [Fact]
    public void A_field_that_stands_on_no_page_has_no_citation() => Assert.Null(
        Citation.Of(Docs["POST /v1/kites#body.colour"] with { Anchors = [] }, Docs.Registry));
}
