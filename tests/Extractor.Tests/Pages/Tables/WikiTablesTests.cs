using Extractor.Pages;

namespace Extractor.Tests.Pages.Tables;

public sealed class WikiTablesTests
{
    private const string Page = """
        h1. Kites

        h2. Endpoint

        {noformat}PUT /v1/kites/{id}{noformat}

        h3. Path Parameters

        ||Parameter||Type||Required||
        |id|string|Yes|

        h3. Request Body

        || Field || Type || Required || Description ||
        | {{span}} | number | No | How wide *it* is |
        | {{tail.colour}} | string | Yes | Its colour |

        h3. Success Response

        {code:json}{
          "kiteId": 1
        }{code}
        """;

    [Theory]
    [InlineData("page.md")]
    [InlineData("page.txt")]
    public void A_page_in_the_markup_of_a_wiki_has_titles_tables_and_code(string path)
    {
        var page = PageUnderTest.Of(path, Page);

        Assert.Equal(["path.id", "body.span", "body.tail.colour"], page.Defined);
        Assert.Equal(["response.kiteId"], page.Shown);
        Assert.Equal(["PUT /v1/kites/{id}"], page.ScopesOfClaims);
        Assert.Equal(("number", 15), (page["span"].Type, page["span"].Lines.FirstNumber));
    }

    [Theory]
    [InlineData("||a||b||\nwords")]
    [InlineData("||a||b||")]
    [InlineData("||a|| ||b||\n|1|2|3|")]
    [InlineData("||a||b||\n|1|2|3|")]
    [InlineData("a || b || c\n|1|2|3|")]
    [InlineData("||\n|1|")]
    public void Bars_around_anything_else_make_no_such_table(string text) =>
        Assert.Empty(PageUnderTest.Plain(text).Page.Blocks.OfType<TableBlock>());

    [Theory]
    [InlineData("The `{code}` of a {code:json} body.\n")]
    [InlineData("h7. Kites\n\n{code}\n")]
    public void Outside_of_such_a_page_a_mark_is_words(string text) =>
        Assert.Contains("{code", PageUnderTest.Markdown(text).Page.Source.Text, StringComparison.Ordinal);
}
