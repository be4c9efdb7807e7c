namespace Extractor.Tests.Dialects.Tables;

public sealed class TabCaptionTests
{
    private const string Head =
        "GET /v1/boats\nResponse\nField⇥Type⇥Description\nstate⇥int⇥How it went\ndata⇥object⇥What was found\n";

    [Theory]
    [InlineData("data fields\n")]
    [InlineData("data 字段\n")]
    [InlineData("Data elements\n\n")]
    [InlineData("Res.data(Object) Payload\nWhat was found\n\n")]
    public void A_caption_over_a_header_names_the_field_that_holds_those_of_the_rows(string caption)
    {
        var page = Read($"{Head}{caption}Field⇥Type⇥Description\ncrew⇥array⇥Who sails\ncrew 字段\nField⇥Type⇥Description\nname⇥string⇥A name\n");

        Assert.Equal(
            ["response.state", "response.data", "response.data.crew", "response.data.crew[].name"], page.Defined);
        Assert.Equal("Who sails", page["data.crew"].Description);
    }

    [Theory]
    [InlineData("More on `data`\n")]
    [InlineData("fleet fields\n")]
    public void Another_line_names_none(string line) => Assert.Equal(
        ["response.state", "response.data", "response.crew"],
        Read($"{Head}{line}Field⇥Type⇥Description\ncrew⇥array⇥Who sails\n").Defined);

    [Theory]
    [InlineData("4. Errors\n")]
    [InlineData("\n4.放船\n")]
    [InlineData("curl example\n")]
    [InlineData("请求示例\n")]
    public void The_title_of_the_next_part_ends_what_a_field_says(string title) =>
        Assert.Equal("What was found", Read($"{Head}{title}Some words.\n")["data"].Description);

    [Fact]
    public void A_table_behind_the_title_of_errors_is_no_part_of_a_field() => Assert.Equal(
        [
            "3 ignored: the header of a table", "4 extracted", "5 extracted",
            "7 ignored: no field table: no header above it names a column of fields",
            "8 ignored: no field table: no header above it names a column of fields",
        ],
        Read($"{Head}常见错误\n错误信息⇥处理\nno boat⇥Buy one\n").Ledger("tab-row"));

    private static PageUnderTest Read(string text) => PageUnderTest.Plain(text.Replace('⇥', '\t'));
}
