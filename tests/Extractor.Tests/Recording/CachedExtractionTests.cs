using System.Collections.Immutable;
using System.Text;
using Extractor.Pages;
using Extractor.Recording;
using Extractor.Registry.Buffers;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Recording;

public sealed class CachedExtractionTests
{
    private static readonly ExtractionOptions Keeping = new(KeepReadings: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Whatever_is_edited_a_run_that_remembers_gives_what_a_fresh_one_gives(int seed)
    {
        var random = new Random(seed);
        var pages = RecordedRun.Pages(random);
        IReadOnlyDictionary<string, byte[]> output = ImmutableDictionary<string, byte[]>.Empty;
        byte[] kept = [];
        for (var round = 0; round < 4; round++)
        {
            var input = Input(pages, output);
            var fresh = Extraction.Run(input);
            var cached = Extraction.Run(input with { Readings = kept }, Keeping);

            Assert.Equal(RecordedRun.Told(fresh), RecordedRun.Told(cached));
            kept = cached.Readings ?? kept;
            if (fresh.Succeeded) output = fresh.Files;
            pages = RecordedRun.Edited(pages, random);
        }
    }

    [Fact]
    public void A_page_that_has_not_changed_is_not_read_again()
    {
        var first = Extraction.Run(Input(TinyPages(), Nothing), Keeping);
        Assert.Equal(TinyPages().Length, ReadingCache.Of(first.Readings, new TextPool()).Count);

        var again = Extraction.Run(Input(TinyPages(), first.Files) with { Readings = first.Readings }, Keeping);

        Assert.Null(again.Readings);
        Assert.Equal(first.Registry!.Pages.AsEnumerable(), again.Registry!.Pages.AsEnumerable());
    }

    [Fact]
    public void A_page_that_is_gone_is_kept_no_longer()
    {
        var first = Extraction.Run(Input(TinyPages(), Nothing), Keeping);
        var fewer = Extraction.Run(Input(TinyPages()[..1], Nothing) with { Readings = first.Readings }, Keeping);

        Assert.InRange(fewer.Readings!.Length, 1, first.Readings!.Length - 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(1000)]
    [InlineData(-1)]
    public void Damaged_readings_change_no_byte(int at)
    {
        var first = Extraction.Run(Input(TinyPages(), Nothing), Keeping);
        var damaged = first.Readings!.ToArray();
        damaged[at < 0 ? ^1 : at] ^= 0x20;

        var again = Extraction.Run(Input(TinyPages(), Nothing) with { Readings = damaged }, Keeping);

        Assert.Equal(RecordedRun.Told(first), RecordedRun.Told(again));
        Assert.Equal(first.Readings, again.Readings);
    }

    [Fact]
    public void A_page_that_cannot_be_read_is_told_of_each_time()
    {
        ImmutableArray<PageFile> pages = [.. TinyPages(), new PageFile("z.md", (byte[])[0xff, 0xfe, 0x41])];
        var first = Extraction.Run(Input(pages, Nothing), Keeping);
        var again = Extraction.Run(Input(pages, Nothing) with { Readings = first.Readings ?? [] }, Keeping);

        Assert.False(again.Succeeded);
        Assert.Equal(RecordedRun.Told(first), RecordedRun.Told(again));
    }

    private static IReadOnlyDictionary<string, byte[]> Nothing => ImmutableDictionary<string, byte[]>.Empty;

    private static ExtractionInput Input(ImmutableArray<PageFile> pages, IReadOnlyDictionary<string, byte[]> output) =>
        new(pages, [], "extracted", output);

    private static ImmutableArray<PageFile> TinyPages() =>
    [
        new("guides/overview.md", Encoding.UTF8.GetBytes(TinyDocs.Overview)), new("kites.md", Encoding.UTF8.GetBytes(TinyDocs.Kites)),
    ];
}
