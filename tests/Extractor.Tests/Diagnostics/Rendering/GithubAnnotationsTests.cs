using Extractor.Diagnostics.Rendering;

namespace Extractor.Tests.Diagnostics.Rendering;

public sealed class GithubAnnotationsTests
{
    [Fact]
    public void A_finding_is_a_command_with_its_signs_escaped() =>
        Assert.Equal(
            "::error file=docs/a b.md,line=7,col=3,title=page-odd::found 5%25,%0Aexpected: more\n",
            GithubAnnotations.Of([ReportsOf.Finding]));

    [Fact]
    public void Signs_that_part_properties_are_escaped_in_them() =>
        Assert.Equal("::error file=a%3Ab%2Cc.md,title=page-odd::m\n", GithubAnnotations.Of([ReportsOf.Odd.At("a:b,c.md", null, "m")]));

    [Fact]
    public void Several_lines_leave_no_room_for_a_column() =>
        Assert.Equal(
            "::error file=a.md,line=1,endLine=3,title=page-odd::m\n",
            GithubAnnotations.Of([ReportsOf.Odd.At("a.md", 1, "m") with { EndLine = 3, Column = 2 }]));

    [Fact]
    public void The_heaviest_come_first() =>
        Assert.Equal(
            "::error file=a.md,title=page-odd::m\n::notice file=a.md,title=page-plain::m\n",
            GithubAnnotations.Of([ReportsOf.Plain.At("a.md", null, "m"), ReportsOf.Odd.At("a.md", null, "m")]));

    [Theory]
    [InlineData(10, 10, false)]
    [InlineData(11, 10, true)]
    [InlineData(500, 10, true)]
    public void No_level_has_more_than_GitHub_shows_and_what_is_left_out_is_counted(int findings, int lines, bool counted)
    {
        var text = GithubAnnotations.Of(Enumerable.Range(1, findings).Select(static number => ReportsOf.Odd.At("a.md", number, "m")));

        Assert.Equal(lines, text.TrimEnd('\n').Split('\n').Length);
        Assert.Equal(counted, text.Contains($"title=and {findings - 9} more::", StringComparison.Ordinal));
    }
}
