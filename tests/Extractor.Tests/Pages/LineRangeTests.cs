using Extractor.Pages;

namespace Extractor.Tests.Pages;

public sealed class LineRangeTests
{
    [Fact]
    public void Lines_count_from_zero_inside_and_from_one_where_they_are_printed()
    {
        var range = new LineRange(4, 6);

        Assert.Equal((3, 5, 7), (range.Count, range.FirstNumber, range.LastNumber));
    }

    [Theory]
    [InlineData(4, 6, true)]
    [InlineData(5, 5, true)]
    [InlineData(3, 5, false)]
    [InlineData(5, 7, false)]
    public void A_range_contains_what_lies_wholly_inside_it(int first, int last, bool contains) =>
        Assert.Equal(contains, new LineRange(4, 6).Contains(new LineRange(first, last)));

    [Fact]
    public void A_union_holds_what_lies_between() => Assert.Equal(new LineRange(1, 9), new LineRange(7, 9).Union(LineRange.Single(1)));
}
