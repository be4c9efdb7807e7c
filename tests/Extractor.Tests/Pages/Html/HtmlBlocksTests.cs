using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Tests.Pages.Html;

public sealed class HtmlBlocksTests
{
    [Theory]
    [InlineData("<h1>Tasks</h1>", 1, "Tasks")]
    [InlineData("<h3 id=a>Create <em>a</em> task</h3>", 3, "Create a task")]
    [InlineData("<h2>Tasks<a class=anchor href=\"#tasks\">#</a></h2>", 2, "Tasks")]
    [InlineData("<h2><a href=\"#tasks\" aria-hidden=true></a>Tasks</h2>", 2, "Tasks")]
    [InlineData("<h2>Tasks<a href=\"#tasks\">Link to this section</a></h2>", 2, "Tasks")]
    [InlineData("<h2><a href=\"#tasks\">Tasks</a></h2>", 2, "Tasks")]
    [InlineData("<div role=heading aria-level=4>Tasks</div>", 4, "Tasks")]
    [InlineData("<h2>  Tasks\n  and more </h2>", 2, "Tasks and more")]
    [InlineData("<h2>A &amp; B &lt;c&gt;</h2>", 2, "A & B <c>")]
    public void A_heading_has_its_level_and_its_words(string html, int level, string text)
    {
        var heading = Assert.IsType<HeadingBlock>(Assert.Single(Blocks(html)));

        Assert.Equal((level, text), (heading.Level, heading.Text));
    }

    [Theory]
    [InlineData("<script>var a = '<p>x</p>';</script>")]
    [InlineData("<style>p > b { color: red }</style>")]
    [InlineData("<noscript>x</noscript>")]
    [InlineData("<template><p>x</p></template>")]
    [InlineData("<select><option>x</select>")]
    [InlineData("<textarea>x</textarea>")]
    [InlineData("<svg><text>x</text></svg>")]
    [InlineData("<nav><p>x</p></nav>")]
    [InlineData("<div role=navigation>x</div>")]
    [InlineData("<!-- <p>x</p> -->")]
    [InlineData("<head><title>x</title></head>")]
    public void What_a_browser_does_not_show_as_words_of_the_page_is_none(string html) =>
        Assert.Equal(["words"], Lines($"{html}<p>words</p>"));

    [Theory]
    [InlineData("<p>one<p>two", "one", "two")]
    [InlineData("<div>one<div>two</div>three</div>", "one", "two", "three")]
    [InlineData("<ul><li>one<li>two</ul>", "one", "two")]
    [InlineData("one<br>two<br/>three", "one", "two", "three")]
    [InlineData("<p>one</i></td> two</p></div>", "one two")]
    [InlineData("<p>one<b>two</p><p>three</p>", "one two", "three")]
    [InlineData("<p>one &unknown; &amp &#x41; &#0; two", "one &unknown; & A \uFFFD two")]
    [InlineData("<p>a < b and c > d", "a < b and c > d")]
    [InlineData("<p>one<", "one<")]
    [InlineData("<p>one<a href=\"x", "one")]
    [InlineData("<p>one<!-- two", "one")]
    [InlineData("<p>one</p", "one")]
    public void Markup_that_is_left_out_or_broken_takes_no_words_away(
        string html, params string[] lines) => Assert.Equal(lines, Lines(html));

    [Theory]
    [InlineData("<div><code>seed</code><span class=t>integer</span><span class=r>required</span></div>", "seed", "integer", "required")]
    [InlineData("<div><b>seed</b> <i>integer</i> · <i>required</i></div>", "seed", "integer", "required")]
    [InlineData("<div><span class=n>seed</span><span class=l>default:</span><span class=v>7</span></div>", "seed", "default: 7")]
    [InlineData(
        "<div><span class=n>seeds</span><span class=t>Array of </span><span class=u>integers</span></div>", "seeds", "Array of integers")]
    [InlineData("<p>The <b>seed</b> is <i>an integer</i>.</p>", "The seed is an integer.")]
    [InlineData("<p><span class=c1>take_</span><span class=c1>seed</span></p>", "take_seed")]
    [InlineData("<p>Values: <code>a</code><code>b</code></p>", "Values: a, b")]
    [InlineData("<div><span>/</span><span>v1</span></div>", "/v1")]
    [InlineData("<div><div>/</div><div>v1</div><div>/</div><div>tasks</div></div>", "/v1/tasks")]
    public void Labels_side_by_side_are_lines_and_pieces_of_a_sentence_are_none(
        string html, params string[] lines) => Assert.Equal(lines, Lines(html));

