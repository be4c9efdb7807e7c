using Extractor.Model;

namespace Extractor.Tests.Outline.Tables;

public sealed class GatheredRowsTests
{
    [Fact]
    public void A_row_ends_where_as_many_cells_are_closed_as_the_table_has_columns()
    {
        var page = PageUnderTest.Markdown("""
            POST /v1/kites
            Request parameters:
            | Field | Required? | Default | Description |
            |---|---|---|---|
            shape |
            Yes | What it looks like. | |
            tail |
            What it trails. | ||
            knot |
            reef |
            How the line is tied. |
            |
            pull |
            No |
            7 |
            How hard it pulls. |
            Response example:
            """);

        Assert.Equal(["body.shape", "body.tail", "body.knot", "body.pull"], page.Defined);
        Assert.Equal((Requirement.Required, null, "What it looks like."), Facts(page["shape"]));
        Assert.Equal((Requirement.Unstated, null, "What it trails."), Facts(page["tail"]));
        Assert.Equal((Requirement.Unstated, "reef", "How the line is tied."), Facts(page["knot"]));
        Assert.Equal((Requirement.Optional, "7", "How hard it pulls."), Facts(page["pull"]));
        Assert.Equal((9, 12), (page["knot"].Lines.FirstNumber, page["knot"].Lines.Last + 1));
    }

    [Theory]
    [InlineData("Name | Type | Required | Description |\n---|---|---|---|\nspan |\nstring | Yes | How wide it is. |\ntail |\nint |\nNo |\nIts tail. |\n")]
    [InlineData("| 参数 | 类型 | 必填 | 说明 |\n|---|---|---|---|\nspan |\nstring |\n是 | 宽度 |\ntail |\nint | 否 |\n尾巴 |\n")]
    [InlineData("| Name | Type | Required | Description |\n|---|---|---|---|\nspan | string | Yes |\nHow wide it is. |\ntail | int | No | Its tail. |\n")]
    public void Where_a_line_ends_makes_no_difference(string table)
    {
        var page = PageUnderTest.Markdown($"POST /v1/kites\n\n{table}");

        Assert.Equal(["body.span", "body.tail"], page.Defined);
        Assert.Equal(("string", Requirement.Required), (page["span"].Type, page["span"].Required));
        Assert.Equal(Requirement.Optional, page["tail"].Required);
    }

    [Fact]
    public void The_last_row_lacks_the_empty_cells_at_its_end()
    {
        var page = PageUnderTest.Markdown(
            "GET /v1/kites\n\n| Field | Required | Default | Description |\n|---|---|---|---|\nspan |\nYes | How wide it is. | |\n"
                + "tail |\nWhat it trails. |\n\nThe end of it.\n");

        Assert.Equal(["query.span", "query.tail"], page.Defined);
        Assert.Equal((Requirement.Unstated, null, "What it trails."), Facts(page["tail"]));
    }

    [Fact]
    public void A_cell_that_fits_two_columns_is_claimed_for_none()
    {
        var page = PageUnderTest.Markdown(
            "POST /v1/kites\n\n| Field | Default | Example | Description |\n|---|---|---|---|\nspan |\n7 |\nHow wide it is. | |\n");

        Assert.Equal(["body.span"], page.Defined);
        Assert.Equal((null, "7\nHow wide it is."), (page["span"].Default, page["span"].Description));
    }

    [Theory]
    [InlineData("Yes", "false")]
    [InlineData("true", null)]
    public void True_and_false_answer_nothing_where_other_words_do(string answer, string? expected) =>
        Assert.Equal(expected, PageUnderTest.Markdown(
            "POST /v1/kites\n\n| Field | Required | Default | Description |\n|---|---|---|---|\n"
                + $"span |\n{answer} | 7 | How wide it is. |\nlit |\nfalse |\nWhether it shines. |\n|\n")["lit"].Default);

    [Theory]
    [InlineData("| Name | Type | Description |\n|---|---|---|\n| All its sails |\n| span | string |\n| tail | string |\n")]
    [InlineData("| Name | Type | Description |\n|---|---|---|\n| span | string\n| tail | string\n")]
    public void Rows_that_open_with_a_bar_are_whole(string table) =>
        Assert.Equal(["body.span", "body.tail"], PageUnderTest.Markdown($"POST /v1/kites\n\n{table}").Defined);

    [Fact]
    public void Where_the_cells_fill_no_whole_rows_nothing_is_joined() =>
        Assert.Equal(["body.span", "body.tail"], PageUnderTest.Markdown(
            "POST /v1/kites\n\n| Name | Type | Description |\n|---|---|---|\nIts sails |\nspan | string |\ntail | string | x | y |\n").Defined);

    private static (Requirement, string?, string) Facts(Claim claim) => (claim.Required, claim.Default, claim.Description);
}
