using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Extractor.Changes;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests;

public sealed class ExtractionTests
{
    private static readonly (string Path, string Text)[] Pages =
    [
        ("kites.md", TinyDocs.Kites),
        ("guides/overview.md", TinyDocs.Overview),
        (
            "Ä.md",
            TaskPage.Of("| ID | string | Required | - | | Iıİi at most 1.500,5 |", "| id | int | Optional | -1 | i, I | range: [-1, 1] |")),
        (
            "z.md",
            TaskPage.Captured(
                "2026-03-03",
                "| Z | string | 必填 | 无 | 甲, 乙 | 最多 5 个字符 |",
                "| ä | string | Required | - | | |",
                "| a_ß | number | Optional | 0.5 | | between 0.5 and 1.5 |")),
        (
            "عربي.md",
            "# Words\n\n## GET /v1/words\n\n### Query Parameters\n\n| Field | Type | Required |\n| --- | --- | --- |\n"
            + "| page_size | int | false |\n"),
    ];

    private static readonly ImmutableSortedDictionary<string, byte[]> Expected = Run(Pages, default);

    [Fact]
    public void A_fault_in_the_reading_of_a_page_is_a_diagnostic_that_names_the_page()
    {
        var (page, problems) = PageReadings.Guarded<ReadPage>(
            new PageFile("kites.md", default), static () => throw new InvalidOperationException("odd\nthings"));

        var problem = Assert.Single(problems);
        Assert.Null(page);
        Assert.Equal(("page-crashed", "kites.md", Severity.Error), (problem.Rule.Id, problem.Path, problem.Rule.Severity));
        Assert.Contains("InvalidOperationException", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("zh-CN")]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    public void The_same_pages_give_the_same_bytes_in_every_culture(string name)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);

            Same(Run(Pages, default));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void The_same_pages_give_the_same_bytes_at_every_parallelism(
        int parallelism) => Same(Run(Pages, new ExtractionOptions(parallelism)));

