using System.Text;
using Extractor.Citing;
using Xunit.Abstractions;

namespace Extractor.Tests.Corpus;

public sealed class CitationCorpusTests(ITestOutputHelper output)
{
    [CorpusTheory]
    [InlineData("kling")]
    [InlineData("discord/2026-07-19")]
    public void Every_field_of_real_pages_can_be_cited_and_is_exact(string pages)
    {
        var registry = CorpusTests.Extract(pages);
        var cited = registry.Fields.Select(field => Citation.Of(field, registry)).OfType<Citation>().ToArray();
        var check = new CitationCheck(registry, static _ => null);

        foreach (var form in (Func<Citation, string>[])[CitationText.Markdown, CitationText.Plain])
        {
            var note = CitedNote.Read("a.md", Encoding.UTF8.GetBytes(string.Join('\n', cited.Select(form))));

            Assert.Empty(note.Problems);
            Assert.Equal(
                cited.Select(static one => NormalizedText.Of(one.Tail.ToString())),
                note.Citations.Select(static one => NormalizedText.Of(one.Tail.ToString())));
            Assert.DoesNotContain(
                note.Citations, citation => check.Of(citation.Tail).Standing != CitationStatus.Exact || citation.Quotation?.Words is null);
        }
    }

    [CorpusTheory]
    [InlineData("discord/2026-01-15/resources", "discord/2026-07-19/resources")]
    public void Half_a_year_later_what_is_there_is_found_and_what_is_gone_is_lost(string before, string after)
    {
        var (old, now) = (CorpusTests.Extract(before), CorpusTests.Extract(after));
        var fields = now.Fields.ToDictionary(static field => field.Id);
        var check = new CitationCheck(now, version => version == old.Version ? old : null);
        var verdicts = old.Fields.Select(field => (Field: field, Verdict: check.Of(Citation.Of(field, old)!.Tail))).ToArray();

        output.WriteLine(string.Join(
            ", ",
            verdicts.GroupBy(static one => one.Verdict.Standing).OrderBy(static group => group.Key)
                .Select(static group => $"{group.Count()} {group.Key}")));
        Assert.All(verdicts, one => Assert.Equal(!fields.ContainsKey(one.Field.Id), one.Verdict.Standing == CitationStatus.Lost));
        Assert.All(verdicts, static one => Assert.True(one.Verdict.Now is null || one.Verdict.Now.Field.Id == one.Field.Id));
        Assert.All(
            verdicts.Where(static one => one.Verdict.Holds), one => Assert.Empty(CitedAttributes.Between(one.Field, fields[one.Field.Id])));
        Assert.InRange(verdicts.Count(static one => one.Verdict.Standing == CitationStatus.Ambiguous) / (double)verdicts.Length, 0, 0.01);
    }
}
