using System.Text;

namespace Extractor.Pages;

/// <summary>
/// Text inside a comment of a program. Comments in code open each line with a mark of their own: a star, two slashes, a
/// hash. The mark is no part of what the line says.
/// </summary>
internal static class CommentText
{
    // Longer marks first: the rest of a longer one is never taken for words.
    private static readonly string[] Marks = ["/**", "/*", "///", "//", "\"\"\"", "'''", "###", "##", "#", "*", "--", "%%", "%"];

    /// <summary>What a line says behind the comment's mark; nothing where it only opens or ends the comment.</summary>
    public static ReadOnlySpan<char> Words(ReadOnlySpan<char> line)
    {
        if (Ends(line)) return [];
        var words = line[LeaderLength(line)..].Trim();
        return words.EndsWith("*/") ? words[..^2].TrimEnd("* ") : words;
    }

    /// <summary>Whether a comment opens on the line.</summary>
    public static bool Opens(ReadOnlySpan<char> line) => line.TrimStart().StartsWith("/*");

    /// <summary>Whether the line is a comment of its own, which goes on only on lines of the same kind.</summary>
    public static bool IsLineComment(ReadOnlySpan<char> line) =>
        LeaderLength(line) > 0 && line.TrimStart()[0] is '#' or '-' or '%' || line.TrimStart().StartsWith("//");

    /// <summary>Whether the line holds nothing but the end of a comment.</summary>
    public static bool Ends(ReadOnlySpan<char> line) => line.Trim() is "*/" or "**/" or "\"\"\"" or "'''" or "=end" or "=cut";

    /// <summary>
    /// The page with the marks of comments on some of its lines blanked out; every other character stands where it stood.
    /// </summary>
    public static SourceText Uncommented(SourceText source, IEnumerable<LineRange> ranges)
    {
        var text = new StringBuilder(source.Text);
        foreach (var range in ranges)
        {
            for (var line = range.First; line <= range.Last; line++)
            {
                var words = source.Line(line).AsSpan();
                var blank = Ends(words) ? words.Length : LeaderLength(words);
                for (var i = 0; i < blank; i++)
                    if (!char.IsWhiteSpace(words[i])) text[source.StartOf(line) + i] = ' ';
            }
        }

        return new SourceText(source.Path, text.ToString());
    }

    /// <summary>
    /// How many characters at the start of a line are the comment's mark, white space before it included; white space alone is
    /// no mark.
    /// </summary>
    private static int LeaderLength(ReadOnlySpan<char> line)
    {
        var at = line.Length - line.TrimStart().Length;
        foreach (var mark in Marks)
        {
            if (!line[at..].StartsWith(mark, StringComparison.Ordinal)) continue;
            var behind = at + mark.Length;
            // "**bold**" and "#/components" are words and no mark before words.
            if (behind == line.Length || char.IsWhiteSpace(line[behind]) || line[behind] is '@' or '{' or '}' or '[' or ']') return behind;
        }

        return 0;
    }
}
