namespace Extractor.Tests.Pages.Shown;

public sealed class HiddenTextTests
{
    [Fact]
    public void What_stands_in_a_comment_is_no_part_of_the_page()
    {
        var page = PageUnderTest.Markdown("""
            # Kite

            <!-- generated
            ## GET /v1/old
            - `old` (string): x
            -->

            <!-- one line -->
            - `name` (string): a name <!-- md:hint --> of it
            """);

        Assert.Empty(page.Operations);
        Assert.Equal(["object.name"], page.Defined);
        Assert.Equal("a name  of it", page["name"].Description);
    }

    [Theory]
    [InlineData("<!-- never closed\n\n- `name` (string): x\n")]
    [InlineData("<!-- closed --> and more\n\n- `name` (string): x\n")]
    [InlineData("```html\n<!--\n```\n\n- `name` (string): x\n\n-->\n")]
    public void Other_lines_are_not_hidden(
        string text) => Assert.Equal(["object.name"], PageUnderTest.Markdown("# Kite\n\n" + text).Defined);

    [Theory]
    [InlineData("{/* Written | by hand\n\n| Field | Type |\n|-|-|\n| draft | string |\n*/}")]
    [InlineData("Words {/* `draft` (string): x */} around it.")]
    [InlineData("<!-- one --> words <!--\n- `draft` (string): x\n-->")]
    public void A_comment_is_not_read_wherever_it_stands(string comment) =>
        Assert.Equal(["object.name"], PageUnderTest.Markdown($"# Kite\n\n- `name` (string): x\n\n{comment}\n").Defined);

    [Theory]
    [InlineData("export const rows = `\n- `draft` (string): x\n`")]
    [InlineData("export default function Page({ children }) {\n  return (\n- `draft` (string): x\n  )\n}")]
    [InlineData("import Table from '../table.mdx'\nimport { Row } from \"./row\"")]
    [InlineData("{props.rows.map(row =>\n- `draft` (string): x\n)}")]
    public void The_program_of_a_page_of_MDX_is_not_read(string statement)
    {
        var page = Extractor.Tests.PageUnderTest.Of(new Extractor.Pages.PageFile(
            "page.mdx", System.Text.Encoding.UTF8.GetBytes($"# Kite\n\n- `name` (string): x\n\n{statement}\n\n- `size` (string): x\n")));

        Assert.Equal(["object.name", "object.size"], page.Defined);
    }

    [Theory]
    [InlineData("export KEY=1\n\n- `size` (string): x")]
    [InlineData("import json\n\n- `size` (string): x")]
    [InlineData("{id}\n\n- `size` (string): x")]
    [InlineData("Write `{/*` for this\n\n- `size` (string): x\n\nand `*/}` here.")]
    public void Words_that_only_look_like_a_program_are_read(
        string text) => Assert.Contains("object.size", PageUnderTest.Markdown("# Kite\n\n" + text + "\n").Defined);

    [Fact]
    public void Code_in_a_quote_is_code()
    {
        var page =
            PageUnderTest.Markdown(
                "# Kite\n\n## POST /v1/kites\n\n> An example:\n>\n> ```json\n> {\"tail\": 1,\n>  \"wing\": 2}\n> ```\n\n"
                + "- `name` (string): x\n");

        Assert.Equal(["body.tail", "body.wing"], page.Shown);
        Assert.Contains(page.Defined, static field => field.EndsWith(".name", StringComparison.Ordinal));
    }
}
