using Extractor.Bodies;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Tests.Bodies;

public sealed class JsonKeysTests
{
    [Theory]
    [InlineData("省略")]
    [InlineData("omitted")]
    [InlineData("...")]
    [InlineData("rest omitted ...")]
    [InlineData("以下省略")]
    [InlineData("중략")]
    public void A_comment_that_says_that_something_is_left_out_is_none_of_a_key(string words) =>
        Assert.False(Read($"{{ \"sail\": 1 // {words}\n}}").Commented);

    [Fact]
    public void Every_key_has_its_path()
    {
        var keys = Read("""
            {
              "id": 1,
              "owner": { "name": "a", "tags": ["x", "y"] },
              "items": [ { "id": 1 }, { "id": 2, "size": 3 } ],
              "grid": [[ { "x": 1 } ]]
            }
            """);

        Assert.Equal(
            ["id", "owner", "owner.name", "owner.tags", "items", "items[].id", "items[].id", "items[].size", "grid", "grid[][].x"],
            Paths(keys));
        Assert.Empty(keys.Problems);
    }

    [Fact]
    public void A_gap_within_the_quotation_marks_is_no_part_of_a_key() =>
        Assert.Equal(["sail", "mast"], Paths(Read("{ “sail ”: “flax”, \" mast\": 2 }")));

    [Fact]
    public void A_list_at_the_root_has_items() => Assert.Equal(["[].id"], Paths(Read("[ { \"id\": 1 } ]")));

    [Fact]
    public void A_key_knows_its_line_its_value_and_its_comment()
    {
        var keys = Read("{\n  \"id\": \"string\", // the number\n  \"size\": 1.5,\n  \"items\": [],\n  \"owner\": {}\n}").Keys;

        Assert.Equal(
            [(1, "string", true, "the number", '\0'), (2, "1.5", false, "", '\0'), (3, "", false, "", '['), (4, "", false, "", '{')],
            keys.Select(static key => (key.Line, key.Value, key.Quoted, key.Comment, key.Opens)));
    }

    [Theory]
    [InlineData("{ \"a\": 1, // one\n\"b\": 2 }", "one", "")]
    [InlineData("{ // first\n\"a\": 1,\n// second\n\"b\": 2 }", "first", "second")]
    [InlineData("{ /* first */ \"a\": 1, \"b\": 2 /* second */ }", "first", "second")]
    [InlineData("{ \"a\": 1, # one\n\"b\": 2 }", "one", "")]
    [InlineData("{ // one\n// and two\n\"a\": 1,\n\"b\": 2 }", "one and two", "")]
    [InlineData("{ \"a\": [ // one\n1 ],\n\"b\": 2 }", "one", "")]
    [InlineData("{ \"a\": \"http://x/#y\",\n\"b\": 2 }", "", "")]
    public void A_comment_is_that_of_the_key_on_its_line_or_of_the_key_below(
        string body, string a, string b) => Assert.Equal([a, b], Read(body).Keys.Select(static key => key.Comment));

    [Theory]
    [InlineData("{ \"a\": 1, \"b\": 2, }")]
    [InlineData("{ \"a\": 1 \"b\": 2 }")]
    [InlineData("{ \"a\": 1\n\"b\": 2 }")]
    [InlineData("{ \"a\": \"x\"\n\"b\": 2 }")]
    [InlineData("{ a: 1, b: 2 }")]
    [InlineData("{ 'a': 1, 'b': 2 }")]
    [InlineData("{ “a”: 1, “b”: 2 }")]
    [InlineData("{ \"a\"：1，\"b\"：2 }")]
    [InlineData("{ \"a\": string, \"b\": int }")]
    [InlineData("{ \"a\": , \"b\": }")]
    [InlineData("{ \"a\": { ... }, ..., \"b\": 2 }")]
    [InlineData("{ \"a\": [1, 2, ...], \"b\": 2, … }")]
    [InlineData("{ \"a\": \"x \\\" y: z\", \"b\": 2 }")]
    [InlineData("{ \"a\": \"{\", \"b\": \"]\" }")]
    [InlineData("\"a\": 1, \"b\": 2")]
    [InlineData("\"a\": { }, \"b\": [ ]")]
    [InlineData("{ \"a\": 1, \"b\": ")]
    [InlineData("{ \"a\": 1, \"b\": {")]
    [InlineData("{ \"a\": 1, \"b\": \"cut sho")]
    [InlineData("{ \"a\": [ 1, 2 }, \"b\": 2 }")]
    [InlineData("{ \"a\": { \"x\" }, \"b\": 2 }")]
    [InlineData("{ \"a\": 1 }, \"b\": 2 }")]
    [InlineData("{ \"a\": <number>, \"b\": {{value}} }")]
    [InlineData("{ \"a\": true || false, \"b\": 2 }")]
    public void Broken_JSON_gives_the_keys_that_it_shows(string body) => Assert.Equal(["a", "b"], Paths(Read(body)));

    [Theory]
    [InlineData("{ \"a\": 1", "the body ends before it is closed")]
    [InlineData("{ \"a\": \"x\n}", "a string is not closed on its line")]
    [InlineData("{ \"a\": [ }", "'}' closes over something still open")]
    [InlineData("{ \"a\": 1 ]}", "']' closes nothing")]
    [InlineData("{ \"a\": 1, some words, }", "'some words' is neither a key nor a value")]
    [InlineData("{ \"a\": 1, \"two words\": 2 }", "'two words' is no field name")]
    public void What_is_no_JSON_is_listed(string body, string problem)
    {
        var keys = Read(body);

        Assert.Equal("a", Paths(keys)[0]);
        Assert.Contains(problem, keys.Problems.Select(static one => one.What));
    }

    [Fact]
    public void Keys_that_are_data_are_kept_as_the_page_has_them() => Assert.Equal(
        ["counts", "counts.2026-03-28", "counts.名前"], Paths(Read("{ \"counts\": { \"2026-03-28\": 1, \"名前\": 2 } }")));

    [Fact]
    public void A_body_without_braces_is_named_by_its_first_key()
    {
        Assert.Equal("items", Read("\"items\": [ { \"id\": 1 } ]").RootName);
        Assert.Null(Read("{ \"items\": [] }").RootName);
    }

    [Fact]
    public void The_reading_ends_with_the_body_and_says_where()
    {
        const string Text = "{ \"a\": 1 }' -H 'b: c'";
        var keys = Read(Text);

        Assert.Equal(["a"], Paths(keys));
        Assert.Equal("' -H 'b: c'", Text[keys.End..]);
    }

    [Fact]
    public void Past_the_deepest_nesting_keys_are_reported_and_not_read()
    {
        var keys = Read(string.Concat(Enumerable.Repeat("{\"a\":", 100)));

        Assert.Equal(FieldPath.DeepestNesting, keys.Keys.Length);
        Assert.Contains(keys.Problems, static one => one.What.StartsWith("the body nests deeper", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1, 2]")]
    [InlineData("null")]
    [InlineData("}{")]
    public void A_body_without_keys_has_none(string body) => Assert.Empty(Read(body).Keys);

    private static JsonKeys Read(string body) => JsonKeyReader.Read(new SourceText("page.md", body), 0, body.Length);

    private static string[] Paths(JsonKeys keys) => [.. keys.Keys.Select(static key => key.Path.Value)];
}
