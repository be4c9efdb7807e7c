using Extractor.Pages;

namespace Extractor.Tests.Pages.Html;

public sealed class HtmlTablesTests
{
    [Theory]
    [InlineData("<table><thead><tr><th>Field<th>Type</thead><tbody><tr><td>a<td>string</table>")]
    [InlineData("<table><tr><th>Field</th><th>Type</th></tr><tr><td>a</td><td>string</td></tr></table>")]
    [InlineData("<table><tr><td>Field</td><td>Type</td></tr><tr><td>a</td><td>string</td></tr></table>")]
    [InlineData(
        "<table><tr><td><p><b>Field</b></p></td><td><p><b>Type</b></p></td></tr><tr><td><p>a</p></td><td><p>string</p></td></tr></table>")]
    [InlineData("<table><th>Field<th>Type<tr><td>a<td>string")]
    [InlineData(
        "<div role=table><div role=row><div role=columnheader>Field</div><div role=columnheader>Type</div></div><div role=row><div "
        + "role=cell>a</div><div role=cell>string</div></div></div>")]
    [InlineData("<table><caption>Fields</caption><tr><th>Field<th>Type<tr><td>a<td>string</table>")]
    [InlineData("<table><tr><td>a<td>string<thead><tr><th>Field<th>Type</table>", "a|string", "Field|Type")]
    public void The_header_and_the_rows_are_found_however_they_are_written(string html, params string[] rows) =>
        Assert.Equal(rows.Length > 0 ? rows : ["Field|Type", "a|string"], Rows(Table(html)));

    [Fact]
    public void A_cell_that_spans_rows_or_columns_says_what_it_says_in_each_of_them()
    {
        var table = Table(
            "<table><tr><th colspan=2>Field<th>Type<tr><td rowspan=2>a<td>b<td>string<tr><td>c<td rowspan=0>integer<tr><td "
            + "colspan=2>d</table>");

        Assert.Equal(["Field|Field|Type", "a|b|string", "a|c|integer", "d|d|integer"], Rows(table));
    }

    [Theory]
    [InlineData("colspan=1000000000")]
    [InlineData("rowspan=1000000000")]
    [InlineData("colspan=-1 rowspan=x")]
    public void A_span_that_nobody_means_fills_no_memory(string span) =>
        Assert.InRange(Table($"<table><tr><th>Field<th>Type<tr><td {span}>a<td>b</table>").Rows[0].Cells.Length, 2, 64);

    [Fact]
    public void A_row_over_the_whole_width_begins_another_table_with_the_same_header()
    {
        var blocks = PageUnderTest.Html(
            "<table><tr><th>Field<th>Type<tr><td>a<td>string<tr><td colspan=2>Query parameters<tr><td>b<td>string</table>").Page.Blocks;

        Assert.Equal(["Field|Type", "a|string"], Rows(Assert.IsType<TableBlock>(blocks[0])));
        Assert.Equal("Query parameters", Assert.IsType<TextLine>(blocks[1]).Text);
        Assert.Equal(["Field|Type", "b|string"], Rows(Assert.IsType<TableBlock>(blocks[2])));
    }

    [Fact]
    public void A_header_that_is_a_table_of_its_own_heads_the_table_below_it() =>
        Assert.Equal(
            ["Field|Type", "a|string", "b|string"],
            Rows(Table(
                "<div class=head><table><thead><tr><th>Field<th>Type</table></div><div "
                + "class=rows><table><tbody><tr><td>a<td>string<tr><td>b<td>string</table></div>")));

    [Theory]
    [InlineData("<table><tr><th>Field<th>Type</table><table><tr><th>Field<th>Type<tr><td>a<td>string</table>")]
    [InlineData("<table><tr><th>Field<th>Type</table><table><tr><td>a<td>b<td>c</table>")]
    [InlineData("<table><tr><th>Field<th>Type</table><p>words</p><table><tr><td>a<td>string</table>")]
    public void A_header_without_rows_heads_no_other_table(string html) =>
        Assert.Equal(2, PageUnderTest.Html(html).Page.Blocks.OfType<TableBlock>().Count());

