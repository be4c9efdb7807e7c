using Extractor.Tests.Dialects;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Robustness;

/// <summary>
/// Pages that are broken in the ways in which copies and exports break: what can be read is read, and nothing is made up.
/// </summary>
public sealed class BrokenPageTests
{
    private const string Operation = "# Kites\n\n## POST /v1/kites\n\n### Request Body\n\n";
    private const string Head = "| Field | Type | Required | Description |\n| --- | --- | --- | --- |\n";

    [Fact]
    public void A_fence_that_nothing_closes_takes_what_follows_and_nothing_before()
    {
        var page = ReadText.Markdown(
            Operation + Head + "| size | integer | Yes | How large |\n\n```json\n{\"size\": 1\n\n" + Head
            + "| wind | number | No | How strong |\n");

        Assert.Equal(["POST /v1/kites#body.size"], page.Fields);
    }

    [Fact]
    public void A_table_that_the_page_ends_in_the_middle_of_gives_its_whole_rows()
    {
        var page = ReadText.Markdown(Operation + Head + "| size | integer | Yes | How large |\n| wind | num");

        Assert.Equal(["POST /v1/kites#body.size", "POST /v1/kites#body.wind"], page.Fields);
        Assert.Equal("num", page["POST /v1/kites#body.wind"].Type);
    }

    [Fact]
    public void A_table_inside_a_list_inside_a_quote_is_read()
    {
        var page = ReadText.Markdown(
            Operation + "> - The fields:\n>\n>   | Field | Type | Required |\n>   | --- | --- | --- |\n>   | size | integer | Yes |\n");

        Assert.Equal(["POST /v1/kites#body.size"], page.Fields);
    }

    [Fact]
    public void Rows_with_too_few_or_too_many_cells_keep_what_stands_in_their_columns()
    {
        var page = ReadText.Markdown(Operation + Head + "| size |\n| wind | number |\n| tail | string | No | Long | and | more |\n");

        Assert.Equal(["POST /v1/kites#body.size", "POST /v1/kites#body.wind", "POST /v1/kites#body.tail"], page.Fields);
        Assert.Equal(
            (null, "number", "Long"),
            (page["POST /v1/kites#body.size"].Type, page["POST /v1/kites#body.wind"].Type, page["POST /v1/kites#body.tail"].Description));
    }

    [Fact]
    public void A_row_that_stands_twice_is_one_field_and_says_where_both_stand()
    {
        var same = Edition.Of(
            ("page.md", Operation + Head + "| size | integer | Yes | A |\n| size | integer | Yes | A |\n"))["POST /v1/kites#body.size"];
        var other = Edition.Of(
            ("page.md", Operation + Head + "| size | integer | Yes | A |\n| size | string | Yes | B |\n"))["POST /v1/kites#body.size"];

        Assert.Equal((2, 0), (same.Anchors.Length, same.Conflicts.Length));
        Assert.Equal("type", Assert.Single(other.Conflicts).Attribute);
    }

    [Fact]
    public void Of_two_operations_below_one_heading_the_nearest_above_has_the_fields()
    {
        var page = ReadText.Markdown(
            "# Kites\n\n`POST /v1/kites`\n\n" + Head + "| size | integer | Yes | A |\n\n`PUT /v1/kites/{id}`\n\n" + Head
            + "| wind | number | No | B |\n");

        Assert.Equal(["POST /v1/kites#body.size", "PUT /v1/kites/{id}#body.wind", "PUT /v1/kites/{id}#path.id"], page.Fields);
    }

    [Theory]
    [InlineData("<script>\nvar fields = { \"a\": \"string\" };\n</script>\n")]
    [InlineData("<style>\n.size { width: 1px }\n</style>\n")]
    [InlineData("<!--\n| Field | Type |\n| --- | --- |\n| hidden | string |\n-->\n")]
    public void What_no_reader_of_the_page_sees_is_no_field(string hidden) =>
        Assert.Equal(
            ["POST /v1/kites#body.size"], ReadText.Markdown(Operation + Head + "| size | integer | Yes | A |\n\n" + hidden).Fields);

    [Theory]
    [InlineData("&nosuch;", "&nosuch;")]
    [InlineData("a &amp b", "a &amp b")]
    [InlineData("&#xZZ; &#99999999;", "&#xZZ;")]
    public void Entities_that_are_none_stay_as_they_are(string words, string kept) =>
        Assert.Contains(
            kept,
            ReadText.Markdown(Operation + Head + $"| size | integer | Yes | {words} |\n")["POST /v1/kites#body.size"].Description,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("- `size` (integer, required\n- `wind` (number)\n", "size wind")]
    [InlineData("- **`size`** (`integer`, _optional: How large\n- `wind` (number): B\n", "size wind")]
    [InlineData("size\n: {{<required>}} Integer. A\n\nwind\n:\n", "size")]
    [InlineData("**size** `integer` required\n\n**wind\n", "size")]
    [InlineData("<ParamField body=\"size\" type=\"integer\">\nA\n\n<ParamField body=\"wind\" type=\"number\"\n", "size")]
    [InlineData("<ParamField body=\"size\" type=\"integer\">\nA\n</Param>\n</ParamField>\n</ParamField>\n", "size")]
    public void Marks_that_nothing_closes_lose_no_field_beside_them(string text, string fields) =>
        Assert.Equal(fields.Split(' ').Select(static name => $"POST /v1/kites#body.{name}"), ReadText.Markdown(Operation + text).Fields);

    [Fact]
    public void A_hundred_thousand_rows_are_read()
    {
        var rows = string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"| f{i} | string | No | Words |\n"));

        Assert.Equal(100_000, ReadText.Markdown(Operation + Head + rows).Fields.Length);
    }

    [Fact]
    public void Every_row_of_a_broken_page_has_a_line_in_the_ledger()
    {
        var page = ReadText.Markdown(
            Operation + Head + "| size | integer | Yes | A |\n| | string | | words |\n| the wind | number | No | B |\n| | | | |\n|\n");

        Assert.Equal(
            [7, 9, 10, 11, 12, 13],
            page.Ledger.Select(static row => int.Parse(row.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(["POST /v1/kites#body.size"], page.Fields);
    }
}
