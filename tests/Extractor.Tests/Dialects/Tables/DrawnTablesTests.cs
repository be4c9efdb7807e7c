namespace Extractor.Tests.Dialects.Tables;

public sealed class DrawnTablesTests
{
    [Theory]
    [InlineData("| Field | Type | Description |\n|—|—|—|\n| speed | number | How fast |\n| brand | string | Who built it |")]
    [InlineData("| Field | Type | Description |\n| speed | number | How fast |\n| brand | string | Who built it |")]
    [InlineData("｜ Field ｜ Type ｜ Description ｜\n｜---｜---｜---｜\n｜ speed ｜ number ｜ How fast ｜\n｜ brand ｜ string ｜ Who built it ｜")]
    [InlineData(
        "```\n| Field | Type | Description |\n|---|---|---|\n| speed | number | How fast |\n| brand | string | Who built it |\n```")]
    [InlineData(
        "+-------+--------+-------------+\n| Field | Type   | Description |\n+=======+========+=============+\n"
        + "| speed | number | How fast    |\n+-------+--------+-------------+\n| brand | string | Who built   |\n"
        + "|       |        | it          |\n+-------+--------+-------------+")]
    [InlineData(
        "+-------+--------+-------------+\n| Field | Type   | Description |\n+-------+--------+-------------+\n"
        + "| speed | number | How fast    |\n| brand | string | Who built   |\n|       |        | it          |\n"
        + "+-------+--------+-------------+")]
    [InlineData(
        "┌───────┬────────┬──────────────┐\n│ Field │ Type   │ Description  │\n├───────┼────────┼──────────────┤\n"
        + "│ speed │ number │ How fast     │\n│ brand │ string │ Who built it │\n└───────┴────────┴──────────────┘")]
    [InlineData("| Field | Type | Description |\n|-|-|-|\n| speed | number | How fast |\n\n| brand | string | Who built it |")]
    [InlineData(
        "| Field | Type | Description |\n|-|-|-|\n| speed | number | How fast |\n<!-- the rest -->\n| brand | string | Who built it |")]
    [InlineData("|Field|Type|Description|\n|-|-|-|\n|speed|number|How fast|\n|brand|string|Who built it\n\n - by name\n - or by number |")]
    [InlineData(
        "[block:parameters]\n{\n  \"data\": {\n    \"h-0\": \"Field\",\n    \"h-1\": \"Type\",\n    \"h-2\": \"Description\",\n"
        + "    \"0-0\": \"speed\",\n    \"0-1\": \"number\",\n    \"0-2\": \"How fast\",\n    \"1-0\": \"brand\",\n"
        + "    \"1-1\": \"string\",\n    \"1-2\": \"Who built it\"\n  },\n  \"cols\": 3, \"rows\": 2\n}\n[/block]")]
    [InlineData(
        "[block:parameters]\n{\n# the columns\n  \"data\": {\n    \"h-0\": \"Field\",\n    \"h-1\": \"Type\",\n"
            + "    \"h-2\": \"Description\",\n"
        + "    // the rows\n    \"0-0\": \"speed\",\n    \"0-1\": \"number\",\n    \"0-2\": \"How fast\",\n    \"1-0\": \"brand\",\n"
        + "    \"1-1\": \"string\",\n    \"1-2\": \"Who built it\"\n  }\n}\n[/block]")]
    [InlineData("Field    Type     Description\nspeed    number   How fast\nbrand    string   Who built it")]
    public void A_table_is_read_however_it_is_drawn(string table)
    {
        var page = PageUnderTest.Markdown($"# Car\n\nPOST /cars\n\n## Request Body\n\n{table}\n");

        Assert.Equal(["body.speed", "body.brand"], page.Defined);
        Assert.Equal(("number", "string"), (page["speed"].Type, page["brand"].Type));
        Assert.StartsWith("Who built", page["brand"].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[block:parameters]\n{ \"data\": { \"h-0\": \n[/block]")]
    [InlineData("+---+\n| a |")]
    [InlineData("| a\n| b")]
    [InlineData("┌──┐")]
    public void What_is_cut_off_defines_nothing(
        string table) => Assert.Empty(PageUnderTest.Markdown($"# Car\n\nPOST /cars\n\n## Request Body\n\n{table}\n").Defined);

    [Fact]
    public void The_quote_of_a_row_over_several_lines_has_all_of_them()
    {
        var page = PageUnderTest.Markdown(
            "# Car\n\nPOST /cars\n\n## Request Body\n\n|Field|Type|Description|\n|-|-|-|\n|speed|number|How fast:\n\n - at most 9|\n");

        Assert.Equal("|speed|number|How fast:\n\n - at most 9|", page["speed"].Quote);
    }

    [Fact]
    public void A_box_without_a_header_loses_no_row()
    {
        var page = ReadText.Markdown(
            "## POST /v1/boats\n\n### Request body\n\n┌──────┬────────┬──────┐\n│ rig │ string │ Rig │\n│ crew │ number │ Crew │\n"
                + "│ the hull │ string │ Hull │\n└──────┴────────┴──────┘\n");

        Assert.Equal(3, page.Ledger.Length);
        Assert.DoesNotContain(page.Ledger, static row => row.Contains("ignored", StringComparison.Ordinal));
    }
}
