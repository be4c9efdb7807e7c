using Extractor.Changes.Judging;
using Extractor.Registry;
using Extractor.Reviewing;
using Extractor.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Reviewing;

public sealed class ReviewTests
{
    private const string Name = "| name | string | Required | - | | What to call the kite |";
    private const string Shape = "| shape | string | Optional | delta | delta, box | How the kite is cut |";
    private const string Wind = "| wind | int | Optional | - | | The least wind that the kite needs, in knots |";

    [Fact]
    public void Nothing_differs_from_itself() =>
        Prop.ForAll(RegistryGen.Registry.ToArbitrary(), static registry => Review.Of(
            new ReviewSide("a", registry), new ReviewSide("a", registry), all: true).Changes.IsEmpty)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Every_field_that_came_or_went_is_told_once() =>
        Prop.ForAll(RegistryGen.Pair, static pair =>
        {
            var (before, after) = (Defined(pair.Old), Defined(pair.New));
            var told = Review.Of(new ReviewSide("a", pair.Old), new ReviewSide("b", pair.New))
                .Changes.SelectMany(static change => change.Entry.All)
                .Where(static change => (change.IsExistence || change.Likelihood is not null) && !change.IsOfScope).ToArray();
            var defined = told.Where(static change => change.Fact.NewField is { Status: FieldStatus.Confirmed })
                .Select(static change => change.Fact.Id);
            var undefined = told.Where(static change => change.Fact.OldField is { Status: FieldStatus.Confirmed })
                .Select(static change => change.OldId ?? change.Fact.Id);

            Assert.Equal(after.Except(before).Order(StringComparer.Ordinal), defined.Order(StringComparer.Ordinal));
            Assert.Equal(before.Except(after).Order(StringComparer.Ordinal), undefined.Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Every_change_has_a_fingerprint_of_its_own() =>
        Prop.ForAll(RegistryGen.Pair, static pair =>
        {
            var prints = Review.Of(new ReviewSide("a", pair.Old), new ReviewSide("b", pair.New))
                .Changes.Select(static change => change.Fingerprint)
                .ToArray();
            Assert.Equal(prints.Distinct(), prints);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Pages_that_are_read_otherwise_are_counted_apart_from_changes()
    {
        var now = Edition.Of(("a.md", TaskPage.Of(Name, Wind))).Registry;
        var old = now with
        {
            Reader = new RegistryReader("0.0.1", null),
            Fields = [.. now.Fields.Select(static row => row with { Type = "object" })],
        };
        var review = Review.Of(new ReviewSide("a", old), new ReviewSide("b", now));

        Assert.Equal("0 breaking, 0 additive, 0 wording, 1 page read differently", ReviewSummary.Counts(review));
        Assert.Equal("Nothing here breaks a call or a reader; 1 page read differently.", ReviewSummary.Sentence(review));
        Assert.Empty(ReviewStat.Of(review));
    }

    [Fact]
    public void What_can_break_comes_first() =>
        Assert.Equal(
            [
                "became-required POST /v1/tasks#body.wind", "field-removed POST /v1/tasks#body.name",
                "value-removed POST /v1/tasks#body.shape", "value-added POST /v1/tasks#body.shape",
                "description-changed POST /v1/tasks#body.wind",
            ],
            Told(
                TaskPage.Of(Name, Shape, Wind),
                TaskPage.Of(
                    Shape.Replace("delta, box", "delta, sled", StringComparison.Ordinal),
                    Wind.Replace("Optional", "Required", StringComparison.Ordinal).Replace("knots", "metres", StringComparison.Ordinal)))
                .OrderBy(static told => told.StartsWith("became", StringComparison.Ordinal) ? 0 : 1));

    [Theory]
    [InlineData("white space", "| name | string |", "|   name   |  string |")]
    [InlineData("the order of rows", "ROWS", "REORDERED")]
    [InlineData("the order of sections", "SECTIONS", "REORDERED")]
    [InlineData("a byte-order mark", "---\ntitle", "\uFEFF---\ntitle")]
    [InlineData("line ends", "\n", "\r\n")]
    [InlineData("lines above", "# Tasks\n", "# Tasks\n\nSome words about kites.\n")]
    [InlineData("the page's title", "title: Tasks", "title: Kites")]
    [InlineData("the alignment of the table", "| --- | --- | --- | --- | --- | --- |", "|:--- | ---: | :---: | --- | --- | ----------- |")]
    public void What_means_the_same_is_no_change(string what, string old, string now)
    {
        var page = TaskPage.Of(Name, Shape, Wind) + Jobs;
        var changed = what switch
        {
            "the order of rows" => TaskPage.Of(Wind, Name, Shape) + Jobs,
            "the order of sections" => TaskPage.Of(Name, Shape, Wind).Replace("# Tasks\n", "# Tasks\n" + Jobs, StringComparison.Ordinal),
            _ => page.Replace(old, now, StringComparison.Ordinal),
        };

        Assert.NotEqual(page, changed);
        Assert.Empty(Told(page, changed));
    }

    [Fact]
    public void A_page_that_is_renamed_or_split_is_no_change()
    {
        var whole = Edition.Of(("a.md", TaskPage.Of(Name, Shape) + Jobs)).Registry;
        var renamed = Edition.Of(("guides/b.md", TaskPage.Of(Name, Shape) + Jobs)).Registry;
        var split = Edition.Of(("a.md", TaskPage.Of(Name, Shape)), ("jobs.md", "# Tasks\n" + Jobs)).Registry;

        Assert.Empty(Of(whole, renamed).Changes);
        Assert.Empty(Of(whole, split).Changes);
        Assert.NotEmpty(Review.Of(new ReviewSide("a", whole), new ReviewSide("b", split), all: true).Changes);
    }

    [Fact]
    public void A_rename_is_one_change_with_the_other_reading_beside_it()
    {
        var review = Of(
            Edition.Of(("a.md", TaskPage.Of(Name, Shape, Wind))).Registry,
            Edition.Of(("a.md", TaskPage.Of(Name, Shape.Replace("shape", "form", StringComparison.Ordinal), Wind))).Registry);
        var change = Assert.Single(review.Changes);

        Assert.Equal(
            ("field-renamed", "POST /v1/tasks#body.shape", "POST /v1/tasks#body.form"), (change.Rule.Id, change.OldId, change.Fact.Id));
        Assert.InRange(change.Likelihood!.Value, 0.65, 0.99);
        Assert.Equal(
            ["field-removed POST /v1/tasks#body.shape", "field-added POST /v1/tasks#body.form"],
            change.OtherReading.Select(static reading => $"{reading.Rule.Id} {reading.Id}"));
    }

    [Fact]
    public void A_field_that_is_gone_is_the_same_change_whether_the_history_remembers_it_or_not()
    {
        var old = Edition.Of(("a.md", TaskPage.Of(Name, Shape)));
        var remembered = Assert.Single(Of(old.Registry, old.Then(("a.md", TaskPage.Of(Name))).Registry).Changes);
        var forgotten = Assert.Single(Of(old.Registry, Edition.Of(("a.md", TaskPage.Of(Name))).Registry).Changes);

        Assert.Equal(("field-removed", remembered.Fingerprint), (remembered.Rule.Id, forgotten.Fingerprint));
    }

    [Fact]
    public void A_fingerprint_depends_on_no_line_and_no_page()
    {
        var old = Edition.Of(("a.md", TaskPage.Of(Name, Wind))).Registry;
        var now = TaskPage.Of(Name, Wind.Replace("int", "string", StringComparison.Ordinal));
        var moved = Edition.Of(("b.md", now.Replace("# Tasks\n", "# Tasks\n\nWords.\n", StringComparison.Ordinal))).Registry;

        Assert.Equal(
            Assert.Single(Of(old, Edition.Of(("a.md", now)).Registry).Changes).Fingerprint,
            Assert.Single(Of(old, moved).Changes).Fingerprint);
    }

    [Fact]
    public void An_approval_takes_its_change_out_of_the_open_ones_and_one_that_fits_none_is_stale()
    {
        var review = Of(Edition.Of(("a.md", TaskPage.Of(Name, Wind))).Registry, Edition.Of(("a.md", TaskPage.Of(Name))).Registry);
        var approved = review.With(
            [new Approval(review.Changes[0].Fingerprint, "nobody sends it", 1), new Approval("0123456789abcdef", "long ago", 3)]);

        Assert.Empty(approved.Open(ChangeWeight.Breaking));
        Assert.Equal("nobody sends it", Assert.Single(approved.Approved).Approval!.Reason);
        Assert.Equal(3, Assert.Single(approved.Stale).Line);
    }

    [Theory]
    [InlineData("array of kites", "array of tails", "type-changed")]
    [InlineData("array of strings", "string[]", "type-reworded")]
    [InlineData("array", "list of strings", "type-reworded")]
    public void The_items_of_a_list_are_part_of_its_type(string old, string now, string rule) =>
        Assert.Equal(
            [$"{rule} POST /v1/tasks#body.wind"],
            Told(
                TaskPage.Of(Wind.Replace("int", old, StringComparison.Ordinal)),
                TaskPage.Of(Wind.Replace("int", now, StringComparison.Ordinal))));

    private const string Jobs = "\n## POST /v1/jobs\n\n### Request Body\n\n| Field | Type | Required | Description |\n"
        + "| --- | --- | --- | --- |\n| sail | string | Required | Of what it is sewn |\n";

    private static IEnumerable<string> Defined(FieldRegistry registry) => registry.Confirmed.Select(static row => row.Id.ToString());

    private static Review Of(FieldRegistry old, FieldRegistry now) => Review.Of(new ReviewSide("old", old), new ReviewSide("new", now));

    private static string[] Told(string old, string now) =>
        [.. Of(Edition.Of(("a.md", old)).Registry, Edition.Of(("a.md", now)).Registry).Changes
            .Select(static change => $"{change.Rule.Id} {change.Fact.Id}")];
}
