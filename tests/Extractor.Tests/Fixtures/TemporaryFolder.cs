using System.Text;

namespace Extractor.Tests.Fixtures;

/// <summary>A folder of a test's own, with <c>docs/</c> and <c>extracted/</c> below it; gone when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("sot-").FullName;

    /// <summary>The folder of the pages.</summary>
    public string Docs => Path.Combine(Root, "docs");

    /// <summary>The folder that the tool writes.</summary>
    public string Out => Path.Combine(Root, "extracted");

    /// <summary>Writes a text file and the folders above it.</summary>
    /// <param name="name">Its path below <see cref="Root"/>.</param>
    /// <param name="text">What it holds.</param>
    public TemporaryFolder Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file and the folders above it.</summary>
    /// <param name="name">Its path below <see cref="Root"/>.</param>
    /// <param name="bytes">What it holds.</param>
    public TemporaryFolder Write(string name, byte[] bytes)
    {
        var file = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    /// <summary>Changes the text of a file.</summary>
    public TemporaryFolder Edit(string name, Func<string, string> change) => Write(name, change(Text(name)));

    /// <summary>The text of a file.</summary>
    public string Text(string name) => File.ReadAllText(At(name));

    /// <summary>The full path of a file or folder.</summary>
    public string At(string name) => Path.Combine(Root, name);

    /// <summary>
    /// Every file below a folder with its contents as hexadecimal, in a fixed order; empty where there is no such folder.
    /// </summary>
    public SortedDictionary<string, string> Contents(string name)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(At(name))) return files;
        foreach (var file in Directory.EnumerateFiles(At(name), "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(At(name), file)] = Convert.ToHexString(File.ReadAllBytes(file));
        return files;
    }

    /// <summary>The files and folders that stand right below the root, hidden ones too, but for what may be deleted at any time.</summary>
    public string[] Entries() =>
        [.. Directory.EnumerateFileSystemEntries(Root).Select(static entry => Path.GetFileName(entry))
            .Where(static entry => entry != ".extracted.sot-cache").Order(StringComparer.Ordinal)];

    /// <summary>Runs the command in this process.</summary>
    /// <param name="args">The words behind <c>sot</c>; <c>--docs</c> and <c>--out</c> are added where they are not given.</param>
    public SotResult Sot(params string[] args) => SotResult.Of(WithFolders(args), Root);

    /// <summary>The words with the two folders of this test behind them.</summary>
    public string[] WithFolders(params string[] args)
    {
        var words = args.ToList();
        if (args[0] is "extract" or "diff" && !args.Contains("--docs")) words.AddRange(["--docs", Docs]);
        if (!args.Contains("--out")) words.AddRange(["--out", Out]);
        return [.. words];
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
