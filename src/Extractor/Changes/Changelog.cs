using System.Globalization;
using System.Text;
using Extractor.Diagnostics.Rendering;

namespace Extractor.Changes;

/// <summary>The changelog for people: the newest version first.</summary>
internal static class Changelog
{
    // A version of a whole new reference would bury the ones before it.
    private const int MostLines = 60;

    /// <summary>The changelog of all versions.</summary>
    /// <param name="versions">The versions, oldest first.</param>
    /// <param name="firstCounts">What the first version holds, in words.</param>
    public static string Of(IReadOnlyList<ChangeSet> versions, string firstCounts)
    {
        var text = new StringBuilder("# Changelog of the registry\n\nMajor: a reader can break. Minor: something was added. Patch: only words or places changed.\n");
        foreach (var version in versions.Reverse())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {version.Version}\n\n");
            if (version.Previous is null) text.Append(CultureInfo.InvariantCulture, $"The first extraction: {firstCounts}.\n");
            else Append(text, version);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ChangeSet version)
    {
        var told = version.Changes.Where(static change => change.Attribute is not ("anchors" or "sha256")).OrderByDescending(static change => change.Level).ToArray();
        foreach (var change in told.Take(MostLines)) text.Append(CultureInfo.InvariantCulture, $"- {Words(change)}\n");
        if (told.Length > MostLines) text.Append(CultureInfo.InvariantCulture, $"- and {told.Length - MostLines} more: see `{ChangeFile.NameOf(version.Version)}`\n");
        var moved = version.Changes.Count(static change => change.Attribute == "anchors");
        if (moved > 0) text.Append(CultureInfo.InvariantCulture, $"- {moved} {(moved == 1 ? "row stands at other lines or reads" : "rows stand at other lines or read")} otherwise there\n");
        if (told.Length == 0 && moved == 0) text.Append("- only the pages' text changed, outside every field\n");
    }

    private static string Words(Change change)
    {
        var level = change.Level.ToString().ToLowerInvariant();
        var what = change.Attribute is null ? "" : $" {change.Attribute}";
        var values = (change.Old, change.New) switch
        {
            (null, null) => "",
            (null, { } now) => $": {Short(now)}",
            ({ } old, null) => $": was {Short(old)}",
            ({ } old, { } now) => $": {Short(old)} → {Short(now)}",
        };
        return $"**{level}** {change.Subject} {MarkdownText.Code(change.Id)}{what} {change.Kind.ToString().ToLowerInvariant()}{values}";
    }

    private static string Short(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return MarkdownText.Words(line.Length <= 80 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[79]) ? 79 : 80), "…"));
    }
}
