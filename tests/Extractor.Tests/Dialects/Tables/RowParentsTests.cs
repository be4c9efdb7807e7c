namespace Extractor.Tests.Dialects.Tables;

public sealed class RowParentsTests
{
    [Theory]
    [InlineData("| Parent | Field | Type |\n|-|-|-|\n| - | boats | array |\n| boats | sail | object |\n| sail | area | number |\n"
        + "| - | total | int |")]
    [InlineData("| Field | Type | Parent field |\n|-|-|-|\n| boats | array | |\n| sail | object | `boats` |\n"
        + "| area | number | sail |\n| total | int | |")]
    [InlineData("| 父参数名称 | 参数名称 | 类型 |\n|-|-|-|\n| - | boats | array |\n| boats | sail | object |\n| sail | area | number |\n"
        + "| - | total | int |")]
    [InlineData("| Field | Parent | Type |\n|-|-|-|\n| boats | | array |\n| sail | boats | object |\n"
        + "| area | boats[].sail | number |\n| total | | int |")]
    public void A_column_of_parents_says_which_field_holds_the_one_of_the_row(string table) =>
        Assert.Equal(["body.boats", "body.boats[].sail", "body.boats[].sail.area", "body.total"], Table(table).Defined);

    [Fact]
    public void A_parent_may_stand_in_a_later_row_and_a_name_may_have_several_parents()
    {
        var page = Table("""
            | Parent | Field | Type |
            |---|---|---|
            | keel | depth | number |
            | hull | keel | object |
            | - | hull | object |
            | - | anchor | object |
            | anchor | depth | number |
            """);

        Assert.Equal(["body.hull.keel.depth", "body.hull.keel", "body.hull", "body.anchor", "body.anchor.depth"], page.Defined);
    }

    [Fact]
    public void A_parent_that_no_row_describes_holds_the_field_all_the_same() =>
        Assert.Equal(
            ["body.total", "body.boats.sail"],
            Table("| Parent | Field | Type |\n|-|-|-|\n| - | total | int |\n| boats | sail | string |").Defined);

    [Theory]
    [InlineData("the boat above")]
    [InlineData("a, b")]
    public void A_parent_that_is_no_name_of_one_field_leaves_the_row_unread(string parent)
    {
        var page = Table($"| Parent | Field | Type |\n|-|-|-|\n| - | total | int |\n| {parent} | sail | string |");

        Assert.Equal(["body.total"], page.Defined);
        Assert.Contains($"8 unparsed: '{parent}' is not the name of a field that could hold this one", page.Ledger("table-row"));
    }

    [Fact]
    public void Fields_that_hold_each_other_hold_nothing() =>
        Assert.Empty(Table("| Parent | Field | Type |\n|-|-|-|\n| b | a | object |\n| a | b | object |").Defined);

    [Fact]
    public void A_column_of_parents_is_read_in_tabbed_text_too() =>
        Assert.Equal(
            ["body.boats", "body.boats[].sail", "body.total"],
            PageUnderTest.Plain(
                "POST /v1/boats\n\nField\tParent\tType\nboats\t-\tarray\nsail\tboats\tstring\ntotal\t-\tint\n").Defined);

    private static PageUnderTest Table(string table) => PageUnderTest.Markdown($"# Boats\n\nPOST /v1/boats\n\n{table}\n");
}
