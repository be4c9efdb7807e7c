using Extractor.Model;

namespace Extractor.Tests.Dialects;

/// <summary>Pages as documentation sites give them, each in a few lines beside what they define.</summary>
public sealed class HtmlPagesTests
{
    [Fact]
    public void Cards_with_an_operation_below_them_belong_to_it()
    {
        var page = ReadText.Html("""
            <main><section><div class=left><h1>Buy a kite</h1><p>Buys it.</p><h3>Parameters</h3><ul class=params>
            <li class=param><div><span class=n>amount</span><span class=t>integer</span><span class=r>Required</span></div><p>In cents.</p></li>
            <li class=param><div><span class=n>colour</span><span class=t>enum</span></div><p>Which.</p><div><h5>Possible enum values</h5><ul><li><code>red</code><p>Warm.</p></li><li><code>blue</code><p>Cold.</p></li></ul></div></li>
            <li class=param><div><span class=n>string</span><span class=t>object</span></div><p>Its string.</p><details><summary>Show child parameters</summary><ul class=params><li class=param><div><span class=n>length</span><span class=t>number</span></div></li></ul></details></li>
            </ul><h3>Returns</h3><p>Returns the kite.</p></div><div class=right><div><span class=m>POST</span><span class=p>/v1/kites</span></div><pre>curl https://api.kite.example/v1/kites -d amount=20</pre></div></section>
            <section><div class=left><h1>List kites</h1><h3>Query parameters</h3><ul class=params><li class=param><div><span class=n>page</span><span class=t>integer</span></div></li></ul></div><div class=right><div><span class=m>GET</span><span class=p>/v1/kites</span></div></div></section></main>
            """);

        Assert.Equal(
            [
                "POST /v1/kites#body.amount", "POST /v1/kites#body.colour", "POST /v1/kites#body.string",
                "POST /v1/kites#body.string.length", "GET /v1/kites#query.page",
            ],
            page.Fields);
        Assert.Equal(["red", "blue"], page["POST /v1/kites#body.colour"].Enum.AsEnumerable());
        Assert.Equal(["POST /v1/kites: Buy a kite", "GET /v1/kites: List kites"], page.Scopes);
    }

    [Fact]
    public void A_structure_above_an_operation_stays_a_structure()
    {
        var page = ReadText.Html("""
            <h2>The kite object</h2><table><tr><th>Attribute<th>Type<th>Description<tr><td>id<td>string<td>Its id</table>
            <h2>Get a kite</h2><div><span class=m>GET</span><span class=p>/v1/kites/{id}</span></div>
            """);

        Assert.Equal(["kite#object.id", "GET /v1/kites/{id}#path.id"], page.Fields);
    }

    [Fact]
    public void Names_in_headings_nest_as_their_boxes_do()
    {
        var page = ReadText.Html("""
            <h2>Draw</h2><div>post</div><div>https://api.draw.example/v1/drawings</div><h4>Request body</h4>
            <div class=table><div class=row><div class=head><div class=title><h5>prompt</h5></div><div class=type>string or array</div><div class=req>Required</div></div><p>What to draw.</p></div>
            <div class=row><div class=head><div class=title><h5>frame</h5></div><div class=type>object</div><div class=opt>Optional</div><div class=def>Defaults to none</div></div><p>Around it.</p>
            <details><summary>Show properties</summary><div class=table><div class=row><div class=head><div class=title><h5>wood</h5></div><div class=type>string</div><div class=req>Required</div></div><p>Kind.</p></div></div></details></div></div>
            """);

        Assert.Equal(["POST /v1/drawings#body.prompt", "POST /v1/drawings#body.frame", "POST /v1/drawings#body.frame.wood"], page.Fields);
        Assert.Equal(
            ("string or array", Requirement.Required),
            (page["POST /v1/drawings#body.prompt"].Type, page["POST /v1/drawings#body.prompt"].Required));
    }

    [Fact]
    public void A_heading_may_hold_the_name_as_code_and_its_type()
    {
        var page = ReadText.Html("""
            <h2>Register <code>POST /sensors</code></h2><h3>Body parameters</h3>
            <h4 id=unit><code>unit</code> <span class=type>string</span></h4><p>One of <code>C</code> or <code>F</code>. Defaults to <code>C</code>.</p>
            <h4><code>place</code> <span class=type>object</span> <span class=badge>required</span></h4><p>Where.</p>
            """);

        Assert.Equal(["POST /sensors#body.unit", "POST /sensors#body.place"], page.Fields);
        var unit = page["POST /sensors#body.unit"];
        Assert.Equal(("string", "C"), (unit.Type, unit.Default));
        Assert.Equal(["C", "F"], unit.Enum.AsEnumerable());
    }

