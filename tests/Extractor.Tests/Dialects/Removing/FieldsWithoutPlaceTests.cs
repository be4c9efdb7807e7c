namespace Extractor.Tests.Dialects.Removing;

public sealed class FieldsWithoutPlaceTests
{
    private const string Reason = "nothing says where the fields of this";

    [Theory]
    [InlineData("Lens attributes")]
    [InlineData("Trim of the sail")]
    [InlineData("业务字段甲")]
    [InlineData("Atributos de la lente")]
    public void Below_a_title_behind_the_headers_that_is_not_understood_nothing_is_a_header(string title)
    {
        foreach (var page in Pages(title))
        {
            Assert.Equal(["POST /v1/lenses#header.X-Lens"], page.Fields);
            Assert.Contains(page.Ledger, static row => row.Contains($"unparsed: {Reason}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Optional headers")]
    [InlineData("Required")]
    [InlineData("Further headers")]
    public void A_title_that_speaks_of_headers_or_of_what_must_be_given_leaves_them_headers(string title)
    {
        foreach (var page in Pages(title))
            Assert.Equal(["POST /v1/lenses#header.X-Lens", "POST /v1/lenses#header.lensKey"], page.Fields);
    }

    [Fact]
    public void A_sentence_between_tables_of_headers_ends_none_of_them() => Assert.Equal(
        ["POST /v1/lenses#header.X-Lens", "POST /v1/lenses#header.X-Trim"],
        ReadText.Markdown("""
            ## POST /v1/lenses

            **Request headers**

            | Field | Type |
            |---|---|
            | X-Lens | string |

            Two more are read where the lens is a loan.

            | Field | Type |
            |---|---|
            | X-Trim | string |
            """).Fields);

    [Fact]
    public void A_row_that_says_where_its_field_is_sent_is_read() => Assert.Equal(
        ["POST /v1/lenses/{lensId}#header.X-Lens", "POST /v1/lenses/{lensId}#path.lensId", "POST /v1/lenses/{lensId}#query.trim"],
        ReadText.Markdown("""
            ## POST /v1/lenses/{lensId}

            **Request headers**

            | Field | Type |
            |---|---|
            | X-Lens | string |

            Lens attributes

            | Field | In | Type |
            |---|---|---|
            | lensId | path | string |
            | trim | query | string |
            """).Fields);

    private static ReadText[] Pages(string title) =>
    [
        ReadText.Plain(
            "POST /v1/lenses\n\nRequest headers\n\nField\tType\tDescription\nX-Lens\tstring\tWhose it is\n\n"
            + $"{title}\n\nField\tType\tDescription\nlensKey\tstring\tIts key\n"),
        ReadText.Markdown(
            "## POST /v1/lenses\n\n**Request headers**\n\n| Field | Type |\n|---|---|\n| X-Lens | string |\n\n"
            + $"{title}\n\n| Field | Type |\n|---|---|\n| lensKey | string |\n"),
        ReadText.Markdown(
            $"## POST /v1/lenses\n\n### Headers\n\n- `X-Lens` (string): whose it is\n\n**{title}**\n\n- `lensKey` (string): its key\n"),
        ReadText.Html(
            "<h2>POST /v1/lenses</h2><h3>Headers</h3>"
            + "<table><tr><th>Field</th><th>Type</th></tr><tr><td>X-Lens</td><td>string</td></tr></table>"
            + $"<p>{title}</p><table><tr><th>Field</th><th>Type</th></tr><tr><td>lensKey</td><td>string</td></tr></table>"),
    ];
}
