using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking;

/// <summary>Fields whose type names a structure that a page documents apart from them.</summary>
public sealed class StructureTypeTests : IDisposable
{
    internal const string Page = """
        # Posts

        ## Create Post

        `POST /v1/posts`

        ### Request Body

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | cards | array of card objects | Required | What is shown |
        | cover | card object | Optional | What is shown first |
        | mood | partial card object | Optional | How it feels |

        ## Card Object

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | title | string | Required | At most 10 characters |
        | inner | array of card objects | Optional | Cards inside this one |
        """;

    private readonly TemporaryFolder folder = new TemporaryFolder().Write("docs/posts.md", Page);

    public StructureTypeTests() => Assert.Equal(0, folder.Sot("extract").ExitCode);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{ "cards": [{ "title": "a" }], "cover": { "title": "b" } }""", 0, "documented")]
    [InlineData("""{ "cards": [{ "title": "a", "inner": [{ "title": "b", "inner": [{ "title": "c" }] }] }] }""", 0, "documented")]
    [InlineData("""{ "cards": [{ "title": "a", "colour": "red" }] }""", 3, "'colour', which no page documents")]
    [InlineData("""{ "cards": [{ "title": "a", "inner": [{ "titel": "b" }] }] }""", 1, "found no 'title'")]
    [InlineData("""{ "cards": [{ "title": 5 }] }""", 1, "type-mismatch")]
    [InlineData("""{ "cards": ["a"] }""", 1, "type-mismatch")]
    [InlineData("""{ "cards": [{ "title": "a" }], "cover": "b" }""", 1, "type-mismatch")]
    [InlineData("""{ "cards": [{ "title": "a" }], "mood": { "title": "b" } }""", 3, "mood.title")]
    public void Members_of_a_documented_structure_are_documented(string body, int exitCode, string says)
    {
        var result = folder.Write("p.json", body).Sot("check", folder.At("p.json"), "--scope", "posts");

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
        Assert.Contains(says, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_structure_that_holds_itself_is_shown_and_exported_once()
    {
        var (shown, schema) = (folder.Sot("show", "posts").Output, folder.Sot("export", "json-schema", "--scope", "posts").Output);

        Assert.Contains("as Card above", shown, StringComparison.Ordinal);
        Assert.True(new SchemaFile(schema).IsValid("""{ "cards": [{ "title": "a", "inner": [{ "title": "b" }] }] }"""));
        Assert.False(new SchemaFile(schema).IsValid("""{ "cards": [{ "title": "a", "inner": [{ "name": "b" }] }] }"""));
    }
}
