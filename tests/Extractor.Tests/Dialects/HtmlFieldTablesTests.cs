using Extractor.Model;

namespace Extractor.Tests.Dialects;

/// <summary>Tables of fields as documentation sites set them, beside what they define.</summary>
public sealed class HtmlFieldTablesTests
{
    [Fact]
    public void Two_tables_of_an_operation_go_where_their_sections_say()
    {
        var page = ReadText.Html("""
            <h2>Move a crate</h2><p><code>POST /v1/crates/{crate}/moves</code></p>
            <h3>Path Parameters</h3>
            <table><thead><tr><th>Name</th><th>Type</th><th>Required</th></tr></thead><tbody><tr><td>crate</td><td>string</td><td>Yes</td></tr></tbody></table>
            <h3>Request Body</h3>
            <table><tr><td>Field</td><td>Type</td><td>Description</td></tr><tr><td>to</td><td>string</td><td>Where. Default: "yard"</td></tr></table>
            """);

        Assert.Equal(["POST /v1/crates/{crate}/moves#path.crate", "POST /v1/crates/{crate}/moves#body.to"], page.Fields);
        Assert.Equal(Requirement.Required, page["POST /v1/crates/{crate}/moves#path.crate"].Required);
        Assert.Equal("yard", page["POST /v1/crates/{crate}/moves#body.to"].Default);
    }

    [Theory]
    [InlineData("x-table", "x-tr", "x-td", "level=\"0\"", "level=\"1\"")]
    [InlineData("table", "tr", "td", "aria-level=\"1\"", "aria-level=\"2\"")]
    [InlineData("site-ui-table", "site-ui-tr", "site-ui-td", "", "level='1'")]
    public void Elements_of_a_site_s_own_are_what_their_last_word_says_and_a_row_may_state_its_level(
        string table, string row, string cell, string outer, string inner)
    {
        string Row(string level, string name, string type) =>
            $"<{row} {level}>\n  <{cell}><x-text>{name}</x-text></{cell}>\n  <{cell}>{type}</{cell}>\n  <{cell}>\n  About it\n\n**Note**: more\n  </{cell}>\n</{row}>\n\n";
        var text = $"<{table}>\n<{row}><{cell}>Name</{cell}><{cell}>Type</{cell}><{cell}>Description</{cell}></{row}>\n\n"
            + Row(outer, "crate", "object") + Row(inner, "lid", "string") + Row(outer, "note", "string") + $"</{table}>\n";

        Assert.Equal(
            ["body.crate", "body.crate.lid", "body.note"],
            PageUnderTest.Markdown($"# Crates\n\n`POST /v1/crates`\n\n## Request Body\n:::html\n{text}:::\n").Defined);
        Assert.Equal(
            ["body.crate", "body.crate.lid", "body.note"],
            PageUnderTest.Html($"<h1>Crates</h1><p><code>POST /v1/crates</code></p><h2>Request Body</h2>{text}").Defined);
    }

    [Fact]
    public void Names_split_over_columns_are_nested()
    {
        var page = ReadText.Html("""
            <h2>POST /v1/crates</h2><h3>Request Body</h3>
            <table><tr><th colspan=2>Parameter<th>Type<th>Mandatory<th>Description
            <tr><td colspan=2>owner<td>Object<td>M<td>Whose
            <tr><td><td>phone<td>String<td>O<td>Number
            <tr><td rowspan=2>lid<td>wood<td>String<td>M<td>Kind
            <tr><td>hinge<td>String<td>O<td>Kind
            <tr><td colspan=2>note<td>String<td>O<td>Text</table>
            """);

        Assert.Equal(["owner", "owner.phone", "lid.wood", "lid.hinge", "note"], page.Defining.Select(static claim => claim.Path.Value));
        Assert.Equal(
            [Requirement.Required, Requirement.Optional, Requirement.Required, Requirement.Optional, Requirement.Optional],
            page.Defining.Select(static claim => claim.Required));
    }

    [Fact]
    public void Type_and_location_may_stand_below_the_name_in_its_cell()
    {
        var page = ReadText.Html("""
            <h3>GET /v1/crates/{yard}</h3><h4>Parameters</h4>
            <table><thead><tr><th>Name</th><th>Description</th></tr></thead><tbody>
            <tr><td><div>yard</div><div>string</div><div>(path)</div></td><td><p>Where.</p></td></tr>
            <tr><td><div>limit</div><div>integer</div><div>(query)</div></td><td><p>How many.</p><p><i>Default value</i> : 20</p></td></tr>
            <tr><td><div>kind</div><div>string</div><div>(query)</div></td><td><p><i>Available values</i> : big, small</p></td></tr></tbody></table>
            """);

        Assert.Equal(
            ["GET /v1/crates/{yard}#path.yard", "GET /v1/crates/{yard}#query.limit", "GET /v1/crates/{yard}#query.kind"], page.Fields);
        Assert.Equal(
            ("integer", "20"), (page["GET /v1/crates/{yard}#query.limit"].Type, page["GET /v1/crates/{yard}#query.limit"].Default));
        Assert.Equal(["big", "small"], page["GET /v1/crates/{yard}#query.kind"].Enum.AsEnumerable());
    }

