using Extractor.Model;

namespace Extractor.Tests.Dialects.Tables;

public sealed class HeaderlessTableTests
{
    [Fact]
    public void A_table_without_a_header_is_one_of_fields_where_its_section_says_so()
    {
        var page = ReadText.Html("""
            <h2>POST /v1/crates</h2>
            <h5>query Parameters</h5>
            <table><tbody><tr><td>dry<div>required</div></td><td><div><div><span class=a></span><span class=b>boolean</span></div><div><span class=c>Default: </span> <span class=d>false</span></div><p>Only checks.</p></div></td></tr></tbody></table>
            <h5>Request Body schema: <span>application/json</span></h5>
            <table><tbody>
            <tr><td>lid</td><td><span class=b>object</span><span class=e> (Lid) </span><p>What closes it.</p></td></tr>
            <tr><td colspan=2><div><table><tbody><tr><td>wood<div>required</div></td><td><span class=b>string</span><p>Kind.</p></td></tr></tbody></table></div></td></tr>
            <tr><td>nails</td><td><span class=p>Array of </span><span class=b>integers</span></td></tr>
            </tbody></table>
            """);

        Assert.Equal(
            ["POST /v1/crates#query.dry", "POST /v1/crates#body.lid", "POST /v1/crates#body.nails", "POST /v1/crates#body.lid.wood"],
            page.Fields);
        Assert.Equal(
            ("boolean", Requirement.Required, "false"),
            (
                page["POST /v1/crates#query.dry"].Type,
                page["POST /v1/crates#query.dry"].Required,
                page["POST /v1/crates#query.dry"].Default));
        Assert.Equal(Requirement.Required, page["POST /v1/crates#body.lid.wood"].Required);
        Assert.Equal("array of integers", page["POST /v1/crates#body.nails"].Type);
    }

    [Fact]
    public void A_table_of_one_column_may_hold_all_that_is_said_of_a_field()
    {
        var page = ReadText.Html("""
            <h2>Stack crates</h2><h3>Parameters for "Stack crates"</h3>
            <table><thead><tr><th>Name, Type, Description</th></tr></thead><tbody><tr><th>Body parameters</th></tr>
            <tr><td><div><code>height</code><span class=t>integer</span><span class=r>Required</span></div><p>How many.</p></td></tr>
            <tr><td><div><code>order</code><span class=t>string</span></div><p>Can be one of: <code>light</code>, <code>heavy</code></p></td></tr></tbody></table>
            <h3>Code samples for "Stack crates"</h3><div><span class=m>post</span><span class=p>/v1/stacks</span></div>
            """);

        Assert.Equal(["POST /v1/stacks#body.height", "POST /v1/stacks#body.order"], page.Fields);
        Assert.Equal(
            ("integer", Requirement.Required), (page["POST /v1/stacks#body.height"].Type, page["POST /v1/stacks#body.height"].Required));
        Assert.Equal(["light", "heavy"], page["POST /v1/stacks#body.order"].Enum.AsEnumerable());
    }

    [Fact]
    public void A_title_over_the_fields_says_no_more_than_the_section_above_it()
    {
        var page = ReadText.Html("""
            <h2>Method: crates.paint</h2><h3>HTTP request</h3><p><code>POST https://yard.example/v1/{crate=yards/*}:paint</code></p>
            <h3>Query parameters</h3><table><thead><tr><th colspan=2>Parameters</th></tr></thead><tbody><tr><td><code>dry</code></td><td><p><code>boolean</code></p><p>Optional. Only checks.</p></td></tr></tbody></table>
            """);

        var field = Assert.Single(page.Defining, static claim => claim.Kind == ClaimKind.TableRow);
        Assert.Equal(
            ("POST /v1/{crate}:paint", Location.Query, "dry", Requirement.Optional),
            (field.Scope.Id, field.Location, field.Path.Value, field.Required));
    }