    [Fact]
    public void Terms_and_their_definitions_are_fields()
    {
        var page = ReadText.Html("""
            <h1>CreateDam</h1><h2>Request Syntax</h2><pre>POST /rivers/<code class=replaceable>river</code>/dams HTTP/1.1</pre>
            <h2>URI Request Parameters</h2><dl><dt><b>river</b></dt><dd><p>The river.</p><p>Required: Yes</p></dd></dl>
            <h2>Request Body</h2><dl><dt><b>kind</b></dt><dd><p>Of what.</p><p>Type: String</p><p>Valid Values: <code>EARTH | ROCK</code></p><p>Required: No</p></dd></dl>
            <h2>Errors</h2><dl><dt><b>RiverIsDry</b></dt><dd><p>No water.</p><p>HTTP Status Code: 400</p></dd></dl>
            """);

        Assert.Equal(["POST /rivers/{river}/dams#path.river", "POST /rivers/{river}/dams#body.kind"], page.Fields);
        Assert.Equal(["EARTH", "ROCK"], page["POST /rivers/{river}/dams#body.kind"].Enum.AsEnumerable());
        Assert.Equal(Requirement.Optional, page["POST /rivers/{river}/dams#body.kind"].Required);
    }

    [Fact]
    public void Terms_may_be_operations_and_labels_with_lists_below()
    {
        var page = ReadText.Html("""
            <h1>HTTP API</h1>
            <dl><dt><span class=m>GET</span> <span class=p>/beacons/</span><span class=o>(</span><em class=k>str: </em><em class=v>beacon</em><span class=o>)</span><span class=p>/signals</span></dt><dd><p>The signals.</p>
            <dl><dt>Parameters:</dt><dd><ul><li><p><strong>beacon</strong> (<em>string</em>) – which one</p></li></ul></dd><dt>Query Parameters:</dt><dd><ul><li><p><strong>sort</strong> (<em>string</em>) – order</p></li></ul></dd><dt>Status Codes:</dt><dd><ul><li><p>200 OK – fine</p></li></ul></dd></dl></dd></dl>
            <dl><dt><span class=m>POST</span> <span class=p>/beacons</span></dt><dd><p>Adds one.</p><dl><dt>Request JSON Object:</dt><dd><ul><li><p><strong>height</strong> (<em>number</em>) – metres (required)</p></li></ul></dd></dl></dd></dl>
            """);

        Assert.Equal(
            ["GET /beacons/{beacon}/signals#path.beacon", "GET /beacons/{beacon}/signals#query.sort", "POST /beacons#body.height"],
            page.Fields);
        Assert.Equal(Requirement.Required, page["POST /beacons#body.height"].Required);
    }

    [Fact]
    public void Nested_lists_are_nested_fields()
    {
        var page = ReadText.Html("""
            <h2>POST /v1/kites</h2><h3>Body</h3><ul><li><code>tail</code> (object, required): the tail<ul><li><code>length</code> (number): metres</li></ul></li><li><code>name</code> (string): what to call it</li></ul>
            """);

        Assert.Equal(["POST /v1/kites#body.tail", "POST /v1/kites#body.tail.length", "POST /v1/kites#body.name"], page.Fields);
    }

    [Fact]
    public void A_bold_name_beside_its_type_opens_a_card()
    {
        var page = ReadText.Html("""
            <h1>Create order</h1><pre><span>POST</span> <h2>/orders/{shop}</h2></pre>
            <details><summary><h3>Path Parameters</h3></summary><div><div class=item><span><strong>shop</strong><span class=t> string</span><span class=r>required</span></span><p>Which.</p></div></div></details>
            <details><summary><h3>Body<strong class=r>required</strong></h3></summary><ul style='margin-left:1rem'>
            <div class=item><span><strong>customer</strong><span class=t>string</span><span class=r>required</span></span><p>Who.</p></div>
            <div class=item><details><summary><span><strong>lines</strong><span class=t> object[]</span></span></summary><div style='margin-left:1rem'><p>What.</p><div class=item><span><strong>size</strong><span class=t>string</span></span><p><strong>Possible values: </strong>[<code>small</code>, <code>large</code>]</p></div></div></details></div></ul></details>
            """);

        Assert.Equal(
            [
                "POST /orders/{shop}#path.shop",
                "POST /orders/{shop}#body.customer",
                "POST /orders/{shop}#body.lines",
                "POST /orders/{shop}#body.lines[].size",
            ],
            page.Fields);
        Assert.Equal(["small", "large"], page["POST /orders/{shop}#body.lines[].size"].Enum.AsEnumerable());
    }

    [Fact]
    public void A_page_saved_from_an_editor_is_read_through_its_markup()
    {
        var page = ReadText.Html("""
            <body class=c1><h1 class=c9 id=h.a><span class=c5>Meters</span></h1><p class=c1><span class=c4>PUT</span><span class=c0>&nbsp;https://meters.example/v1/meters/{meter}</span></p>
            <p class=c1><span class=c4>Request body</span></p>
            <table class=c11><tr class=c6><td class=c7 colspan=1 rowspan=1><p class=c10><span class=c4>Field</span></p></td><td><p><span class=c4>Type</span></p></td><td><p><span class=c4>Req?</span></p></td></tr>
            <tr class=c6><td class=c7><p class=c10><span class=c0>taken_</span><span class=c0>at</span></p></td><td><p><span class=c0>string<o:p></o:p></span></p></td><td><p><span class=c0>Y</span></p></td></tr></table>
            """);

        Assert.Equal(["PUT /v1/meters/{meter}#body.taken_at", "PUT /v1/meters/{meter}#path.meter"], page.Fields);
        Assert.Equal(Requirement.Required, page["PUT /v1/meters/{meter}#body.taken_at"].Required);
    }

