using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Tests.Pages.Html;

public sealed class HtmlInMarkdownTests
{
    [Fact]
    public void A_table_of_HTML_stands_between_the_blocks_of_Markdown()
    {
        var blocks = Blocks("""
            ## Fields

            <table>
              <tr><th>Field</th><th>Type</th></tr>

              <tr><td>`a`</td><td>**string**</td></tr>
            </table>

            Words *below*.
            """);

        Assert.Collection(
            blocks,
            static block => Assert.Equal("Fields", Assert.IsType<HeadingBlock>(block).Text),
            static block => Assert.Equal(
                ["a", "string"], Assert.Single(Assert.IsType<TableBlock>(block).Rows).Cells.Select(static cell => cell.Text)),
            static block => Assert.Equal("Words below.", Assert.IsType<TextLine>(block).Text));
    }

    [Fact]
    public void A_table_inside_a_list_inside_a_quote_is_read()
    {
        var page = PageUnderTest.Markdown("""
            > - words
            >
            >   <table>
            >   <tr><th>Field</th><th>Type</th></tr>
            >   <tr><td>a</td><td>string</td></tr>
            >   </table>
            """).Page;

        Assert.Equal(["a", "string"], page.Blocks.OfType<TableBlock>().Single().Rows.Single().Cells.Select(static cell => cell.Text));
        Assert.Equal(">   <tr><td>a</td><td>string</td></tr>", page.Source.Quote(page.Blocks.OfType<TableBlock>().Single().Rows[0].Lines));
    }

    [Fact]
    public void Markdown_inside_details_stays_Markdown_and_stands_in_their_box()
    {
        var blocks = Blocks("""
            <details>
            <summary>More</summary>

            ### Inner

            - `a` words

            </details>

            Outside.
            """);

        Assert.Equal("Inner", Assert.IsType<HeadingBlock>(blocks[1]).Text);
        Assert.Equal(
            ["details", "details", "details", null],
            blocks.Select(static block => block.Container?.Name == "summary" ? block.Container.Parent?.Name : block.Container?.Name));
    }

    [Fact]
    public void A_fence_in_a_cell_is_code_below_its_row()
    {
        var page = PageUnderTest.Markdown("""
            <table>
            <tr><th>Field</th><th>Description</th></tr>
            <tr><td>a</td><td>Like this:

            ```json
            {
              "b": 1
            }
            ```

            Or not.</td></tr>
            </table>
            """).Page;
        var row = page.Blocks.OfType<TableBlock>().Single().Rows.Single();
        var code = page.Blocks.OfType<CodeBlock>().Single();

        Assert.Equal("Like this:\nOr not.", row.Cells[1].Text);
        Assert.Equal(("json", "  \"b\": 1"), (code.Language, page.Source.Line(code.Content.First + 1)));
        Assert.True(row.Extent.Contains(code.Lines));
        Assert.Equal(new LineRange(5, 7), page.Source.InFile(code.Content));
    }

    [Fact]
    public void A_tag_inside_a_fence_is_code() =>
        Assert.IsType<CodeBlock>(Assert.Single(Blocks("```html\n<table><tr><th>Field</th></tr></table>\n```\n")));

    [Fact]
    public void A_table_that_nothing_closes_ends_where_Markdown_goes_on()
    {
        var blocks = Blocks("<table>\n<tr><th>Field<th>Type\n<tr><td>a<td>string\n\n## Next\n\nWords.\n");

        Assert.IsType<TableBlock>(blocks[0]);
        Assert.Equal("Next", Assert.IsType<HeadingBlock>(blocks[1]).Text);
    }

    private static ImmutableArray<Block> Blocks(string markdown) => PageUnderTest.Markdown(markdown).Page.Blocks;
}
