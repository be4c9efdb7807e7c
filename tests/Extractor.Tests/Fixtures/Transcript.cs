using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Tests.Fixtures;

/// <summary>The commands in a page of documentation with what they are said to print, and the files that the page shows.</summary>
/// <remarks>
/// A fence of <c>console</c> has commands behind <c>$</c> and their output below. A fence with a file name behind its language
/// is written to that file. A line of <c>…</c> stands for any lines, and <c>…</c> within a line for any text.
/// </remarks>
internal sealed class Transcript(string text)
{
    /// <summary>Runs the page from top to bottom in a folder, and fails where a command prints something else.</summary>
    /// <returns>How many commands were run.</returns>
    public async Task<int> RunIn(string folder)
    {
        var commands = 0;
        foreach (Match fence in Regex.Matches(
            text.ReplaceLineEndings("\n"), "^```([a-z]+)(?: ([^\n ]+))?\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline))
        {
            var (language, file, body) = (fence.Groups[1].Value, fence.Groups[2].Value, fence.Groups[3].Value);
            if (file.Length > 0) Write(Path.Combine(folder, file), body);
            if (language == "console") commands += await RunAll(folder, body);
        }

        return commands;
    }

    /// <summary>The words of a command line; quotes hold words together.</summary>
    public static string[] Words(string line) =>
        [.. Regex.Matches(line, "\"([^\"]*)\"|'([^']*)'|([^ ]+)", RegexOptions.NonBacktracking)
            .Select(static word => string.Concat(word.Groups.Cast<Group>().Skip(1).Select(static group => group.Value)))];

    private static async Task<int> RunAll(string folder, string body)
    {
        var commands = 0;
        foreach (var part in body.Split("$ ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.TrimEnd('\n').Split('\n');
            if (Words(lines[0]) is not ["sot", .. var args]) continue;
            var result = await SotProcess.RunIn(folder, args);
            var printed = (result.Output + result.Error).ReplaceLineEndings("\n").TrimEnd('\n');
            Assert.True(
                Pattern(lines[1..]).IsMatch(printed + "\n"), $"$ {lines[0]}\nprints\n{printed}\nand not\n{string.Join('\n', lines[1..])}");
            commands++;
        }

        return commands;
    }

    private static Regex Pattern(string[] lines)
    {
        var pattern = new StringBuilder("^");
        foreach (var line in lines)
            pattern.Append(line == "…" ? "(?:[^\n]*\n)*" : $"{Regex.Escape(line).Replace("…", "[^\n]*", StringComparison.Ordinal)} *\n");
        return new Regex(pattern.Append(lines.Length == 0 ? "\n?$" : "$").ToString(), RegexOptions.NonBacktracking);
    }

    private static void Write(string file, string body)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, body);
    }
}
