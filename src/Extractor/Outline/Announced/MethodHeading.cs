using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Outline.Announced;

/// <summary>
/// Reads the method of an operation that is a heading of its own below the path: <c># /v1/kites (Fly a kite)</c>, and below it
/// <c>## POST:</c>; or the other way round, the chapter of a method with a heading for each path.
/// </summary>
internal static class MethodHeading
{
    /// <summary>The operation that a heading announces with its method alone; null where it says more, or stands below no path.</summary>
    /// <param name="block">The heading.</param>
    /// <param name="above">The headings above it.</param>
    public static OperationName? Under(Block block, List<HeadingAbove> above)
    {
        if (block is not HeadingBlock heading || MethodIn(heading.Text) is not { } method) return null;
        var owner = above.FindLastIndex(entry => entry.Level < heading.Level && !entry.NamesSection);
        return owner >= 0 && PathIn(above[owner].Text) is { } path ? new OperationName(method, path) : null;
    }

    /// <summary>The operation of a heading that has one half of it, where a heading above has the other; null where none does.</summary>
    /// <param name="block">The heading.</param>
    /// <param name="above">The headings above it.</param>
    public static OperationName? Of(Block block, List<HeadingAbove> above) => Under(block, above) ?? Over(block, above);

    // "## GET" is the chapter of a method, and "### /v1/kites" below it the path.
    private static OperationName? Over(Block block, List<HeadingAbove> above)
    {
        if (block is not HeadingBlock heading || PathIn(heading.Text) is not { } path) return null;
        var chapter = above.FindLastIndex(entry => entry.Level < heading.Level);
        return chapter >= 0 && MethodIn(above[chapter].Text) is { } method ? new OperationName(method, path) : null;
    }

    private static string? MethodIn(string heading)
    {
        var word = heading.TrimEnd(':', '：', ' ');
        var method = word.ToUpperInvariant();
        // "Options" and "Head" are words of titles as well.
        return OperationName.IsMethod(method) && !(word != method && method is "OPTIONS" or "HEAD") ? method : null;
    }

    // The path alone, or with what it is for behind a sign: "/v1/kites — Fly a kite".
    private static string? PathIn(string title)
    {
        if (title is not ['/', not ' ', ..]) return null;
        var end = title.AsSpan().IndexOfAny(' ', '（', '：');
        if (end < 0) return OperationName.PathOf(title);
        var address = title[..end];
        return address is [.., ':'] || title[end..].TrimStart() is ['(' or '（' or '—' or '–' or '-' or ':' or '：' or '|', ..]
            ? OperationName.PathOf(address.TrimEnd(':'))
            : null;
    }
}
