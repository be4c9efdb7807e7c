using Extractor.Citing;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Citing;

public sealed class UndocumentedNameTests
{
    private static readonly Edition Docs = TinyDocs.Extracted();

    [Theory]
    [InlineData("POST /v1/kites#body.speed", "POST /v1/kites#body.speed")]
    [InlineData("kites#body.speed", "POST /v1/kites#body.speed")]
    [InlineData("/v1/kites#query.name", "POST /v1/kites#query.name")]
    [InlineData("colour", null)]
    [InlineData("body.colour", "POST /v1/kites#body.colour")]
    [InlineData("wind_speed", "POST /v1/kites#body.wind_speed")]
    public void A_field_that_nobody_knows_is_named_by_its_scope_and_its_place_in_it(string name, string? id) =>
        Assert.Equal(id, UndocumentedName.Read(Docs.Registry, name).Id?.ToString());

    [Theory]
    [InlineData("speed", "'speed' does not say where the field would be sent, expected one such as POST /v1/tasks#body.prompt")]
    [InlineData(
        "boats#body.speed",
        "no scope fits 'boats', and of what no page documents every field is absent; 'sot list confirmed' shows the scopes")]
    [InlineData(
        "ites#body.speed",
        "no scope fits 'ites', and of what no page documents every field is absent; 'sot list confirmed' shows the scopes")]
    [InlineData("kites#body.shape", "POST /v1/kites#body.shape is documented: kites.md:18; cite it without --absent")]
    [InlineData(
        "kites#body.tail_list.colour", "POST /v1/kites#body.tail_list[].colour is documented: kites.md:20; cite it without --absent")]
    [InlineData(
        "kites#body.tail_list[0].colour", "POST /v1/kites#body.tail_list[].colour is documented: kites.md:20; cite it without --absent")]
    [InlineData("line_length", "POST /v1/kites#body.line_length is documented: kites.md:21; cite it without --absent")]
    public void A_name_that_says_too_little_or_is_documented_is_refused(string name, string problem) =>
        Assert.Equal(problem, UndocumentedName.Read(Docs.Registry, name).Problem);
}
