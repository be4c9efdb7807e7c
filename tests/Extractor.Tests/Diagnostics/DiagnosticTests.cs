using Extractor.Diagnostics;

namespace Extractor.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    [Theory]
    [InlineData(Severity.Error, 7, "docs/a.md:7: error[page-odd]: found this, expected that")]
    [InlineData(Severity.Warning, 7, "docs/a.md:7: warning[page-odd]: found this, expected that")]
    [InlineData(Severity.Note, 7, "docs/a.md:7: note[page-odd]: found this, expected that")]
    [InlineData(Severity.Error, null, "docs/a.md: error[page-odd]: found this, expected that")]
    public void It_is_printed_as_compilers_print_theirs(Severity severity, int? line, string printed) =>
        Assert.Equal(
            printed, new Rule("page-odd", severity, "A page is odd.").At("docs/a.md", line, "found this, expected that").ToString());
}
