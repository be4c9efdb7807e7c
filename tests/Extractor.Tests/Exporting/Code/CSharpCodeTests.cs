using System.Text.Json.Nodes;
using Extractor.Exporting.Code;

namespace Extractor.Tests.Exporting.Code;

public sealed class CSharpCodeTests
{
    private const string Call = """
        using OmniVideoBodyCode;
        internal static class Calls
        {
            public static string WithAReferenceVideo() => OmniVideoBodyContract.Build(new OmniVideoBody
            {
                ModelName = OmniVideoBodyModelName.KlingV3Omni,
                Prompt = "a kite",
                VideoList = new[] { new OmniVideoBodyVideoListItem { VideoUrl = "https://h.example/a.mp4" } },
                Mode = OmniVideoBodyMode.Pro,
            });
        }
        """;

    public static TheoryData<string> Cases => CodeCase.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_code_compiles_and_its_validator_finds_what_the_check_finds(string name)
    {
        var known = CodeCase.Of(name);
        var compiled = CompiledContract.Of(known.Request);

        Assert.All(known.Payloads, payload => Assert.Equal(
            known.Expected(payload), CodeCase.Sorted(compiled.Problems(payload).Select(static one => (one.Rule, one.Pointer)))));
    }

    [Fact]
    public void The_payload_that_started_it_is_refused_and_the_documented_field_is_named()
    {
        var compiled = CompiledContract.Of(CodeCase.Of("omni").Request);
        var (undocumented, standard, documented) =
            (compiled.Problems(CodeCase.Seeds[0]), compiled.Problems(CodeCase.Seeds[1]), compiled.Problems(CodeCase.Seeds[2]));

        Assert.Contains(
            "video_list[].video_url (kling/omni-video.md:58)",
            Assert.Single(undocumented, static one => one.Pointer == "/video_url").Message,
            StringComparison.Ordinal);
        Assert.Equal("value-undocumented", Assert.Single(standard, static one => one.Pointer == "/mode").Rule);
        Assert.Empty(documented);
    }

    [Fact]
    public void The_documented_call_with_a_reference_video_is_built()
    {
        var body = JsonNode.Parse(CompiledContract.Of(CodeCase.Of("omni").Request, Call).Call("Calls", "WithAReferenceVideo"))!;

        Assert.Equal("https://h.example/a.mp4", body["video_list"]![0]!["video_url"]!.GetValue<string>());
        Assert.Equal(["model_name", "prompt", "video_list", "mode"], body.AsObject().Select(static pair => pair.Key));
    }

    [Theory]
    [InlineData("""VideoUrl = "https://h.example/a.mp4",""", "CS0117")]
    [InlineData("""Mode = "standard",""", "CS0029")]
    [InlineData("Mode = OmniVideoBodyMode.Standard,", "CS0117")]
    [InlineData("VideoList = new[] { new OmniVideoBodyVideoListItem() },", "CS9035")]
    public void What_no_page_documents_cannot_be_written(string member, string error) =>
        Assert.Equal(
            [error],
            CompiledContract.Errors(
                CodeCase.Of("omni").Request,
                $$"""
                using OmniVideoBodyCode;
                internal static class Calls { public static OmniVideoBody Body() => new() { {{member}} }; }
                """));

    [Fact]
    public void A_payload_goes_through_the_types_unchanged()
    {
        var compiled = CompiledContract.Of(CodeCase.Of("omni").Request);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(CodeCase.Seeds[2]), JsonNode.Parse(compiled.RoundTrip(CodeCase.Seeds[2]))));
    }

    [Fact]
    public void A_property_says_where_it_is_documented() =>
        Assert.Contains(
            "/// <para>kling/omni-video.md:62: \"| `mode` | string |",
            CodeExport.Of("csharp", CodeCase.Of("omni").Request),
            StringComparison.Ordinal);

    [Fact]
    public void Every_operation_and_structure_of_the_registry_compiles() => Assert.Empty(CompiledContract.Errors(CodeCase.All));
}
