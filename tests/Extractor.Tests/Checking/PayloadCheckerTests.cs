using Extractor.Checking;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking;

public sealed class PayloadCheckerTests
{
    private static readonly TaskCheck Tasks = TaskCheck.Of(
        "| prompt | string | Required | - | - | What to do |",
        "| mode | string | Optional | std | `std`, `pro` | How |",
        "| clips | array | Optional | - | - | The clips |",
        "| clips[].url | string | Required | - | - | Where it is |",
        "| clips[].use | string | Optional | - | `look`, `motion` | What for |",
        "| frame | object | Optional | - | - | The frame |",
        "| frame.size.width | int | Optional | - | - | In pixels |",
        "| labels | map | Optional | - | - | Names of your own |",
        "| extras | object | Optional | - | - | Whatever else there is |",
        "| tags | array of strings | Optional | - | - | Words |");

    [Fact]
    public void A_payload_of_documented_fields_is_documented()
    {
        var result = Tasks.Check(
            """{ "prompt": "a", "mode": "pro", "clips": [{ "url": "x" }, { "url": "y", "use": "look" }], "tags": ["b"] }""");

        Assert.Equal((CheckVerdict.Documented, 0), (result.Verdict, result.Findings.Length));
        Assert.Equal(
            ["confirmed prompt", "confirmed mode", "confirmed clips", "confirmed clips[].url", "confirmed clips[].use", "confirmed tags"],
            result.Fields.Select(static field => $"{RegistryJson.Name(field.Status)} {field.Id.Path}"));
    }

    [Fact]
    public void A_finding_says_where_what_was_found_what_was_expected_and_who_says_so()
    {
        var finding = Assert.Single(Tasks.Check("{\n  \"prompt\": \"a\",\n  \"mode\": \"fast\"\n}").Findings);

        Assert.Equal(
            "p.json:3:11: error[value-undocumented]: /mode: found the undocumented value \"fast\" of a documented field, expected one of "
            + "\"std\", \"pro\" (a.md:15)",
            finding.In("p.json").ToString());
        Assert.Equal(("docs/a.md", 15), (finding.In("p.json", "docs").Related[0].Path, finding.In("p.json", "docs").Related[0].Line));
        Assert.Equal("POST /v1/tasks#body.mode", finding.Field.ToString());
    }

    [Theory]
    [InlineData("""{ "prompt": "a", "mood": "pro" }""", "unknown mood", "field-undocumented /mood")]
    [InlineData("""{ "prompt": "a", "url": "x" }""", "unknown url", "field-undocumented /url")]
    [InlineData("""{ "prompt": "a", "clips[].url": "x" }""", "unknown ['clips[].url']", "field-undocumented /clips[].url")]
    [InlineData("""{ "prompt": "a", "frame.size": { "width": 1 } }""", "unknown ['frame.size']", "field-undocumented /frame.size")]
    [InlineData("""{ "prompt": "a", "": 1 }""", "unknown ['']", "field-undocumented /")]
    [InlineData("""{ "prompt": "a", "Prompt": "a" }""", "unknown Prompt", "field-undocumented /Prompt")]
    [InlineData("""{ "prompt": "a", "extras": { "deep": 1 } }""", "unknown extras.deep", "field-undocumented /extras/deep")]
    [InlineData("""{ "prompt": "a", "tags": [{ "deep": 1 }] }""", "unknown tags[].deep", "type-mismatch /tags/0")]
    [InlineData("""{ "prompt": "a", "labels": { "mine": 1, "yours": { "too": 2 } } }""", "open labels.mine", "field-open /labels/mine")]
    [InlineData("""{ "prompt": "a", "frame": { "size": { "width": 1 } } }""", "implied frame.size", null)]
    public void A_key_path_that_no_page_defines_is_never_called_documented(string json, string path, string? finding)
    {
        Assert.Contains(path, Tasks.Paths(json));
        Assert.Equal(finding is null ? [] : new[] { finding }, Tasks.Found(json));
    }

    [Fact]
    public void What_stands_below_an_unknown_field_is_unknown_and_told_once()
    {
        const string json = """{ "prompt": "a", "clip": [{ "url": "x", "use": { "more": 1 } }, { "url": "y" }] }""";

        Assert.Equal(
            ["confirmed prompt", "unknown clip", "unknown clip[].url", "unknown clip[].use", "unknown clip[].use.more"], Tasks.Paths(json));
        Assert.Equal(["field-undocumented /clip"], Tasks.Found(json));
    }

