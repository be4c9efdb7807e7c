namespace Extractor.Tests.Pages;

public sealed class UnderlinedTitlesTests
{
    [Fact]
    public void In_text_a_line_with_a_rule_below_it_is_a_title()
    {
        var page = PageUnderTest.Plain(
            """
            ======
            风筝
            ======

            放飞
            ------

            放飞一只风筝 [POST /v1/kites]
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            + 参数
                + span: (字串, 必须) - 翼展
                + tails[][length]: (整数, 可选/必须) - 尾长

            收起一只风筝 [POST /v1/kites/{id}/landing]
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            + 参数
                + reason: (字串, 可选) - 原因
            """);

        Assert.Equal(["风筝", "放飞", "放飞一只风筝 [POST /v1/kites]", "收起一只风筝 [POST /v1/kites/{id}/landing]"], Titles(page));
        Assert.Equal(["body.span", "body.tails[].length", "body.reason", "path.id"], page.Defined);
        Assert.Equal(["POST /v1/kites", "POST /v1/kites/{id}/landing"], page.ScopesOfClaims);
    }

    [Theory]
    [InlineData("Kites\n---")]
    [InlineData("Kites and all of their tails\n-----")]
    [InlineData("a line of words\nKites\n-----")]
    [InlineData("Name\tType\n----------")]
    [InlineData("Name | Type\n-----------")]
    [InlineData("-----\n-----")]
    public void A_rule_below_something_else_makes_no_title(string text) => Assert.Empty(Titles(PageUnderTest.Plain(text)));

    [Fact]
    public void In_Markdown_a_line_of_tildes_below_a_title_is_its_rule_where_no_other_is_a_fence()
    {
        var page = PageUnderTest.Markdown("""
            Kites
            -----

            Show a kite
            ~~~~~~~~~~~
            .. http:get:: /v1/kites/(int:id)

               :>json int span: How wide it is.

            Sew a kite
            ~~~~~~~~~~
            .. http:post:: /v1/kites

               :<json int tails: How many tails.
            """);

        Assert.Equal(["Kites", "Show a kite", "Sew a kite"], Titles(page));
        Assert.Equal(["response.span", "body.tails", "path.id"], page.Defined);
    }

    [Theory]
    [InlineData("Body\n~~~~\n{ \"a\": 1 }\n~~~~\n")]
    [InlineData("~~~~\n\nBody\n~~~~\n")]
    [InlineData("Body\n~~~~\n\n~~~json\n{}\n~~~\n")]
    public void In_Markdown_tildes_that_may_be_a_fence_are_one(string text) => Assert.Empty(Titles(PageUnderTest.Markdown(text)));

    private static string[] Titles(PageUnderTest page) =>
        [.. page.Page.Blocks.OfType<Extractor.Pages.HeadingBlock>().Select(static heading => heading.Text)];
}