    [Fact]
    public void The_column_of_names_is_the_one_that_holds_names()
    {
        var page = ReadText.Html("""
            <h2>下单</h2><p><strong>请求方式：</strong>【POST】/v3/orders</p><h3>请求参数</h3>
            <table><tr><th>参数名</th><th>变量</th><th>类型[长度限制]</th><th>必填</th><th>描述</th></tr>
            <tr><td>金额</td><td>amount</td><td>object</td><td>是</td><td>订单金额<table><tr><th>参数名</th><th>变量</th><th>类型[长度限制]</th><th>必填</th><th>描述</th></tr><tr><td>总数</td><td>total</td><td>int</td><td>否</td><td>单位为分，默认值：5</td></tr></table></td></tr></table>
            """);

        Assert.Equal(["POST /v3/orders#body.amount", "POST /v3/orders#body.amount.total"], page.Fields);
        Assert.Equal("5", page["POST /v3/orders#body.amount.total"].Default);
    }

    [Fact]
    public void Values_one_a_line_below_their_label_are_the_values()
    {
        var page = ReadText.Html("""
            <h2>POST /v1/crates</h2><h3>Body</h3>
            <table><tr><th>Field</th><th>Type</th><th>Description</th></tr>
            <tr><td>size</td><td>string</td><td>How big.<p>Possible values:</p><ul><li><code>s</code>: small</li><li><code>xl</code>: huge</li></ul></td></tr>
            <tr><td>wood</td><td>string</td><td>Kind. Values:<br>- oak<br>- elm</td></tr>
            <tr><td>note</td><td>string</td><td>Text. Note:<br>words about it</td></tr></table>
            """);

        Assert.Equal(["s", "xl"], page["POST /v1/crates#body.size"].Enum.AsEnumerable());
        Assert.Equal(["oak", "elm"], page["POST /v1/crates#body.wood"].Enum.AsEnumerable());
        Assert.Empty(page["POST /v1/crates#body.note"].Enum);
    }

    [Theory]
    [InlineData(
        "<h2>Prices</h2><table><tr><th>Model<th>Type<th>Price<tr><td>fast<td>video<td>1</table>",
        "no column of names in its header (Model | Type | Price)")]
    [InlineData(
        "<h2>Errors</h2><table><tr><th>Code<th>Type<th>Description<tr><td>jam<td>string<td>stuck</table>",
        "no column of names in its header (Code | Type | Description)")]
    [InlineData(
        "<h2>Words</h2><table><tr><th>Name<th>Description<tr><td>crate<td>a box</table>",
        "'Name' beside no type or requirement names values, not fields")]
    [InlineData(
        "<h2>Plans</h2><table><tr><th><th>Free<th>Paid<tr><td>image<td>✅<td>❌</table>",
        "no column of names in its header ( | Free | Paid)")]
    public void Tables_of_anything_else_are_ignored_with_the_reason(string html, string reason)
    {
        var page = ReadText.Html(html);

        Assert.Empty(page.Fields);
        Assert.Contains($"1 table-row ignored: no field table: {reason}", page.Ledger);
    }

    [Fact]
    public void A_caption_says_where_the_fields_of_its_table_are_sent_or_which_structure_they_make()
    {
        var page = ReadText.Html("""
            <h1>创建桥梁</h1><h4>URI</h4><p>POST /v1/{project}/bridges</p><table><caption><b>表1 </b>路径参数</caption><tr><th>参数<th>是否必选<th>参数类型<tr><td>project<td>是<td>String</table>
            <h4>请求参数</h4><table><caption>表2 请求Body参数</caption><tr><th>参数<th>是否必选<th>参数类型<tr><td>bridge<td>是<td>BridgeOption object</table>
            <table><caption>表3 BridgeOption</caption><tr><th>参数<th>是否必选<th>参数类型<tr><td>name<td>否<td>String</table>
            """);

        Assert.Equal(
            [
                "POST /v1/{project}/bridges#path.project",
                "POST /v1/{project}/bridges#body.bridge",
                "POST /v1/{project}/bridges#body.bridge.name",
            ],
            page.Fields);
    }

    [Fact]
    public void A_heading_may_say_of_all_its_fields_that_they_are_required()
    {
        var page = ReadText.Html(
            "<h3>Edit</h3><pre>PATCH /videos/{id}</pre><h4>Required "
            + "parameters</h4><table><tr><th>Name<th>Type<tr><td>title<td>string</table><h4>Optional "
            + "parameters</h4><table><tr><th>Name<th>Type<tr><td>note<td>string</table>");

        Assert.Equal(
            (Requirement.Required, Requirement.Optional),
            (page["PATCH /videos/{id}#body.title"].Required, page["PATCH /videos/{id}#body.note"].Required));
    }

    [Fact]
    public void Among_names_to_the_left_a_name_to_the_right_is_a_member_of_the_one_above()
    {
        var page = PageUnderTest.Html(
            """
            <h2>POST /v1/kites</h2>
            <table>
            <tr><th>Parameter</th><th>Description</th></tr>
            <tr><td>owner</td><td>Who flies it</td></tr>
            <tr><td style="text-align: right;">phone</td><td>How to call</td></tr>
            <tr><td>tails (array)</td><td>Its tails</td></tr>
            <tr><td align="right">length</td><td>How long</td></tr>
            </table>
            """);

        Assert.Equal(["body.owner", "body.owner.phone", "body.tails", "body.tails[].length"], page.Defined);
    }
}