    [Theory]
    [InlineData("""{ "clips": [{ "url": "x" }, { "use": "look" }] }""", "required-missing", "required-missing /clips/1")]
    [InlineData("""{ "prompt": "a", "clips": [] }""")]
    [InlineData("""{ "prompt": "a", "clips": {} }""", "type-mismatch /clips")]
    [InlineData("""{ "prompt": "a", "clips": { "url": "x" } }""", "type-mismatch /clips")]
    [InlineData("""{ "prompt": "a", "frame": [{ "size": 1 }] }""", "type-mismatch /frame")]
    [InlineData("""{ "prompt": "a", "clips": ["x"] }""", "type-mismatch /clips/0")]
    [InlineData("""{ "prompt": 7 }""", "type-mismatch /prompt")]
    [InlineData("""{ "prompt": null }""", "type-mismatch /prompt")]
    [InlineData("""{ "prompt": "a", "frame": { "size": { "width": 1.5 } } }""", "type-mismatch /frame/size/width")]
    [InlineData("""{ "prompt": "a", "frame": { "size": { "width": 15e1 } } }""")]
    [InlineData("""{ "prompt": "a", "frame": { "size": { "width": "15" } } }""", "type-mismatch /frame/size/width")]
    [InlineData("""{ "prompt": "a", "tags": ["b", 3] }""", "type-mismatch /tags/1")]
    [InlineData("""{ "prompt": "a", "clips": [{ "url": "x", "use": "Look" }] }""", "value-undocumented /clips/0/use")]
    public void Broken_rules_are_told_with_their_place(string json, params string[] findings) => Assert.Equal(findings, Tasks.Found(json));

    [Fact]
    public void A_hypothesis_of_the_registry_comes_with_its_reason_its_evidence_and_what_may_be_meant()
    {
        var tasks = TaskCheck.Of(Edition.Of(
            ("a.md", TaskPage.Of("| clips | array | Optional | - | - | |", "| clips[].clip_url | string | Required | - | - | |")),
            ("evidence/one.yaml", "- field: POST /v1/tasks#body.clip_url\n  date: 2026-02-03\n  api: accepted\n  semantics: unproven\n")));
        var result = tasks.Check("""{ "clip_url": "x" }""");
        var finding = Assert.Single(result.Findings);

        Assert.Equal((CheckVerdict.Hypothetical, "field-hypothesis"), (result.Verdict, finding.Rule.Id));
        Assert.Equal(
            "/clip_url: found 'clip_url', a hypothesis: undocumented, evidence: accepted 2026-02-03, unproven (evidence/one.yaml:1), "
            + "expected a documented field such as clips[].clip_url (a.md:15)",
            finding.Message);
        Assert.Equal("POST /v1/tasks#body.clips[].clip_url", Assert.Single(finding.Nearest).Id.ToString());
        Assert.Equal("accepted", Assert.Single(finding.Evidence).Api);
    }

    [Fact]
    public void A_live_call_against_a_documented_field_is_noted()
    {
        var tasks = TaskCheck.Of(Edition.Of(
            ("a.md", TaskPage.Of("| mode | string | Optional | - | - | |")),
            ("evidence/one.yaml", "- field: POST /v1/tasks#body.mode\n  date: 2026-02-03\n  api: rejected\n  semantics: unproven\n")));

        Assert.Equal(["evidence-against /mode"], tasks.Found("""{ "mode": "x" }"""));
        Assert.Equal(CheckVerdict.Documented, tasks.Check("""{ "mode": "x" }""").Verdict);
    }

    [Fact]
    public void A_default_that_the_page_forgets_to_list_is_documented()
    {
        var tasks = TaskCheck.Of("| mode | string | Optional | auto | `std`, `pro` | How |");

        Assert.Empty(tasks.Found("""{ "mode": "auto" }"""));
        Assert.Equal(["value-undocumented /mode"], tasks.Found("""{ "mode": "max" }"""));
    }

    [Fact]
    public void A_broken_rule_weighs_more_than_a_hypothesis() => Assert.Equal(
        CheckVerdict.Broken, Tasks.Check("""{ "wind": 1 }""").Verdict);

    [Fact]
    public void Where_pages_contradict_each_other_the_newest_counts_and_the_other_is_told()
    {
        var tasks = TaskCheck.Of(Edition.Of(
            (
                "new.md",
                TaskPage.Captured(
                    "2026-02-01", "| mark | object | Optional | - | - | |", "| mode | string | Optional | - | `std`, `pro` | |")),
            (
                "old.md",
                TaskPage.Captured(
                    "2025-02-01", "| mark | array | Optional | - | - | |", "| mode | string | Optional | - | `std`, `max` | |"))));

        Assert.Equal(
            ["type-mismatch: a list of 0, expected the type object, though old.md:14 says array", "value-undocumented: the undocumented "
                + "value \"max\" of a documented field, expected one of \"std\", \"pro\", though old.md:15 says std, max"],
            tasks.Check("""{ "mark": [], "mode": "max" }""")
                .Findings.Select(static one => $"{one.Rule.Id}: {one.Found}, expected {one.Expected}"));
    }

    [Fact]
    public void The_parameters_of_a_call_without_a_body_are_those_of_its_address()
    {
        var registry = Edition.Of((
            "a.md",
            "# Tasks\n\n## GET /v1/tasks\n\n### Query Parameters\n\n| Field | Type | Required |\n| --- | --- | --- |\n"
            + "| page | int | Required |\n")).Registry;

        Assert.Equal(CheckVerdict.Documented, PayloadChecker.For(registry, "GET /v1/tasks").Check("""{ "page": 2 }"""u8.ToArray()).Verdict);
        Assert.Equal(CheckVerdict.Broken, PayloadChecker.For(registry, "GET /v1/tasks").Check("{}"u8.ToArray()).Verdict);
    }

    [Fact]
    public void A_scope_that_the_registry_does_not_have_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => PayloadChecker.For(OwnRegistry.Stored, "POST /v1/nowhere"));
}
