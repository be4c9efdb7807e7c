using System.Text;
using System.Text.Json.Nodes;
using Extractor.Changes;
using Extractor.Changes.Versions;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes.Versions;

public sealed class ChangeFileTests
{
    [Fact]
    public void What_is_written_is_read_again_whole()
    {
        var written = TinyDocs.Extracted().Then(("kites.md", TinyDocs.Kites.Replace("`shape`", "`form`", StringComparison.Ordinal)))
            .Text("changes/2.0.0.json");

        Assert.Equal(written, Encoding.UTF8.GetString(JsonText.RowsOnLines(ChangeFile.Read(JsonNode.Parse(written)!.AsObject()).ToJson())));
    }

    [Fact]
    public void It_knows_every_other_file_of_its_version()
    {
        var docs = TinyDocs.Extracted().Then(("kites.md", TinyDocs.Kites.Replace("`shape`", "`form`", StringComparison.Ordinal)));
        var file = ChangeFile.Read(JsonNode.Parse(docs.Text("changes/2.0.0.json"))!.AsObject());

        Assert.Equal(docs.Files.Keys.Where(static name => name != "changes/2.0.0.json"), file.Files.Keys);
        Assert.All(file.Files, sum => Assert.Equal(History.Sha256(docs.Files[sum.Key]), sum.Value));
    }

    [Theory]
    [InlineData("""{ }""", "expected a version such as 1.2.0")]
    [InlineData("""{ "version": "1" }""", "expected a version such as 1.2.0")]
    [InlineData("""{ "version": "1.0.0" }""", "expected 'files'")]
    [InlineData("""{ "version": "1.0.0", "files": {} }""", "expected the list 'changes'")]
    [InlineData(
        """{ "version": "1.0.0", "files": {}, "changes": [{ "subject": "field", "id": "a", "kind": "moved", "level": "major" """
        + """}], "fingerprint": "" }""",
        "'moved' is no kind")]
    public void Whatever_is_no_change_file_is_refused_with_what_was_expected(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ChangeFile.Read(JsonNode.Parse(json)!.AsObject())).Message);
}