    [Fact]
    public void Lines_of_a_cell_stay_apart()
    {
        var row = Table(
            "<table><tr><th>Field<th>Description<tr><td><code>a</code><br>string<td><p>One</p><ul><li>two</li><li><code>three</code></li></"
            + "ul></table>").Rows[0];

        Assert.Equal(["a\nstring", "One\ntwo\nthree"], row.Cells.Select(static cell => cell.Text));
        Assert.Equal(["three"], row.Cells[1].Codes.AsEnumerable());
    }

    [Theory]
    [InlineData("<td>&nbsp;&nbsp;b", 3)]
    [InlineData("<td>&emsp;b", 2)]
    [InlineData("<td style='padding-left:16px'>b", 3)]
    [InlineData("<td><span style='margin-left:1em'>b</span>", 3)]
    public void White_space_before_a_name_is_its_indent(string cell, int indent) =>
        Assert.Equal(indent, Table($"<table><tr><th>Field<th>Type<tr>{cell}<td>string</table>").Rows[0].Cells[0].Indent);

    [Fact]
    public void Code_and_tables_inside_a_cell_are_blocks_below_their_row()
    {
        var blocks = PageUnderTest.Html(
            "<table><tr><th>Field<th>Description<tr><td>a<td>Words<pre>{\n  \"b\": 1\n"
            + "}</pre><table><tr><th>Field<th>Type<tr><td>c<td>string</table></table>").Page.Blocks;
        var outer = Assert.IsType<TableBlock>(blocks[0]);

        Assert.IsType<CodeBlock>(blocks[1]);
        Assert.Equal(["Field|Type", "c|string"], Rows(Assert.IsType<TableBlock>(blocks[2])));
        Assert.True(outer.Rows[0].Extent.Contains(blocks[1].Lines) && outer.Rows[0].Extent.Contains(blocks[2].Lines));
    }

    [Theory]
    [InlineData("<table><tr><td><h2>Left</h2><p>words</p></td><td><h2>Right</h2></td></tr></table>")]
    [InlineData("<table><tr><td><div>menu</div></td><td><div><p>words</p></div></td></tr></table>")]
    [InlineData("<table role=presentation><tr><td>words</td></tr></table>")]
    [InlineData("<table></table>")]
    public void A_table_that_only_lays_out_the_page_is_none(string html) =>
        Assert.DoesNotContain(PageUnderTest.Html($"{html}<p>words</p>").Page.Blocks, static block => block is TableBlock);

    [Fact]
    public void Words_that_a_broken_table_holds_outside_its_cells_are_kept() =>
        Assert.Contains(
            "lost and found",
            PageUnderTest.Html("<table>lost <tr><th>Field<th>Type<tr>and found<td>a<td>string</table>").Page.Source.Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_table_with_a_header_is_one_even_where_the_page_sets_it_as_code() =>
        Assert.Equal(
            ["Field|Type", "sail|string"],
            Rows(Table("<pre><table><tr><th>Field</th><th>Type</th></tr><tr><td>sail</td><td>string</td></tr></table></pre>")));

    [Fact]
    public void The_numbers_of_the_lines_of_code_may_stand_in_a_table() =>
        Assert.DoesNotContain(
            PageUnderTest.Html("<pre><table><tr><td>1</td><td>{ \"sail\": 1 }</td></tr></table></pre>").Page.Blocks,
            static block => block is TableBlock);

    private static TableBlock Table(string html) => PageUnderTest.Html(html).Page.Blocks.OfType<TableBlock>().Single();

    private static string[] Rows(TableBlock table) =>
        [.. table.Rows.Insert(0, table.Header).Select(static row => string.Join('|', row.Cells.Select(static cell => cell.Text)))];
}
