using Extractor.Changes;
using Extractor.Registry;

namespace Extractor.Cli.Files;

/// <summary>Opens the registry of an output folder for the commands that only look.</summary>
internal static class StoredRegistry
{
    /// <summary>The registry, or null where there is none to read; then the reason is told.</summary>
    public static FieldRegistry? Open(string folder, Terminal terminal) => OpenHistory(folder, terminal)?.Current;

    /// <summary>The registry with every version that led to it, or null where there is none to read; then the reason is told.</summary>
    public static History? OpenHistory(string folder, Terminal terminal)
    {
        var (history, problems) = History.Read(folder, new OutputFolder(folder).Read());
        foreach (var problem in problems) terminal.Error.WriteLine(problem);
        if (history is null) return null;
        if (!history.IsEmpty) return history;
        terminal.Error.WriteLine($"sot: {folder} holds no registry; run 'sot extract' first, or name another folder with --out");
        return null;
    }
}
