using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry;

namespace Extractor.Tests.Corpus;

public sealed class CorpusTests
{
    [CorpusTheory]
    [InlineData("kling/document-api.2026-03.md", "kling-document-api.2026-03.tsv", 0.995)]
    [InlineData("kling/series3/omni-video-create.txt", "kling-series3-omni.tsv", 0.99)]
    [InlineData("kling/series3/element-create.txt", "kling-series3-element.tsv", 0.99)]
    [InlineData("kling/official-2026/element-management.md", "kling-official-2026-element.tsv", 0.99)]
    [InlineData("kling/gateway-en/omni-video.md", "kling-gateway-omni.tsv", 0.99)]
    [InlineData("kling/zh/omni-video-o1.md", "kling-zh-omni-o1.tsv", 0.99)]
    [InlineData("discord/2026-07-19", "discord.2026-07-19.tsv", 0.98)]
    public void What_is_on_a_real_page_is_found_and_nothing_else(string pages, string truthTable, double least)
    {
        var truth = File.ReadLines(Path.Combine(SharedFolder.Path!, "truth", truthTable)).ToArray();
        var columns = truth[0].Split('\t');
        var rows = truth
            .Skip(1)
            .Select(row => columns.Zip(row.Split('\t')).ToDictionary(static cell => cell.First, static cell => cell.Second))
            .ToArray();
        var must = rows.Where(static row => row.GetValueOrDefault("score") != "allow").Select(KeyOf).ToHashSet();
        var places = must.Select(static key => key[..key.LastIndexOf('\t')]).ToHashSet();
        var allowed = rows.Select(KeyOf).ToHashSet();

        var found = Extract(pages).Confirmed
            .Select(static field => Key(field.Id.Scope, FieldId.LocationName(field.Id.Location), field.Id.Path.Value))
            .Where(key => places.Contains(key[..key.LastIndexOf('\t')])).ToHashSet();

        Assert.InRange((double)must.Count(found.Contains) / must.Count, least, 1);
        Assert.InRange((double)found.Count(allowed.Contains) / found.Count, least, 1);
    }

    [CorpusTheory]
    [InlineData("kling")]
    [InlineData("discord/2026-07-19")]
    public void The_lines_of_every_anchor_hold_its_quote(string pages)
    {
        var registry = Extract(pages);
        var lines = Files(pages).ToDictionary(static file => file.Path, static file =>
            Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\uFEFF').Split('\n').Select(static line => line.TrimEnd('\r')).ToArray());
        var anchors = registry.Fields
            .SelectMany(static field => field.Anchors)
            .Concat(registry.Scopes.SelectMany(static scope => scope.Anchors))
            .ToArray();

        Assert.NotEmpty(anchors);
        Assert.All(anchors, anchor => Assert.Contains(
            anchor.Quote, string.Join('\n', lines[anchor.Page][(anchor.Line - 1)..anchor.EndLine]), StringComparison.Ordinal));
    }

    internal static FieldRegistry Extract(string pages)
    {
        var result = Extraction.Run(new ExtractionInput(Files(pages), [], "extracted", ImmutableDictionary<string, byte[]>.Empty));
        Assert.True(result.Succeeded);
        return result.Registry!;
    }

    private static ImmutableArray<PageFile> Files(string pages)
    {
        var root = Path.Combine(SharedFolder.Path!, "corpus", pages);
        var files = File.Exists(root) ? [root] : Directory.GetFiles(root, "*", SearchOption.AllDirectories);
        return [.. files.Select(
            file => new PageFile(Path.GetRelativePath(Path.GetDirectoryName(root)!, file).Replace('\\', '/'), File.ReadAllBytes(file)))];
    }

    private static string KeyOf(Dictionary<string, string> row) => Key(row["operation"], row["location"], row["path"]);

    // The names of path parameters do not count, nor does the form in which a list's items are written.
    private static string Key(string scope, string location, string path)
    {
        var bare = Regex.Replace(path.Trim().TrimStart(':'), @"\[:?([A-Za-z_][^\]]*)\]", ".$1");
        bare = bare.EndsWith("[]", StringComparison.Ordinal) ? bare[..^2] : bare;
        return $"{Regex.Replace(scope.Trim(), @"\{[^}]*\}", "{}")}\t{location}\t{Regex.Replace(bare, @"\{[^}]*\}", "{}")}";
    }
}
