using System.CommandLine;

namespace Extractor.Cli;

/// <summary>Options that several commands share, said once.</summary>
internal static class CommonOptions
{
    /// <summary><c>--docs</c>.</summary>
    public static Option<string> Docs() => new("--docs")
    {
        Description = "The folder of the reference pages.",
        HelpName = "DIR",
        DefaultValueFactory = static _ => "reference-docs",
    };

    /// <summary><c>--out</c>.</summary>
    public static Option<string> Out() => new("--out")
    {
        Description = "The folder of the registry and the lists.",
        HelpName = "DIR",
        DefaultValueFactory = static _ => "extracted",
    };

    /// <summary><c>--check</c> of a command that writes the output folder.</summary>
    public static Option<bool> Check() => new("--check")
    {
        Description = "Write nothing; exit 1 where the output folder is out of date.",
    };

    /// <summary><c>--format</c> of a command that prints text for people or JSON for other tools.</summary>
    public static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "text, or json for other tools.",
            HelpName = "text|json",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }
}
