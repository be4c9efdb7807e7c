using Extractor.Pages;
using Extractor.Pages.Shown;

namespace Extractor.Tests.Pages.Shown;

public sealed class RestructuredWordsTests
{
    [Theory]
    [InlineData("Send ``name`` twice", "Send name twice", "Code:name")]
    [InlineData("**name** (*string*, optional) -- What it is called", "name (string, optional) -- What it is called", "Strong:name Emphasis:string")]
    [InlineData("See `the kites <kites.html>`_ and `sheds`__.", "See the kites and sheds.", "")]
    [InlineData("The `name` of :ref:`a kite <kites>` as :code:`utf8`", "The name of a kite as utf8", "Code:name Code:utf8")]
    [InlineData("``a`` or ``b``.", "a or b.", "Code:a Code:b")]
    public void What_the_marks_set_apart_is_known_and_the_marks_are_gone(string line, string text, string marks)
    {
        var read = RestructuredWords.Read(line);

        Assert.Equal(text, read.Text);
        Assert.Equal(marks, string.Join(' ', read.Marks.Select(mark => $"{mark.Kind}:{read.Text.AsSpan(mark.Start, mark.Length)}")));
    }

    [Theory]
    [InlineData("2 * 3 * 4")]
    [InlineData("name* is required, tail* too")]
    [InlineData("__init__ and snake_case_ and **kwargs")]
    [InlineData(":query int limit: How many")]
    [InlineData("files/*.txt")]
    [InlineData("12:30:`")]
    public void Other_signs_are_signs_of_the_text(string line) => Assert.Equal(line, RestructuredWords.Read(line).Text);

    [Theory]
    [InlineData(@"a \*star\* and a \\", @"a *star* and a \")]
    [InlineData(@"``re``\ structured", "restructured")]
    public void A_backslash_takes_its_meaning_from_a_sign(string line, string text) =>
        Assert.Equal(text, RestructuredWords.Read(line).Text);

    [Theory]
    [InlineData("**Query Parameters:**", true)]
    [InlineData("**Query** parameters", false)]
    [InlineData("*Query parameters*", false)]
    public void A_line_that_is_bold_as_a_whole_is_emphasized(string line, bool expected) =>
        Assert.Equal(expected, RestructuredWords.Read(line).Emphasized);

    [Fact]
    public void A_page_of_it_has_its_labels_and_bullets_read()
    {
        var page = PageUnderTest.Of("kites.rst", """
            Kites
            =====

            .. http:post:: /v1/kites

               Flies a kite.

               **Request JSON Object:**

               * **name** (*string*) -- What it is called (required)
               * **tail** (*object*, optional) -- What it trails

               **Response JSON Object:**

               * **id** (*integer*) -- The kite

               **Status Codes:**

               * **201** -- It flies
               * **409** -- No wind

            .. http:get:: /v1/kites/{id}

               **Query Parameters:**

               * ``lang`` (*string*) -- The language, *two* letters
            """);

        Assert.Equal(["body.name", "body.tail", "response.id", "query.lang", "path.id"], page.Defined);
        Assert.Equal(("object", "The language, two letters"), (page["tail"].Type, page["lang"].Description));
    }

    [Fact]
    public void A_title_is_shown_without_its_marks()
    {
        var page = PageUnderTest.Of("kites.rst", "``POST /v1/kites``\n------------------\n\nBody parameters\n~~~~~~~~~~~~~~~\n\n- ``span`` (int): Wide\n");

        Assert.Equal("POST /v1/kites", page.Page.Blocks.OfType<HeadingBlock>().First().Text);
        Assert.Equal(["body.span"], page.Defined);
    }
}
