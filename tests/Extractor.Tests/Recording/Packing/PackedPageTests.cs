using System.Text;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Recording;
using Extractor.Recording.Packing;
using Extractor.Registry;
using Extractor.Registry.Buffers;
using Extractor.Settings;

namespace Extractor.Tests.Recording.Packing;

public sealed class PackedPageTests
{
    [Fact]
    public void A_page_that_was_packed_has_the_same_lines()
    {
        foreach (var page in PageReadings.Of(RecordedRun.Pages(new Random(12)), ProjectSettings.None, ReadingCache.Nothing, default).Pages)
            AssertSame(page);
    }

    [Fact]
    public void A_page_that_is_no_text_keeps_what_is_wrong_with_it() =>
        AssertSame(PageReadings.Of(
            [new PageFile("a.md", (byte[])[0xff, 0xfe])], ProjectSettings.None, ReadingCache.Nothing, default).Pages[0]);

    [Fact]
    public void Everything_that_a_claim_may_have_is_kept()
    {
        var place = new QuotedPlace(["Kites", "Fields"], 1, 2, "`tail` \\ \"long\"\n风筝");
        var claim = new StatedClaim
        {
            Page = "kites.md",
            Scope = Scope.Object("Kite"),
            Location = Location.Callback,
            Path = new FieldPath("tails[].length"),
            Kind = ClaimKind.SchemaKey,
            Place = place,
            Order = 70_000,
            Type = "string",
            Required = Requirement.Conditional,
            Default = "long",
            Enum = ["long", "short"],
            Values = [new ClaimedValue("long", "as a rope", true, place with { Line = 2 }), new ClaimedValue("short", null, false, null)],
            Modifiers = new FieldModifiers
            {
                Deprecated = new Deprecation("2", null, "old"),
                Access = Access.WriteOnly,
                Nullable = false,
            },
            Relations = [new ClaimedRelation(
                RelationKind.Order, [new RelationTerm(new FieldPath("a"), "1")], [new RelationTerm(new FieldPath("b"))], "<", "a < b", place)],
            Constraints = [new Constraint("range", "0..1", "from 0 to 1")
            {
                When = new FieldCondition("mode", "fast"),
                Unit = "m",
                Except = "9",
            }],
            Description = "",
            HoldsList = true,
            Doubtful = true,
            BreaksOff = true,
        };
        var page = new RecordedPage("kites.md", new PageRecord(
            new PageEntry("kites.md", "Kites", "https://kites.example", "2031-01-02", "00"), Scope.Object("Kite"),
            [new AnnouncedScope("kites.md", Scope.Object("Kite"), "Kites", place)], [claim, claim], []), []);

        AssertSame(page);
    }

    [Fact]
    public void A_page_that_breaks_off_is_a_fault()
    {
        var bytes = PackedPage.Of(new RecordedPage("a.md", null, []));

        Assert.Null(PackedPage.Read(bytes, new TextPool()).Record);
        Assert.ThrowsAny<SystemException>(() => PackedPage.Read(bytes.AsMemory(0, bytes.Length / 2), new TextPool()));
    }

    private static void AssertSame(RecordedPage page) => Assert.Equal(
        Encoding.UTF8.GetString(PageLines.Of(page)), Encoding.UTF8.GetString(PageLines.Of(PackedPage.Read(
            PackedPage.Of(page), new TextPool()))));
}
