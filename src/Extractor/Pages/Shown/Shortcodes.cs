using System.Text;

namespace Extractor.Pages.Shown;

/// <summary>
/// Shortcodes of site generators, <c>{{&lt; name … &gt;}}</c> and <c>{{% name … %}}</c>, as a reader of the site sees
/// them: a bare word is a badge and stays as a remark in brackets, <c>text="…"</c> stays as text, and everything else,
/// such as the address of a link, is not part of the words.
/// </summary>
internal static class Shortcodes
{
    /// <summary>A line with its shortcodes as words.</summary>
    public static string Resolve(string line)
    {
        if (!line.Contains("{{<", StringComparison.Ordinal) && !line.Contains("{{%", StringComparison.Ordinal)) return line;
        var resolved = new StringBuilder(line.Length);
        var at = 0;
        while (Next(line, at) is var open and >= 0)
        {
            var close = line.IndexOf(line[open + 2] == '<' ? ">}}" : "%}}", open + 3, StringComparison.Ordinal);
            // Without an end nothing behind it has one either.
            if (close < 0) break;
            resolved.Append(line, at, open - at).Append(Words(line[(open + 3)..close].Trim()));
            at = close + 3;
        }

        return resolved.Append(line, at, line.Length - at).ToString();
    }

    private static int Next(string line, int from)
    {
        for (var open = line.IndexOf("{{", from, StringComparison.Ordinal); open >= 0; open = line.IndexOf(
            "{{", open + 1, StringComparison.Ordinal))
            if (open + 2 < line.Length && line[open + 2] is '<' or '%') return open;
        return -1;
    }

    private static string Words(string inside)
    {
        const string text = "text=\"";
        if (inside.Length > 0 && inside.All(static c => char.IsAsciiLetter(c) || c is '-' or '_')) return $"({inside})";
        var at = inside.IndexOf(text, StringComparison.Ordinal);
        if (at < 0) return "";
        var end = inside.IndexOf('"', at + text.Length);
        return end < 0 ? "" : inside[(at + text.Length)..end];
    }
}
