using Extractor.Searching;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Searching;

public sealed class FieldSearchTests
{
    private static readonly FieldSearch Search = new(Edition.Of(
        ("kites.md", """
            # Kites

            ## POST /v1/kites

            ### Request Body

            | Field | Type | Description |
            | --- | --- | --- |
            | tail_list | array | What hangs below the kite |
            | tail_list[].colour | string | Of the tail; any paint will do |
            | wind_speed | int | How fast it blows |
            | height | int | 风筝高度，单位米 |
            """),
        ("boats.md", """
            # Boats

            ## POST /v1/boats

            ### Request Body

            | Field | Type | Description |
            | --- | --- | --- |
            | sail_colour | string | Of the sail |
            | wind | string | Where it blows from |

            The `anchor_depth` parameter is not open yet.
            """)).Registry);

    [Theory]
    [InlineData("tail colour", "tail_list[].colour")]
    [InlineData("COLOUR of the SAIL", "sail_colour")]
    [InlineData("tail_list", "tail_list")]
    [InlineData("paint", "tail_list[].colour")]
    [InlineData("hangs", "tail_list")]
    [InlineData("kites", "height")]
    [InlineData("anchor", "anchor_depth")]
    [InlineData("风筝高度", "height")]
    [InlineData("高度", "height")]
    public void The_field_that_fits_best_comes_first(string words, string best) => Assert.Equal(best, First(words));

    [Fact]
    public void A_name_counts_more_than_a_description() => Assert.Equal("wind", First("wind"));

    [Fact]
    public void A_field_that_has_all_the_words_beats_one_that_has_a_single_word() => Assert.Equal("wind_speed", First("wind speed"));

    [Fact]
    public void The_beginning_of_a_word_fits_it() => Assert.Equal("sail_colour", First("sails"));

    [Fact]
    public void Scopes_come_best_first_each_with_its_fields()
    {
        var hits = Search.Find(["wind"]);

        Assert.Equal(["POST /v1/boats", "POST /v1/kites"], hits.Select(static hit => hit.Scope.Id));
        Assert.Equal(["wind"], hits[0].Fields.Select(static field => field.Id.Path.Value));
        Assert.True(hits[0].Score >= hits[1].Score);
    }

    [Theory]
    [InlineData("submarine")]
    [InlineData("")]
    [InlineData("?!")]
    public void Words_that_stand_nowhere_find_nothing(string words) => Assert.Empty(Search.Find(words.Split(' ')));

    [Fact]
    public void An_empty_registry_has_nothing_to_find() => Assert.Empty(
        new FieldSearch(Extractor.Registry.FieldRegistry.Empty).Find(["wind"]));

    private static string? First(string words) =>
        Search.Find(words.Split(' ')).Select(static hit => hit.Fields[0].Id.Path.Value).FirstOrDefault();
}
