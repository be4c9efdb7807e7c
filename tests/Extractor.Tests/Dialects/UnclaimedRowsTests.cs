namespace Extractor.Tests.Dialects;

public sealed class UnclaimedRowsTests
{
    [Fact]
    public void A_bullet_of_prose_is_ignored() => Assert.Equal(["5 ignored: a bullet of prose"], Page("- words of prose").Ledger("bullet"));

    [Fact]
    public void A_bullet_that_announces_the_operation_is_ignored() =>
        Assert.Equal(
            ["3 ignored: announces the operation", "4 ignored: announces the operation"],
            PageUnderTest.Markdown("# Tasks\n\n- Method: POST\n- Path: /v1/tasks\n").Ledger("bullet"));

    [Fact]
    public void A_bullet_inside_a_definition_is_part_of_it() =>
        Assert.Equal(
            ["9 ignored: part of a field's description"],
            PageUnderTest.Plain("POST\n/v1/tasks\n\nRequest Body\n\nsize\ninteger\nRequired\n- in pixels: always\n").Ledger("bullet"));

    [Fact]
    public void A_bullet_that_says_where_something_is_sent_without_a_name_that_is_read_is_reported() =>
        Assert.Equal(
            ["5 unparsed: says where something is sent, and not by which name in a form that is read"],
            Page("- { headers }: KITE_TOKEN(that of the session)").Ledger("bullet"));

    [Theory]
    [InlineData("\tset in by a tab")]
    [InlineData("plain words")]
    [InlineData("size: integer")]
    public void Other_lines_have_no_line_in_the_ledger(string line) => Assert.Empty(Page(line).Reading.Rows);

    private static PageUnderTest Page(string text) => PageUnderTest.Markdown($"# Tasks\n\n## POST /v1/tasks\n\n{text}\n");

    [Fact]
    public void Typed_names_in_code_that_is_not_understood_as_text_are_reported() =>
        Assert.Equal(
            ["6 unparsed: has the shape of a row of a field table, and stands in no table that is one",
                "8 unparsed: has the shape of a row of a field table, and stands in no table that is one"],
            PageUnderTest.Markdown(
                "# Tasks\n\nPOST /v1/tasks\n\n```\n- uid (string): The id.\nand some words\n- tail (object): What hangs on it.\n```\n")
                .Ledger("text-row"));

    [Fact]
    public void A_row_with_a_slip_between_rows_in_code_is_reported_too()
    {
        var page = ReadText.Markdown("""
            ## POST /v1/boats

            ### Request body

            ```
            rig_kind   string   required   How it is rigged
            crew of    number   optional   How many sail it
            hull_kind  string   optional   The hull
            ```

            """);

        Assert.Equal(
            [
                "6 text-row unparsed: has the shape of a row of a field table, and stands in no table that is one",
                "7 text-row unparsed: stands between the rows of a table, and has not the shape of one",
                "8 text-row unparsed: has the shape of a row of a field table, and stands in no table that is one",
            ],
            page.Ledger);
    }
}
