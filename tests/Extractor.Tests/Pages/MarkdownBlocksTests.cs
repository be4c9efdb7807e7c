using Extractor.Pages;

namespace Extractor.Tests.Pages;

public sealed class MarkdownBlocksTests
{
    [Theory]
    [InlineData("# Tasks", 1, "Tasks")]
    [InlineData("###### Tasks ######", 6, "Tasks")]
    [InlineData("## Task #1", 2, "Task #1")]
    [InlineData("## `POST` [/v1/tasks](/x)", 2, "POST /v1/tasks")]
    [InlineData("  ## Tasks", 2, "Tasks")]
    [InlineData("> ## Tasks", 2, "Tasks")]
    [InlineData("##\tTasks", 2, "Tasks")]
    [InlineData("## 请求参数", 2, "请求参数")]
    public void A_heading_has_its_level_and_its_words(string line, int level, string text)
    {
        var heading = Assert.IsType<HeadingBlock>(Assert.Single(Blocks(line)));

        Assert.Equal((level, text), (heading.Level, heading.Text));
    }

    [Theory]
    [InlineData("#Tasks")]
    [InlineData("####### Tasks")]
    [InlineData("\\# Tasks")]
    public void What_only_looks_like_a_heading_is_prose(string line) => Assert.IsType<TextLine>(Assert.Single(Blocks(line)));

    [Fact]
    public void An_underlined_heading_covers_its_underline()
    {
        var blocks = Blocks("Tasks\nand more\n=====\nWords.\n\nFields\n------\n");

        Assert.Equal(["Tasks and more", "Fields"], blocks.OfType<HeadingBlock>().Select(static heading => heading.Text));
        Assert.Equal([new LineRange(0, 2), LineRange.Single(3), new LineRange(5, 6)], blocks.Select(static block => block.Lines));
    }

    [Fact]
    public void A_lone_dash_below_a_line_is_no_underline() => Assert.All(
        Blocks("Default\n-\n"), static block => Assert.IsType<TextLine>(block));

    [Theory]
    [InlineData("<Tab>\n    ### Output\n\n    Words.\n</Tab>\n", new[] { "Output" })]
    [InlineData("    ### Output\n    Words.\n", new string[0])]
    [InlineData("<Tab>\n    # Output\n</Tab>\n", new string[0])]
    [InlineData("    ```\n    a\n\n    ## b\n\n    ```\n", new string[0])]
    public void A_heading_inside_a_component_may_be_set_in_as_code_is(string page, string[] headings) =>
        Assert.Equal(headings, Blocks(page).OfType<HeadingBlock>().Select(static heading => heading.Text));

    [Fact]
    public void A_tag_on_a_line_of_its_own_hides_no_heading() =>
        Assert.Equal(["Tasks"], Blocks("<div>\n## Tasks\n</div>\n").OfType<HeadingBlock>().Select(static heading => heading.Text));

    [Fact]
    public void Fenced_code_knows_its_language_and_its_lines()
    {
        var code = Assert.IsType<CodeBlock>(Assert.Single(Blocks("```JSON title=\"x\"\n{\n\n}\n```")));

        Assert.Equal(("json", new LineRange(1, 3), new LineRange(0, 4), true), (code.Language, code.Content, code.Lines, code.Fenced));
    }

    [Fact]
    public void A_fence_that_nothing_closes_runs_to_the_end()
    {
        var code = Assert.IsType<CodeBlock>(Assert.Single(Blocks("~~~\n{\n}")));

        Assert.Equal(new LineRange(1, 2), code.Content);
    }

    [Fact]
    public void A_fence_with_nothing_inside_has_no_content() => Assert.Equal(
        0, Assert.IsType<CodeBlock>(Assert.Single(Blocks("```\n```"))).Content.Count);

    [Fact]
    public void A_fence_inside_a_list_item_is_code()
    {
        var blocks = Blocks("- an item\n\n  ```json\n  {\"a\": 1}\n  ```\n- another\n");

        Assert.Equal(new LineRange(3, 3), Assert.Single(blocks.OfType<CodeBlock>()).Content);
        Assert.Equal(2, blocks.OfType<TextLine>().Count(static line => line.Bullet));
    }

    [Fact]
    public void A_table_inside_code_of_a_language_is_no_table() => Assert.IsType<CodeBlock>(
        Assert.Single(Blocks("```ruby\n| a | b |\n|---|---|\n```")));

    [Fact]
    public void Code_that_is_nothing_but_a_table_is_one() => Assert.IsType<TableBlock>(
        Assert.Single(Blocks("```\n| a | b |\n|---|---|\n| c | d |\n```")));

    [Fact]
    public void Indented_lines_are_prose_and_no_code() => Assert.Equal(
        "deep words", Assert.IsType<TextLine>(Assert.Single(Blocks("        deep words"))).Text);

    [Fact]
    public void A_thematic_break_is_no_block() => Assert.Equal(2, Blocks("Words.\n\n***\n\nWords.\n").Length);

    [Fact]
    public void A_link_definition_is_prose_like_any_other_line() => Assert.Equal(2, Blocks("[a]: /b\n[c]: /d\n").Length);

    [Fact]
    public void Lists_nested_past_all_measure_are_a_warning_and_are_read_line_by_line()
    {
        var page = PageUnderTest.Markdown($"# Tasks\n{string.Concat(Enumerable.Repeat("- ", 100))}a\n");

        Assert.Equal(["page-too-deep"], page.ProblemIds);
        Assert.Equal(2, Assert.Single(page.Problems).Line);
        Assert.All(page.Page.Blocks, static block => Assert.IsType<TextLine>(block));
    }

    [Fact]
    public void A_bullet_far_to_the_right_is_one_level_of_a_list()
    {
        var page = PageUnderTest.Markdown($"# Tasks\n\n{new string(' ', 200)}- a\n");

        Assert.Empty(page.ProblemIds);
        Assert.Single(page.Page.Blocks.OfType<HeadingBlock>());
    }

    [Fact]
    public void Lists_set_in_below_each_other_past_all_measure_are_a_warning()
    {
        var page = PageUnderTest.Markdown(
            string.Concat(Enumerable.Range(0, 100).Select(static depth => $"{new string(' ', 2 * depth)}- a\n")));

        Assert.Equal(["page-too-deep"], page.ProblemIds);
    }

    private static Block[] Blocks(string text) => [.. PageUnderTest.Markdown(text).Page.Blocks];
}
