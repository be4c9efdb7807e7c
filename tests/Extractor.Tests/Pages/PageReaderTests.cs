using System.Security.Cryptography;
using System.Text;
using Extractor.Diagnostics;
using Extractor.Pages;

namespace Extractor.Tests.Pages;

public sealed class PageReaderTests
{
    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_heading()
    {
        var (page, problems) = Read("\uFEFF# Tasks\n");

        Assert.Empty(problems);
        Assert.Equal("Tasks", Assert.IsType<HeadingBlock>(Assert.Single(page!.Blocks)).Text);
        Assert.Equal("# Tasks", page.Source.Line(0));
    }

    [Fact]
    public void The_hash_is_the_same_whatever_line_ends_a_checkout_gives_the_page()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. "# Tasks\r\n"u8];

        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData("# Tasks\n"u8)), PageReader.Read(new PageFile("page.md", bytes)).Page!.Sha256);
    }

    [Fact]
    public void A_page_that_is_not_UTF8_is_an_error_that_names_the_line_and_the_byte()
    {
        var (page, problems) = PageReader.Read(new PageFile("page.md", new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xE9, (byte)'c' }));

        Assert.Null(page);
        var problem = Assert.Single(problems);
        Assert.Equal((Rules.PageNotUtf8, 2), (problem.Rule, problem.Line));
        Assert.Contains("0xE9", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public void A_page_in_another_encoding_of_Unicode_is_an_error(string encoding)
    {
        var (page, problems) = PageReader.Read(new PageFile("page.md", Encoding.GetEncoding(encoding).GetBytes("# Tasks\n")));

        Assert.Null(page);
        Assert.Equal(Rules.PageNotUtf8, Assert.Single(problems).Rule);
    }

    [Fact]
    public void A_sequence_cut_short_at_the_end_of_the_page_is_an_error()
    {
        var (page, problems) = PageReader.Read(new PageFile("page.md", "名"u8[..2].ToArray()));

        Assert.Null(page);
        Assert.Equal((Rules.PageNotUtf8, 1), (Assert.Single(problems).Rule, problems[0].Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void A_page_without_text_is_a_warning(string text)
    {
        var (page, problems) = Read(text);

        Assert.Empty(page!.Blocks);
        Assert.Equal(Rules.PageEmpty, Assert.Single(problems).Rule);
    }

    [Theory]
    [InlineData("a.md", 1)]
    [InlineData("a.mdx", 1)]
    [InlineData("a.markdown", 1)]
    [InlineData("a.txt", 0)]
    [InlineData("a.TXT", 0)]
    [InlineData("a.rst", 0)]
    [InlineData("a.apib", 1)]
    public void Only_a_page_of_plain_text_has_no_headings(string path, int headings) =>
        Assert.Equal(headings, PageReader.Read(new PageFile(path, "# Tasks\n"u8.ToArray())).Page!.Blocks.OfType<HeadingBlock>().Count());

    [Fact]
    public void A_title_is_that_of_the_front_matter_or_the_first_heading_or_the_file()
    {
        Assert.Equal("Given", Read("---\ntitle: Given\n---\n# Heading\n").Page!.Title);
        Assert.Equal("Heading", Read("Words.\n\n# Heading\n").Page!.Title);
        Assert.Equal("page", Read("Words.\n").Page!.Title);
    }

    [Fact]
    public void Every_line_that_is_not_blank_belongs_to_one_block()
    {
        var page = Read("""
            ---
            title: Tasks
            ---
            # Tasks

            Words
            and more.
            - a bullet
              its second line
            ***
            | a | b |
            | - | - |
            | 1 | 2 |
            ```json
            {}

            ```
            > quoted
            Under
            =====
            """).Page!;

        var covered = page.Blocks.SelectMany(static block => Enumerable.Range(block.Lines.First, block.Lines.Count)).ToArray();

        // The thematic break says nothing and is no block.
        Assert.Equal([3, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], covered);
    }

    private static (Page? Page, IReadOnlyList<Diagnostic> Problems) Read(string text) =>
        PageReader.Read(new PageFile("folder/page.md", Encoding.UTF8.GetBytes(text)));
}
