using System.Text.Json.Nodes;
using Extractor.Evidence;
using Extractor.Pages;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Commands.Checking;

/// <summary>The case that the tool was made for, on the registry that the repository keeps.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Scope = "POST /v1/videos/omni-video";

    private const string WithTopLevelUrl = """
        {
          "model_name": "kling-v3-omni",
          "prompt": "The boat drifts on into the harbour",
          "video_url": "https://example.com/boat.mp4",
          "mode": "pro",
          "aspect_ratio": "16:9",
          "duration": "5"
        }
        """;

    private const string WithVideoList = """
        {
          "model_name": "kling-v3-omni",
          "prompt": "The boat drifts on into the harbour",
          "video_list": [{ "video_url": "https://example.com/boat.mp4", "refer_type": "feature" }],
          "mode": "pro",
          "aspect_ratio": "16:9",
          "duration": "5"
        }
        """;

    private readonly TemporaryFolder folder = new TemporaryFolder().Write("probe.json", WithTopLevelUrl).Write("good.json", WithVideoList)
        .Write("mode.json", WithVideoList.Replace("\"pro\"", "\"standard\"", StringComparison.Ordinal));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_field_that_no_page_documents_is_named_with_its_evidence_and_the_documented_one()
    {
        var result = await SotProcess.Run(["check", folder.At("probe.json"), "--scope", Scope, "--out", OwnRegistry.Folder]);

        Assert.Equal((3, ""), (result.ExitCode, result.Error));
        Assert.Contains(
            "  hypothesis  video_url     undocumented; accepted 2026-03-29, unproven\n", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            ":4:3: warning[field-hypothesis]: /video_url: found 'video_url', a hypothesis: undocumented, evidence: accepted 2026-03-29, "
            + "unproven (evidence/2026-03-29-omni-video-url.yaml:2), expected a documented field such as video_list[].video_url "
            + "(kling/omni-video.md:58)\n",
            result.Output,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "probe.json: rests on a hypothesis: 5 confirmed, 1 hypothesis, 0 broken rules\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_call_built_on_the_documented_list_is_documented()
    {
        var result = Check("good.json", "--scope", Scope);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("  confirmed   video_list[].video_url   kling/omni-video.md:58\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(": warning[", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(": error[", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_the_page_does_not_list_breaks_a_rule()
    {
        var result = Check("mode.json", "--scope", "omni-video");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "mode.json:5:11: error[value-undocumented]: /mode: found the undocumented value \"standard\" of a documented field, expected "
            + "one of \"std\", \"pro\" (kling/omni-video.md:62)\n",
            result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Many_files_patterns_and_stdin_are_checked_in_one_run()
    {
        folder.Write("more/deep/one.json", WithVideoList).Write("more/two.json", WithTopLevelUrl);
        var result = SotResult.Of(
            ["check", folder.At("g*.json"), folder.At("more/**/*.json"), "-", "--scope", Scope, "--out", OwnRegistry.Folder],
            folder.Root,
            WithVideoList);

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(
            ["good.json: documented", "more/deep/one.json: documented", "more/two.json: rests on a hypothesis", "stdin: documented"],
            result.Output.Split('\n').Where(static line => line.EndsWith("broken rules", StringComparison.Ordinal))
                .Select(
                    static line => line[..line.IndexOf(": ", line.IndexOf(": ", StringComparison.Ordinal) + 1, StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("good.json", 0)]
    [InlineData("good.json probe.json", 3)]
    [InlineData("good.json probe.json mode.json", 1)]
    [InlineData("good.json probe.json mode.json gone.json", 2)]
    public void The_worst_of_all_payloads_is_the_exit_code(
        string files, int exitCode) => Assert.Equal(exitCode, Check([.. files.Split(' '), "--scope", Scope]).ExitCode);

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("github")]
    [InlineData("sarif")]
    [InlineData("junit")]
    public void Every_form_of_report_has_every_finding(string format)
    {
        var result = Check("probe.json", "mode.json", "--scope", Scope, "--format", format);

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.All(["value-undocumented", "field-hypothesis", "video_list[].video_url", "kling/omni-video.md:58"], part => Assert.Contains(
            part, result.Output, StringComparison.Ordinal));
        if (format is "json" or "sarif") Assert.NotNull(JsonNode.Parse(result.Output));
    }

    [Fact]
    public void As_json_each_field_and_each_finding_has_its_place_and_its_page()
    {
        var row = JsonNode.Parse(Check("probe.json", "--scope", Scope, "--format", "json").Output)!["payloads"]![0]!;
        var field = row["fields"]!.AsArray().Single(static one => (string?)one!["path"] == "video_url")!;
        var finding = row["findings"]!.AsArray().Single(static one => (string?)one!["rule"] == "field-hypothesis")!;

        Assert.Equal(("hypothetical", Scope), ((string?)row["verdict"], (string?)row["scope"]));
        Assert.Equal(
            ("hypothesis", "undocumented", 4, 3),
            ((string?)field["status"], (string?)field["reason"], (int?)field["line"], (int?)field["column"]));
        Assert.Equal("POST /v1/videos/omni-video#body.video_list[].video_url", (string?)finding["nearest"]![0]!["id"]);
        Assert.Equal(58, (int?)finding["nearest"]![0]!["anchor"]!["line"]);
        Assert.Equal("2026-03-29", (string?)finding["evidence"]![0]!["date"]);
    }

    [Fact]
    public void A_hypothesis_that_is_sent_on_purpose_changes_no_exit_code()
    {
        var result = Check("probe.json", "--scope", Scope, "--allow-hypothesis", "video_url=does it follow the clip?");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("note[field-allowed]: /video_url: found 'video_url', a hypothesis:", result.Output, StringComparison.Ordinal);
        Assert.Contains("expected it, as a probe: does it follow the clip?\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("video_uri=why", 3, "sot: --allow-hypothesis 'video_uri' allows nothing; no payload rests on such a hypothesis\n")]
    [InlineData("video_url", 2, "sot: --allow-hypothesis is 'video_url', expected FIELD=REASON\n")]
    [InlineData("video_url= ", 2, "sot: --allow-hypothesis is 'video_url= ', expected FIELD=REASON\n")]
    public void Only_a_hypothesis_with_a_reason_is_allowed(string allowance, int exitCode, string message)
    {
        var result = Check("probe.json", "--scope", Scope, "--allow-hypothesis", allowance);

        Assert.Equal((exitCode, message), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_name_of_several_hypotheses_allows_none()
    {
        folder.Write(
            "two.json",
            """{ "prompt": "a", "aspect_ratio": "16:9", "one": { "wind": 1 }, "image_list": [{ "image_url": "x", "wind": 2 """
            + """}], "element_list": [{ "element_id": 1, "wind": 2 }] }""");
        var result = Check("two.json", "--scope", Scope, "--allow-hypothesis", "wind=why");

        Assert.Equal(
            (
                2,
                "sot: --allow-hypothesis 'wind' fits 2 fields; name one of them:\n  POST /v1/videos/omni-video#body.element_list[].wind\n"
                + "  POST /v1/videos/omni-video#body.image_list[].wind\n"),
            (
                result.ExitCode,
                string.Join(
                    '\n',
                    result.Error.Split('\n').Order(StringComparer.Ordinal).Where(static line => line.Length > 0).OrderByDescending(
                        static line => line.StartsWith("sot", StringComparison.Ordinal))) + "\n"));
    }

    [Fact]
    public void A_probe_is_recorded_once_and_to_be_filled_in()
    {
        var arguments = new[]
        {
            "probe.json",
            "--scope",
            Scope,
            "--allow-hypothesis",
            "video_url=does it follow the clip?",
            "--record",
            folder.At("probe.yaml"),
        };
        var result = Check(arguments);
        var text = folder.Text("probe.yaml");

        Assert.Equal((0, "sot: wrote probe.yaml with 1 to fill in when the call has been made\n"), (result.ExitCode, result.Error));
        Assert.Contains("- field: POST /v1/videos/omni-video#body.video_url\n", text, StringComparison.Ordinal);
        Assert.Contains("  note: does it follow the clip?\n", text, StringComparison.Ordinal);
        var filled = text.Replace("date: ", "date: 2026-04-01 ", StringComparison.Ordinal)
            .Replace("api: ", "api: accepted ", StringComparison.Ordinal);
        Assert.Equal(
            "\"https://example.com/boat.mp4\"",
            Assert.Single(EvidenceReader.Read(new PageFile("a.yaml", System.Text.Encoding.UTF8.GetBytes(filled))).Findings).Sent);

        var again = Check(arguments);
        Assert.Equal(
            (2, "", "sot: probe.yaml exists already and is not overwritten; name a new file behind --record\n"),
            (again.ExitCode, again.Output, again.Error));
        Assert.Equal(text, folder.Text("probe.yaml"));
    }

    [Fact]
    public void A_payload_behind_the_option_gets_its_probe_beside_it()
    {
        var result = Check("--record", "probe.json", "--scope", Scope);

        Assert.Equal((3, "sot: wrote probe.probe.yaml with 1 to fill in when the call has been made\n"), (result.ExitCode, result.Error));
        Assert.Contains("- field: POST /v1/videos/omni-video#body.video_url\n", folder.Text("probe.probe.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_hypothesis_there_is_nothing_to_record()
    {
        var result = Check("good.json", "--scope", Scope, "--record", folder.At("probe.yaml"));

        Assert.Equal((0, "sot: probe.yaml was not written; the payloads rest on no hypothesis\n"), (result.ExitCode, result.Error));
        Assert.False(File.Exists(folder.At("probe.yaml")));
    }

    [Fact]
    public void A_call_says_its_operation_itself_whatever_scope_the_bodies_beside_it_have()
    {
        folder.Write("list.sh", "curl https://api.example.com/v1/videos/omni-video?pageNum=1\n");

        Assert.Equal(0, Check("good.json", "--scope", Scope, "--curl", "list.sh").ExitCode);
    }

    [Fact]
    public void A_key_that_a_terminal_would_obey_is_shown_in_signs()
    {
        folder.Write("red.json", """{ "prompt": "a", "aspect_ratio": "16:9", "\u001b[31mred": 1 }""");
        var result = Check("red.json", "--scope", Scope);

        Assert.Contains("\\u001b[31mred", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    private SotResult Check(params string[] words)
    {
        var named = words.Select(word =>
            word.EndsWith(".json", StringComparison.Ordinal) || word.EndsWith(".sh", StringComparison.Ordinal) ? folder.At(word) : word);
        return SotResult.Of(["check", .. named, "--out", OwnRegistry.Folder], folder.Root);
    }
}
