using Extractor.Changes;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes.Folding;

public sealed class MemberFoldingTests
{
    [Fact]
    public void What_is_only_named_in_a_new_operation_goes_with_it()
    {
        const string lamps = "# Lamps\n\n## POST /v1/lamps\n\n### Request Body\n\n| Field | Type | Description |\n| --- | --- | --- |\n"
            + "| glow | string | How it shines |\n";
        const string wicks = "\n## POST /v1/wicks\n\n```bash\n"
            + "curl -X POST https://lamps.example/v1/wicks -d '{\"length\": 4, \"dry\": true}'\n```\n";
        var entry = Assert.Single(
            ChangeList.Between(Edition.Of(("a.md", lamps)).Registry, Edition.Of(("a.md", lamps + wicks)).Registry),
            static entry => !entry.Rule.IsQuiet);

        Assert.Equal(("scope-added", 2), (entry.Rule.Id, entry.NamedCount));
        Assert.StartsWith("new operation, of which 2 fields are only named", ChangeWords.Of(entry).ToString(), StringComparison.Ordinal);
    }
}
