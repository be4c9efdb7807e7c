using System.Runtime.CompilerServices;
using Extractor.Changes;
using Extractor.Registry;

namespace Extractor.Tests.Fixtures;

/// <summary>The registry that this repository keeps of its own reference pages.</summary>
internal static class OwnRegistry
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>The folder of the registry.</summary>
    public static string Folder { get; } = Path.Combine(Root, "extracted");

    /// <summary>The registry as it is stored.</summary>
    public static FieldRegistry Stored { get; } = History.Read(Folder, new OutputFolder(Folder).Read()).History!.Current;

    private static string Here([CallerFilePath] string file = "") => file;
}
