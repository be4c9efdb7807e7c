using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Changes.Versions;
using Extractor.Registry;
using Extractor.Reviewing;
using Extractor.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Changes;

public sealed class ChangeListTests
{
    private const string Name = "| name | string | Required | - | | What to call the kite |";
    private const string Tail = "| tail_url | string | Optional | - | | Where the picture of the tail is kept |";
    private const string Wind = "| wind | int | Optional | - | | The least wind that the kite needs, in knots |";

    [Fact]
    public void Nothing_differs_from_itself() =>
        Prop.ForAll(RegistryGen.Registry.ToArbitrary(), static registry => ChangeList.Between(registry, registry).IsEmpty)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Backwards_what_came_went_and_what_moved_moved_back() =>
        Prop.ForAll(RegistryGen.Pair, static pair =>
        {
            var (there, back) = (All(pair.Old, pair.New), All(pair.New, pair.Old));

            Assert.Equal(
                Ids(there.Where(static one => one is { IsExistence: true, Came: true })),
                Ids(back.Where(static one => one is { IsExistence: true, Came: false })));
            Assert.Equal(
                Ids(there.Where(static one => one is { IsExistence: true, Came: false })),
                Ids(back.Where(static one => one is { IsExistence: true, Came: true })));
            Assert.Equal(
                there.Where(static one => one.Fact.Move is not null).Select(static one => (one.OldId, one.Fact.Id)).Order(),
                back.Where(static one => one.Fact.Move is not null).Select(static one => ((string?)one.Fact.Id, one.OldId!)).Order());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Every_entry_of_a_diff_is_in_the_change_file_and_the_other_way_round() =>
        Prop.ForAll(RegistryGen.Pair, static pair =>
        {
            var set = new ChangeSet(new RegistryVersion(2, 0, 0), RegistryVersion.First, RegistryDiff.Between(pair.Old, pair.New));
            var file = new ChangeFile(
                set, "sha256:0", ImmutableSortedDictionary<string, string>.Empty, RowDelta.Between(Bare(pair.New), Bare(pair.Old)));
            var read = ChangeFile.Read(JsonNode.Parse(JsonText.RowsOnLines(file.ToJson()))!.AsObject());
            var review = Review.Of(new ReviewSide("a", pair.Old), new ReviewSide("b", pair.New), all: true);

            Assert.Equal(
                review.Changes.Select(static change => change.Fingerprint), read.Set.Changes.Select(static change => change.Fingerprint));
            Assert.Equal(
                RegistryJson.Of(Bare(pair.Old)).ToJsonString(), RegistryJson.Of(RowDelta.Apply(Bare(pair.New), read.Undo!)).ToJsonString());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void The_steps_between_versions_together_lead_where_the_direct_way_leads() =>
        Prop.ForAll(RegistryGen.Versions, static versions =>
        {
            var registry = Bare(versions[^1]);
            for (var i = versions.Length - 1; i > 0; i--)
                registry = RowDelta.Apply(registry, RowDelta.Between(Bare(versions[i]), Bare(versions[i - 1])));
            Assert.Equal(
                ChangeList.Between(Bare(versions[0]), Bare(versions[^1])).Select(static entry => entry.Fingerprint),
                ChangeList.Between(registry, Bare(versions[^1])).Select(static entry => entry.Fingerprint));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void An_operation_in_another_version_is_one_entry() =>
        Assert.Equal(
            ["scope-version-changed POST /v2/tasks (3)"],
            Entries(TaskPage.Of(Name, Tail, Wind), TaskPage.Of(Name, Tail, Wind).Replace("/v1/", "/v2/", StringComparison.Ordinal)));

    [Fact]
    public void A_parameter_of_the_address_with_another_name_breaks_no_call() =>
        Assert.Equal(
            ["path-parameter-renamed GET /v1/kites/{kite_id} (1)"],
            Entries(Address("id"), Address("kite_id")));

    [Fact]
    public void The_letter_case_of_an_address_is_one_entry() =>
        Assert.Equal(
            ["scope-renamed POST /v1/Tasks (2)"],
            Entries(TaskPage.Of(Name, Wind), TaskPage.Of(Name, Wind).Replace("/v1/tasks", "/v1/Tasks", StringComparison.Ordinal)));

    [Fact]
    public void An_object_that_became_a_list_is_one_entry_and_its_members_none() =>
        Assert.Equal(
            ["object-or-list GET /v1/kites#response.data (2)"],
            Entries(
                Answer("{ \"id\": \"string\", // The id\n \"made\": 1 // When it was made\n }"),
                Answer("[ { \"id\": \"string\", // The id\n \"made\": 1 // When it was made\n } ]")));

    [Fact]
    public void A_body_that_became_a_list_is_one_entry() =>
        Assert.Equal(
            ["object-or-list GET /v1/kites#response.[] (2)"],
            Entries(
                Body("{ \"id\": \"string\", // The id\n \"made\": 1 // When it was made\n }"),
                Body("[ { \"id\": \"string\", // The id\n \"made\": 1 // When it was made\n } ]")));

    [Theory]
    [InlineData("object", "KiteTail", "KiteTail", "type-detailed")]
    [InlineData("KiteTail", "object", "KiteTail", "type-detailed")]
    [InlineData("object", "KiteTailObject", "Winds", "type-detailed")]
    [InlineData("object", "KiteTail", "Winds", "type-changed")]
    [InlineData("object", "array of KiteTail", "KiteTail", "type-changed")]
    [InlineData("string", "KiteTail", "KiteTail", "type-changed")]
    public void The_name_of_a_structure_says_more_of_an_object(string old, string now, string structure, string rule)
    {
        string Page(string type) => "# Kites\n\n## POST /v1/kites\n\n### Request Body\n\n| Field | Type | Description |\n| --- | --- | --- |\n"
            + $"| tail | {type} | What it pulls |\n\n## {structure}\n\n| Field | Type | Description |\n| --- | --- | --- |\n"
            + "| length | integer | How long it is |\n";

        var entries = ChangeList.Between(Edition.Of(("a.md", Page(old))).Registry, Edition.Of(("a.md", Page(now))).Registry);

        Assert.Contains(entries.SelectMany(static entry => entry.All), entry => entry.Rule.Id == rule && entry.Fact.Aspect == Aspect.Type);
        Assert.DoesNotContain(entries, static entry => entry.Rule.Id is "scope-removed" or "scope-added");
    }

    [Fact]
    public void What_most_operations_say_alike_is_one_entry_with_the_operations()
    {
        var page = string.Concat(Enumerable.Range(0, 4).Select(static i => $"\n## POST /v1/kites{i}\n\n### Request Header\n\n"
            + "| Field | Type | Required | Description |\n| --- | --- | --- | --- |\n| X-Key | string | Optional | The key |\n"));
        var entry = Assert.Single(
            ChangeList.Between(
                Edition.Of(("a.md", page)).Registry,
                Edition.Of(("a.md", page.Replace("Optional", "Required", StringComparison.Ordinal))).Registry),
            static entry => !entry.Rule.IsQuiet);

        Assert.Equal("became-required", entry.Rule.Id);
        Assert.Equal(["POST /v1/kites0", "POST /v1/kites1", "POST /v1/kites2", "POST /v1/kites3"], entry.Scopes.ToArray());
    }

    [Fact]
    public void A_page_that_is_new_in_the_folder_is_one_entry_and_so_is_one_that_is_gone()
    {
        var other = ("b.md", TaskPage.Of(Name, Tail).Replace("/v1/tasks", "/v1/jobs", StringComparison.Ordinal));
        var (one, both) = (Edition.Of(("a.md", TaskPage.Of(Wind))).Registry, Edition.Of(("a.md", TaskPage.Of(Wind)), other).Registry);

        Assert.Equal("page-new b.md: 1 operation, 2 fields", Shown(Assert.Single(ChangeList.Between(one, both))));
        Assert.Equal("page-gone b.md: 1 operation, 2 fields", Shown(Assert.Single(ChangeList.Between(both, one))));

        static string Shown(ChangeEntry entry) => $"{entry.Rule.Id} {entry.Fact.Id}: {entry.Fact.New ?? entry.Fact.Old}";
    }

    [Fact]
    public void A_page_whose_fields_are_read_elsewhere_with_the_same_words_is_one_entry_and_breaks_nothing()
    {
        var page = TaskPage.Of(Name, Tail, Wind);
        var entries = ChangeList.Between(
            Edition.Of(("a.md", page)).Registry,
            Edition.Of(("a.md", page.Replace("### Request Body", "### Query Parameters", StringComparison.Ordinal))).Registry);
        var entry = Assert.Single(entries, static entry => !entry.Rule.IsQuiet);

        Assert.Equal(("page-read-differently", "a.md", "3 fields in another location"), (entry.Rule.Id, entry.Fact.Id, entry.Fact.New));
        Assert.Equal(ChangeWeight.Additive, entry.Rule.Weight);
    }

    [Fact]
    public void What_another_version_of_the_tool_reads_on_an_unchanged_page_is_apart_from_changes_of_the_page()
    {
        var now = Edition.Of(("a.md", TaskPage.Of(Name, Wind)), ("b.md", "# Nothing\n\nWords.\n")).Registry;
        var old = now with
        {
            Reader = new RegistryReader("0.0.1", null),
            Fields = [.. now.Fields.Select(static row => row with { Type = "object" })],
        };

        Assert.Equal(["reader-changed a.md (2)"], ChangeList.Between(old, now).Where(static entry => !entry.Rule.IsQuiet).Select(Shown));
        Assert.Equal(2, ChangeList.Between(old with { Reader = now.Reader }, now).Count(static entry => entry.Rule.Id == "type-changed"));

        static string Shown(ChangeEntry entry) => $"{entry.Rule.Id} {entry.Fact.Id} ({entry.Folded.Length})";
    }

    // A finding has a line of its own in its file, which the generated ones need not have.
    private static FieldRegistry Bare(FieldRegistry registry) => registry with { Evidence = [] };

    private static string Address(string name) =>
        $"# Kites\n\n## GET /v1/kites/{{{name}}}\n\n### Path Parameters\n\n| Field | Type | Required | Description |\n"
        + $"| --- | --- | --- | --- |\n| {name} | string | Required | Which kite |\n";

    private static string Body(string body) =>
        $"# Kites\n\n## GET /v1/kites\n\n### Response Body\n\n```json\n{body}\n```\n";

    private static string Answer(string data) =>
        $"# Kites\n\n## GET /v1/kites\n\n### Response Body\n\n```json\n{{ \"data\": {data} }}\n```\n";

    private static string[] Entries(string old, string now) =>
    [
        .. ChangeList.Between(Edition.Of(("a.md", old)).Registry, Edition.Of(("a.md", now)).Registry)
            .Where(static entry => !entry.Rule.IsQuiet)
            .Select(static entry => $"{entry.Rule.Id} {entry.Fact.Id} ({entry.FieldCount})"),
    ];

    private static ChangeEntry[] All(FieldRegistry old, FieldRegistry now) =>
        [.. ChangeList.Between(old, now).SelectMany(static entry => entry.All)];

    private static IEnumerable<string> Ids(IEnumerable<ChangeEntry> entries) =>
        entries.Select(static entry => entry.Fact.Id).Order(StringComparer.Ordinal);
}
