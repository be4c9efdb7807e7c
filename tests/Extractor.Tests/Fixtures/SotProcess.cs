using System.Diagnostics;

namespace Extractor.Tests.Fixtures;

/// <summary>The built command as a process of its own.</summary>
internal static class SotProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Starts the command.</summary>
    /// <param name="args">The words behind <c>sot</c>.</param>
    /// <param name="environment">Variables of its environment.</param>
    public static Process Start(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "sot.dll"), .. args]) start.ArgumentList.Add(word);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs the command to its end.</summary>
    /// <param name="args">The words behind <c>sot</c>.</param>
    /// <param name="environment">Variables of its environment.</param>
    public static async Task<SotResult> Run(string[] args, params (string Name, string Value)[] environment)
    {
        using var process = Start(args, environment);
        return await Ended(process);
    }

    /// <summary>Runs the command in a folder, as somebody would who has gone there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="args">The words behind <c>sot</c>.</param>
    public static async Task<SotResult> RunIn(string folder, string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var word in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "sot.dll"), .. args]) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        return await Ended(process);
    }

    private static async Task<SotResult> Ended(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return new SotResult(process.ExitCode, await output, await error);
    }
}
