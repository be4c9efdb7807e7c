using Extractor.Changes.Judging;
using Extractor.Model;

namespace Extractor.Tests.Changes.Judging;

public sealed class LimitRangeTests
{
    [Theory]
    [InlineData("max-length", "40", "max-length", "30", true)]
    [InlineData("max-length", "30", "max-length", "40", false)]
    [InlineData("min-length", "1", "min-length", "5", true)]
    [InlineData("range", "0..10", "range", "2..8", true)]
    [InlineData("range", "0..10", "range", "2..12", false)]
    [InlineData("range", "0..", "range", "2..12", true)]
    [InlineData("range", "0..10", "range", "2..", false)]
    [InlineData("max-size", "10MB", "max-size", "900KB", true)]
    [InlineData("max-size", "900KB", "max-size", "1MB", false)]
    public void One_holds_another_where_it_lets_all_of_its_numbers_through(
        string kind, string value, string otherKind, string other, bool holds) =>
        Assert.Equal(
            holds, LimitRange.Of(new Constraint(kind, value, ""))!.Value.Holds(LimitRange.Of(new Constraint(otherKind, other, ""))!.Value));

    [Theory]
    [InlineData("formats", ".png/.jpg")]
    [InlineData("max-length", "many")]
    [InlineData("range", "a..b")]
    [InlineData("range", "5")]
    [InlineData("max-size", "79228162514264337593543950335GB")]
    [InlineData("required-when", null)]
    public void What_is_no_number_has_no_range(string kind, string? value) => Assert.Null(LimitRange.Of(new Constraint(kind, value, "")));
}
