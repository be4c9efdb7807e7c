namespace Extractor.Tests.Dialects;

public sealed class ProseMentionsTests
{
    [Theory]
    [InlineData("Send the `task_size` parameter.", "task_size")]
    [InlineData("Send the task_size field.", "task_size")]
    [InlineData("the \"task-size\" attribute", "task-size")]
    [InlineData("the taskSize property", "taskSize")]
    [InlineData("the field task_size", "task_size")]
    [InlineData("the parameter `owner.name`", "owner.name")]
    [InlineData("请传入 `task_size` 参数", "task_size")]
    [InlineData("参数task_size", "task_size")]
    [InlineData("task_size パラメータ", "task_size")]
    [InlineData("task_size 파라미터", "task_size")]
    public void A_name_beside_a_noun_is_a_mention(string text, string name)
    {
        var page = Page(text);

        Assert.Equal([$"body.{name}"], page.Mentioned);
        Assert.Empty(page.Defined);
    }

    [Theory]
    [InlineData("Send the size parameter.")]
    [InlineData("A required parameter.")]
    [InlineData("Send task_size along.")]
    [InlineData("The parameter is optional.")]
    public void Ordinary_words_are_none(string text) => Assert.Empty(Page(text).Mentioned);

    [Fact]
    public void Each_line_speaks_for_itself()
    {
        var page = Page("the a_b field and the c_d field\nand the a_b field");

        Assert.Equal(["body.a_b", "body.c_d", "body.a_b"], page.Mentioned);
        Assert.Equal([5, 5, 6], page.Reading.Claims.Select(static claim => claim.Lines.FirstNumber));
    }

    [Fact]
    public void Words_in_a_table_count_and_words_in_code_do_not() =>
        Assert.Equal(
            ["body.a_b"], Page("| Field | Description |\n|-|-|\n| x | with the a_b parameter |\n\n```\nthe c_d parameter\n```").Mentioned);

    [Fact]
    public void A_word_with_a_hyphen_that_no_mark_sets_off_is_a_word() =>
        Assert.Equal(["body.tail-end"], Page("the well-known parameter and the `tail-end` parameter").Mentioned);

    [Fact]
    public void Words_below_nothing_at_all_mention_nothing() => Assert.Empty(PageUnderTest.Markdown("the task_size parameter\n").Mentioned);

    private static PageUnderTest Page(string text) => PageUnderTest.Markdown($"# Tasks\n\n## POST /v1/tasks\n\n{text}\n");
}
