using Extractor.Dialects;
using Extractor.Model;

namespace Extractor.Tests.Dialects;

public sealed class PageReadingTests
{
    [Fact]
    public void Every_dialect_has_a_name_of_its_own()
    {
        var names = DialectList.All.Select(static dialect => dialect.Name).ToArray();

        Assert.Equal(names.Distinct(), names);
        Assert.All(names, static name => Assert.True(name.All(static c => char.IsAsciiLetterLower(c) || c == '-'), name));
    }

    [Fact]
    public void What_is_left_over_is_looked_at_last() => Assert.IsType<UnclaimedRows>(DialectList.All[^1]);

    [Fact]
    public void Readings_are_joined_in_their_order()
    {
        var (first, second) = (Reading("a"), Reading("b"));

        Assert.Equal(["a", "b"], first.And(second).Rows.Select(static row => row.Text));
        Assert.Equal(["a", "b", "a"], Extractor.Dialects.PageReading.Of([first, second, first]).Rows.Select(static row => row.Text));
        Assert.Empty(Extractor.Dialects.PageReading.Of([]).Rows);
    }

    private static PageReading Reading(string text) =>
        Extractor.Dialects.PageReading.Nothing with { Rows = [LedgerRow.Of("page.md", 1, 0, "bullet", text, Outcome.Ignored, "a reason")] };
}
