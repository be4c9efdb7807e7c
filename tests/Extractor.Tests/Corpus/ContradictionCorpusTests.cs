using System.Collections.Immutable;
using Extractor.Contradictions;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Registry;

namespace Extractor.Tests.Corpus;

public sealed class ContradictionCorpusTests
{
    [CorpusTheory]
    [InlineData("kling/series3", "keep_original_stound", 4)]
    [InlineData("kling/series3", "mult_shot", 4)]
    [InlineData("kling/series3", "shot-type", 4)]
    [InlineData("kling/series3", "refer_date", 4)]
    [InlineData("kling", "refer_date", 5)]
    public void A_name_spelled_two_ways_is_found_and_nothing_else_is_one(string pages, string name, int all)
    {
        var found = Found(pages).Where(static finding => finding.Rule == Rules.ConflictSpelling).ToArray();

        Assert.Contains(found, finding => finding.Message.StartsWith($"'{name}' stands for ", StringComparison.Ordinal)
            && finding.Path.EndsWith("omni-video-create.txt", StringComparison.Ordinal));
        Assert.Equal(all, found.Length);
    }

    [CorpusTheory]
    [InlineData("conflict-type", "watermark_info", "series3/omni-video-create.txt", "document-api.2026-03.md")]
    [InlineData("conflict-default", "model_name", "zh/omni-video-o1.md", "document-api.2026-03.md")]
    public void What_two_pages_say_of_one_field_is_found_with_both_places(string rule, string leaf, string here, string there) =>
        Assert.Contains(Found("kling"),
            finding => finding.Rule.Id == rule && finding.Message.Contains($".{leaf}:", StringComparison.Ordinal)
            && Places(finding).Any(place => place.EndsWith(here, StringComparison.Ordinal))
            && Places(finding).Any(place => place.EndsWith(there, StringComparison.Ordinal)));

    [CorpusTheory]
    [InlineData("camera_control.type")]
    public void What_two_operations_say_differently_is_a_note(string path) =>
        Assert.Contains(
            path,
            Assert.Single(Found("kling"), static finding => finding.Rule == Rules.ConflictOperations).Message,
            StringComparison.Ordinal);

    [CorpusTheory]
    [InlineData("discord/2026-01-15")]
    [InlineData("discord/2026-07-19")]
    [InlineData("kling/official-2026")]
    public void Pages_that_do_not_contradict_themselves_raise_no_alarm(string pages) =>
        Assert.DoesNotContain(Found(pages), static finding => finding.Rule.Severity > Severity.Note);

    private static IEnumerable<string> Places(Diagnostic finding) =>
        finding.Related.Select(static place => place.Path).Append(finding.Path);

    private static ImmutableArray<Diagnostic> Found(string pages)
    {
        var root = Path.Combine(SharedFolder.Path!, "corpus", pages);
        var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => new PageFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)));
        var (read, _) = PageReadings.ReadAll([.. files], null);
        return PageContradictions.In(read, RegistryBuilder.Build(read.Select(PageRecord.Of), [], FieldRegistry.Empty));
    }
}
