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

    private static string[] Titles(PageUnderTest page) =>
        [.. page.Page.Blocks.OfType<Extractor.Pages.HeadingBlock>().Select(static heading => heading.Text)];
}
