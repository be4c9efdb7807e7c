using Extractor.Tests.Dialects;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Robustness;

/// <summary>Pages with parts that hold nothing, or that stand where nobody expects them.</summary>
public sealed class OddPageTests
{
    private const string Operation = "# Boats\n\n## POST /v1/boats\n\n### Request Body\n\n";
    private const string Table = "| Field | Type |\n|-|-|\n| hull | string |\n";

    [Theory]
    [InlineData("a.html", "<h1>Boats</h1><table></table>")]
    [InlineData("a.html", "<h1>Boats</h1><table><caption>Sails</caption><tr></tr><tr></tr></table>")]
    [InlineData("a.html", "<h1>Boats</h1><table><thead></thead><tbody><tr></tr></tbody></table>")]
    [InlineData("a.md", "# Boats\n\n<table>\n<tr></tr>\n</table>\n")]
    public void A_table_without_cells_shows_nothing_and_stops_nobody(string path, string text) =>
        Assert.Single(Edition.Of((path, text), ("b.md", Operation + Table)).Registry.Confirmed);

    [Theory]
    [InlineData("GET /v1/boats/{id}\n:.\tx\n| Field | Type |\n| --- | --- |\n")]
    [InlineData("GET /v1/boats/{id}\nhull:\n| Field | Type |\n| --- | --- |\n")]
    [InlineData("GET /v1/boats/{id}\n\nFields of hull:\nField\tType\n")]
    public void A_table_without_rows_below_a_line_of_words_has_no_fields(string text) =>
        Assert.Equal(["GET /v1/boats/{id}#path.id"], ReadText.Markdown(text).Fields);

    [Theory]
    [InlineData("-\n\n")]
    [InlineData("*\n")]
    [InlineData("- \n- \n\n")]
    [InlineData("1.\n\n")]
    public void An_empty_bullet_above_a_table_is_nothing(string bullet) =>
        Assert.Equal(["POST /v1/boats#body.hull"], ReadText.Markdown(Operation + bullet + Table).Fields);

    [Theory]
    [InlineData("<code class=\"a-very-long-name-that-a-renderer-gave-to-it\">rig</code>")]
    [InlineData("rig")]
    public void A_snippet_in_a_cell_of_html_has_all_of_its_keys_in_the_ledger(string name)
    {
        var page = ReadText.Html(
            $"<h2>POST /v1/boats</h2><h3>Request Body</h3><table><tr><th>Field</th><th>Type</th><th>Description</th></tr><tr><td>{name}"
            + "</td><td>object</td><td>Such as {&quot;rig&quot;: {&quot;sails&quot;: 2}}</td></tr></table>");

        Assert.Contains("POST /v1/boats#body.rig", page.Fields);
        Assert.Contains(page.Ledger, static row => row.Contains("snippet-key", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.md")]
    public void A_page_of_front_matter_alone_announces_its_operation_where_it_says_so(string path)
    {
        var scope = Assert.Single(Edition.Of((path, "---\ntitle: Boats\napi: POST /v1/boats\n---\n")).Registry.Scopes);

        Assert.Equal(("POST /v1/boats", 3, "api: POST /v1/boats"), (scope.Id, scope.Anchors[0].Line, scope.Anchors[0].Quote));
    }

    [Fact]
    public void An_operation_that_a_captured_page_announces_in_its_front_matter_is_anchored_there() =>
        Assert.Equal(
            "api: POST /v1/boats",
            Edition.Of(("a.html", "---\napi: POST /v1/boats\n---\n<p>One</p><p>Two</p>")).Registry.Scopes[0].Anchors[0].Quote);

    [Theory]
    [InlineData("1. hull |array object\n\tmethod=PUT>/<b>\n\t1. mast.height")]
    [InlineData("1. hull (array): x\n\n   `PUT /v1/masts`\n\n   1. mast (string): y\n")]
    public void A_bullet_below_a_route_inside_a_list_without_one_is_no_field_of_either(string list)
    {
        var page = ReadText.Markdown(list);

        Assert.DoesNotContain(page.Ledger, static row => row.Contains("extracted", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("```\n<b>\n```\n\n")]
    [InlineData("```\nQuery parameters:\n<b>\n```\n\n")]
    [InlineData("```text\n**\n```\n\n")]
    public void A_line_without_words_in_a_fence_is_nothing(string fence) =>
        Assert.Equal(["POST /v1/boats#body.hull"], ReadText.Markdown(Operation + fence + Table).Fields);

    [Theory]
    [InlineData("> ```json\n> {\"hull\": 1, \"mast\": 2}\n> ```\n")]
    [InlineData("> [!NOTE]\n> Such as:\n>\n> ```json\n> {\n>   \"hull\": 1,\n>   \"mast\": 2\n> }\n> ```\n")]
    [InlineData("> > ~~~\n> > {\"hull\": 1,\n> > \"mast\": 2}\n> > ~~~\n")]
    public void Code_inside_a_quote_is_code(string quote)
    {
        var edition = Edition.Of(("a.md", "# Boats\n\n## POST /v1/boats\n\n" + quote));

        Assert.Equal(["hull", "mast"], edition.Registry.Hypotheses.Select(static field => field.Id.Path.Value));
        Assert.All(edition.Registry.Hypotheses, static field => Assert.StartsWith(">", field.Anchors[0].Quote, StringComparison.Ordinal));
    }
}
