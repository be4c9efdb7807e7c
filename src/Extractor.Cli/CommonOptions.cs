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
}
