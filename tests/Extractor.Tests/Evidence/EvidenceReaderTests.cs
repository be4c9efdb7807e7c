using System.Text;
using Extractor.Diagnostics;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Tests.Evidence;

public sealed class EvidenceReaderTests
{
    private const string Whole = """
        # What the calls of that day showed.
        - field: POST /v1/tasks#body.images[].type
          date: 2026-03-29
          sent: inline base64 video
          api: accepted
          semantics: unproven
          note: the task ran
          source: a note
        - field: POST /v1/tasks#body.prompt
          date: 2026-03-30
          api: rejected
          semantics: refuted

        """;

    [Fact]
    public void A_finding_is_read_with_all_its_keys_and_its_line()
    {
        var (findings, problems) = Read(Whole);

        Assert.Empty(problems);
        Assert.Equal(
            [
                "POST /v1/tasks#body.images[].type 2026-03-29 [inline base64 video] accepted unproven [the task ran] [a note] "
                + "evidence/a.yaml:2",
                "POST /v1/tasks#body.prompt 2026-03-30 [] rejected refuted [] [] evidence/a.yaml:9",
            ],
            findings.Select(static finding => $"{finding.Field} {finding.Date} [{finding.Sent}] {finding.Api} {finding.Semantics} "
                + $"[{finding.Note}] [{finding.Source}] {finding.File}:{finding.Line}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Nothing was tried yet.\n")]
    [InlineData("[]\n")]
    public void A_file_without_findings_is_no_mistake(string text)
    {
        var (findings, problems) = Read(text);

        Assert.Empty(findings);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("  sent:", "  send:", 4, "unknown key 'send', expected one of field, date, sent, api, semantics, note, source")]
    [InlineData("POST /v1/tasks#body.prompt", "prompt", 9, "field is 'prompt', expected an id such as POST /v1/tasks#body.prompt")]
    [InlineData(
        "- field: POST /v1/tasks#body.prompt\n  date", "- date", 9, "field is '', expected an id such as POST /v1/tasks#body.prompt")]
    [InlineData("2026-03-29", "2026-02-30", 3, "date is '2026-02-30', expected a day such as 2026-03-29")]
    [InlineData("2026-03-29", "29.3.2026", 3, "date is '29.3.2026', expected a day such as 2026-03-29")]
    [InlineData("  date: 2026-03-30\n", "", 9, "date is '', expected a day such as 2026-03-29")]
    [InlineData("api: accepted", "api: Accepted", 5, "api is 'Accepted', expected accepted or rejected")]
    [InlineData("api: rejected", "api: [rejected]", 11, "api is '', expected accepted or rejected")]
    [InlineData("note: the task ran", "note: [the task, ran]", 7, "note is a list or a mapping, expected words")]
    [InlineData("semantics: refuted", "semantics: maybe", 12, "semantics is 'maybe', expected proven or refuted or unproven")]
    public void An_impossible_value_is_told_with_its_line_and_what_was_expected(string right, string wrong, int line, string message) =>
        Told(Whole.Replace(right, wrong, StringComparison.Ordinal), line, message);

    [Theory]
    [InlineData("field: POST /v1/tasks#body.prompt\n", 1, "expected a list of findings, each opening with '- field:'")]
    [InlineData("words\n", 1, "expected a list of findings, each opening with '- field:'")]
    [InlineData("- words\n", 1, "expected a finding with the key 'field'")]
    [InlineData(Whole + "- - a\n  - b\n", 13, "expected a finding with the key 'field'")]
    [InlineData(Whole + "---\n" + Whole, 15, "expected one list of findings and no second document")]
    public void Another_form_is_told_with_its_line_and_what_was_expected(
        string text, int line, string message) => Told(text, line, message);

    [Theory]
    [InlineData("- field: [\n", 2)]
    [InlineData("- field: 'open\n", 1)]
    [InlineData("- note: a\n\tb: c\n", 1)]
    [InlineData("- field: a\n  field: b\n", 2)]
    [InlineData("- note: \"\\uD800\"\n", 1)]
    [InlineData("- &a [*a]\n- *b\n", 1)]
    public void Bad_yaml_is_told_with_its_line(string text, int line)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.StartsWith($"evidence/a.yaml:{line}: error[evidence-broken]: not YAML: ", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_told_with_its_line()
    {
        var (_, problems) = EvidenceReader.Read(new PageFile("evidence/a.yaml", (byte[])[.. "- field: a\n  note: "u8, 0xE4, .. "\n"u8]));

        Assert.Equal(
            "evidence/a.yaml:2: error[evidence-broken]: found byte 0xE4, expected UTF-8 text; save the file as UTF-8 and run again",
            Assert.Single(problems).ToString());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Endless_nesting_is_told_and_ends_nobody(string opening)
    {
        var problem = Assert.Single(
            Read("- field: POST /v1/tasks#body.prompt\n  note: " + string.Concat(Enumerable.Repeat(opening, 20_000))).Problems);

        Assert.Equal(Rules.EvidenceBroken, problem.Rule);
    }

    [Fact]
    public void A_mistake_takes_away_its_own_finding_and_all_mistakes_are_told()
    {
        var (findings, problems) = Read(Whole.Replace("api: rejected", "api: no", StringComparison.Ordinal)
            .Replace("semantics: refuted", "semantics: no", StringComparison.Ordinal));

        Assert.Equal(["images[].type"], findings.Select(static finding => finding.Field.Path.Value));
        Assert.Equal([11, 12], problems.Select(static problem => problem.Line ?? 0));
    }

    [Fact]
    public void Two_findings_on_one_line_are_told()
    {
        const string finding = "{ field: 'POST /v1/tasks#body.prompt', date: 2026-01-01, api: accepted, semantics: proven }";

        Told($"\n[{finding}, {finding}]\n", 2, "expected each finding on lines of its own");
    }

    private static (IReadOnlyList<Finding> Findings, IReadOnlyList<Diagnostic> Problems) Read(string text)
    {
        var (findings, problems) = EvidenceReader.Read(new PageFile("evidence/a.yaml", Encoding.UTF8.GetBytes(text)));
        return (findings, problems);
    }

    private static void Told(string text, int line, string message) =>
        Assert.Equal(
            [$"evidence/a.yaml:{line}: error[evidence-broken]: {message}"],
            Read(text).Problems.Select(static problem => problem.ToString()));
}
