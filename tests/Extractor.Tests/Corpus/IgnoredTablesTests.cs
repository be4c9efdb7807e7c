using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Extractor.Pages;
using Extractor.Registry;
using VerifyXunit;

namespace Extractor.Tests.Corpus;

/// <summary>Tables of real pages that are about something else than fields.</summary>
public sealed class IgnoredTablesTests
{
    // What the first column of a table is called that lists prices, errors, models, capabilities, tags or words.
    private static readonly string[] OtherThings =
    [
        "price", "code", "error", "http", "status", "model", "feature", "capability", "workflow", "tag", "flag", "level", "enum", "event",
        "keyword", "locale", "mode", "permission",
        "价格", "错误码", "状态", "状态码", "模型", "模式", "功能", "能力", "标签", "值", "术语",
    ];

    private static readonly string[] Reasons =
    [
        "no column of names in its header", "beside no type or requirement names values, not fields", "is a field name",
        "no column of types or descriptions in its header",
        "no header above it names a column of fields", "announces the operation",
    ];

    [CorpusTheory]
    [InlineData("kling")]
    public Task Every_ignored_table_of_one_corpus_is_listed_with_its_reason(string pages) => Verifier.Verify(ListOf(pages));

    [CorpusTheory]
    [InlineData("discord")]
    public Task Every_ignored_table_of_the_other_corpus_is_listed_with_its_reason(string pages) => Verifier.Verify(ListOf(pages));

    [CorpusTheory]
    [InlineData("kling")]
    [InlineData("discord")]
    public void Tables_of_prices_errors_models_capabilities_tags_and_words_confirm_no_field(string pages)
    {
        var (registry, _) = Extract(pages);
        var confirming = registry.Confirmed
            .SelectMany(static field => field.Anchors)
            .Where(static anchor => anchor.Kind == "table-row")
            .Select(static anchor => (anchor.Page, anchor.Line))
            .ToHashSet();
        var others = Files(pages).SelectMany(OtherTables).ToArray();

        Assert.NotEmpty(others);
        Assert.NotEmpty(confirming);
        Assert.DoesNotContain(others, confirming.Contains);
    }

    private static string ListOf(string pages)
    {
        var tables = Ignored(Extract(pages).Rows).ToArray();
        Assert.All(tables, static table => Assert.Contains(Reasons, reason => table.Reason.Contains(reason, StringComparison.Ordinal)));
        return string.Concat(tables.Select(static table => $"{table.Page}:{table.Line} rows {table.Rows}: {Wordless(table.Reason)}\n"));
    }

    /// <summary>The lines of the tables that a page itself says are about something else.</summary>
    private static IEnumerable<(string Page, int Line)> OtherTables(PageFile file)
    {
        var lines = Encoding.UTF8.GetString(file.Bytes.Span).Split('\n');
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (!IsRule(lines[i + 1]) || !OtherThings.Contains(FirstCell(lines[i]))) continue;
            for (i += 2; i < lines.Length && lines[i].TrimStart().StartsWith('|'); i++) yield return (file.Path, i + 1);
        }
    }

    private static bool IsRule(string line) =>
        line.TrimStart() is ['|', ..] rule && rule.Trim().All(static c => c is '|' or '-' or ':' or ' ');

    private static string FirstCell(string line) =>
        line.Split('|').Skip(1).FirstOrDefault("").Trim(' ', '*', '`').ToLowerInvariant().Split(' ')[0];

    private static IEnumerable<(string Page, int Line, int Rows, string Reason)> Ignored(JsonArray rows)
    {
        (string Page, int Line, int Rows, string Reason)? table = null;
        foreach (var row in rows)
        {
            var (kind, reason) = ((string)row!["kind"]!, (string?)row["reason"] ?? "");
            if (kind == "table-header" || kind is not ("table-row" or "tab-row"))
            {
                if (table is { } done) yield return done;
                table = null;
            }

            if (kind is not ("table-row" or "tab-row") || (string)row["outcome"]! != "ignored" || (!reason.StartsWith(
                "no field table", StringComparison.Ordinal) && !reason.StartsWith("announces", StringComparison.Ordinal)))
                continue;
            table = table is { } open ? open with { Rows = open.Rows + 1 } : ((string)row["page"]!, (int)row["line"]!, 1, reason);
        }

        if (table is { } last) yield return last;
    }

    // The words of the page itself are no part of the list.
    private static string Wordless(string reason)
    {
        var text = reason.IndexOf(" (", StringComparison.Ordinal) is var open and > 0 ? reason[..open] : reason;
        return string.Join("…", text.Split('\'').Where(static (_, index) => index % 2 == 0));
    }

    private static (FieldRegistry Registry, JsonArray Rows) Extract(string pages)
    {
        var result = Extraction.Run(new ExtractionInput(Files(pages), [], "extracted", ImmutableDictionary<string, byte[]>.Empty));
        return (result.Registry!, JsonNode.Parse(result.Files["rows.json"])!["rows"]!.AsArray());
    }

    private static ImmutableArray<PageFile> Files(string pages)
    {
        var root = Path.Combine(SharedFolder.Path!, "corpus", pages);
        return [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new PageFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)))];
    }
}
