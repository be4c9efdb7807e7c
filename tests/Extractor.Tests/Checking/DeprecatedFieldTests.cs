using Extractor.Checking;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking;

public sealed class DeprecatedFieldTests
{
    [Fact]
    public void A_deprecated_field_is_a_warning_with_its_replacement_and_the_payload_is_documented_all_the_same()
    {
        var result = TaskCheck.Of(
            "| width | int | Optional | - | | Deprecated since v2, use `girth` instead. |", "| girth | int | Optional | - | | All around |")
            .Check("""{"width": 1}""");

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("field-deprecated", "/width"), (finding.Rule.Id, finding.Pointer));
        Assert.Contains("deprecated since v2", finding.Message, StringComparison.Ordinal);
        Assert.Contains("'girth' in its place", finding.Message, StringComparison.Ordinal);
        Assert.Equal(CheckVerdict.Documented, result.Verdict);
    }

    [Fact]
    public void A_field_that_is_not_deprecated_is_none() =>
        Assert.Empty(TaskCheck.Of("| width | int | Optional | - | | How wide |").Found("""{"width": 1}"""));

    [Theory]
    [InlineData("| width | int (deprecated) | Optional | - | | How wide |")]
    [InlineData("| width | int | Optional | - | | **Deprecated** How wide |")]
    [InlineData("| width (deprecated) | int | Optional | - | | How wide |")]
    [InlineData("| width | int | Optional | - | | 已废弃 |")]
    public void However_a_page_says_it_a_field_is_deprecated(string row) =>
        Assert.Equal(["field-deprecated /width"], TaskCheck.Of(row).Found("""{"width": 1}"""));
}
