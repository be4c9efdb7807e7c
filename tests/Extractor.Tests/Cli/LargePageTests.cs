using System.Diagnostics;
using System.Text;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli;

public sealed class LargePageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const string Operation = "# Tasks\n\n## POST /v1/tasks\n\n### Request Body\n\n";

    [Fact]
    public void A_table_of_ten_thousand_columns_is_read()
    {
        var result = Extract(
            Operation + Row("Field", "Type", "x") + Row("---", "---", "---") + Row("prompt", "string", "y") + Row("seed", "int", "z"));

        Assert.Contains("2 confirmed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_lists_inside_each_other_are_read_line_by_line()
    {
        var lists = string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"{new string(' ', i)}- a\n"));
        var result = Extract(lists + "\n" + Operation + "| Field | Type |\n| --- | --- |\n| prompt | string |\n");

        Assert.Contains("docs/page.md:61: warning[page-too-deep]: ", result.Error, StringComparison.Ordinal);
        // Every bullet, and the two rows of a table that no heading is left for.
        Assert.Contains(" 5002 ", result.Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_lists_inside_each_other_make_a_page_too_large_to_be_read()
    {
        var lists = string.Concat(Enumerable.Range(0, 10_000).Select(static i => $"{new string(' ', i)}- a\n"));
        using var folder = new TemporaryFolder().Write("docs/page.md", Encoding.UTF8.GetBytes(lists));
        var result = folder.Sot("extract");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("docs/page.md: error[page-too-large]: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_quotes_inside_each_other_are_read_line_by_line() =>
        Assert.Contains("warning[page-too-deep]", Extract(new string('>', 10_000) + " words\n").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ntitle: ", "[")]
    [InlineData("```json\n", "{\"a\":")]
    [InlineData("```json\n", "[")]
    [InlineData("", "[a](")]
    [InlineData("| Field | Type |\n| --- | --- |\n| ", "`")]
    [InlineData("", "*_")]
    public void A_hundred_thousand_openings_that_nothing_closes_end_nobody(string before, string opening) =>
        Extract(before + string.Concat(Enumerable.Repeat(opening, 100_000)) + "\n---\n" + Operation);

    [Fact]
    public void Many_megabytes_of_prose_are_read()
    {
        var result = Extract(Operation + string.Concat(Enumerable.Repeat("A line of a page that never ends.\n", 500_000)));

        Assert.Contains("wrote extracted: version 1.0.0, 1 page", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_names_that_no_table_has_are_looked_up_in_thousands_that_one_has()
    {
        var rows = string.Concat(Enumerable.Range(0, 4_000).Select(static i => $"| documented_{i} | string |\n"));
        var prose = string.Concat(Enumerable.Range(0, 4_000).Select(static i => $"The `other_name_{i}` parameter is new.\n"));
        var result = Extract($"{Operation}| Field | Type |\n| --- | --- |\n{rows}\n{prose}");

        Assert.Contains("4000 confirmed, 4000 hypotheses", result.Output, StringComparison.Ordinal);
    }

    private static SotResult Extract(string page)
    {
        using var folder = new TemporaryFolder().Write("docs/page.md", Encoding.UTF8.GetBytes(page));
        var watch = Stopwatch.StartNew();
        var result = folder.Sot("extract");
        Assert.Equal(0, result.ExitCode);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        return result;
    }

    private static string Row(string first, string second, string other) =>
        $"| {first} | {second} |{string.Concat(Enumerable.Repeat($" {other} |", 9_998))}\n";
}
