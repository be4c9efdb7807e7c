using Extractor.Changes;
using Extractor.Changes.Versions;
using Extractor.Registry;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Changes.Versions;

public sealed class ChangelogTests
{
    [Fact]
    public Task The_newest_version_comes_first_and_the_weightiest_change_first_in_it()
    {
        var docs = TinyDocs.Extracted()
            .Then(("kites.md", TinyDocs.Kites.Replace("delta, box, sled", "delta, box, sled, rokkaku", StringComparison.Ordinal)))
            .Then((
                "kites.md",
                TinyDocs.Kites
                    .Replace("| `tail_list[].colour` | string | Required | - | A colour by name |\n", "", StringComparison.Ordinal)
                    .Replace("How it is cut", "How it is sewn", StringComparison.Ordinal)))
            .Then(("guides/overview.md", TinyDocs.Overview + "\nNothing more to say.\n"))
            .Then(("kites.md", TinyDocs.Kites.Replace("# Kites\n", "# Kites\n\nThey fly.\n", StringComparison.Ordinal)));

        return Verifier.Verify(docs.Text("CHANGELOG.md"), "md");
    }

    [Fact]
    public void A_version_of_a_whole_new_reference_does_not_bury_the_others()
    {
        var many = new ChangeSet(
            new RegistryVersion(1, 1, 0), RegistryVersion.First, [.. Enumerable.Range(0, 500).Select(static i => Added($"field_{i}"))]);
        var text = Changelog.Of([new ChangeSet(RegistryVersion.First, null, []), many], "nothing");

        Assert.InRange(text.Split('\n').Length, 10, 100);
        Assert.Contains("- and 440 more: see `changes/1.1.0.json`\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_cut_between_characters()
    {
        var words = new string('a', 159) + "🪁 flies";
        var change = new Change("field", "a", "description", ChangeKind.Changed, null, null, ChangeLevel.Patch) { Words = words };
        var text = Changelog.Of([new ChangeSet(new RegistryVersion(1, 0, 1), RegistryVersion.First, [change])], "");

        Assert.Contains($"`a` {words[..159]}…\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_value_is_cut_between_characters_and_cut_once()
    {
        var value = new string('a', 119) + "🪁 flies";
        var change = new Change("field", "a", "description", ChangeKind.Changed, "x\ny", value, ChangeLevel.Patch);
        var text = Changelog.Of([new ChangeSet(new RegistryVersion(1, 0, 1), RegistryVersion.First, [change])], "");

        Assert.Contains($"description changed: x y → {value[..119]}…\n", text, StringComparison.Ordinal);
        Assert.Equal(change, new Change("field", "a", "description", ChangeKind.Changed, change.Old, change.New, ChangeLevel.Patch));
    }

    private static Change Added(string id) => new("field", id, null, ChangeKind.Added, null, null, ChangeLevel.Minor);
}
