using System.Text;
using Extractor.Pages;

namespace Extractor.Tests.Pages.Html;

/// <summary>What is quoted of HTML is what stands in the file, whatever a browser makes of it.</summary>
public sealed class HtmlQuoteTests
{
    private const string Head = "<h2>POST /v1/tasks</h2>\n<h3>Request Body</h3>\n";
    private const string Header = "<table>\n<tr><th>Field</th><th>Type</th><th>Description</th></tr>\n";

    [Theory]
    [InlineData("<tr><td><code>a</code></td><td>string</td><td>&lt;b&gt; &amp; <b>c</b>&nbsp;&hellip;</td></tr>")]
    [InlineData("<tr><td>a</td><td>str<wbr>ing</td><td>a &unknown; b &amp c</td></tr>")]
    [InlineData("<tr>\r\n<td>a</td>\r\n<td>string</td>\r\n</tr>")]
    [InlineData("<tr><td>a<td>string<td>half a page &am")]
    [InlineData("<tr title='a > b'><td>a</td><td>string</td><td>\uD83D\uDE00 &#x1F600;</td></tr>")]
    public void A_row_is_quoted_with_its_markup_and_its_entities(string row)
    {
        var file = Head + Header + row;
        var claim = Assert.Single(PageUnderTest.Html(file).Reading.Claims);

        Assert.Equal("a", claim.Path.Value);
        Assert.Equal(Lines(file, claim.Source.InFile(claim.Lines)), claim.Quote);
        Assert.Contains(row.ReplaceLineEndings("\n").Split('\n')[0], claim.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Below_the_line_65536_the_lines_are_right(string end)
    {
        const int above = 70_000;
        var file = string.Concat(Enumerable.Repeat(end, above)) + Head.ReplaceLineEndings(end) + Header.ReplaceLineEndings(end)
            + "<tr><td>a<td>string<td>b</table>";
        var claim = Assert.Single(PageUnderTest.Html(file).Reading.Claims);

        Assert.Equal(above + 4, claim.Source.InFile(claim.Lines).First);
        Assert.Equal("<tr><td>a<td>string<td>b</table>", claim.Quote);
    }

    [Fact]
    public void Beyond_the_column_65536_the_quote_is_the_row_alone()
    {
        var file = Head.Replace("\n", "", StringComparison.Ordinal) + new string(' ', 70_000)
            + "<table><tr><th>Field<th>Type</tr><tr><td>a</td><td>string</td></tr></table>";
        var claim = Assert.Single(PageUnderTest.Html(file).Reading.Claims);

        Assert.Equal(new LineRange(0, 0), claim.Source.InFile(claim.Lines));
        Assert.Equal("<tr><td>a</td><td>string</td></tr>", claim.Quote);
    }

    [Fact]
    public void Elements_that_the_page_leaves_out_have_a_place_all_the_same()
    {
        var file = "<title>x</title>\n" + Head + "<table>\n<th>Field<th>Type\n<tr>\n<td>a<td>string";
        var claim = Assert.Single(PageUnderTest.Html(file).Reading.Claims);

        Assert.Equal("<tr>\n<td>a<td>string", claim.Quote);
    }

    [Fact]
    public void A_key_of_data_on_one_endless_line_is_quoted_from_its_name_on()
    {
        var keys = string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"\"k{i}\": {i}, "));
        var page = PageUnderTest.Html($"{Head}<h3>Response</h3><pre>{{{keys}}}</pre>");
        var claim = Assert.Single(page.Reading.Claims, static claim => claim.Path.Value == "k4000");

        Assert.StartsWith("\"k4000\": 4000, ", claim.Quote, StringComparison.Ordinal);
        Assert.InRange(claim.Quote.Length, 1, 1000);
    }

    [Fact]
    public void A_key_of_data_on_one_endless_line_of_Markdown_is_quoted_from_its_name_on()
    {
        var keys = string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"\"k{i}\": {i}, "));
        var page = PageUnderTest.Markdown($"## POST /v1/tasks\n\n### Response\n\n```json\n{{{keys}}}\n```\n");
        var claim = Assert.Single(page.Reading.Claims, static claim => claim.Path.Value == "k4000");

        Assert.StartsWith("\"k4000\": 4000, ", claim.Quote, StringComparison.Ordinal);
        Assert.InRange(claim.Quote.Length, 1, 1000);
    }

    [Fact]
    public void Every_quote_of_a_page_on_one_line_is_found_in_its_line()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 1_000).Select(static i => $"<tr><td>f{i}</td><td>string</td><td>Words &amp; <i>more</i>.</td></tr>"));
        var file = (Head + Header).Replace("\n", "", StringComparison.Ordinal) + rows + "</table>";
        var claims = PageUnderTest.Html(file).Reading.Claims;

        Assert.Equal(1_000, claims.Length);
        Assert.All(claims, claim => Assert.Contains(claim.Quote, file, StringComparison.Ordinal));
        Assert.All(claims, static claim => Assert.StartsWith($"<tr><td>{claim.Path.Value}</td>", claim.Quote, StringComparison.Ordinal));
        Assert.All(claims, static claim => Assert.InRange(claim.Quote.Length, 1, 100));
    }

    private static string Lines(string file, LineRange lines)
    {
        var text = new StringBuilder();
        var all = file.ReplaceLineEndings("\n").Split('\n');
        for (var line = lines.First; line <= lines.Last; line++) text.Append(line > lines.First ? "\n" : "").Append(all[line]);
        return text.ToString();
    }
}
