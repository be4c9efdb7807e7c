namespace Extractor.Tests.Outline.Tables;

public sealed class CallTablesTests
{
    private const string Lead = "<tr><th>Method</th><td colspan=4>POST</td></tr><tr><td>Path</td><td colspan=4>/v1/boats?state=new</td>"
        + "</tr>";

    private const string Body = "<tr><td rowspan=2>Request body</td><td>sail</td><td>string</td><td>required</td><td>"
        + "What drives it</td></tr>"
        + "<tr><td>mast</td><td>integer</td><td>optional</td><td>How high</td></tr>";

    private const string Response = "<tr><td rowspan=3>Response</td><td colspan=2>data.list</td><td>array</td><td>"
        + "The boats; b means one boat of the list</td></tr>"
        + "<tr><td colspan=2>b.name</td><td>string</td><td>Its name</td></tr><tr><td colspan=2>b.age</td><td>int</td><td>Its age</td></tr>";

    [Fact]
    public void A_table_of_all_of_a_call_is_read_part_by_part()
    {
        var page = Read(Lead + "<tr><td>Headers</td><td colspan=4>none</td></tr>" + Body + Response);

        Assert.Equal(["POST /v1/boats"], page.Operations);
        Assert.Equal(
            ["body.sail", "body.mast", "response.data.list", "response.data.list[].name", "response.data.list[].age"], page.Defined);
        Assert.Equal(Extractor.Model.Requirement.Required, page["sail"].Required);
    }

    [Fact]
    public void In_Markdown_an_empty_cell_goes_on_with_the_label_above_it() =>
        Assert.Equal(
            ["query.sail", "query.mast"],
            PageUnderTest.Markdown(
                "# Boats\n\n| Method | GET | | | |\n|-|-|-|-|-|\n| URL | /v1/boats | | | |\n"
                    + "| Query parameters | sail | string | yes | What |\n"
                + "| | mast | integer | no | How high |\n").Defined);

    [Theory]
    [InlineData("<tr><th>方法</th><td colspan=3>GET</td></tr><tr><td>路径</td><td colspan=3>/v1/boats</td></tr><tr><td rowspan=3>查询参数</td>"
        + "<td>参数名</td><td>类型</td><td>说明</td></tr>"
        + "<tr><td>sail</td><td>string</td><td>帆</td></tr><tr><td>mast</td><td>int</td><td>高</td></tr>")]
    public void A_part_may_have_a_header_of_its_own(string rows) => Assert.Equal(["query.sail", "query.mast"], Read(rows).Defined);

    [Fact]
    public void A_short_name_that_nothing_explains_stays_a_name_of_its_own() =>
        Assert.Equal(
            ["body.sail", "body.mast", "response.data.list", "response.b.name", "response.b.age"],
            Read(Lead + Body + Response.Replace("b means", "boats are", StringComparison.Ordinal)).Defined);

    [Fact]
    public void Without_a_method_the_rows_were_not_understood() =>
        Assert.Equal(
            ["ignored", "unparsed", "unparsed"],
            Read("<tr><td>Path</td><td colspan=4>/v1/boats</td></tr><tr><td>State</td><td colspan=4>draft</td></tr>" + Body)
                .Ledger("table-row").Select(static row => row.Split(' ')[1].TrimEnd(':')));

    private static PageUnderTest Read(string rows) => PageUnderTest.Markdown($"<table>{rows}</table>\n");
}
