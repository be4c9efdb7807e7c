using Extractor.Model;
using Extractor.Output;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Output;

public sealed class LedgerFileTests
{
    [Fact]
    public Task Every_row_of_every_page_is_there_in_page_order() => Verifier.Verify(TinyDocs.Extracted().Text("rows.json"), "json");

    [Fact]
    public void What_is_written_is_read_again()
    {
        LedgerRow[] rows =
        [
            LedgerRow.Of("a.md", 3, 0, "table-row", "| a | b |", Outcome.Extracted),
            LedgerRow.Of("a.md", 4, 1, "bullet", "- words", Outcome.Ignored, "a bullet of prose"),
        ];

        Assert.Equal(rows, LedgerFile.Read(LedgerFile.Of(rows)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "schemaVersion": 1 }""")]
    [InlineData("""{ "schemaVersion": 1, "rows": [{}] }""")]
    [InlineData(
        """{ "schemaVersion": 1, "rows": [{ "page": "a.md", "line": "1", "kind": "bullet", "text": "", "outcome": "ignored", "reason": """
        + """null }] }""")]
    [InlineData(
        """{ "schemaVersion": 1, "rows": [{ "page": "a.md", "line": 1, "kind": "bullet", "text": "", "outcome": "lost", "reason": null """
        + """}] }""")]
    public void What_is_no_ledger_is_not_read(string json) => Assert.Null(LedgerFile.Read(System.Text.Encoding.UTF8.GetBytes(json)));
}
