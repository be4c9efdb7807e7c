using Extractor.Model;
using Extractor.Registry;
using Extractor.Searching;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Searching;

public sealed class ScopeSelectorTests
{
    private static readonly FieldRegistry Registry = Edition.Of(("a.md", string.Concat(
        Section("POST /v1/kites"), Section("GET /v1/kites"), Section("GET /v1/kites/{id}"), Section("PUT /v1/kites/{id}/tails/{tail}"),
        Section("POST /v1/kites/copy"), Section("POST /v1/boats/copy")))).Registry;

    [Theory]
    [InlineData("POST /v1/kites", "POST /v1/kites")]
    [InlineData("post /v1/kites", "POST /v1/kites")]
    [InlineData("kites", "POST /v1/kites")]
    [InlineData("/v1/kites", "POST /v1/kites")]
    [InlineData("GET /v1/kites", "GET /v1/kites")]
    [InlineData("GET /v1/kites/7", "GET /v1/kites/{id}")]
    [InlineData("GET /v1/kites/{kite_id}", "GET /v1/kites/{id}")]
    [InlineData("boats/copy", "POST /v1/boats/copy")]
    [InlineData("copy", "POST /v1/boats/copy", "POST /v1/kites/copy")]
    [InlineData("ites")]
    [InlineData("DELETE /v1/kites")]
    public void A_name_means_the_scopes_that_it_fits(
        string name, params string[] ids) => Assert.Equal(ids, ScopeSelector.Matching(Registry, name).Select(static scope => scope.Id));

    [Theory]
    [InlineData("POST", "/v1/kites", "POST /v1/kites")]
    [InlineData("PUT", "/v1/kites/7/tails/red", "PUT /v1/kites/{id}/tails/{tail}")]
    [InlineData("POST", "/gateway/v1/kites", "POST /v1/kites")]
    [InlineData("POST", "/v1/kites/copy", "POST /v1/kites/copy")]
    [InlineData("GET", "/v1/kites/copy", "GET /v1/kites/{id}")]
    [InlineData("GET", "/v2/kites")]
    [InlineData("PATCH", "/v1/kites")]
    public void A_call_is_of_the_operation_whose_address_fits_best(string method, string path, params string[] ids) =>
        Assert.Equal(ids, ScopeSelector.Called(Registry, new OperationName(method, path)).Select(static scope => scope.Id));

    [Theory]
    [InlineData("kitse", "POST /v1/kites")]
    [InlineData("POST /v1/kits", "POST /v1/kites")]
    [InlineData("POST /v2/boats/copy", "POST /v1/boats/copy")]
    [InlineData("submarine", null)]
    public void A_name_that_fits_nothing_has_near_ones(
        string name, string? nearest) => Assert.Equal(nearest, ScopeSelector.Near(Registry, name).FirstOrDefault()?.Id);

    private static string Section(string operation) => $"## {operation}\n\n### "
        + (operation.StartsWith("GET", StringComparison.Ordinal) ? "Query Parameters" : "Request Body")
        + "\n\n| Field | Type | Required |\n| --- | --- | --- |\n| name | string | Optional |\n\n";
}
