namespace Extractor.Tests.Outline.Tables;

public sealed class BrokenRowsTests
{
    [Fact]
    public void A_name_and_the_words_below_it_are_one_row_where_they_take_turns()
    {
        var page = PageUnderTest.Markdown("""
            GET https://kites.example.com/v1/sheds/{shedId}/kites
            Path parameters
            Parameters | |
            ---|---|
            shedId |
            The shed that has the kites. |
            Query parameters
            Parameters | |
            ---|---|
            pageSize |
            Optional. How many kites to list. |
            pageToken |
            Where to go on. |
            """);

        Assert.Equal(["path.shedId", "query.pageSize", "query.pageToken"], page.Defined);
        Assert.Equal(("Where to go on.", 12, 13), (
            page["pageToken"].Description, page["pageToken"].Lines.FirstNumber, page["pageToken"].Lines.Last + 1));
    }

    [Fact]
    public void Words_beside_a_name_need_no_header()
    {
        var page = PageUnderTest.Markdown("POST /kites\n\n| Fields | |\n|---|---|\n| span | How wide it is |\n| tail | What it trails |\n");

        Assert.Equal(["body.span", "body.tail"], page.Defined);
    }

    [Theory]
    [InlineData("span |\nHow wide it is. |\ntail |\n")]
    [InlineData("span |\ntail |\n")]
    [InlineData("How wide it is. |\nspan |\n")]
    public void Where_they_take_no_turns_nothing_is_joined(string rows) =>
        Assert.Empty(PageUnderTest.Markdown($"POST /kites\n\nFields | |\n---|---|\n{rows}").Defined);
}