    [Fact]
    public void The_same_pages_give_the_same_bytes_in_whatever_order_they_come() =>
        Prop.ForAll(Gen.Shuffle(Pages).ToArbitrary(), static pages =>
        {
            Same(Run([.. pages], new ExtractionOptions(2)));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Pages_checked_out_with_other_line_ends_say_the_same()
    {
        var old = Edition.Of(Pages);
        var windows = Edition.Of([.. Pages.Select(static page => (page.Path, page.Text.Replace("\n", "\r\n", StringComparison.Ordinal)))]);

        Assert.All(RegistryDiff.Between(old.Registry, windows.Registry), static change => Assert.Equal(
            ("page", "sha256"), (change.Subject, change.Attribute)));
    }

    [Fact]
    public void Every_page_that_is_read_is_counted_once()
    {
        var counts = new List<int>();
        Extraction.Run(new ExtractionInput(Files(Pages), [], "extracted", ImmutableDictionary<string, byte[]>.Empty), new ExtractionOptions(
            1, counts.Add));

        Assert.Equal([1, 2, 3, 4, 5], counts);
    }

    [Fact]
    public void Reading_the_lines_of_an_anchor_again_gives_the_quote()
    {
        var docs = Edition.Of(Pages);
        var texts = Pages.ToDictionary(static page => page.Path, static page => new SourceText(page.Path, page.Text));
        var anchors = docs.Registry.Fields
            .SelectMany(static field => field.Anchors)
            .Concat(docs.Registry.Scopes.SelectMany(static scope => scope.Anchors))
            .ToArray();

        Assert.NotEmpty(anchors);
        Assert.All(
            anchors, anchor => Assert.Equal(anchor.Quote, texts[anchor.Page].Quote(new LineRange(anchor.Line - 1, anchor.EndLine - 1))));
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    public void A_page_without_headings_is_read(string path) =>
        Assert.Equal(
            "int",
            Edition.Of((path, "POST /v1/tasks\n\n| Field | Type |\n| --- | --- |\n| seed | int |\n"))["POST /v1/tasks#body.seed"].Type);

    [Theory]
    [InlineData("#\n\n")]
    [InlineData("## <br>\n\n")]
    public void A_heading_without_words_names_nothing(string heading) =>
        Assert.Equal(
            ["POST /v1/tasks"],
            Edition.Of(("a.md", $"{heading}POST /v1/tasks\n\n{heading}| Field | Type |\n| --- | --- |\n| seed | int |\n"))
                .Registry.Scopes.Select(static scope => scope.Id));

    [Fact]
    public void A_heading_that_looks_like_an_id_is_a_scope_like_any_other()
    {
        var first = Edition.Of(("a.md", "# Not#body.b of it\n\n| Field | Type |\n| --- | --- |\n| a | int |\n"));

        Assert.Equal("Not#body.b of it", Assert.Single(first.Then().Registry.Fields).Id.Scope);
        Assert.Null(first.Then().Result.Change);
    }

    [Fact]
    public void Whatever_a_page_holds_the_next_run_changes_nothing()
    {
        string[] pieces =
        [
            "# Tasks\n\n", "## POST /v1/tasks\n\n", "GET /v1/tasks/{id}\n\n", "### Request Body\n\n", "### Response\n\n",
            "| Field | Type |\n| --- | --- |\n", "| a | string |\n", "| a.b[] | array |\n",
            "| `a`, `b` | int |\n", "| └ c | object |\n", "| | |\n", "| # | x |\n", "```json\n", "{ \"a\": 1,\n",
            "  \"\": { \"b c\": [1] },\n", "  \"a#body.b\": null // words\n", "}\n", "```\n", "a\nstring\nRequired\n",
            "\n", "- `x`: y\n", "the `some_name` parameter\n", "curl -X PUT https://a.example/v1/b?c=d -d '{\"e\":1}'\n", "\t\tx\ty\n",
            "---\n", "\uFEFF", "\u2028", "𝒳 ", "\\|", "<br>", "#\n", "## <br>\n", "\nA\nB\n===\n",
        ];

        var noise = Gen.Elements(
            "|`{}[]#-*>:/\\\"'.,;()<&\n\r\t ab01_$@中é└▾…😀".EnumerateRunes().Select(static rune => rune.ToString()).ToArray())
            .ListOf(8)
            .Select(string.Concat);
        var page = Gen.OneOf(Gen.Elements(pieces), Gen.Elements(pieces), noise).ListOf().Select(string.Concat);
        Prop.ForAll(page.ToArbitrary(), static text =>
        {
            var first = Edition.Of(("a.md", text), ("b.txt", text));
            var second = first.Then();
            Assert.Equal(
                "", string.Join('\n', first.Problems.Where(static problem => problem.Contains("error[", StringComparison.Ordinal))));
            Assert.Equal(
                "", string.Join('\n', second.Problems.Where(static problem => problem.Contains("error[", StringComparison.Ordinal))));
            Assert.Null(second.Result.Change);
            Same(second.Files, first.Files);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    [Fact]
    public void The_registry_names_the_reader_by_all_three_numbers_of_its_version()
    {
        var built = typeof(Extraction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        var registry = RegistryJson.Read(JsonNode.Parse(Expected["registry.json"])!.AsObject());

        Assert.Equal(built.Split('-', '+')[0], registry.Reader!.Tool);
    }

    private static void Same(ImmutableSortedDictionary<string, byte[]> found) => Same(found, Expected);

    private static void Same(ImmutableSortedDictionary<string, byte[]> found, ImmutableSortedDictionary<string, byte[]> expected)
    {
        Assert.Equal(expected.Keys, found.Keys);
        Assert.All(expected, file => Assert.Equal(Encoding.UTF8.GetString(file.Value), Encoding.UTF8.GetString(found[file.Key])));
    }

    private static ImmutableSortedDictionary<string, byte[]> Run((string Path, string Text)[] pages, ExtractionOptions options)
    {
        var result = Extraction.Run(new ExtractionInput(Files(pages), [], "extracted", ImmutableDictionary<string, byte[]>.Empty), options);
        Assert.True(result.Succeeded);
        return result.Files;
    }

    private static ImmutableArray<PageFile> Files((string Path, string Text)[] pages) =>
        [.. pages.Select(static page => new PageFile(page.Path, Encoding.UTF8.GetBytes(page.Text)))];
}
