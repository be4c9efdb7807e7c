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
    /// <returns>The bytes; null where the revision is from before the file was first committed, or nothing was committed at all.</returns>
    /// <exception cref="IOException">There is no git, no repository or no such revision.</exception>
    public static byte[]? Read(string revision, string folder, string name)
    {
        if (revision.StartsWith('-')) throw new IOException($"'{revision}' is no file, folder, version or git revision");
        var full = Path.GetFullPath(folder);
        var above = full;
        while (!Directory.Exists(above)) above = Path.GetDirectoryName(above) ?? throw new IOException($"there is no folder {folder}");
        if (Run(above, "rev-parse", "--is-inside-work-tree") is { ExitCode: not 0, Error: var refused })
            throw new IOException(
                $"'{revision}' is no file, folder or version, and {above} is in no git repository in which it could be a revision "
                + $"({refused})");
        if (Run(above, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}")
            is not { ExitCode: 0, Output: var commit })
            return revision is "HEAD" or "@" && !HasCommits(above) ? null : throw new IOException(Unknown(revision, above));
        var below = Path.GetRelativePath(above, Path.Combine(full, name)).Replace(Path.DirectorySeparatorChar, '/');
        var found = Run(above, "cat-file", "blob", $"{Encoding.UTF8.GetString(commit).Trim()}:./{below}");
        if (found.ExitCode == 0) return found.Output;
        // Whoever adopts the tool compares with a commit that has no registry yet; a folder that is nowhere is a slip.
        return File.Exists(Path.Combine(full, name))
            ? null
            : throw new IOException(
                $"revision '{revision}' has no {folder}/{name}, and neither has the working tree; was another --out meant?");
    }

    private static bool HasCommits(string folder) => Run(folder, "rev-parse", "--verify", "--quiet", "HEAD").ExitCode == 0;

    private static string Unknown(string revision, string folder)
    {
        var isShallow = Encoding.UTF8.GetString(Run(folder, "rev-parse", "--is-shallow-repository").Output).Trim() == "true";
        return $"'{revision}' is no file, folder or version, and git knows no such "
            + "revision"
            + (isShallow ? "; this clone is shallow: 'git fetch --unshallow' (in a workflow: fetch-depth: 0) brings older commits" : "");
    }

    private static (int ExitCode, byte[] Output, string Error) Run(string folder, params string[] words)
    {
        var start = new ProcessStartInfo("git", words)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
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
