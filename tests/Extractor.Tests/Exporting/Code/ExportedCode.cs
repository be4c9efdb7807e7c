using System.Diagnostics;
using System.Text.Json.Nodes;
using Extractor.Exporting.Code;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Exporting.Code;

/// <summary>Exported code of a language that other programs than this one run.</summary>
internal static class ExportedCode
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit code, and what it wrote.</returns>
    public static (int ExitCode, string Output) Run(string folder, string program, params string[] words)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in words) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"'{program}' did not end");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    /// <summary>Whether a program is there and does what it is asked to.</summary>
    public static bool Works(string program, params string[] words)
    {
        try
        {
            return Run(Path.GetTempPath(), program, words).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Puts the code and the payloads of a case into a folder.</summary>
    public static void WriteTo(TemporaryFolder folder, CodeCase known, string language, string file, string runner, string code) =>
        folder.Write(file, CodeExport.Of(language, known.Request)).Write(runner, code)
            .Write("payloads.json", new JsonArray([.. known.Payloads.Select(static payload => (JsonNode)payload)]).ToJsonString());

    /// <summary>Holds what a runner printed, a line of JSON for each payload, against what the check says.</summary>
    public static void AssertAgree(CodeCase known, string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(known.Payloads.Count, lines.Length);
        Assert.All(known.Payloads.Zip(lines), pair => Assert.Equal(
            known.Expected(pair.First),
            CodeCase.Sorted(JsonNode.Parse(pair.Second)!.AsArray().Select(static problem => (
                problem!["rule"]!.GetValue<string>(), problem["pointer"]!.GetValue<string>())))));
    }

    /// <summary>What a runner found wrong with one payload.</summary>
    public static JsonArray ProblemsOf(string output, int payload) =>
        JsonNode.Parse(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[payload])!.AsArray();
}
