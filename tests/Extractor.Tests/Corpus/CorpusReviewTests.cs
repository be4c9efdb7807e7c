using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Extractor.Changes;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Reviewing;

namespace Extractor.Tests.Corpus;

public sealed class CorpusReviewTests
{
    [CorpusTheory]
    [InlineData("discord/2026-01-15/resources", "discord/2026-07-19/resources")]
    public void Every_field_of_two_snapshots_that_came_went_or_has_another_type_is_told_once(string before, string after)
    {
        var (old, now) = (Extract(before), Extract(after));
        var time = Stopwatch.StartNew();
        var review = Review.Of(new ReviewSide("old", old), new ReviewSide("new", now));
        var markdown = new ReviewMarkdown(review, "docs", null).Of();
        time.Stop();
        var (was, isNow) = (old.Confirmed.ToDictionary(static row => row.Id), now.Confirmed.ToDictionary(static row => row.Id));
        var retyped = was.Keys.Where(id => isNow.TryGetValue(id, out var row) && row.Type != was[id].Type).ToArray();
        var all = review.Changes.SelectMany(static change => change.Entry.All).ToArray();
        var told = all.Where(static change => (change.IsExistence || change.Likelihood is not null) && !change.IsOfScope).ToArray();

        Assert.NotEmpty(retyped);
        Assert.Equal(
            Sorted(isNow.Keys.Except(was.Keys)),
            Sorted(
                told.Select(static change => change.Fact.NewField).OfType<Field>().Where(static row => row.Status == FieldStatus.Confirmed)
                    .Select(static row => row.Id)));
        Assert.Equal(
            Sorted(was.Keys.Except(isNow.Keys)),
            Sorted(
                told.Select(static change => change.Fact.OldField).OfType<Field>().Where(static row => row.Status == FieldStatus.Confirmed)
                    .Select(static row => row.Id)));
        Assert.Equal(
            Sorted(retyped),
            Sorted(all.Where(static change => change.Fact.Aspect == Aspect.Type && change.Likelihood is null)
                .Select(static change => change.Fact.NewField!.Id)));
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 5);
        Assert.InRange(Encoding.UTF8.GetByteCount(markdown), 1_000, ReviewMarkdown.MostBytes);
        Assert.InRange(new ReviewText(review, "docs", TextStyle.Plain).Of(verbose: false).Split('\n').Length, 20, 150);
    }

    private static string[] Sorted(IEnumerable<FieldId> ids) => [.. ids.Select(static id => id.ToString()).Order(StringComparer.Ordinal)];

    private static FieldRegistry Extract(string pages)
    {
        var root = Path.Combine(SharedFolder.Path!, "corpus", pages);
        ImmutableArray<PageFile> files = [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => new PageFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)))];
        return Extraction.Run(new ExtractionInput(files, [], "extracted", ImmutableDictionary<string, byte[]>.Empty)).Registry!;
    }
}
