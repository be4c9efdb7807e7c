using System.Globalization;
using System.Text;

namespace Extractor.Diagnostics.Rendering;

/// <summary>
/// Findings as commands that a GitHub workflow turns into annotations on the lines of a pull request
/// (GitHub Actions, "Workflow commands").
/// </summary>
internal static class GithubAnnotations
{
    /// <summary>GitHub shows so many annotations of one level for a step, and drops the rest in silence.</summary>
    public const int MostOfOneLevel = 10;

    /// <summary>The commands, a line each, heaviest first. Where GitHub would drop some, the last one says how many are left out.</summary>
    public static string Of(IEnumerable<Diagnostic> findings)
    {
        var text = new StringBuilder();
        foreach (var level in findings.GroupBy(static finding => finding.Rule.Severity).OrderByDescending(static level => level.Key))
        {
            var all = level.ToArray();
            var shown = all.Length <= MostOfOneLevel ? all.Length : MostOfOneLevel - 1;
            foreach (var finding in all.Take(shown)) text.Append(Command(finding)).Append('\n');
            if (shown < all.Length)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"::{Name(level.Key)} title=and {all.Length - shown} more::GitHub shows {MostOfOneLevel} of a level; run the command "
                    + $"without --format github to see all {all.Length}")
                    .Append('\n');
        }

        return text.ToString();
    }

    private static string Command(Diagnostic finding)
    {
        var place = new StringBuilder($"file={Property(finding.Path)}");
        if (finding.Line is { } line)
        {
            place.Append(CultureInfo.InvariantCulture, $",line={line}");
            if (finding.EndLine is { } end && end != line) place.Append(CultureInfo.InvariantCulture, $",endLine={end}");
            // GitHub takes a column only where the finding stands on one line.
            else if (finding.Column is { } column) place.Append(CultureInfo.InvariantCulture, $",col={column}");
        }

        return $"::{Name(finding.Rule.Severity)} {place},title={Property(finding.Rule.Id)}::{Data(finding.Message)}";
    }

    private static string Name(Severity severity) =>
        severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

    private static string Data(string text) => HiddenCharacters.Escaped(text.ReplaceLineEndings("\n"))
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
