using Extractor.Exporting;
using Extractor.Exporting.Code;
using Extractor.Model;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Exporting.Code;

public sealed class CodeExportTests
{
    private const string Omni = "POST /v1/videos/omni-video";

    public static TheoryData<string> Languages => [.. CodeExport.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_same_contract_gives_the_same_code(string language) =>
        Assert.Equal(CodeExport.Of(language, CodeCase.Of("omni").Request), CodeExport.Of(language, CodeCase.Of("omni").Request));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_documented_field_is_cited(string language)
    {
        var code = CodeExport.Of(language, CodeCase.Of("omni").Request);

        Assert.All(
            OwnRegistry.Stored.Confirmed.Where(static field => field.Id.Scope == Omni && field.Id.Location == Location.Body),
            field => Assert.Contains($"{field.BestAnchor!.Place}: ", code, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_hypothesis_is_left_out_unless_it_is_named_with_a_reason(string language)
    {
        var id = new FieldId(Omni, Location.Body, new FieldPath("video_url"));
        var request = CodeCase.Of("omni").Request with { Hypotheses = [new NamedHypothesis(id, "to try it")] };

        Assert.DoesNotContain("\"path\": \"video_url\"", CodeExport.Of(language, CodeCase.Of("omni").Request), StringComparison.Ordinal);
        Assert.Contains("\"path\": \"video_url\"", CodeExport.Of(language, request), StringComparison.Ordinal);
        Assert.Contains("Not documented; sent on purpose: to try it", CodeExport.Of(language, request), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hypothesis_that_is_named_is_taken()
    {
        var id = new FieldId(Omni, Location.Body, new FieldPath("video_url"));
        var request = CodeCase.Of("omni").Request with { Hypotheses = [new NamedHypothesis(id, "to try it")] };

        Assert.Empty(CompiledContract.Of(request).Problems(CodeCase.Seeds[0]));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_hidden_character_of_a_page_is_in_the_code(string language) =>
        Assert.DoesNotContain('\u202E', CodeExport.Of(language, CodeCase.Of("hostile").Request));
}
