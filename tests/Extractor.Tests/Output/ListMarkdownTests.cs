using Extractor.Evidence;
using Extractor.Output;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Output;

public sealed class ListMarkdownTests
{
    [Fact]
    public Task Confirmed_fields_stand_below_their_operation_with_their_place() => Verifier.Verify(
        TinyDocs.Extracted().Text("confirmed.md"), "md");

    [Fact]
    public Task Hypotheses_say_why_what_was_seen_and_what_may_be_meant() => Verifier.Verify(
        TinyDocs.Extracted().Text("hypothesis.md"), "md");

    [Fact]
    public void No_word_of_a_page_breaks_a_table()
    {
        var docs = Edition.Of(("a|b.md", TaskPage.Of(@"| mode | string \| null | Optional | `a\|b` | | |")));
        var row = Assert.Single(ListMarkdown.Confirmed(docs.Registry, new EvidenceLedger(docs.Registry, [])).Split('\n'), static line =>
            line.Contains("body.mode", StringComparison.Ordinal));

        Assert.Equal(@"| `body.mode` | string \| null | optional | `a\|b` |  |  | a\|b.md:14 |", row);
    }
}
