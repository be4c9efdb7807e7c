using System.Diagnostics;

namespace Extractor.Tests.Fixtures;

/// <summary>Keeps a folder in git, without anything of the machine's own settings.</summary>
internal static class GitRepository
{
    /// <summary>Makes a repository of a folder and commits all that is in it.</summary>
    public static void Init(string folder)
    {
        Run(folder, "init", "--quiet");
        Commit(folder, "first");
    }

    /// <summary>Makes a repository of a folder in which nothing was committed yet.</summary>
    public static void InitEmpty(string folder) => Run(folder, "init", "--quiet");

    /// <summary>Commits all that is in a folder.</summary>
    public static void Commit(string folder, string message)
    {
        Run(folder, "add", "--all");
        Run(
            folder, "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet",
            "--no-verify", "-m", message);
    }

    private static void Run(string folder, params string[] words)
    {
        using var git = Process.Start(new ProcessStartInfo("git", words) { WorkingDirectory = folder, RedirectStandardError = true })!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
    }
}
