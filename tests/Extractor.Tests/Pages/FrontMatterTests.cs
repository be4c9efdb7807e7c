using Extractor.Diagnostics;
using Extractor.Pages;

namespace Extractor.Tests.Pages;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void It_gives_title_address_and_day_whatever_ends_the_lines(string end)
    {
        var (value, problem) = Read(
            "---\ntitle: \"Tasks: create\"\nurl: https://docs.example.com/tasks\ncaptured: 2026-03-28\n---\n# Tasks\n".Replace(
                "\n", end, StringComparison.Ordinal));

        Assert.Null(problem);
        Assert.Equal(new FrontMatter("Tasks: create", "https://docs.example.com/tasks", "2026-03-28", 5), value);
    }

    [Theory]
    [InlineData("2026-03-28", "2026-03-28")]
    [InlineData("2026-03-28T10:11:12Z", "2026-03-28")]
    [InlineData("2026-03-28T23:59:59+09:00", "2026-03-28")]
    [InlineData("2026-03-28 10:11:12", "2026-03-28")]
    [InlineData("2026/03/28", "2026-03-28")]
    public void A_day_may_be_written_in_the_usual_ways(string captured, string day) =>
        Assert.Equal(day, Read($"---\ncaptured: {captured}\n---\n").Value.Captured);

    [Theory]
    [InlineData("yesterday")]
    [InlineData("28.03.2026")]
    [InlineData("2026-13-01")]
    public void A_day_that_is_none_is_a_warning_at_its_line_and_the_rest_is_kept(string captured)
    {
        var (value, problem) = Read($"---\ntitle: Tasks\ncaptured: {captured}\n---\n");

        Assert.Equal(("Tasks", null, 4), (value.Title, value.Captured, value.Lines));
        Assert.Equal((Rules.FrontMatterBroken, 3), (problem!.Rule, problem.Line));
        Assert.Contains(captured, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: \"Tasks\nurl: x")]
    [InlineData("title: [a, b")]
    [InlineData("title: a\n\turl: b")]
    [InlineData("title: a\ntitle: b")]
    [InlineData("title: a: b: c")]
    [InlineData("title: *unknown")]
    public void Broken_front_matter_is_a_warning_and_no_part_of_the_page(string broken)
    {
        var (value, problem) = Read($"---\n{broken}\n---\n# Tasks\n");

        Assert.Equal((null, null, null), (value.Title, value.Url, value.Captured));
        Assert.Equal(broken.Split('\n').Length + 2, value.Lines);
        Assert.Equal(Rules.FrontMatterBroken, problem!.Rule);
        Assert.InRange(problem.Line!.Value, 1, value.Lines);
    }

    [Fact]
    public void Front_matter_that_nothing_closes_is_a_warning_and_is_read_as_text()
    {
        var (value, problem) = Read("---\ntitle: Tasks\n\n# Tasks\n");

        Assert.Equal(FrontMatter.None, value);
        Assert.Equal((Rules.FrontMatterBroken, 1), (problem!.Rule, problem.Line));
    }

    [Theory]
    [InlineData("---\nWords of prose.\n\n| a | b |\n|---|---|\n\n---\n")]
    [InlineData("---\n# Tasks\n\nWords.\n\n---\n")]
    [InlineData("---\n- a bullet\n---\n")]
    [InlineData("---\nhttps://example.com/a\n---\n")]
    [InlineData("# Tasks\n---\ntitle: no\n---\n")]
    [InlineData("----\ntitle: no\n----\n")]
    [InlineData("---")]
    public void What_stands_between_thematic_breaks_is_text(string page)
    {
        var (value, problem) = Read(page);

        Assert.Equal(FrontMatter.None, value);
        Assert.Null(problem);
    }

    [Fact]
    public void Prose_that_opens_like_a_key_is_not_lost()
    {
        var page = PageUnderTest.Markdown("""
            ---
            Note: a page may open with a thematic break.

            - `size` (integer): in pixels
            - "broken

            ---
            """);

        Assert.Equal(["front-matter-broken"], page.ProblemIds);
        Assert.Equal(2, page.Ledger("bullet").Length + page.Ledger("field-bullet").Length);
    }

    [Theory]
    [InlineData("---\n---\n", 2)]
    [InlineData("---\n# a comment alone\n---\n", 3)]
    [InlineData("---\ntitle:\n...\n", 3)]
    public void Empty_front_matter_says_nothing(string page, int lines)
    {
        var (value, problem) = Read(page);

        Assert.Equal(FrontMatter.None with { Lines = lines }, value);
        Assert.Null(problem);
    }

    [Fact]
    public void Other_keys_and_comments_do_not_matter() =>
        Assert.Equal("Tasks", Read("---\n# where from\ntags: [a, b]\nTitle: no\ntitle: Tasks\nmore:\n  deep: 1\n---\n").Value.Title);

    [Fact]
    public void Lists_nested_past_all_measure_are_broken_and_do_not_end_the_process()
    {
        var (value, problem) = Read($"---\ntitle: {new string('[', 100_000)}\n---\n");

        Assert.Equal(3, value.Lines);
        Assert.Contains("nest more than", problem!.Message, StringComparison.Ordinal);
    }

    private static (FrontMatter Value, Diagnostic? Problem) Read(string text) => FrontMatter.Read(new SourceText("page.md", text));
}
