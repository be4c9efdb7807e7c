using System.Text.Json.Nodes;
using Extractor.Checking.Contracts;
using Extractor.Exporting;
using Extractor.Model;
using Extractor.Tests.Fixtures;
using Microsoft.OpenApi;

namespace Extractor.Tests.Exporting;

public sealed class OpenApiExportTests
{
    private static readonly JsonObject Document = new OpenApiExport(new ContractSet(OwnRegistry.Stored), []).Of(OwnRegistry.Stored.Scopes);

    [Fact]
    public void The_document_passes_the_validation_of_Microsoft_OpenApi()
    {
        var read = OpenApiDocument.Parse(Document.ToJsonString(), "json");

        Assert.NotNull(read.Document);
        Assert.Empty(read.Diagnostic!.Errors.Select(static error => $"{error.Pointer}: {error.Message}"));
        Assert.Empty(
            read.Document.Validate(ValidationRuleSet.GetDefaultRuleSet()).Select(static error => $"{error.Pointer}: {error.Message}"));
    }

    [Fact]
    public void Every_documented_operation_is_in_it()
    {
        var paths = Document["paths"]!.AsObject();
        var operations = paths.Sum(static path => path.Value!.AsObject().Count);

        Assert.Equal(OwnRegistry.Stored.Scopes.Count(static scope => scope.Kind == ScopeKind.Operation), operations);
    }

    [Fact]
    public void The_parameters_of_a_path_are_those_of_its_address()
    {
        foreach (var (path, item) in Document["paths"]!.AsObject())
        {
            foreach (var (_, operation) in item!.AsObject())
            {
                var names = operation!["parameters"]!.AsArray().Where(static one => one!["in"]!.GetValue<string>() == "path")
                    .Select(static one => $"{{{one!["name"]}}}");
                Assert.Equal(path.Split('/').Where(static part => part.StartsWith('{')), names);
            }
        }
    }

    [Fact]
    public void A_property_cites_its_page()
    {
        var body = Document["paths"]!["/v1/videos/omni-video"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;

        Assert.Equal("POST /v1/videos/omni-video#body.mode", body["properties"]!["mode"]!["x-sot"]!["id"]!.GetValue<string>());
        Assert.Null(body["properties"]!["video_url"]);
    }
}
