using System.Text.Json.Nodes;
using Extractor.Exporting.Code;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Exporting.Code;

public sealed class TypeScriptCodeTests : IDisposable
{
    private const string Calls = """
        import { buildOmniVideoBody } from "./contract.js";
        const link = "https://h.example/a.mp4";
        const more = { prompt: "a kite", video_url: link };
        const body =
        """;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Cases => CodeCase.Names;

    public void Dispose() => folder.Dispose();

    [TypeScriptCompiler.Theory]
    [MemberData(nameof(Cases))]
    public void The_code_compiles_and_its_validator_finds_what_the_check_finds(string name)
    {
        var known = CodeCase.Of(name);

        ExportedCode.AssertAgree(known, Judged(known));
    }

    [TypeScriptCompiler.Fact]
    public void The_payload_that_started_it_is_refused_and_the_documented_field_is_named()
    {
        var output = Judged(CodeCase.Of("omni"));
        var (undocumented, standard, documented) =
            (ExportedCode.ProblemsOf(output, 0), ExportedCode.ProblemsOf(output, 1), ExportedCode.ProblemsOf(output, 2));

        Assert.Contains(
            "video_list[].video_url (kling/omni-video.md:58)",
            Assert.Single(undocumented, IsAt("/video_url"))!["message"]!.GetValue<string>(),
            StringComparison.Ordinal);
        Assert.Equal("value-undocumented", Assert.Single(standard, IsAt("/mode"))!["rule"]!.GetValue<string>());
        Assert.Empty(documented);
    }

    [TypeScriptCompiler.Fact]
    public void The_documented_call_with_a_reference_video_is_built()
    {
        var (exitCode, output) = Compiled("""buildOmniVideoBody({ prompt: "a kite", video_list: [{ video_url: link }], mode: "pro" });""");
        Assert.True(exitCode == 0, output);

        var (_, body) = ExportedCode.Run(folder.Root, "node", "out/call.js");
        Assert.Equal("https://h.example/a.mp4", JsonNode.Parse(body)!["video_list"]![0]!["video_url"]!.GetValue<string>());
    }

    [TypeScriptCompiler.Theory]
    [InlineData("""buildOmniVideoBody({ prompt: "a kite", video_url: link });""")]
    [InlineData("buildOmniVideoBody(more);")]
    [InlineData("""buildOmniVideoBody({ prompt: "a kite", mode: "standard" });""")]
    [InlineData("""buildOmniVideoBody({ prompt: "a kite", video_list: [{}] });""")]
    [InlineData("""buildOmniVideoBody({ prompt: "a kite", video_list: [{ video_url: link, link }] });""")]
    public void What_no_page_documents_is_an_error_of_the_compiler(string call)
    {
        var (exitCode, output) = Compiled(call);

        Assert.NotEqual(0, exitCode);
        Assert.All(
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => !line.StartsWith(' ')),
            static line => Assert.StartsWith("call.ts(", line, StringComparison.Ordinal));
    }

    [TypeScriptCompiler.Fact]
    public void Every_operation_and_structure_of_the_registry_compiles()
    {
        var files = CodeCase.All.Select((request, number) => (Name: $"{number}.ts", Code: CodeExport.Of("typescript", request))).ToArray();
        foreach (var (name, code) in files) folder.Write(name, code);

        Assert.Equal((0, ""), TypeScriptCompiler.Compile(folder.Root, [.. files.Select(static file => file.Name)]));
    }

    private static Predicate<JsonNode?> IsAt(string pointer) => problem => problem!["pointer"]!.GetValue<string>() == pointer;

    private (int ExitCode, string Output) Compiled(string call)
    {
        ExportedCode.WriteTo(folder, CodeCase.Of("omni"), "typescript", "contract.ts", "package.json", """{ "type": "module" }""");
        // The one whose excess member the compiler must see is used by one of the calls alone.
        folder.Write("call.ts", $"declare const console: {{ log(text: string): void }};\n{Calls} {call}\nvoid more;\n"
            + "console.log(JSON.stringify(body));\n");
        return TypeScriptCompiler.Compile(folder.Root, "contract.ts", "call.ts");
    }

    private string Judged(CodeCase known)
    {
        const string runner = """
            import { readFileSync } from "node:fs";
            import * as contract from "./out/contract.js";
            const [validate] = Object.keys(contract).filter((name) => name.startsWith("validate")).map((name) => contract[name]);
            const payloads = JSON.parse(readFileSync("payloads.json", "utf8"));
            for (const payload of payloads) console.log(JSON.stringify(validate(JSON.parse(payload))));
            """;
        ExportedCode.WriteTo(folder, known, "typescript", "contract.ts", "run.mjs", runner);
        folder.Write("package.json", """{ "type": "module" }""");
        var (exitCode, errors) = TypeScriptCompiler.Compile(folder.Root, "contract.ts");
        Assert.True(exitCode == 0, errors);
        var (ended, output) = ExportedCode.Run(folder.Root, "node", "run.mjs");
        Assert.True(ended == 0, output);
        return output;
    }
}
