using System.Text.Json.Nodes;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Commands;

public sealed class ExtractCommandTests
{
    [Fact]
    public void The_first_run_writes_version_one_and_says_what_it_read()
    {
        using var folder = TinyDocs.Folder();
        var result = folder.Sot("extract");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith(
            "wrote extracted: version 1.0.0, 2 pages, 1 scope, 7 confirmed, 3 hypotheses\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "CHANGELOG.md", "changes/1.0.0.json", "confirmed.json", "confirmed.md", "hypothesis.json", "hypothesis.md", "registry.json",
                "rows.json",
            ],
            folder.Contents("extracted").Keys);
        Assert.Equal(["docs", "extracted"], folder.Entries());
    }

    [Fact]
    public void Each_page_is_counted_in_a_row_of_its_own()
    {
        using var folder = TinyDocs.Folder();

        Assert.Equal(
            [
                "page                   rows  extracted  ignored  unparsed",
                "guides/overview.md        5          4        1         0",
                "kites.md                  9          8        1         0",
            ],
            folder.Sot("extract").Output.Split('\n')[..3]);
    }

    [Fact]
    public void On_unchanged_pages_not_a_byte_is_written()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        var (before, times) = (folder.Contents("extracted"), Times(folder));
        var again = folder.Sot("extract");

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.EndsWith(
            "extracted is up to date: version 1.0.0, 2 pages, 1 scope, 7 confirmed, 3 hypotheses\n",
            again.Output,
            StringComparison.Ordinal);
        Assert.Equal(before, folder.Contents("extracted"));
        Assert.Equal(times, Times(folder));
    }

    [Fact]
    public void A_check_of_what_is_up_to_date_ends_well_and_writes_nothing()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        var (before, times) = (folder.Contents("extracted"), Times(folder));
        var check = folder.Sot("extract", "--check");

        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.EndsWith("extracted is up to date: version 1.0.0\n", check.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Contents("extracted"));
        Assert.Equal(times, Times(folder));
    }

    [Fact]
    public void A_check_of_what_is_out_of_date_names_the_files_and_writes_nothing()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        folder.Edit("docs/kites.md", static text => text.Replace("| `shape` | string |", "| `shape` | int |", StringComparison.Ordinal));
        var (before, times) = (folder.Contents("extracted"), Times(folder));
        var check = folder.Sot("extract", "--check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains(
            "1.0.0 → 2.0.0 (major)\n  major  POST /v1/kites#body.shape  type: string → int\n", check.Output, StringComparison.Ordinal);
        Assert.Contains(
            "extracted/registry.json: out of date; run 'sot extract' and commit what it writes\n", check.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Contents("extracted"));
        Assert.Equal(times, Times(folder));
        Assert.Equal(["docs", "extracted"], folder.Entries());
    }

    [Fact]
    public void A_history_in_the_first_form_is_settled_by_one_run()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        folder.Edit("docs/kites.md", static text => text.Replace("How it is cut", "How it is sewn", StringComparison.Ordinal))
            .Sot("extract");
        folder.Edit("extracted/changes/1.0.1.json", InFirstForm);
        folder.Edit("docs/kites.md", static text => text.Replace("How it is sewn", "How it is glued", StringComparison.Ordinal));

        Assert.Equal(0, folder.Sot("extract").ExitCode);
        var written = folder.Contents("extracted");
        var check = folder.Sot("extract", "--check");

        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.EndsWith(
            "extracted is up to date: version 1.0.2, 2 pages, 1 scope, 7 confirmed, 3 hypotheses\n",
            folder.Sot("extract").Output,
            StringComparison.Ordinal);
        Assert.Equal(written, folder.Contents("extracted"));
    }

    [Fact]
    public void A_check_before_the_first_run_is_out_of_date_and_makes_no_folder()
    {
        using var folder = TinyDocs.Folder();

        Assert.Equal(1, folder.Sot("extract", "--check").ExitCode);
        Assert.Equal(["docs"], folder.Entries());
    }

    [Theory]
    [InlineData("| `shape` | string | Optional | delta | How it is cut. Enum values: delta, box, sled |\n", "", "2.0.0 (major)")]
    [InlineData("delta, box, sled", "delta, box", "2.0.0 (major)")]
    [InlineData("| `shape` | string | Optional", "| `shape` | string | Required", "2.0.0 (major)")]
    [InlineData("delta, box, sled", "delta, box, sled, rokkaku", "1.1.0 (minor)")]
    [InlineData("| `line_length`", "| `weight` | number | Optional | - | In grams |\n| `line_length`", "1.1.0 (minor)")]
    [InlineData("How it is cut", "How it is sewn", "1.0.1 (patch)")]
    [InlineData("# Kites\n", "# Kites\n\nThey fly.\n", "1.0.1 (patch)")]
    public void An_edited_page_raises_the_version_by_what_changed(string old, string now, string expected)
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        var result = folder.Edit("docs/kites.md", text => text.Replace(old, now, StringComparison.Ordinal)).Sot("extract");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"1.0.0 → {expected}\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, folder.Sot("extract", "--check").ExitCode);
    }

    [Fact]
    public void A_field_that_is_gone_is_a_removed_hypothesis_and_stays_one()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        folder
            .Edit("docs/kites.md", static text => text.Replace(
                "| `shape` | string | Optional | delta | How it is cut. Enum values: delta, box, sled |\n", "", StringComparison.Ordinal))
            .Sot("extract");
        var after = folder.Contents("extracted");
        var again = folder.Sot("extract");

        Assert.Contains("extracted is up to date: version 2.0.0", again.Output, StringComparison.Ordinal);
        Assert.Equal(after, folder.Contents("extracted"));
        Assert.Contains(
            "POST /v1/kites#body.shape  hypothesis: removed\n", folder.Sot("list", "hypothesis").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_page_is_a_patch()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        File.Move(folder.At("docs/kites.md"), folder.At("docs/guides/kites.md"));
        var result = folder.Sot("extract");

        Assert.Contains(
            "1.0.0 → 1.0.1 (patch)\n  patch  guides/kites.md  new page\n  patch  kites.md  page gone\n",
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains("guides/kites.md:19", folder.Sot("list", "confirmed").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_derived_file_changed_by_hand_is_told_and_written_again()
    {
        using var folder = TinyDocs.Folder();
        folder.Sot("extract");
        var before = folder.Contents("extracted");
        folder.Edit("extracted/confirmed.md", static text => text.Replace("| int |", "| long |", StringComparison.Ordinal));
        File.Delete(folder.At("extracted/rows.json"));
        var result = folder.Sot("extract");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
            extracted/confirmed.md:9: warning[output-rewritten]: the file is not as the tool wrote it; what was changed here is replaced by what the pages say
            extracted/rows.json: warning[output-rewritten]: the file is missing and is written again

            """,
            result.Error);
        Assert.Equal(before, folder.Contents("extracted"));
    }

    [Theory]
    [InlineData("---\ntitle: [broken\n---\n\n", "docs/odd.md:3: warning[front-matter-broken]: ")]
    [InlineData("---\ncaptured: yesterday\n---\n\n", "docs/odd.md:2: warning[front-matter-broken]: ")]
    [InlineData("", "docs/odd.md: warning[page-empty]: ")]
    [InlineData("  \n\t\n", "docs/odd.md: warning[page-empty]: ")]
    public void A_page_that_is_only_odd_is_a_warning_and_the_rest_is_written(string page, string warning)
    {
        using var folder = TinyDocs.Folder().Write("docs/odd.md", page);
        var result = folder.Sot("extract");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(warning, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, folder.Sot("extract", "--check").ExitCode);
    }

    [Fact]
    public void An_output_folder_inside_the_docs_folder_is_no_page_of_it()
    {
        using var folder = TinyDocs.Folder();
        string[] args = ["extract", "--out", folder.At("docs/extracted")];
        var first = folder.Sot(args);
        var second = folder.Sot(args);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("is up to date: version 1.0.0, 2 pages", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_above_the_output_folder_are_made()
    {
        using var folder = TinyDocs.Folder();

        Assert.Equal(0, folder.Sot("extract", "--out", folder.At("deep/down/here")).ExitCode);
        Assert.True(File.Exists(folder.At("deep/down/here/registry.json")));
    }

    [Fact]
    public void Files_that_are_no_pages_are_left_alone()
    {
        using var folder = TinyDocs.Folder().Write("docs/picture.png", [0, 1, 2, 0xFF]).Write("docs/.hidden/page.md", [0xFF])
            .Write("docs/notes.yaml", "[");

        Assert.Equal((0, ""), (folder.Sot("extract").ExitCode, folder.Sot("extract").Error));
    }

    // The first form named no rule and kept values whole, however long.
    private static string InFirstForm(string text)
    {
        var file = JsonNode.Parse(text)!;
        var value = string.Concat(Enumerable.Repeat("A line that is long enough to be cut. ", 4));
        var change = new JsonObject
        {
            ["subject"] = "field",
            ["id"] = "POST /v1/kites#body.shape",
            ["attribute"] = "constraints",
            ["kind"] = "changed",
            ["level"] = "patch",
            ["old"] = null,
            ["new"] = value,
        };
        (file["schemaVersion"], file["changes"]) = (1, new JsonArray(change));
        return file.ToJsonString();
    }

    private static DateTime[] Times(TemporaryFolder folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder.Out, "*", SearchOption.AllDirectories)
            .Append(folder.Out)
            .Order(StringComparer.Ordinal)
            .Select(File.GetLastWriteTimeUtc)];
}
