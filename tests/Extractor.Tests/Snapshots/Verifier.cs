using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>
/// Holds a text against the one that was approved, by the conventions of Verify.Xunit: the approved text stands beside
/// the test as <c>Class.Method.verified.txt</c>; a text that differs is written to <c>Class.Method.received.txt</c>, and
/// renaming it approves it. Without this file the package itself does the same for the same calls.
/// </summary>
public static class Verifier
{
    // How many unchanged lines a difference is shown between.
    private const int LinesAround = 3;

    /// <summary>Verifies a text.</summary>
    /// <param name="target">The text.</param>
    /// <param name="extension">The ending of the text's file, without a dot.</param>
    /// <param name="sourceFile">The test's file; the compiler gives it.</param>
    /// <param name="method">The test's name; the compiler gives it.</param>
    public static async Task Verify(
        string target, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        var found = target.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (found == expected)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, found);
        var what = expected is null ? "is new" : "differs from the approved text";
        throw new XunitException(
            $"{Path.GetFileName(received)} {what}. Where it is right, rename it to {Path.GetFileName(verified)}.\n\n"
            + $"{Difference(expected ?? "", found)}");
    }

    private static string Difference(string expected, string found)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, found).Lines;
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Type != ChangeType.Unchanged)
                shown.AsSpan(Math.Max(0, i - LinesAround)..Math.Min(lines.Count, i + LinesAround + 1)).Fill(true);
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i]) text.Append(Mark(lines[i].Type)).Append(lines[i].Text).Append('\n');
            else if (i == 0 || shown[i - 1]) text.Append("  …\n");
        }

        return text.ToString();
    }

    private static string Mark(ChangeType type) => type switch { ChangeType.Inserted => "+ ", ChangeType.Deleted => "- ", _ => "  " };
}