    [Fact]
    public void What_an_element_sets_apart_is_marked()
    {
        var line = Assert.IsType<TextLine>(
            Assert.Single(Blocks("<li><p><code>seed</code> (<em>integer</em>) - the <strong>first</strong> number</p></li>")));

        Assert.Equal("seed (integer) - the first number", line.Text);
        Assert.Equal(
            [new TextMark(0, 4, MarkKind.Code), new TextMark(6, 7, MarkKind.Emphasis), new TextMark(21, 5, MarkKind.Strong)],
            line.Marks.AsEnumerable());
    }

    [Fact]
    public void Lists_in_lists_are_set_in()
    {
        var lines = Blocks("<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>").OfType<TextLine>().ToArray();

        Assert.Equal(
            [("one", 0, true), ("two", 2, true), ("three", 0, true)], lines.Select(static line => (line.Text, line.Indent, line.Bullet)));
    }

    [Theory]
    [InlineData("<div><p>name</p><div style='margin-left: 24px'><p>inner</p></div></div>", 3)]
    [InlineData("<div><p>name</p><div style='padding:0 0 0 2em'><p>inner</p></div></div>", 4)]
    [InlineData("<div><p>name</p><div style='margin-left: calc(1px)'><p>inner</p></div></div>", 0)]
    public void What_a_style_sets_in_is_set_in(string html, int indent) =>
        Assert.Equal(indent, Blocks(html).OfType<TextLine>().Single(static line => line.Text == "inner").Indent);

    [Theory]
    [InlineData("<pre>a\n  b\n</pre>")]
    [InlineData("<pre><code class=language-json>a\n  b</code></pre>")]
    [InlineData("<pre><button>Copy</button><code>a\n  b</code></pre>")]
    [InlineData("<pre><span class=lineno>1</span>a\n<span class=lineno>2</span>  b</pre>")]
    [InlineData("<pre><code><div>a</div><div>  b</div></code></pre>")]
    [InlineData("<pre>a<br>  b</pre>")]
    public void Code_keeps_its_lines_and_loses_the_controls_beside_them(string html)
    {
        var page = PageUnderTest.Html(html).Page;
        var code = Assert.IsType<CodeBlock>(Assert.Single(page.Blocks));

        Assert.Equal(["a", "  b"], Enumerable.Range(code.Content.First, code.Content.Count).Select(page.Source.Line));
    }

    [Fact]
    public void An_address_that_leaves_its_method_to_an_attribute_is_shown_with_it()
    {
        var page = PageUnderTest.Html("<pre data-type=post>https://api.example.com/v1/tasks/<var>id</var></pre>").Page;

        Assert.Equal("POST https://api.example.com/v1/tasks/{id}", page.Source.Line(page.Blocks[0].Lines.First));
    }

    [Theory]
    [InlineData("<html><head><script>draw()</script></head><body><div id=app></div></body></html>")]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("<p>&nbsp;</p>")]
    public void A_page_that_shows_no_words_is_reported(string html) => Assert.Equal(["page-empty"], PageUnderTest.Html(html).ProblemIds);

    [Fact]
    public void Deeper_nesting_than_anybody_means_is_reported_and_read_as_text()
    {
        var page = PageUnderTest.Html(string.Concat(Enumerable.Repeat("<div>\n", 10_000)) + "words");

        Assert.Equal(["page-too-deep"], page.ProblemIds);
        Assert.Equal(256, Assert.Single(page.Problems).Line);
        Assert.Contains(page.Page.Blocks, static block => block is TextLine { Text: "words" });
    }

    [Fact]
    public void The_main_part_of_a_page_leaves_the_site_around_it_out() =>
        Assert.Equal(["words"], Lines("<div>menu</div><main><p>words</p></main><footer>imprint</footer>"));

    private static ImmutableArray<Block> Blocks(string html) => PageUnderTest.Html(html).Page.Blocks;

    private static string[] Lines(string html) =>
        [.. Blocks(html).Select(static block => block is HeadingBlock heading ? heading.Text : Assert.IsType<TextLine>(block).Text)];
}
