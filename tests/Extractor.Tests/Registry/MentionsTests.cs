using Extractor.Model;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Registry;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("image_list")]
    [InlineData("image_list.url")]
    [InlineData("url")]
    public void A_documented_name_is_known_by_its_path_and_by_any_tail_of_it(string name) =>
        Assert.True(Of(TestClaim.Of("image_list"), TestClaim.Of("image_list[].url")).IsKnown(Mention(name)));

    [Fact]
    public void The_end_of_a_longer_name_is_another_name() => Assert.False(Of(TestClaim.Of("end_image")).IsKnown(Mention("image")));

    [Fact]
    public void A_value_of_a_field_is_no_field() =>
        Assert.True(Of(TestClaim.Listing("a.md", "first_frame", "last_frame")).IsKnown(Mention("first_frame")));

    [Fact]
    public void A_default_of_a_field_is_no_field() =>
        Assert.True(Of(TestClaim.Of("mode") with { Default = "std_mode" }).IsKnown(Mention("std_mode")));

    [Fact]
    public void A_name_of_another_operation_is_not_known_here() =>
        Assert.False(
            Of(TestClaim.Of("prompt") with { Scope = new Scope("GET /v1/tasks", ScopeKind.Operation) }).IsKnown(Mention("prompt")));

    [Fact]
    public void One_mention_does_not_make_another_known() =>
        Assert.False(Of(TestClaim.Of("wind_speed", ClaimKind.Mention)).IsKnown(Mention("wind_speed")));

    [Theory]
    [InlineData("call_back_url")]
    [InlineData("callback_urls")]
    [InlineData("callbakc_url")]
    public void A_name_one_or_two_letters_away_from_a_documented_one_misspells_it(string name) =>
        Assert.Equal("callback_url", Of(TestClaim.Of("callback_url")).Misspelled(Mention(name))?.Path.Value);

    [Fact]
    public void A_name_three_letters_away_is_another_name() => Assert.Null(
        Of(TestClaim.Of("callback_url")).Misspelled(Mention("callback_host")));

    [Fact]
    public void A_short_name_is_never_a_misspelling() => Assert.Null(Of(TestClaim.Of("mode")).Misspelled(Mention("node")));

    [Fact]
    public void A_name_that_is_documented_anywhere_is_no_misspelling()
    {
        var elsewhere = TestClaim.Of("image_uri") with { Scope = new Scope("GET /v1/tasks", ScopeKind.Operation) };

        Assert.Null(Of(TestClaim.Of("image_url"), elsewhere).Misspelled(Mention("image_uri")));
    }

    [Fact]
    public void Nothing_is_a_misspelling_of_what_only_an_example_shows() =>
        Assert.Null(Of(TestClaim.Of("callback_url", ClaimKind.ExampleKey)).Misspelled(Mention("callback_uri")));

    [Fact]
    public void The_nearest_of_several_names_is_meant() =>
        Assert.Equal(
            "camera_type", Of(TestClaim.Of("camera_tape"), TestClaim.Of("camera_type")).Misspelled(Mention("camera_typ"))?.Path.Value);

    [Theory]
    [InlineData("calback_url")]
    [InlineData("callbakc_url")]
    public void A_doubtful_mention_is_a_misspelling_where_it_is_a_slip_of_the_pen(string name) =>
        Assert.Equal("callback_url", Of(TestClaim.Of("callback_url")).Misspelled(Mention(name) with { Doubtful = true })?.Path.Value);

    [Theory]
    [InlineData("callback_urls")]
    [InlineData("callback_url2")]
    [InlineData("kite_list", "kite_lift")]
    public void A_doubtful_mention_of_several_things_of_a_numbered_one_or_of_a_value_is_none(string name, string value = "other") =>
        Assert.Null(Of(TestClaim.Of("callback_url"), TestClaim.Of("kite_lost"), TestClaim.Listing("a.md", "kite_list", value))
            .Misspelled(Mention(name) with { Doubtful = true }));

    [Theory]
    [InlineData("\"frame_sort\": \"first\"", "frame_type")]
    [InlineData("\"frame_sort\": \"third\"", null)]
    [InlineData("\"screen_sort\": \"first\"", null)]
    public void One_word_for_another_is_a_misspelling_where_the_value_is_the_fields_own(string prose, string? meant)
    {
        var mention = StatedClaim.Of(TestClaim.Of(prose.Split('"')[1], ClaimKind.Mention) with
        {
            Doubtful = true,
            Source = new Extractor.Pages.SourceText("a.md", prose),
        });

        Assert.Equal(meant, Of(TestClaim.Of("frame_type") with { Enum = ["first", "last"] }).Misspelled(mention)?.Path.Value);
    }

    private static Mentions Of(params Claim[] claims) => new([.. claims.Select(StatedClaim.Of)]);

    private static StatedClaim Mention(string name) => StatedClaim.Of(TestClaim.Of(name, ClaimKind.Mention));
}
