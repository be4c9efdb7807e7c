using System.CommandLine;

namespace Extractor.Cli.Commands;

/// <summary>The examples in each command's help. A test runs every one of them.</summary>
internal static class CommandExamples
{
    private static readonly Dictionary<string, string[]> Calls = new(StringComparer.Ordinal)
    {
        ["extract"] = ["sot extract", "sot extract --check"],
        ["diff"] = ["sot diff", "sot diff --format markdown --fail-on none"],
        ["list"] = ["sot list confirmed", "sot list hypothesis --scope omni-video"],
        ["find"] = ["sot find reference video", "sot find --all callback"],
        ["show"] = ["sot show omni-video#body.image_list[].type", "sot show omni-video#body.video_url"],
        ["cite"] = ["sot cite omni-video#body.mode", "sot cite --check README.md"],
        ["rows"] = ["sot rows --unparsed", "sot rows --unparsed --out extracted"],
        ["evidence"] = ["sot evidence list", "sot evidence list --stale"],
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
    };

    /// <summary>The examples of a command, for the end of its description; empty where it has none of its own.</summary>
    public static string Of(Command command) =>
        Calls.TryGetValue(command.Name, out var calls)
            ? $"\n\nExamples:\n{string.Join('\n', calls.Select(static call => $"  {call}"))}"
            : "";
}
