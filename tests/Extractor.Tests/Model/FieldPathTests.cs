using Extractor.Model;

namespace Extractor.Tests.Model;

public sealed class FieldPathTests
{
    [Theory]
    [InlineData("size", "size")]
    [InlineData("a.b.c", "a.b.c")]
    [InlineData("items[].id", "items[].id")]
    [InlineData("items[0].id", "items[].id")]
    [InlineData("items[i].id", "items[].id")]
    [InlineData("items[*].id", "items[].id")]
    [InlineData("items.0.id", "items[].id")]
    [InlineData("items.*.id", "items[].id")]
    [InlineData("items.#.id", "items[].id")]
    [InlineData("items[][].id", "items[][].id")]
    [InlineData("items[]", "items")]
    [InlineData("items[0]", "items")]
    [InlineData("a->b->c", "a.b.c")]
    [InlineData("poll[title]", "poll.title")]
    [InlineData("poll[options][]", "poll.options")]
    [InlineData("poll['title']", "poll.title")]
    [InlineData("poll[:title]", "poll.title")]
    [InlineData("a..b", "a.b")]
    [InlineData("a[b", "a")]
    [InlineData("0", "0")]
    [InlineData("$.items[*].id", "items[].id")]
    [InlineData("$[*].id", "[].id")]
    [InlineData("$['items'][0].id", "items[].id")]
    [InlineData("$set.id", "$set.id")]
    [InlineData("$", "$")]
    public void A_name_is_read_as_a_path_with_empty_brackets_for_items(
        string name, string path) => Assert.Equal(path, FieldPath.Parse(name).Value);

    [Theory]
    [InlineData("a.b[].c", "c", "a.b", 2)]
    [InlineData("a[]", "a", "", 0)]
    [InlineData("a", "a", "", 0)]
    public void A_path_knows_its_leaf_its_parent_and_its_depth(string value, string leaf, string parent, int depth)
    {
        var path = new FieldPath(value);

        Assert.Equal((leaf, parent, depth), (path.Leaf, path.Parent.Value, path.Depth));
    }

    [Theory]
    [InlineData("", "a", false, "a")]
    [InlineData("a", "b", false, "a.b")]
    [InlineData("a", "b", true, "a[].b")]
    [InlineData("a[]", "b", true, "a[].b")]
    [InlineData("a", "b.c", false, "a.b.c")]
    public void A_member_stands_behind_a_dot_and_in_a_list_behind_brackets(string parent, string name, bool inItems, string path) =>
        Assert.Equal(path, new FieldPath(parent).Member(name, inItems).Value);

    [Fact]
    public void The_root_stands_above_every_field()
    {
        Assert.True(FieldPath.Root.IsRoot);
        Assert.False(new FieldPath("a").IsRoot);
        Assert.True(new FieldPath("a").Parent.IsRoot);
    }
}
