namespace Extractor.Tests.Outline.Tables;

public sealed class ListedCellsTests
{
    [Theory]
    [InlineData("URL", "Method", "Query parameters")]
    [InlineData("url", "请求方法", "查询参数")]
    [InlineData("URL", "Método", "Parámetros query")]
    public void The_cell_beside_a_label_may_list_the_fields(string url, string method, string label)
    {
        var page = Read($"|{url}|/boats|\n|{method}|GET|\n|{label}|**sail**: what drives it<br>**mast**: how high<br>|\n");

        Assert.Equal(["GET /boats"], page.Operations);
        Assert.Equal(["query.sail", "query.mast"], page.Defined);
    }

    [Fact]
    public void Names_may_be_code_and_stand_in_a_table_of_HTML() => Assert.Equal(
        ["body.sail", "body.mast"],
        PageUnderTest.Markdown(
            "# Boats\n\n<table><tr><td>Path</td><td>/boats</td></tr><tr><td>Method</td><td>POST</td></tr>"
            + "<tr><td>Body</td><td><code>sail</code>: what drives it<br><code>mast</code>: how high</td></tr></table>\n").Defined);

    [Theory]
    [InlineData("|Parameters|**sail**: what drives it<br>and then some|")]
    [InlineData("|Parameters|those of the fleet|")]
    [InlineData("|Notes|**sail**: what drives it<br>**mast**: how high|")]
    [InlineData("|Example|**sail**: what drives it<br>**mast**: how high|")]
    public void Other_words_are_no_list(string row) =>
        Assert.Empty(Read($"|URL|/boats|\n|Method|GET|\n{row}\n").Defined);

    [Fact]
    public void Without_a_call_beside_it_a_list_is_none_of_a_call() =>
        Assert.Empty(Read("|Owner|Ann|\n|Parameters|**sail**: what drives it<br>**mast**: how high|\n").Defined);

    private static PageUnderTest Read(string rows) => PageUnderTest.Markdown($"# Boats\n\n|API|Boats|\n|---|---|\n{rows}");
}
