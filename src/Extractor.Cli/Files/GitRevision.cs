using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Extractor.Cli.Files;

/// <summary>Reads a file as it was in a revision of the git repository that it stands in.</summary>
internal static class GitRevision
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The file's bytes in a revision.</summary>
    /// <param name="revision">What git calls the revision: a branch, a tag, a commit, <c>HEAD~1</c>.</param>
    /// <param name="folder">The folder of the file, which need not be there any more.</param>
    /// <param name="name">The file's name.</param>
    /// <exception cref="IOException">There is no git, no repository, no such revision or no such file in it.</exception>
    public static byte[] Read(string revision, string folder, string name)
    {
        if (revision.StartsWith('-')) throw new IOException($"'{revision}' is no file, folder, version or git revision");
        var full = Path.GetFullPath(folder);
        var above = full;
        while (!Directory.Exists(above)) above = Path.GetDirectoryName(above) ?? throw new IOException($"there is no folder {folder}");
        if (Run(above, "rev-parse", "--is-inside-work-tree") is { ExitCode: not 0, Error: var refused })
            throw new IOException($"'{revision}' is no file, folder or version, and {above} is in no git repository in which it could be a revision ({refused})");
        if (Run(above, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}") is not { ExitCode: 0, Output: var commit })
            throw new IOException($"'{revision}' is no file, folder or version, and git knows no such revision; in a shallow clone, fetch it first");
        var below = Path.GetRelativePath(above, Path.Combine(full, name)).Replace(Path.DirectorySeparatorChar, '/');
        var found = Run(above, "cat-file", "blob", $"{Encoding.UTF8.GetString(commit).Trim()}:./{below}");
        return found.ExitCode == 0 ? found.Output : throw new IOException($"revision '{revision}' has no {folder}/{name}; was it committed there?");
    }

    private static (int ExitCode, byte[] Output, string Error) Run(string folder, params string[] words)
    {
        var start = new ProcessStartInfo("git", words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using var git = Process.Start(start)!;
            using var output = new MemoryStream();
            // Whoever reads one of the two to its end first lets the other fill up and wait for ever.
            var errors = git.StandardError.ReadToEndAsync();
            git.StandardOutput.BaseStream.CopyTo(output);
            var error = errors.GetAwaiter().GetResult();
            if (!git.WaitForExit(Patience)) throw new IOException($"git {words[0]} does not end");
            return (git.ExitCode, output.ToArray(), error.Split('\n')[0].Trim());
        }
        catch (Win32Exception)
        {
            throw new IOException("git is needed to read a revision, and there is none to start");
        }
    }
}
