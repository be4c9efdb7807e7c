using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Extractor.Pages;
using Extractor.Recording;
using Extractor.Registry.Buffers;
using Extractor.Settings;
using Extractor.Tests.Corpus;

namespace Extractor.Tests.Recording;

public sealed class PageLinesTests
{
    [Fact]
    public void A_page_read_from_its_lines_has_the_same_lines()
    {
        foreach (var page in PageReadings.Of(RecordedRun.Pages(new Random(11)), ProjectSettings.None, ReadingCache.Nothing, default).Pages)
        {
            var lines = PageLines.Of(page);

            var again = PageLines.Of(PageLines.Read(lines, RecordJson.LineWith(new TextPool())));

            Assert.Equal(Encoding.UTF8.GetString(lines), Encoding.UTF8.GetString(again));
        }
    }

    [Fact]
    public void A_page_that_is_no_text_has_a_line_for_itself_and_one_for_what_is_wrong()
    {
        PageFile page = new("a.md", (byte[])[0xff, 0xfe]);
        var read = PageReadings.Of([page], ProjectSettings.None, ReadingCache.Nothing, default).Pages[0];
        var again = PageLines.Read(PageLines.Of(read), RecordJson.LineWith(new TextPool()));

        Assert.Null(again.Record);
        Assert.Equal(read.Problems.Select(static one => one.ToString()), again.Problems.Select(static one => one.ToString()));
    }

    [Theory]
    [InlineData("{\"kind\":\"page\",\"number\":0}")]
    [InlineData("{\"kind\":\"row\",\"number\":0,\"reader\":{\"tool\":\"1.0.0\",\"settings\":null}}")]
    [InlineData("{\"kind\":\"reader\",\"number\":0,\"number\":0,\"reader\":{\"tool\":\"1.0.0\",\"settings\":null}}")]
    [InlineData("{\"kind\":\"reader\",\"number\":0,\"reader\":{\"settings\":null}}")]
    [InlineData("null")]
    [InlineData("")]
    public void What_is_no_line_is_not_read(string line) =>
        Assert.Throws<JsonException>(() => PageLines.Parse(Encoding.UTF8.GetBytes(line), RecordJson.LineWith(new TextPool())));

    [CorpusTheory]
    [InlineData("kling")]
    [InlineData("discord/2026-07-19")]
    [InlineData("wild")]
    public void Real_pages_remembered_say_what_they_say_read_afresh(string pages)
    {
        var root = Path.Combine(SharedFolder.Path!, "corpus", pages);
        ImmutableArray<PageFile> files =
        [
            .. Directory.GetFiles(root, "*", SearchOption.AllDirectories)
                .Where(static file => PageReader.Endings.Contains(Path.GetExtension(file)))
                .Select(file => new PageFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file))),
        ];
        var input = new ExtractionInput(files, [], "extracted", ImmutableDictionary<string, byte[]>.Empty);
        var fresh = Extraction.Run(input, new ExtractionOptions(KeepReadings: true));

        Assert.Equal(RecordedRun.Told(fresh), RecordedRun.Told(Extraction.Run(input with { Readings = fresh.Readings })));
    }
}
