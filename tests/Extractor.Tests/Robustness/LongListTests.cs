using System.Diagnostics;
using System.Text;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Tests.Robustness;

/// <summary>Lists, headings and definitions in numbers and lengths that no person writes.</summary>
[Collection(nameof(WorstInputTests))]
public sealed class LongListTests
{
    private const string Operation = "# Kites\n\n## POST /v1/kites\n\n### Parameters\n\n";
    private const int Few = 1_000;
    private const int Many = 10_000;

    // A square would take a hundred times as long.
    private const double Generous = 30;
    private const double NoticeableMilliseconds = 20;
    private const int Attempts = 10;

    public static TheoryData<string> Forms => [.. Pages.Keys];

    private static readonly Dictionary<string, Func<int, string>> Pages = new(StringComparer.Ordinal)
    {
        ["bullets"] = static count => Repeat(count, static i => $"- `n{i}` (string, required): x. Default: `{i}`\n"),
        ["nested bullets"] = static count => Repeat(count, static i => $"{new string(' ', 2 * (i % 30))}- `n{i}` (object): x\n"),
        ["a bullet without end"] = static count =>
            $"- `a` (string): {Repeat(count * 20, static i => "must be one of `x`, defaults to ")}\n",
        ["a bullet of brackets"] = static count => $"- `a` {new string('(', count * 20)}\n",
        ["a bullet of many lines"] = static count => "- `a` (string): x\n" + Repeat(count, static i => "  goes on\n"),
        ["values"] = static count => "- `a` (string): one of:\n" + Repeat(count, static i => $"  - `v{i}`: x\n"),
        ["names"] = static count => "- " + string.Join(", ", Enumerable.Range(0, count).Select(static i => $"`a{i}`")) + " (string)\n",
        ["blocks that hold the next"] = static count => Repeat(
            count, static i => $"A `b{i}` block supports the following:\n\n* `b{i + 1}` - (Optional) x\n\n"),
        ["blocks that hold the one before"] = static count => Repeat(
            count, static i => $"A `b{i + 1}` block supports the following:\n\n* `b{i}` - (Optional) x\n\n"),
        ["blocks that hold themselves"] = static count => Repeat(
            count, static i => "A `b` block supports the following:\n\n* `b` - (Optional) x\n\n"),
        ["labels"] = static count => Repeat(count, static i => "- **Query Parameters:**\n  - **Body:**\n"),
        ["headings"] = static count => Repeat(count, static i => $"#### `h{i}`\n\n- Type: string\n\nwords\n\n"),
        ["names in bold"] = static count => Repeat(count, static i => $"**h{i}**\n"),
        ["attributes"] = static count => "**h**\n" + Repeat(count, static i => "Description: x\n"),
        ["definitions"] = static count => Repeat(count, static i => $"n{i}\n: String. x\n\n"),
        ["terms"] = static count => Repeat(count, static i => $"n{i}\n") + ": String\n",
        ["shortcodes"] = static count => $"- `a`: {Repeat(count * 10, static i => "{{< ")}\n",
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Ten_times_as_much_takes_about_ten_times_as_long(string form)
    {
        var (few, many) = (Page(form, Few), Page(form, Many));
        Milliseconds(few);
        var (shortest, longest) = (Milliseconds(few), Milliseconds(many));
        // A busy machine makes one measurement long, and not all of them.
        for (var again = 1; again < Attempts && longest > Allowed(shortest); again++)
            (shortest, longest) = (Math.Min(shortest, Milliseconds(few)), Math.Min(longest, Milliseconds(many)));

        Assert.True(longest <= Allowed(shortest), $"{shortest:F1} ms became {longest:F1} ms");
    }

    [Fact]
    public void Ten_thousand_bullets_inside_each_other_end_in_the_ledger()
    {
        var page = Extraction.ReadOne(
            Page(Repeat(10_000, static i => $"{new string(' ', i % 3_000)}- `n{i}` (object): x\n")),
            Vocabulary.BuiltIn,
            Extractor.Settings.ProjectSettings.None).Page;

        Assert.Equal(10_000, page!.Reading.Rows.Count(static row => row.Kind.EndsWith("bullet", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_path_grows_no_longer_than_people_nest()
    {
        var page = Extraction.ReadOne(
            Page("blocks that hold the next", 500), Vocabulary.BuiltIn, Extractor.Settings.ProjectSettings.None).Page;

        Assert.All(page!.Reading.Claims, static claim => Assert.True(claim.Path.Depth <= 40));
    }

    private static double Allowed(double shortest) => Generous * Math.Max(shortest, NoticeableMilliseconds);

    private static PageFile Page(string form, int count) => Page(Operation + Pages[form](count));

    private static PageFile Page(string text) => new("page.md", Encoding.UTF8.GetBytes(text));

    private static string Repeat(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));

    private static double Milliseconds(PageFile page)
    {
        var watch = Stopwatch.StartNew();
        Extraction.ReadOne(page, Vocabulary.BuiltIn, Extractor.Settings.ProjectSettings.None);
        return watch.Elapsed.TotalMilliseconds;
    }
}
