using Extractor.Pages;

namespace Extractor.Tests.Pages.Code;

public sealed class PastedCodeTests
{
    [Theory]
    [InlineData("{\n\"a\": 1\n}\nWords.", 0, 2)]
    [InlineData("[\n{\"a\": 1},\n{\"a\": 2}\n]\nWords.", 0, 3)]
    [InlineData("{\n\n\"a\": {\n\n\"b\": 1 }\n\n}\nWords.", 0, 6)]
    [InlineData("\"items\": [\n{ \"id\": 1 }\n]\nWords.", 0, 2)]
    [InlineData("\"item\": {\n\"id\": 1 // the number of it\n}\nWords.", 0, 2)]
    [InlineData("{ // what is sent\na: 1\n}\nWords.", 0, 2)]
    [InlineData("{ \"a\": \"}\" }\nWords.", 0, 0)]
    [InlineData("{\n\"a\": \"https://example.com/{id}\"\n}\nWords.", 0, 2)]
    [InlineData("Words.\n{}\nWords.", 1, 1)]
    public void A_body_runs_to_the_bracket_that_closes_it(string text, int first, int last)
    {
        var code = Assert.Single(Code(text));

        Assert.Equal((new LineRange(first, last), "json", false), (code.Lines, code.Language, code.Fenced));
    }

    [Theory]
    [InlineData("{\n\"a\": 1,\n\"b\": [\nThe next chapter", 3)]
    [InlineData("{\n\"a\": 1,\n...\nWords follow here.", 3)]
    [InlineData("{\n\"a\": 1,\nThis goes on.", 2)]
    public void A_body_cut_short_ends_where_no_JSON_could_follow(
        string text, int lines) => Assert.Equal(lines, Assert.Single(Code(text)).Lines.Count);

    [Fact]
    public void A_body_cut_short_takes_no_field_along()
    {
        var code = Assert.Single(Code("""
            {
            "a": 1,
            "b":

            size
            integer
            Required
            """));

        Assert.Equal(new LineRange(0, 2), code.Lines);
    }

    [Fact]
    public void A_type_word_alone_on_its_line_may_be_the_item_of_a_list() =>
        Assert.Equal(5, Assert.Single(Code("{\n\"a\": [\nint\n]\n}\nWords.")).Lines.Count);

    [Theory]
    [InlineData("curl https://api.example.com/v1/tasks\nWords.", 1)]
    [InlineData("$ curl https://api.example.com/v1/tasks\nWords.", 1)]
    [InlineData("curl https://api.example.com/v1/tasks \\\n-H 'A: b' \\\n-d '{\n\"a\": 1\n}'\nWords.", 5)]
    [InlineData("curl https://api.example.com/v1/tasks \\\n\n-H 'A: b'\nWords.", 3)]
    public void A_call_goes_on_behind_a_backslash(string text, int lines)
    {
        var code = Assert.Single(Code(text));

        Assert.Equal((lines, "bash"), (code.Lines.Count, code.Language));
    }

    [Theory]
    [InlineData("{name} is a placeholder.")]
    [InlineData("[a link](https://example.com)")]
    [InlineData("\"quoted\" words")]
    [InlineData("\"a\": 1")]
    [InlineData("curl is a program.")]
    public void Other_lines_are_prose(string text) => Assert.Empty(Code(text));

    [Fact]
    public void Code_ends_before_a_table_and_before_fenced_code()
    {
        var blocks = PageUnderTest.Markdown("{\n\"a\":\n| x | y |\n|---|---|\n\n{\n\"a\":\n```json\n{}\n```\n").Page.Blocks;

        Assert.Equal(
            [new LineRange(0, 1), new LineRange(2, 3), new LineRange(5, 6), new LineRange(7, 9)],
            blocks.Select(static block => block.Lines));
    }

    private static CodeBlock[] Code(string text) => [.. PageUnderTest.Plain(text).Page.Blocks.OfType<CodeBlock>()];
}
