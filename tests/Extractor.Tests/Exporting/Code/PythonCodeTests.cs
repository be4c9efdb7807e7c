using System.Text.Json.Nodes;
using Extractor.Exporting.Code;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Exporting.Code;

public sealed class PythonCodeTests : IDisposable
{
    private const string Validate = """
        import contract, json
        from pathlib import Path
        for payload in json.loads(Path("payloads.json").read_text(encoding="utf-8")):
            print(json.dumps([problem.__dict__ for problem in contract.validate(json.loads(payload))]))
        """;

    private static readonly string Program = OperatingSystem.IsWindows() ? "python" : "python3";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Cases => CodeCase.Names;

    public void Dispose() => folder.Dispose();

    [PydanticTheory]
    [MemberData(nameof(Cases))]
    public void The_validator_finds_what_the_check_finds(string name)
    {
        var known = CodeCase.Of(name);

        ExportedCode.AssertAgree(known, Ran(known, Validate));
    }

    // A whole number that is written as a fraction is none for pydantic where it is strict.
    [PydanticTheory]
    [MemberData(nameof(Cases))]
    public void The_model_takes_what_the_check_passes_and_nothing_else(string name)
    {
        var known = CodeCase.Of(name);
        var lines = Ran(known, """
            import contract, json
            from pathlib import Path
            from pydantic import BaseModel, ValidationError
            models = [one for one in vars(contract).values() if isinstance(one, type) and issubclass(one, BaseModel)]
            model = next(one for one in models if one is not BaseModel)
            for payload in json.loads(Path("payloads.json").read_text(encoding="utf-8")):
                try:
                    print(json.dumps(contract.build(model.model_validate(json.loads(payload)))))
                except ValidationError as refused:
                    print("refused")
            """).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(known.Payloads.Count, lines.Length);
        foreach (var (payload, line) in known.Payloads.Zip(lines))
        {
            if (payload.Contains(".0", StringComparison.Ordinal)) continue;
            var isRight = known.Expected(payload).Length > 0 ? line == "refused"
                : line != "refused" && JsonNode.DeepEquals(JsonNode.Parse(payload), JsonNode.Parse(line));
            Assert.True(isRight, $"{payload}: {line}");
        }
    }

    [PydanticFact]
    public void The_payload_that_started_it_is_refused_and_the_documented_field_is_named()
    {
        var output = Ran(CodeCase.Of("omni"), Validate);

        var undocumented = Assert.Single(
            ExportedCode.ProblemsOf(output, 0), static one => one!["pointer"]!.GetValue<string>() == "/video_url");
        Assert.Contains(
            "video_list[].video_url (kling/omni-video.md:58)", undocumented!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Single(ExportedCode.ProblemsOf(output, 1), static one => one!["pointer"]!.GetValue<string>() == "/mode");
        Assert.Empty(ExportedCode.ProblemsOf(output, 2));
    }

    [PydanticFact]
    public void The_documented_call_with_a_reference_video_is_built_and_the_undocumented_one_is_not()
    {
        var lines = Ran(CodeCase.Of("omni"), """
            import json
            from contract import OmniVideoBody, OmniVideoBodyVideoListItem, build
            video = OmniVideoBodyVideoListItem(video_url="https://h.example/a.mp4")
            print(json.dumps(build(OmniVideoBody(prompt="a kite", video_list=[video], mode="pro"))))
            wrongs = ({"video_url": "https://h.example/a.mp4"}, {"mode": "standard"}, {"video_list": []}, {"video_list": [video, video]})
            for wrong in wrongs:
                try:
                    OmniVideoBody(prompt="a kite", **wrong)
                    print("taken")
                except ValueError:
                    print("refused")
            """).Split('\n');

        Assert.Equal("https://h.example/a.mp4", JsonNode.Parse(lines[0])!["video_list"]![0]!["video_url"]!.GetValue<string>());
        Assert.Equal(["refused", "refused", "taken", "refused"], lines[1..5]);
    }

    [PydanticFact]
    public void Every_operation_and_structure_of_the_registry_has_models()
    {
        var modules =
            CodeCase.All.Select(static (request, number) => (Name: $"contract_{number}", Code: CodeExport.Of("python", request))).ToArray();
        foreach (var (name, code) in modules) folder.Write($"{name}.py", code);

        Assert.Empty(Ran(string.Join('\n', modules.Select(static module => $"import {module.Name}"))));
    }

    private string Ran(CodeCase known, string runner)
    {
        ExportedCode.WriteTo(folder, known, "python", "contract.py", "run.py", runner);
        return Ran(runner);
    }

    private string Ran(string runner)
    {
        folder.Write("run.py", runner);
        var (exitCode, output) = ExportedCode.Run(folder.Root, Program, "-W", "error", "-X", "utf8", "run.py");
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static string? WhyNot { get; } =
        ExportedCode.Works(Program, "-c", "import pydantic; assert [int(part) for part in pydantic.VERSION.split('.')[:2]] >= [2, 7]")
            ? null
            : "there is no pydantic 2.7 on this machine";

    /// <summary>A test that needs pydantic.</summary>
    private sealed class PydanticFactAttribute : FactAttribute
    {
        public PydanticFactAttribute() => Skip = WhyNot;
    }

    /// <summary>A test of several cases that needs pydantic.</summary>
    private sealed class PydanticTheoryAttribute : TheoryAttribute
    {
        public PydanticTheoryAttribute() => Skip = WhyNot;
    }
}
