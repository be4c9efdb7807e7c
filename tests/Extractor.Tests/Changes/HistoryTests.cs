using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Extractor.Changes;
using Extractor.Diagnostics;
using Extractor.Registry;
using Extractor.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Changes;

public sealed class HistoryTests
{
    private static readonly string[] RowPool =
    [
        "| prompt | string | Required | - | | What to draw |",
        "| prompt | string | Optional | tree | | What to paint |",
        "| mode | string | Optional | std | std, pro | How |",
        "| mode | int | Optional | 1 | | How |",
        "| images | array | Optional | - | | The pictures |",
        "| images.url | string | Required | - | | Where one is |",
        "| callback_url | string | Optional | - | | Whom to tell |",
        "| colour#rgb | string | Optional | - | | A name with a sign in it |",
    ];

    private static readonly Edition Grown = Edition.Of(("a.md", TaskPage.Of(RowPool[0])))
        .Then(("a.md", TaskPage.Of(RowPool[0], RowPool[2])))
        .Then(("a.md", TaskPage.Of(RowPool[1], RowPool[2])));

    [Theory]
    [InlineData("\"put\": [", "\"put\": [ null,")]
    [InlineData("\"put\": [", "\"put\": [ {},")]
    [InlineData("\"put\": [", "\"put\": 7, \"was\": [")]
    [InlineData("\"drop\": [", "\"drop\": [ null, ")]
    [InlineData("\"drop\": [", "\"drop\": [ [], ")]
    [InlineData("\"fields\": {", "\"fields\": null, \"was\": {")]
    [InlineData("\"undo\": {", "\"undo\": 1, \"was\": {")]
    [InlineData("\"undo\": {", "\"undo\": { \"version\": \"x\", \"version\": \"y\", ")]
    [InlineData("\"changes\": [", "\"changes\": [ 1, ")]
    [InlineData("\"files\": {", "\"files\": { \"a\": 1, ")]
    public void An_edited_file_of_changes_is_a_diagnostic_whatever_was_put_into_it(string found, string put)
    {
        var name = Grown.Files.Keys.Where(static file => file.StartsWith("changes/", StringComparison.Ordinal))
            .Max(StringComparer.Ordinal)!;
        var text = Encoding.UTF8.GetString(Grown.Files[name]);
        Assert.Contains(found, text, StringComparison.Ordinal);

        var (history, problems) = History.Read(
            "extracted", Grown.Files.SetItem(name, Encoding.UTF8.GetBytes(text.Replace(found, put, StringComparison.Ordinal))));

        Assert.Null(history);
        Assert.All(problems, static problem => Assert.Equal(Rules.OutputBroken, problem.Rule));
    }

    [Fact]
    public void A_folder_without_files_of_the_tool_has_no_history()
    {
        var (history, problems) = History.Read("extracted", new Dictionary<string, byte[]> { ["notes.txt"] = [1] });

        Assert.True(history?.IsEmpty);
        Assert.Empty(problems);
    }

    [Fact]
    public void Every_version_is_there_oldest_first() =>
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0"], Read(Grown).Versions.Select(static version => version.Version.ToString()));

    [Fact]
    public void A_version_that_never_was_cannot_be_built_again()
    {
        Assert.Null(Read(Grown).Rebuild(new RegistryVersion(9, 9, 9)));
        Assert.Null(Read(Grown).FingerprintOf(new RegistryVersion(9, 9, 9)));
    }

