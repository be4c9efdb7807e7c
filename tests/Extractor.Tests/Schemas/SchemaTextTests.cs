using Extractor.Pages;
using Extractor.Schemas;

namespace Extractor.Tests.Schemas;

public sealed class SchemaTextTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_value_knows_its_place_in_the_page(string lineEnd)
    {
        var source = new SourceText(
            "a.md",
            string.Join(
                lineEnd, "words before", "name: Ada", "tags:", "  - 😀", "  - [b, c]", "words: |", "  one", "  two", "", "last: {x: 1}"));
        var root = Root(source, 1, 9);

        Assert.Equal(["name", "tags", "words", "last"], root.Entries.Select(static entry => entry.Name));
        Assert.Equal([1, 2, 5, 9], root.Entries.Select(entry => source.LineAt(entry.Key.Start)));
        Assert.Equal([1, 4, 7, 9], root.Entries.Select(entry => source.LineAt(entry.Value.End - 1)));
        Assert.Equal(
            ["Ada", "[b, c]", "{x: 1}"],
            new[] { root["name"]!, root.List("tags")!.Items[1], root["last"]! }.Select(node => source.Text[node.Start..node.End]));
    }

    [Fact]
    public void A_character_that_ends_lines_for_yaml_alone_moves_no_place()
    {
        var source = new SourceText("a.md", "a: one\u0085two\nb: 3\n");

        Assert.Contains(Root(source, 0, 1).Entries, entry => entry.Name == "b" && source.LineAt(entry.Key.Start) == 1);
    }

    [Fact]
    public void Json_is_read_with_comments_tabs_and_trailing_commas()
    {
        var source = new SourceText(
            "a.md", "{\n\t\"a\": \"x // y\", // said\n\t/* not\n\tthis */ \"b\": [1, 2,],\n\t\"c\": \"\\ud83d\\ude00\\/\",\n}");
        var root = Root(source, 0, 5);

        Assert.Equal("x // y", root.Text("a"));
        Assert.Equal(["1", "2"], root.List("b")!.Values);
        Assert.Equal("😀/", root.Text("c"));
        Assert.Equal(3, source.LineAt(root["b"]!.Start));
    }

    [Fact]
    public void Several_documents_are_several_values()
    {
        var source = new SourceText("a.md", "a: 1\n---\nb: 2\n");

        Assert.Equal(2, SchemaText.Read(source, new LineRange(0, 2)).Roots.Length);
    }

    [Fact]
    public void A_key_that_stands_twice_is_kept_twice_and_found_once()
    {
        var root = Root(new SourceText("a.md", "a: 1\na: 2\n"), 0, 1);

        Assert.Equal(2, root.Entries.Count());
        Assert.Equal("1", root.Text("a"));
    }

    [Fact]
    public void A_line_that_breaks_yaml_is_left_out()
    {
        var text = SchemaText.Read(new SourceText("a.md", "a: 1\nb: c: d\ne: @f\ng: 2\n"), new LineRange(0, 3));

        Assert.Equal([1, 2], text.Problems.Select(static problem => problem.Line));
        Assert.Equal(["a", "g"], Assert.IsType<SchemaMap>(Assert.Single(text.Roots)).Entries.Select(static entry => entry.Name));
    }

    [Fact]
    public void Text_with_many_broken_lines_is_given_up()
    {
        var text = SchemaText.Read(new SourceText("a.md", string.Concat(Enumerable.Repeat("a: b: c\n", 5_000))), new LineRange(0, 4_999));

        Assert.InRange(text.Problems.Length, 2, 20);
    }

    [Fact]
    public void Broken_json_keeps_what_stands_before_the_break()
    {
        var text = SchemaText.Read(new SourceText("a.md", "{\"a\": 1}\n{\"b\": 2}"), new LineRange(0, 1));

        Assert.Equal("1", Assert.IsType<SchemaMap>(Assert.Single(text.Roots)).Text("a"));
        Assert.Equal(1, Assert.Single(text.Problems).Line);
    }

    [Fact]
    public void Whatever_a_page_holds_it_is_read_to_an_end()
    {
        string[] pieces =
        [
            "{", "}", "[", "]", ",", ": ", "- ", "? ", "&a ", "*a", "*b", "<<: ", "\n", "\n  ", "\n    ", "'", "\"", "|", ">", "#", "%",
            "@", "`", "---\n", "...\n", "!t ", "\t", "key", "properties", "type: object", "$ref: '#/key'", "\\", "\u0085", "é",
        ];
        var random = new Random(20_260);
        for (var round = 0; round < 2_000; round++)
        {
            var words = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var source = new SourceText("a.md", words);
            var text = SchemaText.Read(source, new LineRange(0, source.LineCount - 1));

            Assert.All(text.Roots, root => Assert.InRange(root.End, root.Start, words.Length));
            Assert.All(text.Problems, problem => Assert.InRange(problem.Line, 0, source.LineCount - 1));
        }
    }

    private static SchemaMap Root(SourceText source, int first, int last) =>
        Assert.IsType<SchemaMap>(Assert.Single(SchemaText.Read(source, new LineRange(first, last)).Roots));
}
