using System.Text;

namespace Extractor.Diagnostics.Rendering;

/// <summary>
/// What pages say, as part of a Markdown file of the tool: words that stay words, whatever marks they contain. Every
/// Markdown file is written through these functions and no other.
/// </summary>
internal static class MarkdownText
{
    private const string Marks = "\\`*[]<>&~|";

    /// <summary>Words on one line, every mark of Markdown or HTML in them escaped.</summary>
    public static string Words(string text)
    {
        var line = OneLine(text);
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMark(line, i)) escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>Words of a comment on a pull request: "@everyone" in them calls nobody, and "#1" names no issue.</summary>
    public static string CommentWords(string text) => Words(text)
        .Replace("@", "@<!-- -->", StringComparison.Ordinal).Replace("#", "#<!-- -->", StringComparison.Ordinal);

    /// <summary>Code on one line, in as many backticks as it takes.</summary>
    public static string Code(string text)
    {
        var line = OneLine(text);
        if (line.Length == 0) return "*empty*";
        var (longest, run) = (0, 0);
        foreach (var c in line) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        var fence = new string('`', longest + 1);
        return longest == 0 ? $"`{line}`" : $"{fence} {line} {fence}";
    }

    /// <summary>Code in the cell of a table, where a bar divides cells even inside code.</summary>
    public static string CellCode(string text) => Code(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string OneLine(string text) =>
        HiddenCharacters.Escaped(
            text.AsSpan().ContainsAny('\n', '\r') || text.AsSpan().ContainsAny('\t', '\u2028')
                ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                : text);

    // Between letters an underscore is a letter.
    private static bool IsMark(string text, int at) => text[at] == '_'
        ? at == 0 || at == text.Length - 1 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1])
        : Marks.Contains(text[at], StringComparison.Ordinal);
}