    [Fact]
    public void Menus_and_layout_define_nothing()
    {
        var page = ReadText.Html("""
            <nav><ul><li>name string required</li></ul></nav><table><tr><td><h3>name</h3><p>string</p></td><td><h3>Pro</h3><p>For teams</p></td></tr></table>
            <main><h1>POST /v1/kites</h1><p>Words.</p></main><script>{"name": "string", "required": true}</script>
            """);

        Assert.Empty(page.Fields);
    }

    [Fact]
    public void Half_a_page_defines_what_it_shows()
    {
        var page = ReadText.Html("<h2>POST /v1/kites</h2><h3>Body</h3><table><tr><th>Field<th>Type<tr><td>a<td>string<tr><td>b<td>integ");

        Assert.Equal(["POST /v1/kites#body.a", "POST /v1/kites#body.b"], page.Fields);
    }

    [Fact]
    public void A_part_that_the_reader_unfolds_may_be_a_section()
    {
        var page = ReadText.Html("""
            <h2>Register a hook</h2><p><code>POST</code> <code>https://shop.example/api/hooks</code></p><h3>Request body</h3><table><tr><th>Field<th>Type<tr><th>url<td>string</table>
            <ul class=toggle><li><details open><summary>Response</summary><table><tr><td>Field<td>Type<tr><td>hook_id<td>string</table></details></li></ul>
            """);

        Assert.Equal(["POST /api/hooks#body.url", "POST /api/hooks#response.hook_id"], page.Fields);
    }

    [Fact]
    public void A_label_may_stand_above_the_type()
    {
        var page = ReadText.Html("""
            <h3>Add a moon</h3><div class=path-title>Path Parameters</div><ul><li class=p><div><div class=n><span>planet</span></div><div class=d><div>Type:</div><span>string</span></div><div class=r>required</div></div><p>Which.</p></li></ul>
            <div><div class=title>Body</div><div class=r>required</div><span>application/json</span></div><ul><li class=q><div><div class=n>kind</div><div class=d><div>Type:</div><span>string</span></div><div class=e>enum</div></div><ul><li>ice</li><li>rock</li></ul></li></ul>
            <div><span class=m>POST</span><span class=u>/planets/{planet}/moons</span></div>
            """);

        Assert.Equal(["POST /planets/{planet}/moons#path.planet", "POST /planets/{planet}/moons#body.kind"], page.Fields);
        Assert.Equal(["ice", "rock"], page["POST /planets/{planet}/moons#body.kind"].Enum.AsEnumerable());
    }

    [Fact]
    public void An_address_may_be_set_apart_from_its_host()
    {
        var page = ReadText.Html(
            "<h1>Update</h1><div><div>patch</div><div><div>https://todos.example</div><div>/todos/{todo}</div></div></div><h3>Body</h3><tab"
            + "le><tr><th>Name<th>Type<tr><td>title<td>string</table>");

        Assert.Equal(["PATCH /todos/{todo}#body.title", "PATCH /todos/{todo}#path.todo"], page.Fields);
    }

    [Fact]
    public void Structures_below_the_operations_are_objects()
    {
        var page = ReadText.Html("""
            <h1>Gates - Create</h1><pre>PUT https://gates.example/gates/{gate}</pre><h2>Responses</h2><table><tr><th>Name<th>Type<th>Description<tr><td>200 OK<td>Gate<td>Fine<tr><td>Other Status Codes<td>Error<td>Wrong</table>
            <h2>Definitions</h2><h3>Gate</h3><div>Object</div><p>A gate.</p><table><tr><th>Name<th>Type<th>Description<tr><td>id<td>string<td>Its id</table>
            """);

        Assert.Equal(["Gate#object.id", "PUT /gates/{gate}#path.gate"], page.Fields);
    }

    [Fact]
    public void Beside_the_word_required_a_name_needs_no_type()
    {
        var page = ReadText.Html("""
            <div><h2>Retrieve a bus</h2><h4>Arguments</h4><dl><dt><span class=a>bus</span> <span class=r>required</span></dt><dd>Which.</dd></dl></div><div><h5>Definition</h5><pre>GET https://api.bus.example/v1/buses/{bus}</pre></div>
            <div><h2>Park a bus</h2><h4>Arguments</h4><div class=p><strong>place</strong></div><div class=q><span class=t>string</span><span class=r>required</span></div></div><div><h5>Definition</h5><pre>POST https://api.bus.example/v1/buses</pre></div>
            """);

        Assert.Equal(["GET /v1/buses/{bus}#path.bus", "POST /v1/buses#body.place"], page.Fields);
    }
}
