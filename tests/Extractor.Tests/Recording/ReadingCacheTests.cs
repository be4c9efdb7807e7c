using System.Text;
using Extractor.Pages;
using Extractor.Recording;
using Extractor.Recording.Packing;
using Extractor.Registry.Buffers;
using Extractor.Settings;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Recording;

public sealed class ReadingCacheTests
{
    private static readonly PageFile Kites = new("kites.md", Encoding.UTF8.GetBytes(TinyDocs.Kites));
    private static readonly byte[] Key = new ReadingKey(ProjectSettings.None).Of(Kites);
    private static readonly RecordedPage Page =
        PageReadings.Of([Kites], ProjectSettings.None, ReadingCache.Nothing, default).Pages[0];

    [Fact]
    public void What_was_kept_is_found_again()
    {
        var found = ReadingCache.Of(Kept(), new TextPool()).Find(Key);

        Assert.Equal(PackedPage.Of(Page), found!.Value.Packed.ToArray());
        Assert.Equal(PageLines.Of(Page), PageLines.Of(found.Value.Page));
    }

    [Fact]
    public void Another_key_finds_nothing() => Assert.Null(ReadingCache.Of(Kept(), new TextPool()).Find(new byte[Key.Length]));

    [Fact]
    public void Whichever_byte_is_damaged_nothing_is_found_and_nothing_breaks()
    {
        for (var at = 0; at < 400; at++)
        {
            var damaged = Kept();
            damaged[at] ^= 1;

            Assert.Null(ReadingCache.Of(damaged, new TextPool()).Find(Key));
        }
    }

    [Fact]
    public void Wherever_it_is_cut_off_nothing_is_found_and_nothing_breaks()
    {
        for (var length = 0; length < Kept().Length; length += 7)
            Assert.Null(ReadingCache.Of(Kept().AsMemory(0, length), new TextPool()).Find(Key));
    }

    [Fact]
    public void A_count_without_readings_is_no_cache() =>
        Assert.Equal(0, ReadingCache.Of(Encoding.ASCII.GetBytes("sot readings 3\n\xff\xff\xff\x7f"), new TextPool()).Count);

    [Fact]
    public void The_key_tells_pages_paths_words_scopes_and_left_out_parts_apart()
    {
        var scope = new PageScope("kites.md", Extractor.Model.Scope.Object("Kite"), 1);
        ProjectSettings[] settings =
        [
            ProjectSettings.None,
            ProjectSettings.None with { Words = [("required", "yes", "muss")] },
            ProjectSettings.None with { Scopes = [scope] },
            ProjectSettings.None with { Ignored = [new IgnoredPart("kites.md", null, "old", 1)] },
            ProjectSettings.None with { Ignored = [new IgnoredPart("kites.md", "old", "", 1)] },
        ];
        PageFile[] pages = [Kites, Kites with { Path = "kite.md" }, Kites with { Bytes = Kites.Bytes[1..] }];

        var keys = settings.Select(static one => new ReadingKey(one).Of(Kites))
            .Concat(pages.Select(static page => new ReadingKey(ProjectSettings.None).Of(page)))
            .Select(Convert.ToHexString);

        Assert.Equal(settings.Length + pages.Length - 1, keys.Distinct().Count());
    }

    [Fact]
    public void What_is_said_of_other_pages_leaves_the_key_as_it_is()
    {
        var settings = ProjectSettings.None with
        {
            Scopes = [new PageScope("b.md", Extractor.Model.Scope.Object("Kite"), 1)],
            Severities = [new RuleSeverity("became-required", "wording", 1)],
        };

        Assert.Equal(Key, new ReadingKey(settings).Of(Kites));
    }

    private static byte[] Kept() => ReadingCache.Bytes([(Key, PackedPage.Of(Page))])!;
}
