using System.Text;
using Extractor.Pages;
using Extractor.Reviewing;

namespace Extractor.Tests.Reviewing;

public sealed class ApprovalsReaderTests
{
    [Fact]
    public void Each_approval_has_a_fingerprint_a_reason_and_its_line()
    {
        var (approvals, problems) = Read("""
            # agreed on Monday
            - fingerprint: 0123456789abcdef # field-removed
              reason: nobody sends it
            - fingerprint: "fedcba9876543210"
              reason: the page was wrong
            """);

        Assert.Empty(problems);
        Assert.Equal(
            [new Approval("0123456789abcdef", "nobody sends it", 2), new Approval("fedcba9876543210", "the page was wrong", 4)], approvals);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public void A_file_without_approvals_is_none(string text) => Assert.Equal(([], []), Read(text));

    [Theory]
    [InlineData("fingerprint: 0123456789abcdef", 1, "expected one list of approvals, each with 'fingerprint' and 'reason'")]
    [InlineData("- 0123456789abcdef", 1, "expected an approval with the keys 'fingerprint' and 'reason' and no others")]
    [InlineData(
        "- fingerprint: 0123456789abcdef\n  reason: so\n  by: me",
        1,
        "expected an approval with the keys 'fingerprint' and 'reason' and no others")]
    [InlineData(
        "- fingerprint: 0123456789ABCDEF\n  reason: so",
        1,
        "fingerprint is '0123456789ABCDEF', expected the 16 hexadecimal digits that 'sot diff' prints")]
    [InlineData("- reason: so", 1, "fingerprint is '', expected the 16 hexadecimal digits that 'sot diff' prints")]
    [InlineData("- fingerprint: 0123456789abcdef\n  reason:", 1, "expected a reason: one line that says why the change is accepted")]
    [InlineData(
        "- fingerprint: 0123456789abcdef\n  reason: so\n- fingerprint: 0123456789abcdef\n  reason: so",
        3,
        "the change is accepted on line 1 already; take one of the two out")]
    public void A_mistake_is_told_with_its_line(string text, int line, string message)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal(
            ("approvals-broken", "docs/sot-approved.yaml", line, message), (problem.Rule.Id, problem.Path, problem.Line, problem.Message));
    }

    [Theory]
    [InlineData("- fingerprint: [\n", "not YAML")]
    [InlineData("- \0", "found a zero byte, expected UTF-8 text")]
    public void What_is_no_yaml_is_told(
        string text, string message) => Assert.Contains(message, Assert.Single(Read(text).Problems).Message, StringComparison.Ordinal);

    private static (Approval[] Approvals, Extractor.Diagnostics.Diagnostic[] Problems) Read(string text)
    {
        var (approvals, problems) = ApprovalsReader.Read(new PageFile("docs/sot-approved.yaml", Encoding.UTF8.GetBytes(text)));
        return ([.. approvals], [.. problems]);
    }
}
