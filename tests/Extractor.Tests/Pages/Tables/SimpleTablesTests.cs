namespace Extractor.Tests.Pages.Tables;

public sealed class SimpleTablesTests
{
    private const string Edge = "=======  ========  ============\n";
    private const string Titles = "Field    Type      Description\n";

    [Theory]
    [InlineData("page.rst")]
    [InlineData("page.txt")]
    [InlineData("page.md")]
    public void A_table_between_edges_of_equals_signs_has_its_cells_where_they_stand(string file)
    {
        var page = PageUnderTest.Of(
            file,
            $"Boats\n\nPOST /v1/boats\n\nRequest body\n\n{Edge}{Titles}{Edge}speed    number    How fast\n                   it may be\n\n"
            + $"brand    string    Who built a|b\n{Edge}\nMore words.\n");

        Assert.Equal(["body.speed", "body.brand"], page.Defined);
        Assert.Equal(("number", "How fast it may be"), (page["speed"].Type, page["speed"].Description));
        Assert.Equal("Who built a|b", page["brand"].Description);
    }

    [Theory]
    [InlineData("speed    number    How fast\n")]
    [InlineData("speedy and number  How fast\n")]
    public void Without_a_lower_edge_or_with_words_across_columns_it_is_no_table(string row)
    {
        var end = row.Contains(" and ", StringComparison.Ordinal) ? Edge : "";
        var page = PageUnderTest.Plain($"Boats\n\nPOST /v1/boats\n\n{Edge}{Titles}{Edge}{row}{end}");

        Assert.DoesNotContain(page.Page.Blocks, static block => block is Extractor.Pages.TableBlock);
    }
}
