using System.CommandLine;

namespace Extractor.Cli.Commands;

/// <summary>The examples in each command's help. A test runs every one of them.</summary>
internal static class CommandExamples
{
    private static readonly Dictionary<string, string[]> Calls = new(StringComparer.Ordinal)
    {
        ["extract"] = ["sot extract", "sot extract --check", "sot extract --claims reference-docs/kling/omni-video.md"],
        ["merge"] = ["sot merge claims.ndjson", "sot merge claims.ndjson --check --out extracted"],
        ["diff"] = ["sot diff", "sot diff --format markdown --fail-on none"],
        ["list"] = ["sot list confirmed", "sot list hypothesis --scope omni-video"],
        ["find"] = ["sot find reference video", "sot find --all callback"],
        ["show"] = ["sot show omni-video", "sot show omni-video#body.video_url"],
        ["cite"] = ["sot cite omni-video#body.mode", "sot cite --check README.md"],
        ["rows"] = ["sot rows --unparsed", "sot rows --why kling/omni-video.md:41"],
        ["evidence"] = ["sot evidence list", "sot evidence add --help"],
        ["evidence add"] =
        [
            "sot evidence add omni-video#body.video_url --api accepted --semantics unproven",
            "sot evidence add omni-video#body.mode --api accepted --semantics proven --sent pro",
        ],
        ["evidence list"] = ["sot evidence list --stale", "sot evidence list --unproven"],
        ["conflicts"] = ["sot conflicts", "sot conflicts --format json"],
        ["check"] = ["sot check payload.json --scope omni-video", "sot check payload.json --scope omni-video --format json"],
        ["report"] = ["sot report", "sot report --to docs/reference.html"],
        ["init"] = ["sot init", "sot init --docs pages"],
        ["import"] =
        [
            "sot import saved.md --as kites/create.md --url https://example.com/docs/kites",
            "sot import saved.md --as kites/create.md --update",
        ],
        ["watch"] = ["sot watch", "sot watch --docs pages"],
        ["help"] = ["sot help fields", "sot help exit-codes"],
        ["completion"] = ["sot completion bash", "sot completion pwsh"],
        ["export"] =
        [
            "sot export json-schema --scope omni-video", "sot export code --lang csharp --scope omni-video",
            "sot export csv --table values --to values.csv",
        ],
        ["mcp"] = ["sot mcp", "sot mcp --out extracted"],
        ["schema"] = ["sot schema registry", "sot schema sot.yaml"],
        ["rule"] = ["sot rule became-required", "sot rule value-undocumented"],
    };

    /// <summary>Puts the examples of a command, and of those below it, at the end of its description.</summary>
    /// <param name="command">The command.</param>
    /// <param name="name">Its name behind <c>sot</c>.</param>
    public static void AddTo(Command command, string name)
    {
        if (Calls.TryGetValue(name, out var calls)) command.Description += $"\n\nExamples:\n  {string.Join("\n  ", calls)}";
        foreach (var below in command.Subcommands) AddTo(below, $"{name} {below.Name}".TrimStart());
    }
}
