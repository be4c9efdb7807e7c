using System.Text;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Tests.Evidence;

public sealed class ProbeFileTests
{
    private static readonly string Text = ProbeFile.Of(
    [
        new Probe(FieldId.Parse("POST /v1/tasks#body.wind")!.Value, "\"it's: 5\" # m/s\n", "to see: does it turn", "p.json"),
        new Probe(FieldId.Parse("POST /v1/tasks#body.colour")!.Value, null, null, "p.json"),
    ]);

    [Fact]
    public void It_leaves_open_what_only_the_call_can_show() => Assert.Equal("""
        # Sent on purpose, though no page defines it. When the call has been made, fill in date, api and semantics, and keep
        # this file in the folder evidence/ beside the reference pages.
        - field: POST /v1/tasks#body.colour
          date:                  # the day of the call, such as 2026-03-29
          sent:
          api:                   # accepted | rejected
          semantics: unproven    # proven | refuted | unproven
          note:
          source: p.json
        - field: POST /v1/tasks#body.wind
          date:                  # the day of the call, such as 2026-03-29
          sent: "\"it's: 5\" # m/s\n"
          api:                   # accepted | rejected
          semantics: unproven    # proven | refuted | unproven
          note: "to see: does it turn"
          source: p.json

        """.ReplaceLineEndings("\n"), Text);

    [Fact]
    public void Nobody_takes_it_for_a_finding_before_it_is_filled_in()
    {
        var (findings, problems) = Read(Text);

        Assert.Empty(findings);
        Assert.Equal([4, 6, 11, 13], problems.Select(static problem => problem.Line));
    }

    [Fact]
    public void Filled_in_it_is_read_as_what_was_sent()
    {
        var (findings, problems) = Read(Text.Replace("date: ", "date: 2026-04-01 ", StringComparison.Ordinal)
            .Replace("api: ", "api: accepted ", StringComparison.Ordinal));

        Assert.Empty(problems);
        Assert.Equal(
            ["POST /v1/tasks#body.colour||", "POST /v1/tasks#body.wind|\"it's: 5\" # m/s\n|to see: does it turn"],
            findings.Select(static one => $"{one.Field}|{one.Sent}|{one.Note}"));
    }

    private static (IReadOnlyList<Finding> Findings, IReadOnlyList<Extractor.Diagnostics.Diagnostic> Problems) Read(string text)
    {
        var (findings, problems) = EvidenceReader.Read(new PageFile("evidence/probe.yaml", Encoding.UTF8.GetBytes(text)));
        return (findings, problems);
    }
}
