using Extractor.Registry;

namespace Extractor.Tests.Registry;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("prompt", "prompt", 0)]
    [InlineData("prompt", "promt", 1)]
    [InlineData("prompt", "prompts", 1)]
    [InlineData("prompt", "pronpt", 1)]
    [InlineData("prompt", "porpmt", 2)]
    [InlineData("image_url", "images_urls", 2)]
    [InlineData("", "ab", 2)]
    [InlineData("", "", 0)]
    [InlineData("颜色", "颜包", 1)]
    public void It_counts_letters_added_dropped_and_changed(
        string a, string b, int expected) => Assert.Equal(expected, EditDistance.Between(a, b, 5));

    [Fact]
    public void Two_neighbours_in_the_wrong_order_are_one_edit() => Assert.Equal(1, EditDistance.Between("width", "widht", 5));

    [Theory]
    [InlineData("abc", "xyz", 2)]
    [InlineData("a", "abcdefgh", 2)]
    [InlineData("abcdefgh", "", 3)]
    public void Whatever_is_further_apart_than_asked_is_one_more_than_asked(
        string a, string b, int most) => Assert.Equal(most + 1, EditDistance.Between(a, b, most));

    [Fact]
    public void It_is_the_same_in_both_directions()
    {
        string[] names = ["a", "ab", "ba", "bca", "abc", "acb", "prompt", "tpromp", ""];
        foreach (var a in names)
            foreach (var b in names) Assert.Equal(EditDistance.Between(a, b, 4), EditDistance.Between(b, a, 4));
    }
}
