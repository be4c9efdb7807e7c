using Extractor.Model;

namespace Extractor.Tests.Pages.Html;

public sealed class HtmlListsTests
{
    [Fact]
    public void A_list_between_the_items_of_another_holds_the_members_of_the_item_above()
    {
        var page = PageUnderTest.Html(
            "<h2>POST /v1/kites</h2><h3>Request Parameters</h3><ul><li><code>tail</code> (<strong>Required</strong>)</li>"
            + "<ul><li><code>knot</code> (Optional)</li></ul><li><code>wing</code> (Optional)</li></ul>");

        Assert.Equal(["body.tail", "body.tail.knot", "body.wing"], page.Defined);
    }

    [Fact]
    public void A_name_and_a_flag_in_elements_of_their_own_are_a_name_and_what_is_said_of_it()
    {
        var page = PageUnderTest.Markdown(
            "### Kites\n\n<dl>\n  <dt>Method</dt>\n  <dd>POST</dd>\n\n  <dt>URL</dt>\n  <dd>`/kites/<kite_id>/tails`</dd>\n\n"
            + "  <dt>Parameters</dt>\n  <dd>\n    <ul>\n      <li>\n        <span class=\"param\">kite_id</span>\n"
            + "        <span class=\"flags\">required</span>\n            Which kite.\n      </li>\n    </ul>\n  </dd>\n  <dd>\n    <ul>\n"
            + "      <li>\n        <span class=\"param\">length</span>\n        <span class=\"flags\">optional</span>\n"
            + "            How long it is.\n      </li>\n    </ul>\n  </dd>\n</dl>\n");

        Assert.Equal(["POST /kites/{kite_id}/tails"], page.Operations);
        Assert.Equal(["path.kite_id", "body.length"], page.Defined);
        Assert.Equal(Requirement.Optional, page["length"].Required);
    }

    [Fact]
    public void Words_in_elements_of_a_sentence_are_no_name_with_a_flag() =>
        Assert.Empty(PageUnderTest.Html(
            "<h2>POST /v1/kites</h2><p>Words.</p><ul><li><em>kites</em> <em>fly</em> when there is wind.</li></ul>").Defined);
}