    [Fact]
    public void Every_earlier_version_is_built_again_to_the_last_byte()
    {
        var rows = Gen.SubListOf(RowPool).Select(static rows => rows.ToArray());
        var step = from page in Gen.Elements("a.md", "b/c.md", "d.md")
                   from chosen in rows
                   from mention in Gen.Elements("", "\nThe `wind_speed` parameter is new.\n", "\nThe `calback_url` parameter is called.\n")
                   select (page, TaskPage.Captured($"2026-01-0{page.Length}", chosen) + mention);

        Prop.ForAll(step.ListOf(6).ToArbitrary(), static steps => RebuildsAll([.. steps]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void A_registry_changed_by_hand_is_told_with_what_to_do() =>
        Broken(
            "extracted/registry.json: error[output-edited]: the file is not as the tool wrote it: its SHA-256 is *, expected *; restore "
            + "it, or delete the folder to begin again at 1.0.0",
            Edited("registry.json", static text => text.Replace("What to paint", "What to sing", StringComparison.Ordinal)));

    [Fact]
    public void A_registry_laid_out_anew_is_told_at_the_first_line_that_differs() =>
        Broken(
            "extracted/registry.json:4: error[output-edited]: *",
            Edited("registry.json", static text => text.Replace("  \"pages\"", "    \"pages\"", StringComparison.Ordinal)
                .Replace("  \"fingerprint\"", "  \"fingerprint\" ", StringComparison.Ordinal)));

    [Fact]
    public void Half_a_registry_is_told_at_the_line_where_it_ends()
    {
        var half = Grown.Text("registry.json")[..800];
        var line = half.Count(static c => c == '\n') + 1;

        Broken(
            $"extracted/registry.json:{line}: error[output-broken]: not whole JSON here; restore the file, or delete the folder to begin "
            + "again at 1.0.0",
            Edited("registry.json", _ => half));
    }

    [Theory]
    [InlineData("registry.json")]
    [InlineData("changes/1.1.0.json")]
    public void Marks_of_a_merge_conflict_are_told_at_their_line(string name) =>
        Broken($"extracted/{name}:3: error[output-broken]: git marked a conflict here; take the whole folder of one side, *",
            Edited(name, static text =>
        {
            var lines = text.Split('\n').ToList();
            lines.InsertRange(2, ["<<<<<<< HEAD", lines[2], "=======", lines[2], ">>>>>>> other"]);
            return string.Join('\n', lines);
        }));

    [Theory]
    [InlineData("registry.json")]
    [InlineData("changes/1.0.0.json")]
    public void A_newer_schema_is_told_with_both_numbers(string name) =>
        Broken(
            $"extracted/{name}:2: error[output-newer]: schemaVersion is 99, this tool knows *; use a newer version of the tool",
            Edited(name, static text => text.Replace("\"schemaVersion\": 2", "\"schemaVersion\": 99", StringComparison.Ordinal)
                .Replace("\"schemaVersion\": 1", "\"schemaVersion\": 99", StringComparison.Ordinal)));

    [Theory]
    [InlineData("[]", "expected an object")]
    [InlineData("null", "expected an object")]
    [InlineData("{}", "expected the number 'schemaVersion'")]
    [InlineData("""{ "schemaVersion": "1" }""", "expected the number 'schemaVersion'")]
    [InlineData("""{ "schemaVersion": 1 }""", "expected text under 'version'")]
    [InlineData("""{ "schemaVersion": 1, "schemaVersion": 1 }""", "*")]
    public void A_registry_that_is_something_else_is_told_with_what_was_expected(string json, string expected) =>
        Broken(
            $"extracted/registry.json: error[output-broken]: {expected}; restore the file, or delete the folder to begin again at 1.0.0",
            Edited("registry.json", _ => json));

    [Fact]
    public void A_missing_registry_is_told_as_long_as_its_changes_are_there() =>
        Broken(
            "extracted/registry.json: error[output-broken]: the file is missing while the changes that led to it are there; restore it, or "
            + "delete the folder to begin again at 1.0.0",
            Grown.Files.Remove("registry.json"));

    [Fact]
    public void A_missing_change_file_between_others_is_told_where_it_is_missed() =>
        Broken(
            "extracted/changes/1.2.0.json:4: error[output-broken]: previous is 1.1.0, expected 1.0.0; a version between them is missing; "
            + "where two branches were merged, *",
            Grown.Files.Remove("changes/1.1.0.json"));

    [Fact]
    public void A_missing_first_change_file_is_told() =>
        Broken(
            "extracted/changes/1.1.0.json:4: error[output-broken]: previous is 1.0.0, expected null; a version between them is missing; "
            + "where two branches were merged, *",
            Grown.Files.Remove("changes/1.0.0.json"));

    [Fact]
    public void A_missing_newest_change_file_is_told() =>
        Broken(
            "extracted/registry.json:3: error[output-broken]: version is 1.2.0, expected 1.1.0; where two branches were merged, *",
            Grown.Files.Remove("changes/1.2.0.json"));

    [Fact]
    public void Missing_change_files_are_told() =>
        Broken(
            "extracted/registry.json:3: error[output-broken]: version is 1.2.0, expected a file of that version in changes/; where two "
            + "branches were merged, *",
            Grown.Files.RemoveRange(["changes/1.0.0.json", "changes/1.1.0.json", "changes/1.2.0.json"]));

    [Fact]
    public void Line_ends_of_a_checkout_and_a_byte_order_mark_are_no_edit()
    {
        var files = Grown.Files.ToImmutableSortedDictionary(
            static file => file.Key,
            static file => (byte[])[
                .. Encoding.UTF8.Preamble,
                .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Value).Replace("\n", "\r\n", StringComparison.Ordinal)),
            ],
            StringComparer.Ordinal);
        var (history, problems) = History.Read("extracted", files);

        Assert.Empty(problems);
        Assert.Equal("1.2.0", history!.Current.Version.ToString());
    }

    [Fact]
    public void A_first_form_of_the_undo_with_whole_rows_is_still_read()
    {
        var older = Grown.Files.SetItem("changes/1.2.0.json", Encoding.UTF8.GetBytes(FirstForm(Grown.Text("changes/1.2.0.json"))));
        var (history, problems) = History.Read("extracted", older);

        Assert.Empty(problems);
        Assert.Equal(
            RegistryJson.Of(Read(Grown).Rebuild(new RegistryVersion(1, 1, 0))!).ToJsonString(),
            RegistryJson.Of(history!.Rebuild(new RegistryVersion(1, 1, 0))!).ToJsonString());

        string FirstForm(string text)
        {
            var json = JsonNode.Parse(text)!.AsObject();
            var (now, before) = (RegistryJson.Of(Read(Grown).Current), RegistryJson.Of(Read(Grown).Rebuild(new RegistryVersion(1, 1, 0))!));
            var undo = new JsonObject { ["version"] = "1.1.0", ["reader"] = now["reader"]!.DeepClone() };
            foreach (var list in (string[])["pages", "scopes", "fields", "evidence"])
                undo[list] = new JsonObject { ["drop"] = new JsonArray(), ["put"] = before[list]!.DeepClone() };
            json["undo"] = undo;
            json["schemaVersion"] = 1;
            return json.ToJsonString();
        }
    }

    [Fact]
    public void An_update_that_moves_every_line_costs_no_row_of_the_registry()
    {
        var docs = Edition.Of((
            "a.md",
            TaskPage.Of(
                [.. Enumerable.Range(0, 200).Select(static i => $"| field_{i} | string | Optional | - | | What number {i} is for |")])));
        var moved = docs.Then((
            "a.md",
            TaskPage.Of(
                [.. Enumerable.Range(0, 200).Select(static i => $"| field_{i} | string | Optional | - | | What number {i} is for |")])
                .Replace("# Tasks\n", "# Tasks\n\nWords.\n", StringComparison.Ordinal)));

        Assert.InRange(moved.Files["changes/1.0.1.json"].Length, 100, 4_000);
        Assert.Equal(
            docs.Text("registry.json"),
            Encoding.UTF8.GetString(JsonText.Bytes(RegistryJson.Of(Read(moved).Rebuild(RegistryVersion.First)!))));
    }

    [Fact]
    public void An_older_change_file_changed_by_hand_is_told() =>
        Broken(
            "extracted/changes/1.1.0.json: error[output-edited]: *",
            Edited("changes/1.1.0.json", static text => text.Replace("minor", "patch", StringComparison.Ordinal)));

    private static bool RebuildsAll((string Page, string Text)[] steps)
    {
        var versions = new Dictionary<string, byte[]>();
        var docs = Edition.Of(steps[0]);
        versions[docs.Version] = docs.Files["registry.json"];
        foreach (var step in steps.Skip(1))
        {
            docs = docs.Then(step);
            versions[docs.Version] = docs.Files["registry.json"];
        }

        var history = Read(docs);
        Assert.Equal(versions.Count, history.Versions.Length);
        foreach (var (name, bytes) in versions)
        {
            var version = RegistryVersion.Parse(name)!.Value;
            var rebuilt = history.Rebuild(version);
            Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(JsonText.Bytes(RegistryJson.Of(rebuilt!))));
            Assert.Equal(history.FingerprintOf(version), Fingerprint.Of(rebuilt!));
        }

        return true;
    }

    private static History Read(Edition edition)
    {
        var (history, problems) = History.Read("extracted", edition.Files);
        Assert.Empty(problems);
        return history!;
    }

    private static ImmutableSortedDictionary<string, byte[]> Edited(string name, Func<string, string> change) =>
        Grown.Files.SetItem(name, Encoding.UTF8.GetBytes(change(Grown.Text(name))));

    // A star stands for any text.
    private static void Broken(string expected, ImmutableSortedDictionary<string, byte[]> files)
    {
        var (history, problems) = History.Read("extracted", files);
        Assert.Null(history);
        var found = problems.Select(static problem => problem.ToString()).ToArray();
        Assert.All(problems, static problem => Assert.Equal(Severity.Error, problem.Rule.Severity));
        Assert.Matches(
            $"^{System.Text.RegularExpressions.Regex.Escape(expected).Replace("\\*", ".*", StringComparison.Ordinal)}$", found[0]);
    }
}
