namespace Extractor.Tests.Dialects.Tables;

public sealed class SlippedRowsTests
{
    [Fact]
    public void A_type_in_the_place_of_a_name_shows_that_the_name_is_missing()
    {
        var page = PageUnderTest.Markdown("""
            POST /kites

            | Param | Type | Required | Notes |
            |---|---|---|---|
            | string | yes | The name of the kite | |
            | string | string | no | A field of this name |
            | tail | string | yes | Its tail |
            """);

        Assert.Equal(["body.string", "body.tail"], page.Defined);
        Assert.Contains("5 unparsed: the name is missing: 'string' is a type", page.Ledger("table-row"));
    }

    [Fact]
    public void A_size_in_the_place_of_a_name_does_not_go_on_with_the_row_above()
    {
        var page = PageUnderTest.Markdown("""
            POST /kites

            | Field | Required | Type | Notes |
            |---|---|---|---|
            | tail | C(15) | The tail of the kite, in metres of line. | |
            | C(200) | | | |
            """);

        Assert.Equal(["body.tail"], page.Defined);
        Assert.Null(page["tail"].Type);
        Assert.Equal("", page["tail"].Description);
        Assert.Contains("6 unparsed: the name is missing: 'C(200)' is a type", page.Ledger("table-row"));
    }
}
