using Extractor.Model;
using Extractor.Reviewing;

namespace Extractor.Tests.Reviewing;

public sealed class CitedNamesTests
{
    private static readonly CitedNames Names = new(new[]
    {
        "POST /v1/kites#body.name", "POST /v1/kites#body.tail_list", "POST /v1/kites#body.tail_list[].colour",
        "POST /v1/kites#body.line.length",
        "GET /v1/kites/{id}#response.name", "GET /v1/kites/{id}#response.height", "POST /v1/kites#body.max-height",
    }.Select(static id => FieldId.Parse(id)!.Value));

    [Theory]
    [InlineData("See POST /v1/kites#body.name for it.", "POST /v1/kites#body.name")]
    [InlineData("The call takes body.tail_list[].colour.", "POST /v1/kites#body.tail_list[].colour")]
    [InlineData("We send `tail_list[].colour`, always.", "POST /v1/kites#body.tail_list[].colour")]
    [InlineData("We send tail_list.", "POST /v1/kites#body.tail_list")]
    [InlineData("The `height` of the kite.", "GET /v1/kites/{id}#response.height")]
    [InlineData("a max-height of it", "POST /v1/kites#body.max-height")]
    [InlineData("response.name and body.name", "GET /v1/kites/{id}#response.name|POST /v1/kites#body.name")]
    [InlineData("line.length, and line.length again", "POST /v1/kites#body.line.length")]
    public void A_field_is_named_by_its_id_or_by_a_tail_that_only_it_has(string line, string ids) =>
        Assert.Equal(ids, string.Join('|', Names.In(line).Select(static id => id.ToString())));

    [Theory]
    [InlineData("its height in metres")]
    [InlineData("`name` is required in both")]
    [InlineData("my_tail_list is something else")]
    [InlineData("tail_list[].width is not documented")]
    [InlineData("underline.length")]
    [InlineData("")]
    public void Words_of_prose_ambiguous_tails_and_other_names_name_nothing(string line) => Assert.Empty(Names.In(line));
}
