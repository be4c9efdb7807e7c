using Extractor.Pages;

namespace Extractor.Tests.Pages.Tables;

public sealed class PipeRowsTests
{
    [Theory]
    [InlineData("| a | b |")]
    [InlineData("a | b")]
    [InlineData("| a | b")]
    [InlineData("a | b |")]
    [InlineData("|a|b|")]
    [InlineData("   | a | b |   ")]
    [InlineData("> | a | b |")]
    public void Outer_pipes_and_padding_are_optional(string row) => Assert.Equal(["a", "b"], Texts(Row(row)));

    [Theory]
    [InlineData("| a \\| b | c |", "a | b", "c")]
    [InlineData("| `a \\| b` | c |", "a | b", "c")]
    [InlineData("| `a | b` | c |", "a | b", "c")]
    [InlineData("| a | `b` or `c` |", "a", "b or c")]
    [InlineData("| a \\\\| b |", "a \\", "b")]
    [InlineData("| a |  |", "a", "")]
    [InlineData("| | b |", "", "b")]
    [InlineData("|a||", "a", "")]
    [InlineData("| **a** | [b](/x) |", "a", "b")]
    [InlineData("| one<br>two | b |", "one\ntwo", "b")]
    public void A_cell_is_its_words(string row, params string[] cells) => Assert.Equal(cells, Texts(Row(row)));

    [Fact]
    public void A_row_may_have_fewer_or_more_cells_than_the_header()
    {
        Assert.Equal(["a"], Texts(Row("| a |")));
        Assert.Equal(["a", "b", "c"], Texts(Row("| a | b | c |")));
        Assert.Equal(["a", "b|c"], Texts(Row("| a | `b` | `c` |")));
    }

    [Fact]
    public void A_pipe_in_code_ends_a_cell_where_only_that_fits_the_header() =>
        Assert.Equal(["`a", "b`"], Texts(Row("| `a | b` |")));

    [Theory]
    [InlineData("|---|---|")]
    [InlineData("| :--- | ---: |")]
    [InlineData("|-|-|")]
    [InlineData("--- | ---")]
    [InlineData("|---|---|---|")]
    [InlineData("|---|")]
    public void The_row_below_the_header_has_dashes_and_pipes(string delimiter) =>
        Assert.Single(Page($"| x | y |\n{delimiter}\n| a | b |\n").OfType<TableBlock>());

    [Theory]
    [InlineData("---")]
    [InlineData("| |")]
    [InlineData("")]
    public void Without_such_a_row_there_is_no_table(
        string below) => Assert.Empty(Page($"| x | y |\n{below}\n| a | b |\n").OfType<TableBlock>());

    [Fact]
    public void Rows_between_bars_need_no_such_row()
    {
        var table = Assert.Single(Page("| x | y |\n| a | b |\n| c | d |\n").OfType<TableBlock>());

        Assert.Equal((false, 2), (table.IsHeaded, table.Rows.Length));
    }

    [Fact]
    public void A_table_ends_at_a_line_without_a_pipe_and_goes_on_behind_a_blank_line()
    {
        var blocks = Page("| x | y |\n|---|---|\n| a | b |\nwords\n| c | d |\n\n| x | y |\n|---|---|\n\n| e | f |\n");

        Assert.Equal([new LineRange(0, 2), new LineRange(6, 9)], blocks.OfType<TableBlock>().Select(static table => table.Lines));
    }

    [Fact]
    public void A_bar_alone_heads_no_table() =>
        Assert.DoesNotContain(Page("|\n|-|\n\nThe end.\n"), static block => block is TableBlock);

    [Theory]
    [InlineData("| a | b |", 1)]
    [InlineData("|   a | b |", 3)]
    [InlineData("|a | b |", 0)]
    [InlineData("| &nbsp;&nbsp;a | b |", 3)]
    [InlineData("| &emsp;a | b |", 2)]
    public void A_cell_knows_how_far_its_words_are_set_in(string row, int indent) => Assert.Equal(indent, Row(row).Cells[0].Indent);

    private static TableRow Row(string row) => Assert.Single(Page($"| x | y |\n|---|---|\n{row}\n").OfType<TableBlock>()).Rows[0];

    private static string[] Texts(TableRow row) => [.. row.Cells.Select(static cell => cell.Text)];

    private static Block[] Page(string text) => [.. PageUnderTest.Markdown(text).Page.Blocks];

    [Theory]
    [InlineData("Type | Input |\n---|---|\nMethod | POST |\nURL | host/fly |\n"
        + "Name | Type | Description |\n---|---|---|\nspan | int | W |\n")]
    [InlineData("| Type | Input |\n|-|-|\n| Method | POST |\n| URL | /fly |\n"
        + "| Name | Type | Required | Note |\n|-|-|-|-|\n| span | int | yes | W |\n")]
    public void A_row_of_another_width_above_a_delimiter_row_opens_the_next_table(string text) =>
        Assert.Equal(["body.span"], PageUnderTest.Markdown(text).Defined);

    [Fact]
    public void Drawn_lines_between_rows_open_no_table() =>
        Assert.Equal(
            ["body.span", "body.tail"],
            PageUnderTest.Markdown("POST /fly\n\n| Name | Type | Description |\n|---|---|---|\n| span | int | W |\n|---|---|---|\n"
                + "| tail | string |\n|---|---|---|\n").Defined);
}
