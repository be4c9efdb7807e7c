using Extractor.Model;

namespace Extractor.Tests.Dialects.Tables;

public sealed class CellMembersTests
{
    [Theory]
    [InlineData(
        "The doors. Each item contains:<br>- `side`: where it is, `near` or `far` (string, required)<br>- `lock`: whether it locks "
        + "(boolean, optional)")]
    [InlineData(
        "The doors, with the following fields:<br>`side`: where it is, `near` or `far` (string, required)<br>`lock`: whether it locks "
        + "(boolean, optional)<br><br>At most five.")]
    [InlineData("车门列表。每项包含：<br>- `side`：位置，`near` 或 `far`（string，必填）<br>- `lock`：能否上锁（boolean，可选）")]
    [InlineData("Supported keys:<br>• side (string, required) - where it is<br>• lock (boolean, optional) - whether it locks")]
    public void Members_that_a_cell_lists_are_members_of_its_field(string cell)
    {
        var page = Page(cell);

        Assert.Equal(["body.doors", "body.doors[].side", "body.doors[].lock"], page.Defined);
        Assert.Equal((Requirement.Required, "string"), (page["doors[].side"].Required, page["doors[].side"].Type));
        Assert.Equal((Requirement.Optional, "boolean"), (page["doors[].lock"].Required, page["doors[].lock"].Type));
        Assert.Equal(Requirement.Unstated, page["doors"].Required);
    }

    [Theory]
    [InlineData("The doors. Each item contains:<br>- `side`: where it is (string, required)<br>- what else there is to say")]
    [InlineData("The doors:<br>- `near`: the one here<br>- `far`: the one there")]
    [InlineData("Each item contains a side.")]
    public void A_list_that_is_not_understood_as_a_whole_defines_no_member(string cell) => Assert.Equal(["body.doors"], Page(cell).Defined);

    [Theory]
    [InlineData("object", "The doors.<br>- `side` (string, required): where it is<br>- `lock` (boolean): whether it locks", true)]
    [InlineData("object", "The doors.<br>`side` (string): where it is<br>`lock` (boolean): whether it locks", true)]
    [InlineData("string", "The doors.<br>- `side` (string, required): where it is<br>- `lock` (boolean): whether it locks", false)]
    [InlineData("object", "The doors.<br>- `side` (string): where it is<br>- `lock`: whether it locks", false)]
    [InlineData("object", "The doors.<br>- `side` (string): where it is<br>See below.", false)]
    public void Typed_names_in_the_cell_of_an_object_are_its_members(string type, string cell, bool expected) =>
        Assert.Equal(
            expected ? ["body.doors", "body.doors.side", "body.doors.lock"] : ["body.doors"],
            PageUnderTest.Markdown(
                $"# Car\n\nPOST /cars\n\n## Request Body\n\n| Field | Type | Description |\n|-|-|-|\n| doors | {type} | {cell} |\n")
                .Defined);

    private static PageUnderTest Page(string cell) =>
        PageUnderTest.Markdown(
            $"# Car\n\nPOST /cars\n\n## Request Body\n\n| Field | Type | Description |\n|-|-|-|\n| doors | array | {cell} |\n");
}
