using Extractor.Diagnostics;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Robustness;

/// <summary>
/// Pages that say little and mean much: what they mean has a bound, and whoever reads the result learns that it was reached.
/// </summary>
public sealed class BudgetTests
{
    [Fact]
    public void Structures_that_name_each_other_are_unfolded_as_far_as_a_page_may_mean()
    {
        var edition = Edition.Of(("a.md",
            "# POST /v1/boats\n\n### Request Body\n\n" + string.Concat(Enumerable.Range(0, 7).Select(static level =>
            (level == 0 ? "" : $"## Part{level}Item\n\n")
            + "| Field | Type |\n|-|-|\n"
            + string.Concat(Enumerable.Range(0, 5).Select(row => $"| f{level}_{row} | Part{level + 1}Item |\n"))
            + "\n"))));

        Assert.InRange(edition.Registry.Fields.Length, 100, 5_000);
        Assert.Contains(edition.Findings, static finding => finding.Rule == Rules.PageBudget
            && finding.Message.Contains("64", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(8_000)]
    public void A_body_on_one_line_gives_files_that_grow_with_it_and_no_faster(int keys)
    {
        var page = "# Boats\n\n## POST /v1/boats\n\n```json\n{"
            + string.Join(',', Enumerable.Range(0, keys).Select(static key => $"\"k{key}\":{key}")) + "}\n```\n";

        Assert.InRange(Edition.Of(("a.md", page)).Files.Values.Sum(static file => file.Length), page.Length, page.Length * 400);
    }
}
