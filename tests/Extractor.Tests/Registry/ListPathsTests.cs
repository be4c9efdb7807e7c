using Extractor.Model;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Registry;

public sealed class ListPathsTests
{
    [Fact]
    public void A_member_of_a_list_gets_brackets_behind_the_list() =>
        Assert.Equal("images[].url", Normal("images.url", TestClaim.Holding("images", list: true)));

    [Fact]
    public void One_page_that_writes_the_brackets_teaches_all_others() =>
        Assert.Equal("images[].url", Normal("images.url", TestClaim.Of("images[].type")));

    [Fact]
    public void Brackets_are_taken_away_where_the_parent_is_an_object_and_no_list() =>
        Assert.Equal("config.zoom", Normal("config.zoom", TestClaim.Holding("config", list: false)));

    [Fact]
    public void Where_pages_disagree_the_path_stays_without_brackets() =>
        Assert.Equal("images.url", Normal("images.url", TestClaim.Holding("images", list: true), TestClaim.Holding("images", list: false)));

    [Fact]
    public void Lists_inside_lists_each_get_their_own() =>
        Assert.Equal(
            "rows[].cells[].text",
            Normal("rows.cells.text", TestClaim.Holding("rows", list: true), TestClaim.Holding("rows[].cells", list: true)));

    [Fact]
    public void A_list_is_known_by_its_path_and_not_by_its_name_alone() =>
        Assert.Equal("other.images.url", Normal("other.images.url", TestClaim.Holding("images", list: true)));

    [Fact]
    public void A_field_that_is_itself_a_list_has_no_brackets() =>
        Assert.Equal("images", Normal("images", TestClaim.Holding("images", list: true)));

    [Fact]
    public void A_mention_in_prose_shows_nothing() =>
        Assert.Equal("images.url", Normal("images.url", TestClaim.Of("images[].url", ClaimKind.Mention)));

    private static string Normal(string path, params Claim[] claims) =>
        new ListPaths(claims.Select(StatedClaim.Of)).Normal(new FieldPath(path)).Value;
}
