using System.Text.Json.Nodes;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Commands;

public sealed class ConflictsCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = TinyDocs.Folder();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Conflicts_are_told_a_line_each_and_the_exit_code_says_that_there_are_some()
    {
        var result = Conflicts();

        Assert.Equal(
            (1,
                "docs/guides/overview.md:14: warning[conflict-required]: POST /v1/kites#body.name: required is 'optional' here and "
                + "'required' at kites.md:17; the registry takes 'required'\n"
                + "docs/guides/overview.md:15: warning[conflict-type]: POST /v1/kites#body.line_length: type is 'string' here and 'int' at "
                    + "kites.md:21; the registry takes 'int'\n"
                + "docs/kites.md:30: warning[conflict-example-field]: the example has POST /v1/kites#body.colour, which no page defines; "
                    + "what they define there begins at kites.md:17\n",
                "3 conflicts, 0 notes\n"),
            (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void Pages_that_agree_give_nothing_and_exit_0()
    {
        File.Delete(folder.At("docs/guides/overview.md"));
        folder.Edit("docs/kites.md", static text => text.Replace(", \"colour\": \"red\"", "", StringComparison.Ordinal));

        var result = Conflicts();

        Assert.Equal((0, "", "0 conflicts, 0 notes\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void As_json_every_finding_names_both_places_and_has_an_id_of_its_own()
    {
        var findings = JsonNode.Parse(Conflicts("--format", "json").Output)!.AsArray();

        Assert.Equal(
            ["docs/kites.md", "docs/kites.md", "docs/kites.md"],
            findings.Select(static finding => finding!["related"]![0]!["path"]!.GetValue<string>()));
        Assert.Equal(3, findings.Select(static finding => finding!["fingerprint"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public void As_sarif_every_result_has_its_rule_and_its_second_place()
    {
        var results = JsonNode.Parse(Conflicts("--format", "sarif").Output)!["runs"]![0]!["results"]!.AsArray();

        Assert.Equal(
            ["conflict-required", "conflict-type", "conflict-example-field"],
            results.Select(static result => result!["ruleId"]!.GetValue<string>()));
        Assert.All(results, static result => Assert.NotEmpty(result!["relatedLocations"]!.AsArray()));
    }

    [Fact]
    public void As_annotations_every_finding_stands_on_its_line() =>
        Assert.StartsWith(
            "::warning file=docs/guides/overview.md,line=14,title=conflict-required::",
            Conflicts("--format", "github").Output,
            StringComparison.Ordinal);

    [Fact]
    public void Pages_that_cannot_be_read_are_told_and_exit_2()
    {
        folder.Write("docs/broken.md", [0xC3, 0x28]);

        var result = Conflicts();

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("docs/broken.md:1: error[page-not-utf8]", result.Error, StringComparison.Ordinal);
    }

    private SotResult Conflicts(params string[] words) => folder.Sot(["conflicts", .. words, "--docs", folder.Docs]);
}
