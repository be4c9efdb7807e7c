using System.Globalization;
using System.Text;
using Extractor.Diagnostics.Rendering;

namespace Extractor.Changes.Versions;

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
        var text = new StringBuilder(
            "# Changelog of the registry\n\nMajor: a reader can break. Minor: something was added. Patch: only words or places changed.\n");
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
        var listed = version.Changes.Where(static change => change.IsTold).OrderByDescending(static change => change.Level).ToArray();
        foreach (var change in listed.Take(MostLines)) text.Append(CultureInfo.InvariantCulture, $"- {Words(change)}\n");
        if (listed.Length > MostLines)
            text.Append(
                CultureInfo.InvariantCulture, $"- and {listed.Length - MostLines} more: see `{ChangeFile.NameOf(version.Version)}`\n");
        if (Untold(version) is { } rest) text.Append(CultureInfo.InvariantCulture, $"- {rest}\n");
    }

    /// <summary>What a version changed besides what is told one by one, in a few words; null where there is nothing else.</summary>
    public static string? Untold(ChangeSet version)
    {
        var moved = version.Changes.Where(static change => change is { IsQuiet: true, Attribute: "anchors" })
            .Sum(static change => Math.Max(1, change.Folded));
        if (moved > 0)
            return $"{Counted.Of(moved, "row stands at other lines or reads", "rows stand at other lines or read")} otherwise there";
        return version.Changes.Any(static change => change.IsTold) ? null : "only the pages' text changed, outside every field";
    }

    private static string Words(Change change)
    {
        var lead = $"**{change.Level.ToString().ToLowerInvariant()}** {change.Subject} {MarkdownText.Code(change.Id)}";
        if (change.Words is { } words) return $"{lead} {Short(words)}{Others(change)}";
        // A version that an older tool wrote down.
        var what = change.Attribute is null ? "" : $" {change.Attribute}";
        var values = (change.Old, change.New) switch
        {
            (null, null) => "",
            (null, { } now) => $": {Short(now)}",
            ({ } old, null) => $": was {Short(old)}",
            ({ } old, { } now) => $": {Short(old)} → {Short(now)}",
        };
        return $"{lead}{what} {change.Kind.ToString().ToLowerInvariant()}{values}";
    }

    private static string Others(Change change) =>
        change.Scopes.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $" (and in {change.Scopes.Length - 1} other scopes)");

    private static string Short(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return MarkdownText.Words(
            line.Length <= 160 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[159]) ? 159 : 160), "…"));
    }
}