    [Fact]
    public void A_name_beside_a_type_is_no_field_where_nothing_says_that_fields_follow()
    {
        var page = ReadText.Html(
            "<h2>Libraries</h2><table><tr><td>Lua</td><td>integer</td></tr><tr><td>Rate</td><td>100 a "
            + "minute</td></tr></table><table><tr><td>text</td><td>string</td></tr></table>");

        Assert.Empty(page.Fields);
        Assert.Contains("1 table-row ignored: no field table: no column of names in its header (Lua | integer)", page.Ledger);
    }

    [Fact]
    public void Names_set_as_code_need_no_type_where_the_section_says_that_fields_follow()
    {
        var page = ReadText.Html("""
            <h2>Create a leaf</h2><section><h3>Arguments</h3><table><tr><td><code>title</code></td><td><p>The title.</p></td></tr><tr><td><code>status</code></td><td><p>One of: <code>open</code>, <code>shut</code></p></td></tr></table><h3>Definition</h3><code>POST /v2/leaves</code></section>
            """);

        Assert.Equal(["POST /v2/leaves#body.title", "POST /v2/leaves#body.status"], page.Fields);
        Assert.Equal(["open", "shut"], page["POST /v2/leaves#body.status"].Enum.AsEnumerable());
    }

    [Theory]
    [InlineData("<h3>Response</h3>")]
    [InlineData("<h3>Request body</h3><p>The values of size:</p>")]
    public void Names_set_as_code_without_types_are_no_fields_anywhere_else(string above) =>
        Assert.Empty(
            ReadText.Html(
                $"<h2>POST /v2/leaves</h2>{above}<table><tr><td><code>queued</code></td><td>Waiting</td></tr><tr><td><code>done</code></td>"
                + "<td>Over</td></tr></table>").Fields);

    [Theory]
    [InlineData("<table><tr><td>seats</td><td>integer</td><td>How many may log in</td></tr></table>")]
    [InlineData(
        "<table><tr><td><b>v1</b></td><td>integer overflow fixed</td></tr><tr><td><b>v2</b></td><td>string handling</td></tr></table>")]
    [InlineData("<table><tr><td>2025-01-02</td><td>Added <code>seed</code></td></tr></table>")]
    [InlineData("<table><tr><th>JSON representation</th></tr><tr><td><pre>{\n  \"a\": string\n}</pre></td></tr></table>")]
    public void Rows_of_anything_else_are_no_fields(
        string table) => Assert.Empty(ReadText.Html($"<h1>Billing</h1><h2>Rates</h2>{table}").Fields);

    private const string Copied = """
        # Load a barge

        ##### header Parameters

        | Barge-Trace | string <= 20 charactersKept in the log. |
        | --- | --- |

        ##### Request Body schema: application/json
        required

        | cargorequired | Array of objects (Cargo)What it carries. |
        | --- | --- |
        | harbourrequired | stringWhere it goes. |
        | insured | booleanWhether it is. Default: false |

        Responses

        post/v1/barges/load

        `{

        -   "harbour": "north",

        -   "insured": true

        }`
        """;

    [Fact]
    public void A_copy_may_make_the_header_of_the_first_row_and_lose_the_gaps_between_a_name_its_badge_and_its_type()
    {
        var page = ReadText.Markdown(Copied);

        Assert.Equal(
            [
                "POST /v1/barges/load#header.Barge-Trace",
                "POST /v1/barges/load#body.cargo",
                "POST /v1/barges/load#body.harbour",
                "POST /v1/barges/load#body.insured",
            ],
            page.Fields);
        Assert.Equal(
            [
                ("string", Requirement.Unstated), ("array of objects (cargo)", Requirement.Required), ("string", Requirement.Required),
                ("boolean", Requirement.Unstated),
            ],
            page.Defining.Select(static claim => (claim.Type, claim.Required)));
        Assert.Equal("false", page["POST /v1/barges/load#body.insured"].Default);
    }

    [Theory]
    [InlineData("| Plan | String length |\n| --- | --- |\n| basic | 20 |")]
    [InlineData("| barge | cargo |\n| --- | --- |\n| north | coal and sand |")]
    public void A_header_that_states_no_type_is_no_row(string table) =>
        Assert.Empty(ReadText.Markdown($"# POST /v1/barges\n\n## Request body\n\n{table}\n").Fields);
}
