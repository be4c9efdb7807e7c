namespace Extractor.Tests.Dialects.Refining;

public sealed class LeafHoldersTests
{
    private const string Frame = "| frame | object | What holds the kite |\n| frame.size | object | How large it is |\n";

    [Fact]
    public void A_member_named_by_the_last_name_of_its_holder_stands_there() =>
        Assert.Equal(
            ["body.frame", "body.frame.size", "body.frame.size.width", "body.frame.size.height"],
            Fields(Frame, "| size.width | int | From side to side |\n| size.height | int | From top to bottom |\n"));

    [Fact]
    public void A_field_at_the_top_keeps_its_members() =>
        Assert.Contains("body.size.width", Fields(Frame + "| size | object | Of the sail |\n", "| size.width | int | Across |\n"));

    [Fact]
    public void Of_two_holders_of_one_name_neither_is_meant() =>
        Assert.Contains(
            "body.size.width",
            Fields(Frame + "| tail | object | The tail |\n| tail.size | object | Of the tail |\n", "| size.width | int | Across |\n"));

    [Fact]
    public void What_is_no_object_holds_nothing() =>
        Assert.Contains(
            "body.size.width",
            Fields("| frame | object | What holds the kite |\n| frame.size | string | S, M or L |\n", "| size.width | int | Across |\n"));

    private static string[] Fields(string first, string second)
    {
        const string head = "| Field | Type | Description |\n| --- | --- | --- |\n";
        return
        [
            .. PageUnderTest.Markdown(
                $"# Kites\n\n## POST /v1/kites\n\n### Request Body\n\n{head}{first}\nMore of it:\n\n{head}{second}").Defined,
        ];
    }
}
